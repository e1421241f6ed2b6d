"""Code for nodes: text, output, assignments, conditions and loops; all others render themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.liquid.compiler.expressions import write_condition, write_value
from jekyllpy.liquid.compiler.writer import Writer
from jekyllpy.liquid.context import BREAK
from jekyllpy.liquid.nodes import Body, Content, Node, Output, Silent
from jekyllpy.liquid.tag import TagNode
from jekyllpy.liquid.tags.assign import AssignNode
from jekyllpy.liquid.tags.capture import CaptureNode
from jekyllpy.liquid.tags.case import CaseNode
from jekyllpy.liquid.tags.comment import CommentNode
from jekyllpy.liquid.tags.cycle import CycleNode
from jekyllpy.liquid.tags.for_loop import LOOPS, ForNode
from jekyllpy.liquid.tags.if_unless import IfNode
from jekyllpy.liquid.tags.increment import CounterNode
from jekyllpy.liquid.tags.interrupt import InterruptNode
from jekyllpy.liquid.tags.raw import RawContent

# Python nests at most twenty loops and a hundred blocks; deeper bodies are left to the tree.
MAX_DEPTH = 16

_QUIET = (Content, RawContent, Output, AssignNode, CommentNode, CycleNode, CounterNode)


def write_body(writer: Writer, body: Body) -> None:
    """Write what renders the nodes of `body`."""
    for node in body.nodes:
        assert isinstance(node, Node)
        with writer.node(node):
            _write_node(writer, node)
            if type(node) is InterruptNode:
                return
            if _may_interrupt(node):
                with writer.block("if interrupts:"):
                    _write_exit(writer)


def _write_node(writer: Writer, node: Node) -> None:
    if isinstance(node, Content):
        if writer.out is not None and node.text:
            writer.line(f"{_add(writer)}({node.text!r})")
        return
    write: Callable[[Writer, Any], None] | None = _WRITERS.get(type(node))
    if write is None or writer.depth > MAX_DEPTH or not _can_be_written(node):
        writer.line(f"{writer.constant(node)}.emit(context, {writer.out or '[]'})")
    else:
        write(writer, node)


def _add(writer: Writer) -> str:
    return "add" if writer.out == "out" else f"{writer.out}.append"


def _can_be_written(node: Node) -> bool:
    if type(node) is IfNode:
        return not node.has_scope
    if type(node) is CaptureNode:
        return not _may_interrupt(node)
    return True


def _may_interrupt(node: Any) -> bool:
    """Whether a `break` or `continue` may come out of `node`."""
    if isinstance(node, _QUIET):
        return False
    if isinstance(node, Silent):
        return _may_interrupt(node.node)
    return any(_body_may_interrupt(body) for body in _bodies(node)) if _bodies(node) else True


def _body_may_interrupt(body: Body) -> bool:
    return any(map(_may_interrupt, body.nodes))


def _bodies(node: Any) -> list[Body]:
    """The bodies of the blocks that only interrupt if what is in them does."""
    if isinstance(node, (IfNode, CaseNode)):
        return [body for _, body in node.branches]
    if isinstance(node, ForNode):
        return [body for body in (node.body, node.alternative) if body is not None]
    return [node.body] if isinstance(node, CaptureNode) else []


def _write_exit(writer: Writer) -> None:
    """Leave this round of the innermost loop, or the whole body."""
    if writer.in_loop:
        writer.line("if interrupts.pop() == BREAK: break")
        writer.line("continue")
    else:
        writer.line("return")


def _write_output(writer: Writer, node: Output) -> None:
    value = write_value(writer, node.expression)
    assert writer.out is not None, "a block with output isn't blank"
    writer.line(f"{_add(writer)}({value} if type({value}) is str else output_text({value}))")


def _write_assign(writer: Writer, node: AssignNode) -> None:
    value = write_value(writer, node.expression)
    writer.line(f"context.assign({node.name!r}, {value})")


def _write_capture(writer: Writer, node: CaptureNode) -> None:
    outer, writer.out = writer.out, writer.name()
    writer.line(f"{writer.out} = []")
    write_body(writer, node.body)
    writer.line(f"context.assign({node.name!r}, joined({writer.out}))")
    writer.out = outer


def _write_silent(writer: Writer, node: Silent) -> None:
    outer, writer.out = writer.out, None
    _write_node(writer, node.node)
    writer.out = outer


def _write_if(writer: Writer, node: IfNode) -> None:
    depth = writer.depth
    negated = node.negated
    for number, (condition, body) in enumerate(node.branches):
        if condition is None:
            write_body_or_nothing(writer, body)
            break
        holds = write_condition(writer, condition)
        with writer.block(f"if not ({holds}):" if negated else f"if {holds}:"):
            write_body_or_nothing(writer, body)
        negated = False
        if number + 1 == len(node.branches) or writer.depth > MAX_DEPTH:
            _write_rest(writer, node, number + 1)
            break
        writer.line("else:")
        writer.depth += 1
    writer.depth = depth


def _write_rest(writer: Writer, node: IfNode, start: int) -> None:
    """Leave the branches from `start` on to the tree."""
    if start < len(node.branches):
        rest = IfNode(node.token, node.branches[start:], negated=False, has_scope=False)
        with writer.block("else:"):
            writer.line(f"{writer.constant(rest)}.emit(context, {writer.out or '[]'})")


def write_body_or_nothing(writer: Writer, body: Body) -> None:
    """Write a body where Python wants at least one line."""
    writer.line("pass")
    write_body(writer, body)


def _write_for(writer: Writer, node: ForNode) -> None:
    items = writer.name()
    writer.line(f"{items} = {writer.constant(node)}.items(context)")
    with writer.block(f"if {items}:"):
        _write_rounds(writer, node, items)
    if node.alternative is not None:
        with writer.block("else:"):
            write_body_or_nothing(writer, node.alternative)


def _write_rounds(writer: Writer, node: ForNode, items: str) -> None:
    loops, loop, outer, index, last, item = (writer.name() for _ in range(6))
    variable = node.loop.variable
    writer.line(f"{loops} = context.registers.setdefault({LOOPS!r}, [])")
    writer.line(f"{last} = len({items}) - 1")
    writer.line(
        f"{loop} = ForLoop({node.loop.name!r}, {last} + 1, {loops}[-1] if {loops} else None)"
    )
    writer.line(f"{loops}.append({loop}); {outer} = context.enter_loop({variable!r}, {loop})")
    kept = writer.locals, writer.loop_indices, writer.in_loop
    if not _has_foreign(node.body):
        # Nothing but this loop and those within it can set its variable.
        writer.locals = {**writer.locals, variable: item}
        writer.loop_indices = {**writer.loop_indices, "forloop": (index, last)}
        writer.locals.pop("forloop", None)
        if variable == "forloop":
            writer.loop_indices.pop("forloop")
    writer.in_loop = True
    with writer.block(f"for {index}, {item} in enumerate({items}):"):
        writer.line(f"variables[{variable!r}] = {item}; {loop}.index0 = {index}")
        writer.line(f"if type({item}) not in P: {item} = to_liquid({item})")
        write_body(writer, node.body)
    writer.locals, writer.loop_indices, writer.in_loop = kept
    writer.line(f"{loops}.pop(); context.leave({outer})")


def _has_foreign(body: Body) -> bool:
    """Whether tags of plugins, which may set variables, stand in `body`."""
    return any(
        isinstance(node, TagNode)
        or (isinstance(node, Silent) and isinstance(node.node, TagNode))
        or any(_has_foreign(inner) for inner in _all_bodies(node))
        for node in body.nodes
    )


def _all_bodies(node: Any) -> list[Body]:
    if isinstance(node, Silent):
        return _all_bodies(node.node)
    own = getattr(node, "body", None)
    return _bodies(node) or ([own] if isinstance(own, Body) else [])


def _write_interrupt(writer: Writer, node: InterruptNode) -> None:
    if writer.in_loop:
        writer.line("break" if node.kind == BREAK else "continue")
    else:
        writer.line(f"interrupts.append({node.kind!r})")
        writer.line("return")


_WRITERS: dict[type[Node], Callable[[Writer, Any], None]] = {
    AssignNode: _write_assign,
    CaptureNode: _write_capture,
    CommentNode: lambda writer, node: None,
    ForNode: _write_for,
    IfNode: _write_if,
    InterruptNode: _write_interrupt,
    Output: _write_output,
    Silent: _write_silent,
}
