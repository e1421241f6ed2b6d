"""Which braces of a source are around which of its places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from jekyllpy.site.converters.ruby_sass.opaque import OPAQUE

TOKEN = re.compile(rf"{OPAQUE}|(?P<open>#?\{{)|(?P<close>\}})", re.DOTALL)
START = re.compile(r"[{};]")
NO_SELECTOR = re.compile(r"[;}@]|//|\*/|\A\s")
BEFORE_RULE = ("", "\n", "{", "}", ";", "/")
LONGEST_HEAD = 4000
INTERPOLATION = "#{"


class Blocks:
    """The pairs of braces in a text, but for those of interpolations."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._opens: list[int] = []
        self._closes: list[int] = []
        opened: list[int | None] = []
        for token in TOKEN.finditer(text):
            if token["open"]:
                if token["open"] == INTERPOLATION:
                    opened.append(None)
                    continue
                opened.append(len(self._opens))
                self._opens.append(token.start())
                self._closes.append(len(text))
            elif token["close"] and opened and (nth := opened.pop()) is not None:
                self._closes[nth] = token.start()

    def of(self, place: int) -> range:
        """What is in the braces of the rule whose selector is at a place."""
        nth = bisect_right(self._opens, place)
        if nth == len(self._opens):
            return range(0)
        return range(self._opens[nth], self._closes[nth])

    def is_rule(self, place: int) -> bool:
        """Whether a selector starts at a place, and not a comment, an at-rule or something in between."""
        nth = bisect_right(self._opens, place)
        if nth == len(self._opens) or self._opens[nth] - place > LONGEST_HEAD:
            return False
        before = self._text[max(place - LONGEST_HEAD, 0) : place].rstrip(" \t")[-1:]
        head = self._text[place : self._opens[nth]]
        return before in BEFORE_RULE and NO_SELECTOR.search(head) is None

    def heads(self, outer: range, place: int | None = None) -> Iterator[str]:
        """What stands before the braces of the blocks in `outer`, or of those of them that a place is in."""
        end = outer.stop if place is None else place
        first, last = (bisect_right(self._opens, at) for at in (outer.start, end))
        for nth in range(first, last):
            if place is None or self._closes[nth] > place:
                yield self._head(self._opens[nth])

    def _head(self, place: int) -> str:
        return START.split(self._text[max(place - LONGEST_HEAD, 0) : place])[-1].strip()
