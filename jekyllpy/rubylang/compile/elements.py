"""`receiver[key]`: elements read and set, with short ways for a Hash and an Array."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.arguments import compile_arguments
from jekyllpy.rubylang.compile.node import Run, compile_node, compiles, constant
from jekyllpy.rubylang.compile.strings import literal_text
from jekyllpy.rubylang.compile.variables import Setter, slot_of
from jekyllpy.rubylang.dispatch import call_with_keywords, class_of, resolve
from jekyllpy.rubylang.native import CLASS_OF
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.frame import SELF, Frame
from jekyllpy.rubylang.objects.hash import PLAIN_KEYS, RHash
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.reading.tree import field, parts

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope, Site


@compiles("element_reference")
def compile_element_reference(node: Node, scope: Scope) -> Run:
    from jekyllpy.rubylang.compile.calls import build_call

    object_node = field(node, "object")
    receiver = compile_node(object_node, scope) if object_node.type != "self" else None
    block_node = node.child_by_field_name("block")
    arguments = compile_arguments(
        [each for each in parts(node) if each not in (object_node, block_node)], scope
    )
    is_plain = receiver is not None and scope.unit.refinements is None
    if receiver is not None and is_plain and arguments.simple and len(arguments.runs) == 1:
        text = literal_text(parts(node)[-1], scope)
        key = constant(text) if text is not None else arguments.runs[0]
        return element_reader(scope.site(node, "[]"), receiver, key)
    return build_call(scope.site(node, "[]"), receiver, arguments, None, scope)


_MISSING = object()


def element_reader(
    site: Site, receiver: Run, key_run: Run, slots: tuple[int, int] | None = None
) -> Run:
    """`receiver[key]`, with short ways for a Hash and an Array.

    `slots` keep the receiver and the key for an assignment that follows.
    """
    slot = slot_of(receiver)
    fixed = getattr(key_run, "constant", None)
    if slots is None and slot is not None and type(fixed) in (str, Symbol):
        return _fixed_key_reader(site, slot, fixed)
    if slots is None and type(fixed) in (str, Symbol):
        return _fixed_key_of_value(site, receiver, fixed)

    def run(frame: Frame) -> Any:
        value = receiver(frame)
        key = key_run(frame)
        if slots is not None:
            frame[slots[0]] = value
            frame[slots[1]] = key
        kind = type(value)
        if kind is RHash and not value.by_identity:
            plain = key.text if type(key) is RString else key
            if type(plain) in PLAIN_KEYS:
                found = value.get(plain, _MISSING)
                if found is not _MISSING:
                    return found
                if value.default_proc is None:
                    return value.default
        elif type(key) is int:
            if kind is RArray:
                return value[key] if -len(value) <= key < len(value) else None
            if kind is RString:
                text = value.text
                return RString(text[key]) if -len(text) <= key < len(text) else None
        try:
            fn = (CLASS_OF.get(kind) or value.cls).public["[]"]
        except (KeyError, AttributeError):
            fn = resolve(class_of(value), value, site.name, frame[SELF])
        return fn(value, None, key)

    return run


def _fixed_key_reader(site: Site, slot: int, key: Any) -> Run:
    """`variable["key"]`, with a short way for a Hash."""

    def run(frame: Frame) -> Any:
        value = frame[slot]
        kind = type(value)
        if kind is RHash and not value.by_identity:
            found = value.get(key, _MISSING)
            if found is not _MISSING:
                return found
            if value.default_proc is None:
                return value.default
        try:
            fn = (CLASS_OF.get(kind) or value.cls).public["[]"]
        except (KeyError, AttributeError):
            fn = resolve(class_of(value), value, site.name, frame[SELF])
        return fn(value, None, key)

    return run


def _fixed_key_of_value(site: Site, receiver: Run, key: Any) -> Run:
    """`value["key"]`, with a short way for a Hash."""

    def run(frame: Frame) -> Any:
        value = receiver(frame)
        kind = type(value)
        if kind is RHash and not value.by_identity:
            found = value.get(key, _MISSING)
            if found is not _MISSING:
                return found
            if value.default_proc is None:
                return value.default
        try:
            fn = (CLASS_OF.get(kind) or value.cls).public["[]"]
        except (KeyError, AttributeError):
            fn = resolve(class_of(value), value, site.name, frame[SELF])
        return fn(value, None, key)

    return run


def element_setter(node: Node, scope: Scope) -> Setter:
    object_node = field(node, "object")
    target = compile_node(object_node, scope)
    arguments = compile_arguments([each for each in parts(node) if each != object_node], scope)
    site = scope.site(node, "[]=")
    if not arguments.simple:

        def assign_general(frame: Frame, value: Any) -> None:
            found = target(frame)
            args, keywords = arguments.evaluate(frame)
            call_with_keywords(found, site.name, [*args, value], keywords)

        return assign_general
    runs = arguments.runs
    if len(runs) == 1:
        return element_writer(site, target, runs[0])

    def assign(frame: Frame, value: Any) -> None:
        found = target(frame)
        try:
            fn = (CLASS_OF.get(type(found)) or found.cls).public["[]="]
        except (KeyError, AttributeError):
            fn = resolve(class_of(found), found, site.name, frame[SELF])
        fn(found, None, *[run(frame) for run in runs], value)

    return assign


def element_writer(site: Site, target: Run, index: Run) -> Setter:
    """Sets the element at one index, with a short way for a Hash."""

    def assign(frame: Frame, value: Any) -> None:
        found = target(frame)
        key = index(frame)
        if type(found) is RHash and not found.frozen and not found.by_identity:
            if type(key) is RString:
                found[key.text] = value
                return
            if type(key) in PLAIN_KEYS:
                found[key] = value
                return
        try:
            fn = (CLASS_OF.get(type(found)) or found.cls).public["[]="]
        except (KeyError, AttributeError):
            fn = resolve(class_of(found), found, site.name, frame[SELF])
        fn(found, None, key, value)

    return assign
