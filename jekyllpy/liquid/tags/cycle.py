"""`{% cycle 'odd', 'even' %}`, `{% cycle name: 'odd', 'even' %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.expressions import Expression, Literal, parse_expression
from jekyllpy.liquid.grammar import lax
from jekyllpy.liquid.nodes import Node
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token
from jekyllpy.liquid.values import output_text
from jekyllpy.ruby import inspect

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

REGISTER = "cycle"

_NAMED = lax(r"(QF)\s*:\s*(.*)")
_SIMPLE = lax(r"(?:QF)+")
_VALUE = lax(r"\s*(QF)\s*")


class CycleNode(Node):
    """Renders its values in turn; tags with the same name take turns together."""

    __slots__ = ("name", "values")

    def __init__(self, token: Token, name: Expression | None, values: list[Expression]) -> None:
        super().__init__(token)
        self.name = name
        self.values = values
        self.blank = False

    def emit(self, context: Context, out: list[str]) -> None:
        turns = context.registers.setdefault(REGISTER, {})
        key = self._key(context)
        turn = turns.get(key, 0)
        if turn < len(self.values):
            value: Any = self.values[turn].evaluate(context)
            out.append(output_text(value))
        turn += 1
        turns[key] = turn if turn < len(self.values) else 0

    def _key(self, context: Context) -> object:
        """The name; without one, the values if they are all literals, else this very tag."""
        if self.name is not None:
            return inspect(self.name.evaluate(context))
        literals = [value.value for value in self.values if isinstance(value, Literal)]
        if len(literals) == len(self.values):
            return inspect(inspect(literals))
        return self


class CycleTag(BuiltinTag):
    """`{% cycle 'a', 'b' %}`, perhaps with a group's name before the values."""

    name = "cycle"

    def parse(self, stream: Stream) -> CycleNode:
        markup = stream.markup
        named = _NAMED.match(markup)
        if named is None and _SIMPLE.match(markup) is None:
            raise LiquidSyntaxError(
                "Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]"
            )
        pieces = (named[2] if named else markup).split(",")
        matches = [_VALUE.search(piece) for piece in pieces]
        values = [parse_expression(match[1]) for match in matches if match]
        return CycleNode(stream.token, parse_expression(named[1]) if named else None, values)
