"""`while`, `until`, `for`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.node import Run, compile_node, compile_optional, compiles
from jekyllpy.rubylang.compile.signals import LoopBreak, LoopNext, RedoJump
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.objects.frame import Frame
from jekyllpy.rubylang.objects.proc import Proc, Shape
from jekyllpy.rubylang.reading.tree import field

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope, Site


def _in_loop(node: Node | None, scope: Scope) -> tuple[Run, set[str]]:
    """The body of a loop and the jumps in it."""
    outer_loop, outer_catches = scope.loop, scope.catches
    scope.loop, scope.catches = True, set()
    body = compile_optional(node, scope)
    jumps = scope.catches & {"loop next", "loop break", "redo"}
    scope.loop, scope.catches = outer_loop, outer_catches | (scope.catches - jumps)
    if "loop next" in jumps or "redo" in jumps:
        body = _catching_next(body)
    return body, jumps


def _catching_next(body: Run) -> Run:
    def run(frame: Frame) -> Any:
        while True:
            try:
                return body(frame)
            except LoopNext:
                return None
            except RedoJump:
                continue

    return run


def _catching_break(loop: Run) -> Run:
    def run(frame: Frame) -> Any:
        try:
            return loop(frame)
        except LoopBreak as jump:
            return jump.value

    return run


def _looping(site: Site, condition: Run, body: Run, until: bool, at_least_once: bool) -> Run:
    def run(frame: Frame, site: Site = site) -> None:
        if at_least_once:
            body(frame)
        while True:
            value = condition(frame)
            if (value is None or value is False) is not until:
                return
            body(frame)

    return run


@compiles("while", "until", "while_modifier", "until_modifier")
def compile_while(node: Node, scope: Scope) -> Run:
    body_node = node.child_by_field_name("body")
    condition_node = field(node, "condition")
    is_modifier = node.type.endswith("modifier")
    outer_catches = set(scope.catches)
    if is_modifier:
        body, jumps = _in_loop(body_node, scope)
        condition, more = _in_loop(condition_node, scope)
    else:
        condition, more = _in_loop(condition_node, scope)
        body, jumps = _in_loop(body_node, scope)
    scope.catches |= outer_catches
    at_least_once = is_modifier and body_node is not None and body_node.type == "begin"
    until = node.type.startswith("until")
    run = _looping(scope.site(node, "while"), condition, body, until, at_least_once)
    return _catching_break(run) if "loop break" in jumps | more else run


@compiles("for")
def compile_for(node: Node, scope: Scope) -> Run:
    from jekyllpy.rubylang.compile.assignments import compile_target, multiple_setter
    from jekyllpy.rubylang.reading.tree import parts

    pattern = field(node, "pattern")
    value_node = field(node, "value")
    several = pattern.type == "left_assignment_list"
    assign = multiple_setter(pattern, scope) if several else compile_target(pattern, scope)
    value = compile_node(parts(value_node)[0], scope)
    body, jumps = _in_loop(node.child_by_field_name("body"), scope)
    site = scope.site(node, "each")
    shape = Shape(-1 if several else 1, spreads=False)

    def run(frame: Frame) -> Any:
        def step(*items: Any) -> Any:
            from jekyllpy.rubylang.objects.array import RArray

            assign(frame, items[0] if len(items) == 1 else RArray(items))
            return body(frame)

        return call(value(frame), site.name, block=Proc(step, shape, frame))

    return _catching_break(run) if "loop break" in jumps else run
