"""Which encoding the output of a template has.

Rule: Liquid 4.0.4 joins the pieces of output with Ruby's `Array#join`, which takes the first piece's
encoding and keeps it while all others can be written in it. Text is UTF-8; what `to_s` gives of nil, of
truth, of numbers and times is US-ASCII, and so is what is joined of no piece at all.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.nodes import Body, Node, Output, Silent
from jekyllpy.liquid.tags.if_unless import IfNode
from jekyllpy.liquid.tags.include import IncludeNode
from jekyllpy.liquid.tags.increment import CounterNode

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

IN_ASCII = (type(None), bool, int, float, dt.date)


def begins_in_ascii(body: Body, context: Context) -> bool:
    """Whether the first piece that `body` renders is in US-ASCII, or there is none."""
    for node in body.nodes:
        if type(node) is not Silent:
            return is_in_ascii(node, context)
    return True


def is_in_ascii(node: Node, context: Context) -> bool:
    """Whether what a node renders is in US-ASCII."""
    if isinstance(node, Output):
        return is_written_in_ascii(node.expression.evaluate(context))
    if isinstance(node, IncludeNode):
        return includes_in_ascii(node, context)
    if isinstance(node, IfNode):
        branch = node.branch(context)
        return branch is not None and begins_in_ascii(branch, context)
    return isinstance(node, CounterNode)


def includes_in_ascii(node: IncludeNode, context: Context) -> bool:
    outer = context.enter()
    if node.parameters is not None:
        context["include"] = node.values(context, node.parameters)
    try:
        return begins_in_ascii(node.template(context).body, context)
    finally:
        context.leave(outer)


def is_written_in_ascii(value: Any) -> bool:
    """Whether Ruby writes a value in US-ASCII; a list as its first item, an empty one always."""
    if isinstance(value, list | tuple):
        return not value or is_written_in_ascii(value[0])
    return isinstance(value, IN_ASCII)
