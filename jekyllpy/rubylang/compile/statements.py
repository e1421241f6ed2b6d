"""Sequences of statements: bodies, parentheses, `begin`, files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.node import Run, compile_node, compiles, nothing
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import OBJECT
from jekyllpy.rubylang.objects.frame import Frame
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.reading.tree import parts
from jekyllpy.rubylang.runtime import runtime

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope

_BEFORE_ALL = ("uninterpreted", "begin_block")
CLAUSES = ("rescue", "else", "ensure")


def sequence(runs: list[Run]) -> Run:
    """Runs one after the other; the last one's value counts."""
    if not runs:
        return nothing
    if len(runs) == 1:
        return runs[0]
    if len(runs) == 2:
        first, second = runs

        def run_two(frame: Frame) -> Any:
            first(frame)
            return second(frame)

        return run_two
    if len(runs) == 3:
        first, second, third = runs

        def run_three(frame: Frame) -> Any:
            first(frame)
            second(frame)
            return third(frame)

        return run_three
    *others, last = runs
    before = tuple(others)

    def run_all(frame: Frame) -> Any:
        for run in before:
            run(frame)
        return last(frame)

    return run_all


def compile_statements(nodes: list[Node], scope: Scope) -> Run:
    """The statements in order."""
    return sequence([compile_node(node, scope) for node in nodes])


@compiles("then", "do", "block_body", "parenthesized_statements", "else", "interpolation")
def compile_sequence(node: Node, scope: Scope) -> Run:
    return compile_statements(parts(node), scope)


@compiles("program")
def compile_program(node: Node, scope: Scope) -> Run:
    """A file: what comes before all else is `BEGIN { }` and the text after `__END__`."""
    children = parts(node)
    first = [child for child in children if child.type in _BEFORE_ALL]
    if not first:
        return compile_statements(children, scope)
    rest = [child for child in children if child.type not in _BEFORE_ALL]
    return compile_statements([*first, *rest], scope)


@compiles("body_statement", "begin")
def compile_guarded(node: Node, scope: Scope) -> Run:
    """Statements that may have `rescue`, `else` and `ensure` after them."""
    children = parts(node)
    clauses = [child for child in children if child.type in CLAUSES]
    body = [child for child in children if child.type not in CLAUSES]
    if not clauses:
        return compile_statements(body, scope)
    from jekyllpy.rubylang.compile.exceptions import guard

    return guard(body, clauses, scope)


@compiles("uninterpreted")
def compile_data(node: Node, scope: Scope) -> Run:
    """What follows `__END__`: the contents of `DATA`."""
    text = scope.text(node).removeprefix("\n")
    if b"DATA" not in scope.unit.source[: node.start_byte]:
        return nothing

    def run(frame: Frame) -> None:
        runtime.interpreter.require("stringio")
        stringio = OBJECT.constants["StringIO"]
        OBJECT.set_constant("DATA", call(stringio, "new", RString(text)))

    return run


@compiles("begin_block")
def compile_begin_block(node: Node, scope: Scope) -> Run:
    return compile_statements(parts(node), scope)


@compiles("end_block")
def compile_end_block(node: Node, scope: Scope) -> Run:
    body = compile_statements(parts(node), scope)

    def run(frame: Frame) -> None:
        runtime.exit_blocks.append(Proc(lambda: body(frame)))

    return run
