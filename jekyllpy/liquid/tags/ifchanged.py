"""`{% ifchanged %} … {% endifchanged %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.liquid.nodes import Body, Node
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

REGISTER = "ifchanged"


class IfChangedNode(Node):
    """Renders its body unless that gives what the last `ifchanged` of the page gave."""

    __slots__ = ("body",)
    is_block = True

    def __init__(self, token: Token, body: Body) -> None:
        super().__init__(token)
        self.body = body
        self.blank = body.blank

    def emit(self, context: Context, out: list[str]) -> None:
        outer = context.enter()
        text = self.body.text(context)
        if text != context.registers.get(REGISTER):
            context.registers[REGISTER] = text
            out.append(text)
        context.leave(outer)


class IfChangedTag(BuiltinTag):
    """`{% ifchanged %}…{% endifchanged %}`: nothing when the same text comes again."""

    name = "ifchanged"
    block = True

    def parse(self, stream: Stream) -> IfChangedNode:
        token = stream.token
        body = self.parser.parse_block(stream, ("endifchanged",), name=self.name)
        return IfChangedNode(token, body)
