"""`{% capture name %} … {% endcapture %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.grammar import SIGNATURE, lax
from jekyllpy.liquid.nodes import Body, Node
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token
from jekyllpy.liquid.values import joined

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_SYNTAX = lax(f"({SIGNATURE})")


class CaptureNode(Node):
    """Sets a variable of the outermost scope to what its body renders."""

    __slots__ = ("body", "name")
    is_block = True

    def __init__(self, token: Token, name: str, body: Body) -> None:
        super().__init__(token)
        self.name = name
        self.body = body

    def emit(self, context: Context, out: list[str]) -> None:
        captured: list[str] = []
        self.body.emit(context, captured)
        context.assign(self.name, joined(captured))


class CaptureTag(BuiltinTag):
    """`{% capture name %}…{% endcapture %}`."""

    name = "capture"
    block = True

    def parse(self, stream: Stream) -> CaptureNode:
        token = stream.token
        match = _SYNTAX.search(stream.markup)
        if match is None:
            raise LiquidSyntaxError("Syntax Error in 'capture' - Valid syntax: capture [var]")
        body = self.parser.parse_block(stream, ("endcapture",), name=self.name)
        return CaptureNode(token, match[1], body)
