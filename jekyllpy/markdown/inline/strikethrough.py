"""GitHub's `~~strikethrough~~`."""

from __future__ import annotations

from jekyllpy.late.patterns import late
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.inline.state import SpanState
from jekyllpy.markdown.scanning import NON_SPACE

_OPEN = late(rf"~~(?!~){NON_SPACE}")
_CLOSE = late(r"(?<=[^ \t\n\r\f\v~])~~")


def find_struck(state: SpanState, pos: int) -> tuple[int, int] | None:
    """Where the text struck out from `pos` on begins and ends."""
    if _OPEN.match(state.src, pos) is None:
        return None
    close = state.finder.search(_CLOSE, pos + 3)
    return None if close is None else (pos + 2, close[0])


def struck_element(state: SpanState, pos: int) -> Element:
    """The `del` element that begins at `pos`."""
    return Element("html_element", "del", None, {"category": "span"}, state.line_at(pos))
