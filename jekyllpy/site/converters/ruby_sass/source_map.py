"""Where each place of a compiled stylesheet comes from."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from itertools import accumulate

from jekyllpy.site.converters.ruby_sass.blocks import Blocks
from jekyllpy.site.converters.ruby_sass.extends.marks import Unmarked
from jekyllpy.site.converters.ruby_sass.mappings import Mappings

BRACE = re.compile(r"(?<!#)\{")
Place = tuple[int, int]
"""A place in the sources: which file, counted from 0, and how far in its text."""


class SourceMap:
    """Where the parts of `css` come from.

    Args:
        source_map: the map as JSON, with the files' texts, which may be marked.

    Attributes:
        files: the names of the files that it was compiled from, the first first.
        texts: what is in them, without marks.
    """

    def __init__(self, css: str, source_map: str) -> None:
        content = json.loads(source_map)
        self.files: list[str] = content["sources"]
        self._compiled = [Unmarked(text) for text in content["sourcesContent"]]
        self.texts = [source.text for source in self._compiled]
        self._starts = [line_starts(text) for text in content["sourcesContent"]]
        self._lines = line_starts(css)
        self._mappings = Mappings(content["mappings"])
        self._blocks: dict[str, Blocks] = {}

    def blocks(self, name: str) -> Blocks:
        """The braces of a file."""
        found = self._blocks.get(name)
        if found is None:
            found = self._blocks[name] = Blocks(self.texts[self.files.index(name)])
        return found

    def is_indented(self, name: str) -> bool:
        """Whether a file has no braces."""
        return not BRACE.search(self.texts[self.files.index(name)])

    def origins(self, start: int) -> list[Place]:
        """Where what begins at an offset of the stylesheet comes from."""
        return self.between(start, start + 1)

    def between(self, start: int, end: int) -> list[Place]:
        """Where all comes from that begins at the offsets from `start` to before `end`."""
        found = []
        line = bisect_right(self._lines, start) - 1
        while line < len(self._lines) and self._lines[line] < end:
            first = self._lines[line]
            for rank, row, column in self._mappings.between(
                line, max(start - first, 0), end - first
            ):
                rows = self._starts[rank]
                if row < len(rows):
                    found.append((rank, self._compiled[rank].place(rows[row] + column)))
            line += 1
        return found


def line_starts(text: str) -> list[int]:
    """The offset of each line."""
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))][:-1]
