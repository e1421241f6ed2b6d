"""`{% assign name = expression | filters %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.expressions import Expression
from jekyllpy.liquid.grammar import lax
from jekyllpy.liquid.nodes import Node
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_SYNTAX = lax(r"(?<![\w\-.\[\]])((?:\(?[\w\-.\[\]]\)?)++)\s*+=\s*(.*)")


class AssignNode(Node):
    """Sets a variable of the outermost scope."""

    __slots__ = ("expression", "name")

    def __init__(self, token: Token, name: str, expression: Expression) -> None:
        super().__init__(token)
        self.name = name
        self.expression = expression

    def emit(self, context: Context, out: list[str]) -> None:
        value: Any = self.expression.evaluate(context)
        context.assign(self.name, value)


class AssignTag(BuiltinTag):
    """`{% assign name = value | filters %}`."""

    name = "assign"

    def parse(self, stream: Stream) -> AssignNode:
        match = _SYNTAX.search(stream.markup)
        if match is None:
            raise LiquidSyntaxError(
                "Syntax Error in 'assign' - Valid syntax: assign [var] = [source]"
            )
        expression = self.environment.parse_filtered(match[2], stream)
        return AssignNode(stream.token, match[1], expression)
