"""Math blocks: `$$ ... $$` between block boundaries."""

from __future__ import annotations

from jekyllpy.late.patterns import late
from jekyllpy.markdown.block.state import KramdownState
from jekyllpy.markdown.scanning import SPACE, STRIPPED

MATH = r" {0,3}\\?\$\$"
_OPEN = late(r" {0,3}(\\)?\$\$")
_TO_LINE_END = late(rf"{SPACE}*?\n")


def parse_block_math(state: KramdownState) -> int | None:
    """Math between `$$` on lines of its own; returns where it ends, None if it is none."""
    if not state.after_boundary:
        return None
    src = state.src
    m = _OPEN.match(src, state.cursor)
    close = state.finder.find("$$", m.end()) if m else -1
    if m is None or close < 0:
        return None
    rest = _TO_LINE_END.match(src, close + 2)
    if m[1]:
        if rest:
            # the backslash says that this is no block, and is dropped
            state.cursor = m.end(1)
        return None
    start, line = state.cursor, state.line
    state.cursor = rest.end() if rest else close + 2
    if not state.before_boundary:
        state.cursor = start
        return None
    value = src[m.end() : close].strip(STRIPPED)
    state.append(state.new_element("math", value, options={"category": "block"}, line=line))
    return state.cursor
