"""The closing lines of fenced code blocks."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple


class _Fence(NamedTuple):
    """A line that can close a fenced code block."""

    start: int
    end: int
    length: int


class FenceLines:
    """All lines of one text that consist of a fence, found once."""

    def __init__(self, src: str, indent: str) -> None:
        self._by_char: dict[str, list[_Fence]] = {"~": [], "`": []}
        pattern = re.compile(rf"^{indent}(~{{3,}}|`{{3,}})[ \t\f\v\r]*\n", re.M)
        for m in pattern.finditer(src):
            self._by_char[m[1][0]].append(_Fence(m.start(), m.end(), len(m[1])))
        self._longest_from = {
            char: _running_maximum(fences) for char, fences in self._by_char.items()
        }

    def close(self, char: str, length: int, pos: int) -> tuple[_Fence, int] | None:
        """The closing line for a fence of at most `length` that was opened before `pos`.

        Returns the line and how much of the opening fence it matches: kramdown gives up marks of
        the opening (they go to the language) rather than leave the block unclosed.
        """
        fences = self._by_char[char]
        index = bisect_left(fences, (pos, 0, 0))
        if index == len(fences):
            return None
        wanted = min(length, self._longest_from[char][index])
        while fences[index].length < wanted:
            index += 1
        return fences[index], wanted


def _running_maximum(fences: list[_Fence]) -> list[int]:
    """For each place, the greatest length from there on."""
    longest: list[int] = []
    for fence in reversed(fences):
        longest.append(max(fence.length, longest[-1]) if longest else fence.length)
    longest.reverse()
    return longest
