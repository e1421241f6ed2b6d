"""Searches that don't walk the same text twice, and Ruby's idea of white space."""

from __future__ import annotations

import re
from collections.abc import Iterator

WHITESPACE = " \t\n\r\f\v"
STRIPPED = WHITESPACE + "\0"
"""What Ruby's `strip` takes away."""

SPACE = r"[ \t\n\r\f\v]"
"""Ruby's `\\s`, as a pattern."""

NON_SPACE = r"[^ \t\n\r\f\v]"
"""Ruby's `\\S`, as a pattern."""


class Finder:
    """Finds the next occurrence of something in one text, remembering what it has found.

    However often one asks "where is the next `-->`?" from positions that grow, the text is walked
    once, so that thousands of unclosed openings cost no more than one.
    """

    __slots__ = ("_found", "end", "src")

    def __init__(self, src: str) -> None:
        self.src = src
        self.end = len(src)
        self._found: dict[object, tuple[int, int, int]] = {}

    def find(self, needle: str, pos: int) -> int:
        """The index of the next `needle` from `pos` on, or -1."""
        known = self._found.get(needle)
        if known is not None and known[0] <= pos <= known[1]:
            found = known[1]
        else:
            found = self.src.find(needle, pos)
            if found < 0:
                found = self.end + 1
            self._found[needle] = (pos, found, found)
        return -1 if found > self.end else found

    def search(self, pattern: re.Pattern[str], pos: int) -> tuple[int, int] | None:
        """Start and end of the next match of `pattern` from `pos` on."""
        known = self._found.get(pattern)
        if known is None or not known[0] <= pos <= known[1]:
            m = pattern.search(self.src, pos)
            known = (pos, m.start(), m.end()) if m else (pos, self.end + 1, 0)
            self._found[pattern] = known
        return None if known[1] > self.end else (known[1], known[2])


def closing_braces(finder: Finder, start: int) -> Iterator[int]:
    """Where a text in braces that begins at `start` may end.

    First the next brace that no backslash precedes; for want of such, escaped ones from the last
    on.
    """
    escaped: list[int] = []
    src = finder.src
    close = finder.find("}", start)
    while close > start and src[close - 1] == "\\":
        escaped.append(close)
        close = finder.find("}", close + 1)
    if close >= 0:
        yield close
    yield from reversed(escaped)


class RunFinder:
    """Finds where the run of one character that ends at a position begins."""

    __slots__ = ("_char", "_end", "_src", "_start")

    def __init__(self, src: str, char: str) -> None:
        self._src = src
        self._char = char
        self._start = self._end = 0

    def start_of_run(self, end: int) -> int:
        """The start of the run up to `end`; `end` itself if the character isn't before it."""
        start = end
        while start > 0 and self._src[start - 1] == self._char:
            start = self._start if start == self._end else start - 1
        self._start, self._end = start, end
        return start


class LineCounter:
    """Turns positions in a text into line numbers, counting only what lies between them."""

    __slots__ = ("_line", "_pos", "src", "start")

    def __init__(self, src: str, start: int) -> None:
        self.src = src
        self.start = start
        self._pos = 0
        self._line = start

    def line_at(self, pos: int) -> int:
        """The line of `pos`; a line break belongs to the line that it ends one further.

        kramdown counts a break at `pos` itself, too.
        """
        until = pos + 1
        if until >= self._pos:
            self._line += self.src.count("\n", self._pos, until)
        else:
            self._line -= self.src.count("\n", until, self._pos)
        self._pos = until
        return self._line
