"""Paragraphs, and the end of the lines that lazily belong to a block."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from jekyllpy.markdown.block.ial import block_ial
from jekyllpy.markdown.block.patterns import (
    BLANK_LINES,
    BLOCKQUOTE_START,
    DEFINITION_START,
    EOB_MARKER,
    LIST_START,
    OPT_SPACE,
    block_tag,
)
from jekyllpy.markdown.block.state import KramdownState
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.html.tags import Elements
from jekyllpy.markdown.scanning import STRIPPED

PARAGRAPH = r" {0,3}[^ \t\n]"

_IAL_LINE = r"(?P<ial> {0,3}\{:)"
_LAZY = (BLANK_LINES, _IAL_LINE, EOB_MARKER, r"\Z")
_KRAMDOWN = (*_LAZY, DEFINITION_START)
_GFM = (
    *_KRAMDOWN,
    LIST_START.pattern,
    r"#{1,6}[\t ]+",
    BLOCKQUOTE_START,
    r" {0,3}[~`]{3,}",
)
_FIRST_CHARACTERS = r"(?=[\t\n\r\f\v {^<:>#~`+*0-9-]|\Z)"


@cache
def lazy_end(elements: Elements) -> re.Pattern[str]:
    """The line break before what ends the lines that lazily belong to a block."""
    return _line_before(elements, _LAZY)


@cache
def paragraph_end(elements: Elements, *, interrupting: bool) -> re.Pattern[str]:
    """The line break before what ends a paragraph.

    Args:
        interrupting: most blocks do, as in GitHub's dialect.
    """
    return _line_before(elements, _GFM if interrupting else _KRAMDOWN)


def _line_before(elements: Elements, ends: tuple[str, ...]) -> re.Pattern[str]:
    tag = OPT_SPACE + block_tag(elements)
    return re.compile(rf"\n{_FIRST_CHARACTERS}(?:{'|'.join((tag, *ends))})")


def lines_end(state: KramdownState, ends: re.Pattern[str]) -> int:
    """Where the lines from the cursor on end: at least one is taken, then up to one of `ends`."""
    src, pos = state.src, state.cursor
    while True:
        m = ends.search(src, pos)
        if m is None:
            return state.cursor_max
        start = m.start() + 1
        if m["ial"] is None or block_ial(src, start, state.finder):
            return start
        pos = start


def paragraph_rule(ends: re.Pattern[str]) -> Callable[[KramdownState], int | None]:
    """The rule that reads a paragraph up to one of `ends`."""

    def parse(state: KramdownState) -> int:
        start, end = state.cursor, lines_end(state, ends)
        text = state.src[start:end].rstrip(STRIPPED)
        last = state.last
        if last is not None and last.type == "p":
            _continue(last, text, state)
        else:
            paragraph = state.new_element("p", line=state.line)
            state.append(paragraph)
            state.add_text(text.lstrip(STRIPPED), paragraph)
        return end

    return parse


def _continue(paragraph: Element, text: str, state: KramdownState) -> None:
    children = paragraph.children
    if children and children[-1].type == "raw_text":
        broken = state.src[max(state.cursor - 3, 0) : state.cursor] == "  \n"
        children[-1].value += ("  \n" if broken else "\n") + text
    else:
        state.add_text(text, paragraph)
