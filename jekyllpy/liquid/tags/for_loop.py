"""`{% for item in items limit: 3 offset: 1 reversed %} … {% else %} … {% endfor %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid import usual
from jekyllpy.liquid.context import BREAK, CONTINUE
from jekyllpy.liquid.expressions import Expression, parse_expression
from jekyllpy.liquid.grammar import TAG_ATTRIBUTES, lax
from jekyllpy.liquid.loops import ForLoop, segment
from jekyllpy.liquid.nodes import Body, Node
from jekyllpy.liquid.parser import parse_leniently
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.strict import StrictParser
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token
from jekyllpy.ruby import to_i

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

# What has been looped over so far, by the loop's name, for `offset: continue`.
OFFSETS = "for"
# The loops that are going on, for `forloop.parentloop`.
LOOPS = "for_stack"

_SYNTAX = lax(r"([\w\-]+)\s+in\s+((?:QF)+)\s*(reversed)?")


class LoopMarkup:
    """What a `for` tag says: `variable in collection`, its bounds and direction."""

    __slots__ = ("collection", "is_reversed", "limit", "name", "offset", "variable")

    def __init__(self, variable: str, collection: str, is_reversed: bool) -> None:
        self.variable = variable
        self.name = f"{variable}-{collection}"
        self.collection = parse_expression(collection)
        self.is_reversed = is_reversed
        self.limit: Expression | None = None
        self.offset: Expression | str | None = None

    def set(self, key: str, value: str) -> None:
        """Take `limit` and `offset`; other keys mean nothing."""
        if key == "offset":
            self.offset = CONTINUE if value == CONTINUE else parse_expression(value)
        elif key == "limit":
            self.limit = parse_expression(value)


def _parse_lax(markup: str) -> LoopMarkup:
    match = _SYNTAX.match(markup)
    if match is None:
        raise LiquidSyntaxError(
            "Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]"
        )
    loop = LoopMarkup(match[1], match[2], match[3] is not None)
    for attribute in TAG_ATTRIBUTES.finditer(markup):
        loop.set(attribute[1], attribute[2])
    return loop


def _parse_strict(markup: str) -> LoopMarkup:
    found = usual.loop(markup)
    if found is not None:
        return LoopMarkup(*found)
    parser = StrictParser(markup)
    variable = parser.consume("id")
    if parser.consume_word("in") is None:
        raise LiquidSyntaxError("For loops require an 'in' clause")
    collection = parser.expression()
    loop = LoopMarkup(variable, collection, parser.consume_word("reversed") is not None)
    while parser.looking_at("id") and parser.looking_at("colon", 1):
        attribute = parser.consume_word("limit", "offset")
        if attribute is None:
            raise LiquidSyntaxError(
                "Invalid attribute in for loop. Valid attributes are limit and offset"
            )
        parser.consume()
        loop.set(attribute, parser.expression())
    parser.finish()
    return loop


class ForNode(Node):
    """Renders its body for each item, or `alternative` if there is none."""

    __slots__ = ("alternative", "body", "loop")
    is_block = True

    def __init__(
        self, token: Token, loop: LoopMarkup, body: Body, alternative: Body | None
    ) -> None:
        super().__init__(token)
        self.loop = loop
        self.body = body
        self.alternative = alternative
        self.blank = body.blank and (alternative is None or alternative.blank)

    def items(self, context: Context) -> list[Any]:
        """What is to be looped over, counted towards the page's bound on rounds."""
        loop = self.loop
        offsets: dict[str, int] = context.registers.setdefault(OFFSETS, {})
        if loop.offset is None:
            start = 0
        elif isinstance(loop.offset, str):
            start = offsets.get(loop.name, 0)
        else:
            start = to_i(loop.offset.evaluate(context))
        collection = loop.collection.evaluate(context)
        limit: Any = loop.limit.evaluate(context) if loop.limit is not None else None
        stop = start + to_i(limit) if limit is not None and limit is not False else None
        items = segment(collection, start, stop)
        if loop.is_reversed:
            items.reverse()
        offsets[loop.name] = start + len(items)
        context.count_rounds(len(items))
        return items

    def emit(self, context: Context, out: list[str]) -> None:
        items = self.items(context)
        if not items:
            if self.alternative is not None:
                self.alternative.emit(context, out)
            return
        loops: list[ForLoop] = context.registers.setdefault(LOOPS, [])
        loop = ForLoop(self.loop.name, len(items), loops[-1] if loops else None)
        loops.append(loop)
        outer = context.enter_loop(self.loop.variable, loop)
        try:
            self._emit_rounds(context, out, items, loop)
        finally:
            loops.pop()
            context.leave(outer)

    def _emit_rounds(
        self, context: Context, out: list[str], items: list[Any], loop: ForLoop
    ) -> None:
        name, body = self.loop.variable, self.body
        variables, interrupts = context.variables, context.interrupts
        for item in items:
            variables[name] = item
            body.emit(context, out)
            loop.index0 += 1
            if interrupts and interrupts.pop() == BREAK:
                break

    def laid_out(self) -> Node:
        self.body.drop_white_space()
        if self.alternative is not None:
            self.alternative.drop_white_space()
        return self


class ForTag(BuiltinTag):
    """`{% for item in items limit:2 offset:1 reversed %}…{% else %}…{% endfor %}`."""

    name = "for"
    block = True

    def parse(self, stream: Stream) -> ForNode:
        token = stream.token
        loop = parse_leniently(stream, stream.markup, _parse_strict, _parse_lax)
        body = self.parser.parse_block(stream, (f"end{self.name}", "else"), name=self.name)
        alternative = None
        if stream.name == "else":
            alternative = self._parse_alternative(stream)
        return ForNode(token, loop, body, alternative)

    def _parse_alternative(self, stream: Stream) -> Body:
        """The body after `else`; a second `else` empties it and ends the loop, as in Liquid 4."""
        token = stream.token
        body = self.parser.parse_block(stream, (f"end{self.name}", "else"), name=self.name)
        return body if stream.name == "endfor" else Body(token, [], stream.origin)
