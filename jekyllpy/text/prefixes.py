"""Whether a text begins with one of many others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Prefixes:
    """Some texts; asking whether a text begins with one of them takes no longer the more there are."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._all = frozenset(texts)
        # Those are left out that begin with another one: what begins a text is then its neighbour.
        self._texts: list[str] = []
        for text in sorted(self._all):
            if not (self._texts and text.startswith(self._texts[-1])):
                self._texts.append(text)

    def have(self, text: str) -> bool:
        """Whether `text` is one of them."""
        return text in self._all

    def begin(self, text: str) -> bool:
        """Whether `text` begins with one of them."""
        after = bisect_right(self._texts, text)
        return after > 0 and text.startswith(self._texts[after - 1])
