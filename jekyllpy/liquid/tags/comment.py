"""`{% comment %} … {% endcomment %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.liquid.nodes import Node
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context


class CommentNode(Node):
    """Renders nothing."""

    __slots__ = ()
    is_block = True

    def emit(self, context: Context, out: list[str]) -> None:
        pass


class CommentTag(BuiltinTag):
    """What stands within is parsed all the same, so that its tags must be closed."""

    name = "comment"
    block = True

    def parse(self, stream: Stream) -> CommentNode:
        token = stream.token
        self.parser.parse_block(stream, ("endcomment",), name=self.name, ignore_unknown=True)
        return CommentNode(token)
