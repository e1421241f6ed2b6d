"""A line that is an attribute list: `{: .class}` and nothing else."""

from __future__ import annotations

from typing import NamedTuple

from jekyllpy.late.patterns import late
from jekyllpy.markdown.scanning import SPACE, Finder, closing_braces

_OPEN = late(r" {0,3}\{:")
_TO_LINE_END = late(rf"{SPACE}*?\n")


class BracedLine(NamedTuple):
    """What stands between `{:` and `}`, and where the next line begins."""

    content: str
    end: int


def braced_line(src: str, start: int, finder: Finder) -> BracedLine | None:
    """A braced text that begins at `start`, behind its opening, and ends its line.

    It ends at the first brace that no backslash precedes; at an escaped one only for want of such.
    """
    for close in closing_braces(finder, start):
        if close > start and (m := _TO_LINE_END.match(src, close + 1)):
            return BracedLine(src[start:close], m.end())
    return None


def block_ial(src: str, pos: int, finder: Finder) -> BracedLine | None:
    """The attribute list of the block before or after, if the line at `pos` is one."""
    m = _OPEN.match(src, pos)
    if m is None or src[m.end() : m.end() + 1] in (":", "/"):
        return None
    return braced_line(src, m.end(), finder)
