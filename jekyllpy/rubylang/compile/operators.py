"""Operators: arithmetic with short ways for numbers, comparisons, `!`, `&&`, `||`, `defined?`."""

from __future__ import annotations

import operator as python
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.arguments import Arguments, compile_arguments, only
from jekyllpy.rubylang.compile.calls import build_call
from jekyllpy.rubylang.compile.node import Run, compile_node, compiles, constant, small_integer
from jekyllpy.rubylang.compile.scope import Site
from jekyllpy.rubylang.compile.strings import literal_text
from jekyllpy.rubylang.compile.variables import local_reader, slot_of
from jekyllpy.rubylang.dispatch import class_of, resolve
from jekyllpy.rubylang.native import CLASS_OF
from jekyllpy.rubylang.objects.frame import SELF, Frame
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.reading.tree import field, parts

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope

_NUMERIC: dict[str, Callable[[Any, Any], Any]] = {
    "+": python.add,
    "-": python.sub,
    "*": python.mul,
    "<": python.lt,
    ">": python.gt,
    "<=": python.le,
    ">=": python.ge,
}


# operators that neither keep nor change a String on their right
_READ_ONLY = {"==", "!=", "+", "=~", "<=>"}


def _send(site: Site, frame: Frame, value: Any, argument: Any) -> Any:
    try:
        fn = (CLASS_OF.get(type(value)) or value.cls).public[site.name]
    except (KeyError, AttributeError):
        fn = resolve(class_of(value), value, site.name, frame[SELF])
    return fn(value, None, argument)


def _numeric(site: Site, left: Run, right: Run) -> Run:
    operate = _NUMERIC[site.name]

    def run(frame: Frame) -> Any:
        value = left(frame)
        argument = right(frame)
        if type(value) is int and type(argument) is int:
            return operate(value, argument)
        if type(value) is float and type(argument) is float:
            return operate(value, argument)
        return _send(site, frame, value, argument)

    return run


def _numeric_with(site: Site, left: Run, argument: int) -> Run:
    """An operation with a whole number that stands in the text."""
    operate = _NUMERIC[site.name]
    slot = slot_of(left)
    if slot is None:

        def run(frame: Frame) -> Any:
            value = left(frame)
            if type(value) is int:
                return operate(value, argument)
            return _send(site, frame, value, argument)

        return run

    def run_local(frame: Frame) -> Any:
        value = frame[slot]
        if type(value) is int:
            return operate(value, argument)
        return _send(site, frame, value, argument)

    return run_local


def _other(site: Site, left: Run, right: Run) -> Run:
    name = site.name

    def run(frame: Frame) -> Any:
        value = left(frame)
        argument = right(frame)
        try:
            fn = (CLASS_OF.get(type(value)) or value.cls).public[name]
        except (KeyError, AttributeError):
            fn = resolve(class_of(value), value, site.name, frame[SELF])
        return fn(value, None, argument)

    return run


def _equal(site: Site, left: Run, right: Run) -> Run:
    def run(frame: Frame) -> Any:
        value = left(frame)
        argument = right(frame)
        kind = type(value)
        if kind is RString:
            if type(argument) is RString:
                return value.text == argument.text
            if type(argument) is str:
                return value.text == argument
        elif kind is int:
            if type(argument) is int:
                return value == argument
        elif kind is Symbol or value is None:
            return value is argument
        return _send(site, frame, value, argument)

    return run


def _equal_to(site: Site, left: Run, wanted: Any) -> Run:
    """`==` with a number or text that stands there."""
    if type(wanted) is int:

        def is_number(frame: Frame) -> Any:
            value = left(frame)
            return value == wanted if type(value) is int else _send(site, frame, value, wanted)

        return is_number

    def is_text(frame: Frame) -> Any:
        value = left(frame)
        if type(value) is RString:
            return value.text == wanted
        return _send(site, frame, value, wanted)

    return is_text


def _unequal(site: Site, left: Run, right: Run) -> Run:
    equal_site = Site(site.path, site.line, "==")

    def run(frame: Frame) -> Any:
        value = left(frame)
        argument = right(frame)
        if type(value) is RString and type(argument) is RString:
            return value.text != argument.text
        entry = class_of(value).lookup(site.name)
        if entry is not None and not entry.native:
            return entry.fn(value, None, argument)
        result = _send(equal_site, frame, value, argument)
        return result is None or result is False

    return run


def _not_match(site: Site, left: Run, right: Run) -> Run:
    match_site = Site(site.path, site.line, "=~")

    def run(frame: Frame) -> Any:
        result = _send(match_site, frame, left(frame), right(frame))
        return result is None or result is False

    return run


def _and(left: Run, right: Run) -> Run:
    def run(frame: Frame) -> Any:
        value = left(frame)
        if value is None or value is False:
            return value
        return right(frame)

    return run


def _or(left: Run, right: Run) -> Run:
    def run(frame: Frame) -> Any:
        value = left(frame)
        if value is None or value is False:
            return right(frame)
        return value

    return run


_LOGIC = {"&&": _and, "and": _and, "||": _or, "or": _or}
_SPECIAL = {"==": _equal, "!=": _unequal, "!~": _not_match}


def operation(site: Site, left: Run, right: Run, scope: Scope) -> Run:
    """The operation `site.name` of two operands."""
    if site.name in _LOGIC:
        return _LOGIC[site.name](left, right)
    if scope.unit.refinements is not None and site.name not in ("!=", "!~"):
        return build_call(site, left, only(right), None, scope)
    if site.name == "==" and type(getattr(right, "constant", None)) in (int, str):
        return _equal_to(site, left, right.constant)  # type: ignore[attr-defined]
    if site.name in _SPECIAL:
        return _SPECIAL[site.name](site, left, right)
    number = small_integer(right)
    if number is not None and site.name in _NUMERIC:
        return _numeric_with(site, left, number)
    return (_numeric if site.name in _NUMERIC else _other)(site, left, right)


@compiles("binary")
def compile_binary(node: Node, scope: Scope) -> Run:
    left_node = field(node, "left")
    right_node = field(node, "right")
    operator = field(node, "operator")
    name = scope.text(operator)
    if name == "=~" and left_node.type == "regex":
        from jekyllpy.rubylang.compile.literals import matching_captures

        return matching_captures(node, left_node, right_node, scope)
    left = compile_node(left_node, scope)
    text = literal_text(right_node, scope) if name in _READ_ONLY else None
    right = compile_node(right_node, scope) if text is None else constant(text)
    return operation(scope.site(operator, name), left, right, scope)


_NUMBERS = {"integer", "float", "rational", "complex"}
_MISREAD = {"unary", "splat_argument", "block_argument"}


def misread_binary(node: Node, name: str, argument: Node, scope: Scope) -> Run | None:
    """`name -1`, `name *x`, `name [x]` of a local variable as the operation that it is."""
    variable = scope.find(name)
    assert variable is not None
    left = local_reader(*variable)
    if argument.type == "array":
        indices = compile_arguments(parts(argument), scope)
        return build_call(scope.site(node, "[]"), left, indices, None, scope)
    sign = scope.text(argument)[0]
    if argument.type in _NUMBERS and sign in "+-":
        return operation(scope.site(node, "+"), left, compile_node(argument, scope), scope)
    if argument.type not in _MISREAD or sign not in "+-*&" or not parts(argument):
        return None
    operand = compile_node(parts(argument)[0], scope)
    return operation(scope.site(node, sign), left, operand, scope)


def _not_calling(site: Site, operand: Run) -> Run:
    """`!x`, which an object may answer in its own way."""

    def run(frame: Frame) -> Any:
        value = operand(frame)
        if value is None or type(value) is bool:
            return not value
        cls = CLASS_OF.get(type(value)) or class_of(value)
        entry = cls.lookup(site.name)
        return False if entry is None or entry.native else entry.fn(value, None)

    return run


@compiles("unary")
def compile_unary(node: Node, scope: Scope) -> Run:
    operator = field(node, "operator")
    operand_node = field(node, "operand")
    name = scope.text(operator)
    if name == "defined?":
        from jekyllpy.rubylang.compile.defined import compile_defined

        return compile_defined(operand_node, scope)
    if name in ("!", "not"):
        return _not_calling(scope.site(node, "!"), compile_node(operand_node, scope))
    adjacent = operator.end_byte == operand_node.start_byte
    if name == "-" and operand_node.type in _NUMBERS:
        value = compile_node(operand_node, scope)([])
        return constant(-value)
    if name == "-" and adjacent and operand_node.type == "call":
        negated = _negative_literal(operand_node, scope)
        if negated is not None:
            return negated
    sent = {"-": "-@", "+": "+@"}.get(name, name)
    return build_call(
        scope.site(node, sent), compile_node(operand_node, scope), Arguments(), None, scope
    )


def _negative_literal(node: Node, scope: Scope) -> Run | None:
    """`-2.abs`: the sign belongs to the number."""
    first = node
    while first.type == "call":
        receiver = first.child_by_field_name("receiver")
        if receiver is None:
            return None
        first = receiver
    if first.type not in _NUMBERS:
        return None
    scope.unit.negated.add(first.start_byte)
    return compile_node(node, scope)
