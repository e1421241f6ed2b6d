"""Blockquotes: lines marked with `>`, and those that lazily follow them."""

from __future__ import annotations

import re

from jekyllpy.late.patterns import late
from jekyllpy.markdown.block.paragraphs import lazy_end, lines_end
from jekyllpy.markdown.block.state import KramdownState

_MARK = late(r"^ {0,3}> ?", re.M)


def parse_blockquote(state: KramdownState) -> int:
    """A quote, whose later lines may lack their `>`; returns where it ends."""
    start, end = state.cursor, lines_end(state, lazy_end(state.document.elements))
    quote = state.new_element("blockquote", line=state.line)
    state.append(quote)
    text = _MARK.sub("", state.src[start:end])
    state.descend(iter((state.child(quote, text),)))
    return end
