"""Blocks of a line or two: blank lines, the end-of-block marker, horizontal rules."""

from __future__ import annotations

from jekyllpy.markdown.block.patterns import BLANK, EOB, HR
from jekyllpy.markdown.block.state import KramdownState


def parse_blank_line(state: KramdownState) -> int | None:
    """Blank lines; returns where they end, None if there are none."""
    m = BLANK.match(state.src, state.cursor)
    if m is None:
        return None
    last = state.last
    if last is not None and last.type == "blank":
        last.value += m[0]
    else:
        state.append(state.new_element("blank", m[0]))
    return m.end()


def parse_eob_marker(state: KramdownState) -> int | None:
    """A line with `^` alone, which ends a block; returns where it ends."""
    m = EOB.match(state.src, state.cursor)
    if m is None:
        return None
    state.append(state.new_element("eob"))
    return m.end()


def parse_horizontal_rule(state: KramdownState) -> int | None:
    """A rule of `*`, `-` or `_`; returns where it ends, None if it is none."""
    m = HR.match(state.src, state.cursor)
    if m is None:
        return None
    state.append(state.new_element("hr", line=state.line))
    return m.end()
