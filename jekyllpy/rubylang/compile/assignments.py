"""Assignments: to variables, attributes, elements and constants, one or several at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.arguments import compile_arguments
from jekyllpy.rubylang.compile.constants import constant_setter
from jekyllpy.rubylang.compile.elements import element_setter
from jekyllpy.rubylang.compile.node import Run, compile_node, compiles
from jekyllpy.rubylang.compile.variables import (
    Setter,
    class_variable_setter,
    global_setter,
    instance_setter,
    local_setter,
)
from jekyllpy.rubylang.dispatch import call, class_of, resolve
from jekyllpy.rubylang.native import CLASS_OF
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.frame import SELF, Frame
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.reading.tree import field, parts

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope


def compile_target(node: Node, scope: Scope, own: bool = False) -> Setter:
    """What sets the variable, attribute or element on the left of `=`.

    `own` makes variables of the scope itself, as parameters are.
    """
    compiler = _TARGETS.get(node.type)
    if compiler is None:
        scope.unknown(node, f"an assignment to `{node.type.replace('_', ' ')}'")
    return compiler(node, scope, own)


def _local_target(node: Node, scope: Scope, own: bool) -> Setter:
    name = scope.text(node)
    return local_setter(*((0, scope.declare_here(name)) if own else scope.declare(name)))


def attribute_setter(node: Node, scope: Scope) -> Setter:
    receiver_node = node.child_by_field_name("receiver")
    method_node = node.child_by_field_name("method")
    if receiver_node is None or method_node is None:
        scope.unknown(node, "an assignment to a call")
    receiver = compile_node(receiver_node, scope)
    operator = node.child_by_field_name("operator")
    safe = operator is not None and scope.text(operator) == "&."
    name = scope.text(method_node) + "="
    site = scope.site(node, name)

    def assign(frame: Frame, value: Any) -> None:
        target = receiver(frame)
        if safe and target is None:
            return
        try:
            fn = (CLASS_OF.get(type(target)) or target.cls).public[name]
        except (KeyError, AttributeError):
            fn = resolve(class_of(target), target, site.name, frame[SELF])
        fn(target, None, value)

    return assign


@compiles("assignment")
def compile_assignment(node: Node, scope: Scope) -> Run:
    left = field(node, "left")
    right = field(node, "right")
    if left.type == "left_assignment_list":
        return _multiple_assignment(left, right, scope)
    if left.type == "identifier":
        depth, index = scope.declare(scope.text(left))
        value = compile_right(right, scope)
        if depth == 0:

            def assign_local(frame: Frame) -> Any:
                frame[index] = result = value(frame)
                return result

            return assign_local
        return assigning(local_setter(depth, index), value)
    target = compile_target(left, scope)
    value = compile_right(right, scope)
    if left.type == "instance_variable":
        return _instance_assignment(scope.text(left), target, value)
    return assigning(target, value)


def _instance_assignment(name: str, assign: Setter, value: Run) -> Run:
    def run(frame: Frame) -> Any:
        result = value(frame)
        self = frame[SELF]
        if type(self) is RObject and not self.frozen:
            self.ivars[name] = result
        else:
            assign(frame, result)
        return result

    return run


def assigning(assign: Setter, value: Run, slot: int | None = None) -> Run:
    if slot is not None:

        def run_local(frame: Frame) -> Any:
            frame[slot] = result = value(frame)
            return result

        return run_local

    def run(frame: Frame) -> Any:
        result = value(frame)
        assign(frame, result)
        return result

    return run


def compile_right(node: Node, scope: Scope) -> Run:
    """The right side: one value, or an Array of several."""
    if node.type in ("right_assignment_list", "splat_argument"):
        arguments = compile_arguments(
            parts(node) if node.type != "splat_argument" else [node], scope
        )

        def run(frame: Frame) -> Any:
            return RArray(arguments.evaluate(frame)[0])

        return run
    return compile_node(node, scope)


def _multiple_assignment(left: Node, right: Node, scope: Scope) -> Run:
    assign = multiple_setter(left, scope)
    return assigning(assign, compile_right(right, scope))


def multiple_setter(node: Node, scope: Scope, own: bool = False) -> Setter:
    """Takes an Array apart over several targets, one of which may take the rest."""
    before: list[Setter] = []
    after: list[Setter] = []
    rest: Setter | None = None
    has_rest = False
    for child in parts(node):
        if child.type in ("rest_assignment", "splat_parameter", "splat_argument"):
            has_rest = True
            inner = parts(child)
            rest = compile_target(inner[0], scope, own) if inner else None
        else:
            (after if has_rest else before).append(compile_target(child, scope, own))
    if not has_rest and len(before) == 2:
        slots = _own_slots(node, scope)
        return _pair_setter(*before) if slots is None else _pair_of_locals(*slots)
    return _list_setter(before, rest, after)


def _own_slots(node: Node, scope: Scope) -> tuple[int, int] | None:
    """The slots of two targets, if they are local variables of this very scope."""
    places = [scope.find(scope.text(each)) for each in parts(node) if each.type == "identifier"]
    indices = [place[1] for place in places if place is not None and place[0] == 0]
    return (indices[0], indices[1]) if len(indices) == 2 else None


def _pair_of_locals(one: int, two: int) -> Setter:
    def assign(frame: Frame, value: Any) -> None:
        items = value if isinstance(value, list) else as_list(value)
        count = len(items)
        frame[one] = items[0] if count else None
        frame[two] = items[1] if count > 1 else None

    return assign


def _pair_setter(first: Setter, second: Setter) -> Setter:
    def assign(frame: Frame, value: Any) -> None:
        items = as_list(value)
        count = len(items)
        one = items[0] if count else None
        two = items[1] if count > 1 else None
        first(frame, one)
        second(frame, two)

    return assign


def _list_setter(before: list[Setter], rest: Setter | None, after: list[Setter]) -> Setter:
    def assign(frame: Frame, value: Any) -> None:
        items = list(as_list(value))
        needed = len(before) + len(after)
        items.extend([None] * (needed - len(items)))
        end = len(items) - len(after) if rest is not None or after else len(items)
        for at, setter in enumerate(before):
            setter(frame, items[at])
        if rest is not None:
            rest(frame, RArray(items[len(before) : end]))
        for at, setter in enumerate(after):
            setter(frame, items[end + at])

    return assign


def as_list(value: Any) -> list[Any]:
    """What a value is taken apart into."""
    if isinstance(value, list):
        return value
    if value is not None and class_of(value).lookup("to_ary") is not None:
        result: list[Any] = call(value, "to_ary")
        return result
    return [value]


_TARGETS: dict[str, Callable[[Node, Scope, bool], Setter]] = {
    "identifier": _local_target,
    "instance_variable": lambda node, scope, own: instance_setter(scope.text(node)),
    "global_variable": lambda node, scope, own: global_setter(scope.text(node)),
    "class_variable": lambda node, scope, own: class_variable_setter(scope.text(node)),
    "constant": lambda node, scope, own: constant_setter(node, scope),
    "scope_resolution": lambda node, scope, own: constant_setter(node, scope),
    "call": lambda node, scope, own: attribute_setter(node, scope),
    "element_reference": lambda node, scope, own: element_setter(node, scope),
    "left_assignment_list": lambda node, scope, own: multiple_setter(node, scope, own),
    "destructured_left_assignment": lambda node, scope, own: multiple_setter(node, scope, own),
    "destructured_parameter": lambda node, scope, own: multiple_setter(node, scope, own),
}
