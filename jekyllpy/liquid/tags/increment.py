"""`{% increment name %}` and `{% decrement name %}`: counters apart from other variables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.errors import LiquidRenderError
from jekyllpy.liquid.nodes import Node
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token
from jekyllpy.ruby import class_name, strip, to_s, truthy

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context


class CounterNode(Node):
    """Counts in the payload, which all pages of a build share.

    `increment` renders what the counter was before, `decrement` what it is after.
    """

    __slots__ = ("name", "step")

    def __init__(self, token: Token, name: str, step: int) -> None:
        super().__init__(token)
        self.name = name
        self.step = step
        self.blank = False

    def emit(self, context: Context, out: list[str]) -> None:
        value = context.payload.get(self.name)
        if not truthy(value):
            value = 0
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise LiquidRenderError(f"{class_name(value)} can't be counted up or down")
        context.payload[self.name] = value + self.step
        out.append(to_s(value if self.step > 0 else value + self.step))


class IncrementTag(BuiltinTag):
    """`{% increment name %}`: writes the counter, then adds one."""

    name = "increment"
    step = 1

    def parse(self, stream: Stream) -> CounterNode:
        return CounterNode(stream.token, strip(stream.markup), self.step)


class DecrementTag(IncrementTag):
    """`{% decrement name %}`: takes one away, then writes the counter."""

    name = "decrement"
    step = -1
