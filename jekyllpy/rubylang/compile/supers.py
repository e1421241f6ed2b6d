"""`super`, with the arguments of the running method or its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.arguments import Arguments, append_to, compile_arguments, extend_to
from jekyllpy.rubylang.compile.blocks import BlockCode, compile_block
from jekyllpy.rubylang.compile.call_sites import catching_break
from jekyllpy.rubylang.compile.node import Run, compiles
from jekyllpy.rubylang.compile.variables import local_reader
from jekyllpy.rubylang.dispatch import class_of, described, missing
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.objects.frame import BLOCK, DEFINITION, SELF, Frame
from jekyllpy.rubylang.objects.method import Method
from jekyllpy.rubylang.objects.proc import keyword_hash
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.reading.tree import parts

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.parameters import Parameters
    from jekyllpy.rubylang.compile.scope import Scope, Site


def method_above(frame: Frame) -> Method:
    """The method that `super` calls."""
    running = frame[DEFINITION].method
    if running is None:
        raise error("RuntimeError", "super called outside of method")
    self = frame[SELF]
    found = class_of(self).lookup_above(running.owner, running.name)
    handler = class_of(self).lookup("method_missing") if found is None else None
    if handler is not None and handler.owner.name != "BasicObject":
        return Method(running.name, missing(class_of(self), running.name, ""), handler.owner)
    if found is None:
        raise error(
            "NoMethodError",
            f"super: no superclass method `{running.name}' for {described(self)}",
            name=intern(running.name),
        )
    return found


def compile_super_call(
    node: Node, scope: Scope, argument_node: Node | None, block_node: Node | None
) -> Run:
    """`super(…)`, or `super` with a block of its own."""
    block = compile_block(block_node, scope) if block_node is not None else None
    if argument_node is None:
        return _implicit(scope, node, block)
    arguments = compile_arguments(parts(argument_node), scope)
    return _call_above(arguments, block, scope, node)


@compiles("super")
def compile_super(node: Node, scope: Scope) -> Run:
    return _implicit(scope, node, None)


def _call_above(arguments: Arguments, block: BlockCode | None, scope: Scope, node: Node) -> Run:
    block_run = block.proc if block is not None else arguments.block
    site = scope.site(node, "super")

    def run(frame: Frame, site: Site = site) -> Any:
        entry = method_above(frame)
        args, keywords = arguments.evaluate(frame)
        given = frame[BLOCK] if block_run is None else block_run(frame)
        if keywords and not entry.keywords:
            args.append(keyword_hash(keywords))
            keywords = {}
        return entry.fn(frame[SELF], given, *args, **keywords)

    return catching_break(run) if block is not None and block.breaks else run


def _implicit(scope: Scope, node: Node, block: BlockCode | None) -> Run:
    """The arguments are what the parameters of the method hold now."""
    depth = 0
    home = scope
    while home.kind == "block" and home.parent is not None:
        home = home.parent
        depth += 1
    parameters = home.parameters
    if parameters is None:
        return _call_above(Arguments(), block, scope, node)
    return _call_above(_same_again(parameters, depth), block, scope, node)


def _same_again(parameters: Parameters, depth: int) -> Arguments:
    found = Arguments()
    slots = [*parameters.required, *(slot for slot, _ in parameters.optional)]
    found.adders += [append_to(local_reader(depth, slot)) for slot in slots]
    if parameters.rest is not None:
        found.has_splat = True
        found.adders.append(extend_to(local_reader(depth, parameters.rest)))
    found.adders += [append_to(local_reader(depth, slot)) for slot in parameters.post]
    if parameters.keyword_rest is not None:
        rest = local_reader(depth, parameters.keyword_rest)
        found.keywords.append(lambda frame, keywords: keywords.update(rest(frame)))
    for name, (slot, _) in parameters.keywords.items():
        found.keywords.append(_keyword(name, local_reader(depth, slot)))
    return found


def _keyword(name: str, read: Run) -> Any:
    symbol = intern(name)

    def add(frame: Frame, keywords: dict[Any, Any]) -> None:
        keywords[symbol] = read(frame)

    return add
