"""Method signatures at the start of a line: words, a name and `(`, as several languages have them."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_NAME = 1000
"""Characters looked back for a name that stands apart from its `(`."""


@dataclass(frozen=True)
class Signature:
    """What was found: the text before the name, the name, and the space behind it."""

    before: str
    name: str
    space: str


class SignatureFinder:
    """Finds signatures in one text; a row of words without `(` is read once.

    Args:
        word: pattern of the words before the name.
        name: pattern of the name.
    """

    def __init__(self, word: str, name: str) -> None:
        self.words = re.compile(rf"(\s*+(?:{word}\s++)*+)({name})?+", re.ASCII)
        self.name_at_end = re.compile(rf"(?<=\s)({name})(\s+)\Z", re.ASCII)

    def find(self, text: str, start: int) -> tuple[Signature | None, int]:
        """The signature from `start` on, if there is one, and the end of what was read."""
        found = self.words.match(text, start)
        assert found is not None
        before, name, space, end = found[1], found[2], "", found.end()
        if text[end : end + 1] != "(":
            return None, end
        if not name:
            last = self.name_at_end.search(before, max(0, len(before.rstrip()) - LONGEST_NAME))
            if last is None:
                return None, end
            name, space, before = last[1], last[2], before[: last.start()]
        if not before.strip():
            return None, end
        return Signature(before, name, space), end
