"""`{% if %} … {% elsif %} … {% else %} … {% endif %}`, and `unless`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.conditions import parse_condition_lax, parse_condition_strict
from jekyllpy.liquid.expressions import Expression
from jekyllpy.liquid.nodes import Body, Node
from jekyllpy.liquid.parser import parse_leniently
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

Branch = tuple[Expression | None, Body]


class IfNode(Node):
    """Renders the first branch whose condition holds.

    Attributes:
        branches: conditions, None for `else`, and their bodies.
        negated: whether the first condition must not hold (`unless`).
        has_scope: whether tags of plugins in it may set variables, which end with it.
    """

    __slots__ = ("branches", "has_scope", "negated")
    is_block = True

    def __init__(
        self, token: Token, branches: list[Branch], *, negated: bool, has_scope: bool
    ) -> None:
        super().__init__(token)
        self.branches = branches
        self.negated = negated
        self.has_scope = has_scope
        self.blank = all(body.blank for _, body in branches)

    def emit(self, context: Context, out: list[str]) -> None:
        body = self.branch(context)
        if body is None:
            return
        if self.has_scope:
            outer = context.enter()
            body.emit(context, out)
            context.leave(outer)
        else:
            body.emit(context, out)

    def branch(self, context: Context) -> Body | None:
        """The body whose condition holds, None if none does."""
        negated = self.negated
        for condition, body in self.branches:
            if condition is not None:
                value: Any = condition.evaluate(context)
                if (value is None or value is False) is not negated:
                    negated = False
                    continue
            return body
        return None

    def laid_out(self) -> Node:
        for _, body in self.branches:
            body.drop_white_space()
        return self


class IfTag(BuiltinTag):
    """`{% if condition %}…{% elsif condition %}…{% else %}…{% endif %}`."""

    name = "if"
    block = True
    negated = False

    def parse(self, stream: Stream) -> IfNode:
        token, foreign = stream.token, stream.foreign
        ends = (f"end{self.name}", "elsif", "else")
        branches: list[Branch] = []
        condition: Expression | None = self._condition(stream)
        while True:
            body = self.parser.parse_block(stream, ends, name=self.name)
            branches.append((condition, body))
            if stream.name == ends[0]:
                break
            condition = None if stream.name == "else" else self._condition(stream)
        return IfNode(token, branches, negated=self.negated, has_scope=stream.foreign != foreign)

    def _condition(self, stream: Stream) -> Expression:
        parsed = parse_leniently(stream, stream.markup, parse_condition_strict, parse_condition_lax)
        return self.environment.condition(parsed)


class UnlessTag(IfTag):
    """`{% unless condition %}`: `if`, with its first condition negated."""

    name = "unless"
    negated = True
