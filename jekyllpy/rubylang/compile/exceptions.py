"""`rescue`, `else`, `ensure`, `retry`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.caught import ruby_exception
from jekyllpy.rubylang.compile.arguments import to_a
from jekyllpy.rubylang.compile.assignments import compile_target
from jekyllpy.rubylang.compile.node import Run, compile_node, compile_optional, compiles
from jekyllpy.rubylang.compile.signals import Jump, RetryJump
from jekyllpy.rubylang.compile.statements import compile_statements
from jekyllpy.rubylang.compile.tails import Words, compile_leaving
from jekyllpy.rubylang.compile.variables import Setter
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import MODULES
from jekyllpy.rubylang.objects.exception import RException
from jekyllpy.rubylang.objects.frame import Frame
from jekyllpy.rubylang.objects.module import RModule
from jekyllpy.rubylang.operations import case_equal
from jekyllpy.rubylang.reading.tree import field, parts
from jekyllpy.rubylang.runtime import runtime

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope


class Rescue:
    """A `rescue` clause: which exceptions it takes, the variable, its body."""

    def __init__(self, node: Node, scope: Scope, words: Words | None) -> None:
        exceptions = node.child_by_field_name("exceptions")
        self.classes: list[tuple[Run, bool]] = []
        for each in parts(exceptions) if exceptions is not None else []:
            splat = each.type == "splat_argument"
            inner = parts(each)[0] if splat else each
            self.classes.append((compile_node(inner, scope), splat))
        variable = node.child_by_field_name("variable")
        self.assign: Setter | None = None
        if variable is not None:
            self.assign = compile_target(parts(variable)[0], scope)
        body = node.child_by_field_name("body")
        if words is None or body is None:
            self.body = compile_optional(body, scope)
        else:
            self.body = compile_leaving(parts(body), scope, words)

    def takes(self, frame: Frame, value: RException) -> bool:
        """Whether this clause handles the exception."""
        if not self.classes:
            return MODULES["StandardError"] in value.cls.ancestors
        for run, splat in self.classes:
            found = run(frame)
            for each in to_a(found) if splat else [found]:
                if not isinstance(each, RModule):
                    raise error("TypeError", "class or module required for rescue clause")
                if case_equal(each, value):
                    return True
        return False


def guard(
    body_nodes: list[Node], clauses: list[Node], scope: Scope, words: Words | None = None
) -> Run:
    """A body with its `rescue`, `else` and `ensure`.

    Args:
        words: the jumps that leave the body around, if nothing follows the guarded one in it.
    """
    outer_catches = set(scope.catches)
    if words is None or any(clause.type == "else" for clause in clauses):
        body = compile_statements(body_nodes, scope)
    else:
        body = compile_leaving(body_nodes, scope, words)
    rescues = [Rescue(clause, scope, words) for clause in clauses if clause.type == "rescue"]
    others = [clause for clause in clauses if clause.type == "else"]
    ensures = [clause for clause in clauses if clause.type == "ensure"]
    run = body
    if rescues:
        otherwise = compile_node(others[0], scope) if others else None
        run = _rescuing(body, rescues, otherwise)
        if "retry" in scope.catches:
            run = _retrying(run)
            if "retry" not in outer_catches:
                scope.catches.discard("retry")
    if ensures:
        run = _ensuring(run, compile_statements(parts(ensures[0]), scope))
    return run


def _rescuing(body: Run, rescues: list[Rescue], otherwise: Run | None) -> Run:
    def run(frame: Frame) -> Any:
        try:
            result = body(frame)
        except Jump:
            raise
        except BaseException as raised:
            value = ruby_exception(raised)
            for rescue in rescues:
                if rescue.takes(frame, value):
                    return handle(frame, value, rescue.body, rescue.assign)
            raise
        return result if otherwise is None else otherwise(frame)

    return run


def handle(frame: Frame, value: RException, body: Run, assign: Setter | None = None) -> Any:
    """Run the body of a `rescue`, with `$!` and the clause's variable set."""
    before = runtime.error
    runtime.error = value
    try:
        if assign is not None:
            assign(frame, value)
        return body(frame)
    finally:
        runtime.error = before


def _retrying(run: Run) -> Run:
    def again(frame: Frame) -> Any:
        while True:
            try:
                return run(frame)
            except RetryJump:
                continue

    return again


def _ensuring(body: Run, after: Run) -> Run:
    def run(frame: Frame) -> Any:
        try:
            return body(frame)
        finally:
            after(frame)

    return run


@compiles("rescue_modifier")
def compile_rescue_modifier(node: Node, scope: Scope) -> Run:
    body_node = field(node, "body")
    handler_node = field(node, "handler")
    body = compile_node(body_node, scope)
    handler = compile_node(handler_node, scope)

    def run(frame: Frame) -> Any:
        try:
            return body(frame)
        except Jump:
            raise
        except Exception as raised:
            value = ruby_exception(raised)
            if MODULES["StandardError"] not in value.cls.ancestors:
                raise
            return handle(frame, value, handler)

    return run
