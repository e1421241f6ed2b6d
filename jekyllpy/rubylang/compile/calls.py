"""Calls of methods: with a receiver or on self, with arguments and blocks of all kinds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.arguments import Arguments, compile_arguments
from jekyllpy.rubylang.compile.blocks import BlockCode, compile_block
from jekyllpy.rubylang.compile.call_sites import (
    call_with_block,
    calling_procs,
    catching_break,
    general_call,
    own_call,
    plain_call,
)
from jekyllpy.rubylang.compile.node import Run, compile_node, compiles
from jekyllpy.rubylang.compile.variables import local_reader
from jekyllpy.rubylang.dispatch import class_of, resolve_own
from jekyllpy.rubylang.errors import RubySyntaxError
from jekyllpy.rubylang.native import CLASS_OF
from jekyllpy.rubylang.objects.frame import SELF, Frame
from jekyllpy.rubylang.reading.tree import parts

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope, Site

Intrinsic = Callable[["Node", "Scope", Arguments], Run]

_INTRINSICS: dict[str, Intrinsic] = {}

# methods whose block is a method or lambda of its own: `return` leaves it
_LAMBDA_MAKERS = {"lambda", "define_method", "define_singleton_method"}


# methods that neither keep nor change the Strings they are given, whatever the receiver
_READ_ONLY = {
    "==", "!=", "=~", "start_with?", "end_with?", "include?", "split", "join", "gsub", "gsub!",
    "sub", "sub!", "tr", "tr_s", "delete", "squeeze", "count", "index", "rindex", "key?", "has_key?",
    "delete_prefix", "delete_suffix", "partition", "rpartition", "match?", "strftime", "dig",
    "casecmp?", "chomp", "scan", "match", "respond_to?", "ljust", "rjust", "center",
}  # fmt: skip


def intrinsic(*names: str) -> Callable[[Intrinsic], Intrinsic]:
    """Register what a call without receiver compiles to, if it needs the frame of its caller."""

    def register(function: Intrinsic) -> Intrinsic:
        for name in names:
            _INTRINSICS[name] = function
        return function

    return register


def compile_name(name: str, node: Node, scope: Scope) -> Run:
    """A bare name: a local variable, else a call on self."""
    variable = scope.find(name)
    if variable is not None:
        return local_reader(*variable)
    if name in _INTRINSICS:
        return _INTRINSICS[name](node, scope, Arguments())
    return bare_call(scope.site(node, name), scope)


@compiles("identifier")
def compile_identifier(node: Node, scope: Scope) -> Run:
    name = scope.text(node)
    if name == "end":  # as the parser takes one that closes nothing
        raise RubySyntaxError(
            "syntax error, unexpected `end'", path=scope.unit.path, line=scope.unit.line(node)
        )
    return compile_name(name, node, scope)


@compiles("call")
def compile_call(node: Node, scope: Scope) -> Run:
    receiver_node = node.child_by_field_name("receiver")
    method_node = node.child_by_field_name("method")
    argument_node = node.child_by_field_name("arguments")
    block_node = node.child_by_field_name("block")
    if method_node is not None and method_node.type == "super":
        from jekyllpy.rubylang.compile.supers import compile_super_call

        return compile_super_call(node, scope, argument_node, block_node)
    name = "call" if method_node is None else scope.text(method_node)
    if receiver_node is None:
        misread = _misread_operator(node, scope, name, argument_node)
        if misread is not None:
            return misread
    elif name == "nesting" and scope.text(receiver_node) == "Module":
        return _INTRINSICS["Module.nesting"](node, scope, Arguments())
    operator = node.child_by_field_name("operator")
    safe = operator is not None and scope.text(operator) == "&."
    receiver: Run | None = None
    if receiver_node is not None and receiver_node.type != "self":
        receiver = compile_node(receiver_node, scope)
    arguments = compile_arguments(
        parts(argument_node) if argument_node else [],
        scope,
        read_only=name in _READ_ONLY and receiver_node is not None,
    )
    takes_it = block_node is None or name == "refine"
    if receiver_node is None and name in _INTRINSICS and takes_it:
        return _INTRINSICS[name](node, scope, arguments)
    block = None
    if block_node is not None:
        is_lambda = name == "define_method" or (receiver_node is None and name in _LAMBDA_MAKERS)
        block = compile_block(block_node, scope, is_lambda)
    site = scope.site(method_node or node, name)
    if receiver_node is None and argument_node is None and block is None and name[0].islower():
        return bare_call(site, scope)
    return build_call(site, receiver, arguments, block, scope, safe=safe)


def _misread_operator(node: Node, scope: Scope, name: str, arguments: Node | None) -> Run | None:
    """`x -1` of a local variable: an operation, though the parser takes it for a call."""
    if arguments is None or scope.find(name) is None or arguments.children[0].type == "(":
        return None
    given = parts(arguments)
    if len(given) != 1 or node.child_by_field_name("block") is not None:
        return None
    from jekyllpy.rubylang.compile.operators import misread_binary

    return misread_binary(node, name, given[0], scope)


def bare_call(site: Site, scope: Scope) -> Run:
    """A call on self that looks like a local variable."""
    run = _bare_call(site)
    return _refined(site, None, Arguments(), None, scope, run)


def _bare_call(site: Site) -> Run:
    name = site.name

    def call_bare(frame: Frame) -> Any:
        self = frame[SELF]
        try:
            fn = (CLASS_OF.get(type(self)) or self.cls).everything[name]
        except (KeyError, AttributeError):
            fn = resolve_own(class_of(self), self, site.name, True)
        return fn(self, None)

    return call_bare


def build_call(
    site: Site,
    receiver: Run | None,
    arguments: Arguments,
    block: BlockCode | None,
    scope: Scope,
    *,
    safe: bool = False,
) -> Run:
    """The call of `site.name` on what `receiver` gives (on self if None)."""
    if safe and receiver is not None:
        return _safe_call(site, receiver, arguments, block, scope)
    block_run = _block_run(block, arguments)
    run = _refined(site, receiver, arguments, block_run, scope)
    if block is not None and block.breaks:
        return catching_break(run)
    return run


def _refined(
    site: Site,
    receiver: Run | None,
    arguments: Arguments,
    block_run: Run | None,
    scope: Scope,
    bare: Run | None = None,
) -> Run:
    """A call, by way of the refinements that hold where it stands; `bare` is what it is without any."""
    refinements = scope.unit.refinements
    if refinements is None:
        return bare or _ordinary(site, receiver, arguments, block_run)
    from jekyllpy.rubylang.compile.refinements import refined_call

    slot = scope.reserve()
    value = None if receiver is None else local_reader(0, slot)
    ordinary = bare or _ordinary(site, value, arguments, block_run)
    return refined_call(refinements, site, receiver, slot, arguments, block_run, ordinary)


def _ordinary(site: Site, receiver: Run | None, arguments: Arguments, block_run: Run | None) -> Run:
    if not arguments.simple:
        return general_call(site, receiver, arguments, block_run)
    if block_run is not None:
        return call_with_block(site, receiver, arguments.runs, block_run)
    if receiver is None:
        return own_call(site, arguments.runs)
    place = calling_procs if site.name == "call" else plain_call
    return place(site, receiver, arguments.runs)


def _safe_call(
    site: Site, receiver: Run, arguments: Arguments, block: BlockCode | None, scope: Scope
) -> Run:
    slot = scope.reserve()
    inner = build_call(site, local_reader(0, slot), arguments, block, scope)

    def call_safely(frame: Frame) -> Any:
        value = receiver(frame)
        if value is None:
            return None
        frame[slot] = value
        return inner(frame)

    return call_safely


def _block_run(block: BlockCode | None, arguments: Arguments) -> Run | None:
    if block is not None:
        return block.maker()
    return arguments.block
