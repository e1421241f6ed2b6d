"""The mappings of a source map as libsass writes them."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
DIGITS = {digit: value for value, digit in enumerate(ALPHABET)}
DIGIT_BITS, VALUE = 5, 31
# One digit, or some that go on and one that ends them.
NUMBER = re.compile(r"[A-Za-f]|[g-z0-9+/]++[A-Za-f]?")
PER_SEGMENT = 4
Origin = tuple[int, int, int]
"""A file, a line of it and a column of that, all from 0."""


class Mappings:
    """Where each place of what was made comes from.

    Each segment has four numbers, which tell how far it is from the one before: in its line of what
    was made, in the list of files, in the lines of its file and in their columns. So places are sums,
    and looking one up is finding its segment.
    """

    def __init__(self, mappings: str) -> None:
        sizes = (line.count(",") + 1 if line else 0 for line in mappings.split(";"))
        self._segments = [0, *accumulate(sizes)]
        steps = list(map(Numbers().__getitem__, NUMBER.findall(mappings)))
        made, files, lines, columns = (steps[nth::PER_SEGMENT] for nth in range(PER_SEGMENT))
        self._made = [0, *accumulate(made)]  # of all lines, as if they were one
        self._files = list(accumulate(files))
        self._lines = list(accumulate(lines))
        self._columns = list(accumulate(columns))

    def between(self, line: int, start: int, end: int) -> list[Origin]:
        """The origins of what stands in some columns of a line of what was made."""
        if line + 1 >= len(self._segments):
            return []
        first, last = self._segments[line : line + 2]
        before = self._made[first]
        low = bisect_left(self._made, before + start, first + 1, last + 1) - 1
        high = bisect_left(self._made, before + end, low + 1, last + 1) - 1
        return [
            (self._files[segment], self._lines[segment], self._columns[segment])
            for segment in range(low, high)
        ]


class Numbers(dict[str, int]):
    """Numbers in base 64, worked out once: the least digits first, the lowest bit the sign."""

    def __missing__(self, digits: str) -> int:
        number = 0
        for digit in reversed(digits):
            number = number << DIGIT_BITS | DIGITS[digit] & VALUE
        self[digits] = found = -(number >> 1) if number & 1 else number >> 1
        return found
