"""Reads a source map: where each place of a compiled stylesheet comes from."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from itertools import accumulate

DIGITS = {
    digit: value
    for value, digit in enumerate(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    )
}
CONTINUES, VALUE = 32, 31


class Place:
    """A place in one of the files that a stylesheet was compiled from; `rank` counts them."""

    __slots__ = ("file", "offset", "rank", "text")

    def __init__(self, file: str, rank: int, text: str, offset: int) -> None:
        self.file = file
        self.rank = rank
        self.text = text
        self.offset = offset


class SourceMap:
    """Where the parts of `css` come from: `texts`, the first file first.

    Args:
        source_map: the map as JSON, with the files' texts.
    """

    def __init__(self, css: str, source_map: str) -> None:
        content = json.loads(source_map)
        self._files: list[str] = content["sources"]
        self.texts: list[str] = content["sourcesContent"]
        self._starts = [line_starts(text) for text in self.texts]
        self._lines = line_starts(css)
        self._places = places(content["mappings"])
        self._definitions: dict[str, list[str]] = {}

    def origins(self, start: int) -> list[Place]:
        """Where what begins at an offset of the stylesheet comes from."""
        line = bisect_right(self._lines, start) - 1
        found = []
        for file, source_line, column in self._places.get((line, start - self._lines[line]), ()):
            starts = self._starts[file]
            if source_line < len(starts):
                found.append(
                    Place(self._files[file], file, self.texts[file], starts[source_line] + column)
                )
        return found

    def definitions(self, variable: str) -> list[str]:
        """What the texts set a variable to, each up to the end of its line or statement."""
        known = self._definitions.get(variable)
        if known is None:
            setting = re.compile(rf"\${re.escape(variable)}[ \t]*+:([^;\n]*+)")
            found = (match[1].strip() for text in self.texts for match in setting.finditer(text))
            known = self._definitions[variable] = list(found)
        return known


def line_starts(text: str) -> list[int]:
    """The offset of each line."""
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))][:-1]


def places(mappings: str) -> dict[tuple[int, int], list[tuple[int, int, int]]]:
    """File, line and column of the source by line and column of what was made of it, all from 0."""
    found: dict[tuple[int, int], list[tuple[int, int, int]]] = {}
    file = line = column = 0
    for made_line, segments in enumerate(mappings.split(";")):
        made_column = 0
        for segment in segments.split(","):
            steps = numbers(segment)
            if steps:
                made_column += steps[0]
            if len(steps) >= 4:
                file, line, column = file + steps[1], line + steps[2], column + steps[3]
                found.setdefault((made_line, made_column), []).append((file, line, column))
    return found


def numbers(segment: str) -> list[int]:
    """The numbers of a segment: in base 64, the least digits first, the lowest bit the sign."""
    found = []
    number = shift = 0
    for digit in segment:
        value = DIGITS[digit]
        number |= (value & VALUE) << shift
        shift += 5
        if value < CONTINUES:
            found.append(-(number >> 1) if number & 1 else number >> 1)
            number = shift = 0
    return found
