"""`return`, `next`, `break`, `redo`, `retry`, `yield`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.arguments import compile_arguments
from jekyllpy.rubylang.compile.node import Run, compiles, nothing
from jekyllpy.rubylang.compile.signals import (
    BreakJump,
    LoopBreak,
    LoopNext,
    NextJump,
    RedoJump,
    RetryJump,
    ReturnJump,
)
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.frame import BLOCK, UP, Frame
from jekyllpy.rubylang.objects.proc import keyword_hash
from jekyllpy.rubylang.reading.tree import parts

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope, Site


def compile_jump_value(node: Node, scope: Scope) -> Run:
    """The value after `return`, `next` or `break`: nothing, one, or an Array of several."""
    lists = parts(node)
    if not lists:
        return nothing
    arguments = compile_arguments(parts(lists[0]), scope)
    if arguments.simple and len(arguments.runs) == 1:
        return arguments.runs[0]

    def run(frame: Frame) -> Any:
        args, keywords = arguments.evaluate(frame)
        if keywords:
            args.append(keyword_hash(keywords))
        if keywords and len(args) == 1:
            return args[0]
        return RArray(args)

    return run


@compiles("return")
def compile_return(node: Node, scope: Scope) -> Run:
    value = compile_jump_value(node, scope)
    depth = 0
    target = scope
    while target.kind == "block" and not target.is_lambda and target.parent is not None:
        target = target.parent
        depth += 1
    target.catches.add("return")

    def run(frame: Frame) -> Any:
        result = value(frame)
        home = frame
        for _ in range(depth):
            home = home[UP]
        raise ReturnJump(home, result)

    return run


@compiles("next")
def compile_next(node: Node, scope: Scope) -> Run:
    value = compile_jump_value(node, scope)
    jump = LoopNext if scope.loop else NextJump
    scope.catches.add("loop next" if scope.loop else "next")

    def run(frame: Frame) -> Any:
        raise jump(value(frame))

    return run


@compiles("break")
def compile_break(node: Node, scope: Scope) -> Run:
    value = compile_jump_value(node, scope)
    jump = LoopBreak if scope.loop else BreakJump
    scope.catches.add("loop break" if scope.loop else "break")

    def run(frame: Frame) -> Any:
        raise jump(value(frame))

    return run


@compiles("redo")
def compile_redo(node: Node, scope: Scope) -> Run:
    scope.catches.add("redo")

    def run(frame: Frame) -> Any:
        raise RedoJump

    return run


@compiles("retry")
def compile_retry(node: Node, scope: Scope) -> Run:
    scope.catches.add("retry")

    def run(frame: Frame) -> Any:
        raise RetryJump

    return run


def no_block() -> Exception:
    """The LocalJumpError of a `yield` without a block."""
    return error("LocalJumpError", "no block given (yield)")


@compiles("yield")
def compile_yield(node: Node, scope: Scope) -> Run:
    lists = parts(node)
    arguments = compile_arguments(parts(lists[0]) if lists else [], scope)
    site = scope.site(node, "yield")
    if not arguments.simple:

        def run_general(frame: Frame, site: Site = site) -> Any:
            block = frame[BLOCK]
            if block is None:
                raise no_block()
            args, keywords = arguments.evaluate(frame)
            return block.call_with(args, keywords)

        return run_general
    runs = arguments.runs
    if not runs:

        def run_none(frame: Frame, site: Site = site) -> Any:
            block = frame[BLOCK]
            if block is None:
                raise no_block()
            return block.call()

        return run_none
    if len(runs) == 1:
        first = runs[0]

        def run_one(frame: Frame, site: Site = site) -> Any:
            block = frame[BLOCK]
            if block is None:
                raise no_block()
            return block.call(first(frame))

        return run_one

    def run_many(frame: Frame, site: Site = site) -> Any:
        block = frame[BLOCK]
        if block is None:
            raise no_block()
        return block.call(*[run(frame) for run in runs])

    return run_many
