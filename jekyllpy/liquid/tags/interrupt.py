"""`{% break %}` and `{% continue %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.liquid.context import BREAK, CONTINUE
from jekyllpy.liquid.nodes import Node
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context


class InterruptNode(Node):
    """Stops the bodies it stands in; the next loop outward decides how to go on."""

    __slots__ = ("kind",)

    def __init__(self, token: Token, kind: str) -> None:
        super().__init__(token)
        self.kind = kind
        self.blank = False

    def emit(self, context: Context, out: list[str]) -> None:
        context.interrupts.append(self.kind)


class BreakTag(BuiltinTag):
    """`{% break %}`: ends the loop around it."""

    name = "break"

    def parse(self, stream: Stream) -> InterruptNode:
        return InterruptNode(stream.token, BREAK)


class ContinueTag(BuiltinTag):
    """`{% continue %}`: goes on with the loop's next item."""

    name = "continue"

    def parse(self, stream: Stream) -> InterruptNode:
        return InterruptNode(stream.token, CONTINUE)
