"""`{% case value %}{% when a or b, c %} … {% else %} … {% endcase %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.conditions import Comparison, when_condition
from jekyllpy.liquid.expressions import Expression, parse_expression
from jekyllpy.liquid.grammar import lax
from jekyllpy.liquid.nodes import Body, Node
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_SYNTAX = lax(r"(QF)")
_WHEN = lax(r"(QF)(?:(?:\s+or\s+|\s*,\s*)(?=(QF)))?")

Branch = tuple[Comparison | None, Body]


class CaseNode(Node):
    """Renders every branch whose condition holds, and `else` if none before it did."""

    __slots__ = ("branches", "has_scope")
    is_block = True

    def __init__(self, token: Token, branches: list[Branch], *, has_scope: bool) -> None:
        super().__init__(token)
        self.branches = branches
        self.has_scope = has_scope

    def emit(self, context: Context, out: list[str]) -> None:
        outer = context.enter() if self.has_scope else False
        none_held = True
        rendered: list[str] = []
        for condition, body in self.branches:
            if condition is None:
                if none_held:
                    body.emit(context, rendered)
                    break
            else:
                value: Any = condition.evaluate(context)
                if value is not None and value is not False:
                    none_held = False
                    body.emit(context, rendered)
        out += rendered
        if self.has_scope:
            context.leave(outer)

    def laid_out(self) -> Node:
        for _, body in self.branches:
            body.drop_white_space()
        return self


class CaseTag(BuiltinTag):
    """`{% case value %}{% when a or b %}…{% else %}…{% endcase %}`."""

    name = "case"
    block = True

    def parse(self, stream: Stream) -> CaseNode:
        token, foreign = stream.token, stream.foreign
        match = _SYNTAX.search(stream.markup)
        if match is None:
            raise LiquidSyntaxError("Syntax Error in 'case' - Valid syntax: case [condition]")
        value = parse_expression(match[1])
        branches: list[Branch] = []
        ends = ("endcase", "when", "else")
        body = self.parser.parse_block(stream, ends, name=self.name)
        blank = body.blank
        while stream.name != "endcase":
            conditions = self._conditions(stream, value)
            body = self.parser.parse_block(stream, ends, name=self.name)
            blank = blank and body.blank
            branches += [(condition, body) for condition in conditions]
        node = CaseNode(token, branches, has_scope=stream.foreign != foreign)
        node.blank = blank
        return node

    def _conditions(self, stream: Stream, value: Expression) -> list[Comparison | None]:
        markup = stream.markup
        if stream.name == "else":
            if markup.strip():
                raise LiquidSyntaxError(
                    "Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters) "
                )
            return [None]
        conditions: list[Comparison | None] = []
        position: int | None = 0
        while position is not None:
            match = _WHEN.search(markup, position)
            if match is None:
                raise LiquidSyntaxError(
                    "Syntax Error in tag 'case' - Valid when condition: "
                    "{% when [condition] [or condition2...] %}"
                )
            conditions.append(when_condition(value, parse_expression(match[1])))
            position = match.start(2) if match[2] is not None else None
        return conditions
