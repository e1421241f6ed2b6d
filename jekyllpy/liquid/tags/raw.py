"""`{% raw %} … {% endraw %}`."""

from __future__ import annotations

import re

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.late.patterns import late
from jekyllpy.liquid.nodes import Content
from jekyllpy.liquid.parser import NeverClosed
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.ruby import strip

# Within `raw` a tag counts only without a dash before its name.
_LAST_TAG = late(r"(.*)\{%\s*+(\w++)", re.ASCII | re.DOTALL)


class RawContent(Content):
    """What stood within `raw`; unlike text, tags beside it don't trim it."""

    __slots__ = ()
    is_block = True


class RawTag(BuiltinTag):
    """`{% raw %}…{% endraw %}`: text in which no Liquid is read."""

    name = "raw"
    block = True

    def parse(self, stream: Stream) -> RawContent:
        if strip(stream.markup):
            raise LiquidSyntaxError(f"Syntax Error in '{self.name}' - Valid syntax: {self.name}")
        token, end = stream.token, f"end{self.name}"
        pieces: list[str] = []
        while stream.pos < len(stream.tokens):
            text = stream.tokens[stream.pos].value
            stream.pos += 1
            match = _LAST_TAG.match(text) if text.endswith("%}") else None
            if match is not None:
                pieces.append(match[1])
                if match[2] == end:
                    content = "".join(pieces)
                    node = RawContent(token, content)
                    node.blank = not content
                    return node
            pieces.append(text)
        raise NeverClosed(f"'{self.name}' tag was never closed")
