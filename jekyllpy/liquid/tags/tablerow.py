"""`{% tablerow item in items cols: 3 limit: 6 offset: 1 %} … {% endtablerow %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.expressions import Expression, parse_expression
from jekyllpy.liquid.grammar import TAG_ATTRIBUTES, lax
from jekyllpy.liquid.loops import TableRowLoop, segment
from jekyllpy.liquid.nodes import Body, Node
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token
from jekyllpy.ruby import to_i

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_SYNTAX = lax(r"(?<!\w)(\w++)\s++in\s+((?:QF)+)")


class TableRowNode(Node):
    """Renders its body for each item, as the cells of a table's rows."""

    __slots__ = ("attributes", "body", "collection", "variable")
    is_block = True

    def __init__(
        self,
        token: Token,
        variable: str,
        collection: Expression,
        attributes: dict[str, Expression],
        body: Body,
    ) -> None:
        super().__init__(token)
        self.variable = variable
        self.collection = collection
        self.attributes = attributes
        self.body = body
        self.blank = body.blank

    def emit(self, context: Context, out: list[str]) -> None:
        collection: Any = self.collection.evaluate(context)
        if collection is None or collection is False:
            return
        start = self._number(context, "offset") if "offset" in self.attributes else 0
        stop = start + self._number(context, "limit") if "limit" in self.attributes else None
        items = segment(collection, start, stop)
        context.count_rounds(len(items))
        loop = TableRowLoop(len(items), self._number(context, "cols"))
        out.append('<tr class="row1">\n')
        outer = context.enter()
        context["tablerowloop"] = loop
        for item in items:
            context[self.variable] = item
            out.append(f'<td class="col{loop.col}">')
            self.body.emit(context, out)
            out.append("</td>")
            if loop.col == loop.cols and loop.index0 != loop.length - 1:
                out.append(f'</tr>\n<tr class="row{loop.row + 1}">')
            loop.step()
        context.leave(outer)
        out.append("</tr>\n")

    def _number(self, context: Context, name: str) -> int:
        expression = self.attributes.get(name)
        return to_i(expression.evaluate(context)) if expression is not None else 0


class TableRowTag(BuiltinTag):
    """`{% tablerow item in items cols:2 %}…{% endtablerow %}`."""

    name = "tablerow"
    block = True

    def parse(self, stream: Stream) -> TableRowNode:
        token, markup = stream.token, stream.markup
        match = _SYNTAX.search(markup)
        if match is None:
            raise LiquidSyntaxError(
                "Syntax Error in 'table_row loop' - "
                "Valid syntax: table_row [item] in [collection] cols=3"
            )
        attributes = {
            attribute[1]: parse_expression(attribute[2])
            for attribute in TAG_ATTRIBUTES.finditer(markup)
        }
        body = self.parser.parse_block(stream, ("endtablerow",), name=self.name)
        return TableRowNode(token, match[1], parse_expression(match[2]), attributes, body)
