"""What stands in the parentheses behind a link's text: a URL and perhaps a title."""

from __future__ import annotations

from typing import NamedTuple

from jekyllpy.late.patterns import late
from jekyllpy.markdown.attributes import AttributeList
from jekyllpy.markdown.inline.state import SpanState
from jekyllpy.markdown.scanning import SPACE, STRIPPED

_QUOTE = late(rf"{SPACE}*([\"'])")
_TITLE_END = {quote: late(rf"{quote}{SPACE}*\)") for quote in "\"'"}


class Target(NamedTuple):
    """Where a link leads, and where its markup ends."""

    url: str
    title: str | None
    end: int
    ial: AttributeList | None = None


def target_in_parentheses(state: SpanState, pos: int) -> Target | None:
    """The target in the parenthesis that opens at `pos`, `None` if it isn't one."""
    src = state.src
    if src.startswith("<", pos + 1):
        close = state.finder.find(">", pos + 2)
        newline = state.finder.find("\n", pos + 2)
        if close >= 0 and not 0 <= newline < close:
            url = src[pos + 2 : close]
            if src.startswith(")", close + 1):
                return Target(url, None, close + 2)
            return _with_title(state, url, close + 1)
    end = _plain_end(state, pos)
    if end >= 0:
        return Target(src[pos + 1 : end].strip(STRIPPED), None, end + 1)
    parentheses = state.parentheses()
    if pos in parentheses.close:
        end = parentheses.close[pos]
        return Target(src[pos + 1 : end].strip(STRIPPED), None, end + 1)
    if pos in parentheses.title:
        blank = parentheses.title[pos]
        return _with_title(state, src[pos + 1 : blank].strip(STRIPPED), blank + 1)
    return None


def _plain_end(state: SpanState, pos: int) -> int:
    """Where the parenthesis at `pos` closes if there is nothing in it but a URL, else -1."""
    end = state.finder.find(")", pos)
    if end < 0 or 0 <= state.finder.find("(", pos + 1) < end:
        return -1
    inner = state.src[pos:end]
    return -1 if '"' in inner or "'" in inner else end


def _with_title(state: SpanState, url: str, pos: int) -> Target | None:
    m = _QUOTE.match(state.src, pos)
    if m is None:
        return None
    end = state.finder.search(_TITLE_END[m[1]], m.end() + 1)
    if end is None:
        return None
    return Target(url, state.src[m.end() : end[0]], end[1])
