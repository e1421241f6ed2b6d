"""Compiles a node by its type, through the functions that the other modules register."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.objects.frame import Frame

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope

Run = Callable[[Frame], Any]
NodeCompiler = Callable[["Node", "Scope"], Run]

_COMPILERS: dict[str, NodeCompiler] = {}


def compiles(*types: str) -> Callable[[NodeCompiler], NodeCompiler]:
    """Register a function that compiles nodes of these types."""

    def register(function: NodeCompiler) -> NodeCompiler:
        for kind in types:
            _COMPILERS[kind] = function
        return function

    return register


def compile_node(node: Node, scope: Scope) -> Run:
    """The closure that runs a node."""
    compiler = _COMPILERS.get(node.type)
    if compiler is None:
        scope.unknown(node, f"`{node.type.replace('_', ' ')}'")
    return compiler(node, scope)


def nothing(frame: Frame) -> None:
    """What an empty body does."""


def constant(value: Any) -> Run:
    """Always `value`."""

    def run(frame: Frame) -> Any:
        return value

    run.constant = value  # type: ignore[attr-defined]
    return run


_NONE = object()


def small_integer(run: Run) -> int | None:
    """The whole number that `run` always gives, if it is one."""
    value = getattr(run, "constant", _NONE)
    return value if type(value) is int else None


def compile_optional(node: Node | None, scope: Scope) -> Run:
    """The closure of a node that may be left out."""
    return nothing if node is None else compile_node(node, scope)
