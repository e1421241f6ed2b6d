"""Assignments that read first: `a += 1`, `a ||= 1`, `a &&= 1`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.arguments import compile_arguments
from jekyllpy.rubylang.compile.elements import element_reader, element_writer
from jekyllpy.rubylang.compile.node import Run, compile_node, compiles
from jekyllpy.rubylang.compile.variables import Setter, local_reader, slot_of
from jekyllpy.rubylang.dispatch import class_of, resolve
from jekyllpy.rubylang.native import CLASS_OF
from jekyllpy.rubylang.objects.frame import SELF, Frame
from jekyllpy.rubylang.reading.tree import field, parts

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope
from jekyllpy.rubylang.compile.assignments import assigning, compile_right, compile_target


@compiles("operator_assignment")
def compile_operator_assignment(node: Node, scope: Scope) -> Run:
    left = field(node, "left")
    right = field(node, "right")
    operator = field(node, "operator")
    safe = left.child_by_field_name("operator")
    run = _operator_assignment(left, operator, right, scope)
    is_safe = left.type == "call" and safe is not None and scope.text(safe) == "&."
    return _unless_nil_receiver(run) if is_safe else run


def _operator_assignment(left: Node, operator: Node, right: Node, scope: Scope) -> Run:
    name = scope.text(operator)[:-1]
    read, assign = _place(left, scope)
    value = compile_right(right, scope)
    if name == "||":
        if left.type in ("constant", "class_variable", "scope_resolution"):
            return _assign_unless_defined(left, read, assign, value, scope)
        return _assign_unless(read, assign, value)
    if name == "&&":
        return _assign_if(read, assign, value)
    from jekyllpy.rubylang.compile.operators import operation

    run = operation(scope.site(operator, name), read, value, scope)
    return assigning(assign, run, slot_of(read))


def _place(node: Node, scope: Scope) -> tuple[Run, Setter]:
    """What reads and what sets a target; its receiver and indices are evaluated once."""
    if node.type == "call":
        return _attribute_place(node, scope)
    if node.type == "element_reference":
        return _element_place(node, scope)
    assign = compile_target(node, scope)
    return compile_node(node, scope), assign


class _NilReceiver(Exception):
    """The receiver of a `&.` was nil."""


def _unless_nil_receiver(run: Run) -> Run:
    def run_safely(frame: Frame) -> Any:
        try:
            return run(frame)
        except _NilReceiver:
            return None

    return run_safely


def _attribute_place(node: Node, scope: Scope) -> tuple[Run, Setter]:
    receiver_node = node.child_by_field_name("receiver")
    method_node = node.child_by_field_name("method")
    if method_node is None:
        scope.unknown(node, "an assignment to a call")
    operator = node.child_by_field_name("operator")
    safe = operator is not None and scope.text(operator) == "&."
    receiver = compile_node(receiver_node, scope) if receiver_node else lambda frame: frame[SELF]
    slot = scope.reserve()
    name = scope.text(method_node)
    setter_name = name + "="
    getter, setter = scope.site(node, name), scope.site(node, setter_name)

    def read(frame: Frame) -> Any:
        target = frame[slot] = receiver(frame)
        if safe and target is None:
            raise _NilReceiver
        try:
            fn = (CLASS_OF.get(type(target)) or target.cls).public[name]
        except (KeyError, AttributeError):
            fn = resolve(class_of(target), target, getter.name, frame[SELF])
        return fn(target, None)

    def assign(frame: Frame, value: Any) -> None:
        target = frame[slot]
        try:
            fn = (CLASS_OF.get(type(target)) or target.cls).public[setter_name]
        except (KeyError, AttributeError):
            fn = resolve(class_of(target), target, setter.name, frame[SELF])
        fn(target, None, value)

    return read, assign


def _element_place(node: Node, scope: Scope) -> tuple[Run, Setter]:
    object_node = field(node, "object")
    target = compile_node(object_node, scope)
    arguments = compile_arguments([each for each in parts(node) if each != object_node], scope)
    slot, args_slot = scope.reserve(), scope.reserve()
    site = scope.site(node, "[]")
    if arguments.simple and len(arguments.runs) == 1:
        store = scope.site(node, "[]=")
        return (
            element_reader(site, target, arguments.runs[0], (slot, args_slot)),
            element_writer(store, local_reader(0, slot), local_reader(0, args_slot)),
        )

    def read(frame: Frame) -> Any:
        found = frame[slot] = target(frame)
        args = frame[args_slot] = arguments.evaluate(frame)[0]
        try:
            fn = (CLASS_OF.get(type(found)) or found.cls).public["[]"]
        except (KeyError, AttributeError):
            fn = resolve(class_of(found), found, site.name, frame[SELF])
        return fn(found, None, *args)

    def assign(frame: Frame, value: Any) -> None:
        found = frame[slot]
        try:
            fn = (CLASS_OF.get(type(found)) or found.cls).public["[]="]
        except (KeyError, AttributeError):
            fn = resolve(class_of(found), found, site.name + "=", frame[SELF])
        fn(found, None, *frame[args_slot], value)

    return read, assign


def _assign_unless(read: Run, assign: Setter, value: Run) -> Run:
    def run(frame: Frame) -> Any:
        found = read(frame)
        if found is None or found is False:
            found = value(frame)
            assign(frame, found)
        return found

    return run


def _assign_if(read: Run, assign: Setter, value: Run) -> Run:
    def run(frame: Frame) -> Any:
        found = read(frame)
        if found is not None and found is not False:
            found = value(frame)
            assign(frame, found)
        return found

    return run


def _assign_unless_defined(node: Node, read: Run, assign: Setter, value: Run, scope: Scope) -> Run:
    from jekyllpy.rubylang.compile.defined import compile_defined

    defined = compile_defined(node, scope)

    def run(frame: Frame) -> Any:
        found = read(frame) if defined(frame) is not None else None
        if found is None or found is False:
            found = value(frame)
            assign(frame, found)
        return found

    return run
