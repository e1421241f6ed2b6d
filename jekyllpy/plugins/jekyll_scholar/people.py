"""Names of people, split into their parts.

Observed from jekyll-scholar's own reader with names made at random: BibTeX's three forms (`First von Last`;
`von Last, First`; `von Last, Jr, First`), and names in the scripts of East Asia, whose families come first.
"""

from __future__ import annotations

import re

from jekyllpy.plugins.jekyll_scholar.content import Person

BLANK = " \t\r\n\f\v"
BLANKS = re.compile(r"[ \t\r\n\f\v]++")
SEPARATOR = re.compile(r",?[ \t\r\n\f\v]++and[ \t\r\n\f\v]++", re.IGNORECASE)
EAST_ASIAN = re.compile(
    "[\u1100-\u11ff\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u302e\u302f\u3038-\u303b\u3041-\u3096\u309d-\u309f"
    "\u30a1-\u30fa\u30fd-\u30ff\u3131-\u318e\u31f0-\u321e\u3260-\u327e\u32d0-\u32fe\u3300-\u3357\u3400-\u4dbf"
    "\u4e00-\u9ffc\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7fb\uf900-\ufad9\uff66-\uff6f\uff71-\uff9d\uffa0-\uffdc"
    "\U00020000-\U000323af]"
)
MOST_COMMAS = 2


class Unreadable(Exception):
    """Names that nothing can be made of: with braces that don't match, or more commas than a name has."""


class Part:
    """The words between two commas of a name.

    Attributes:
        words: as they are written.
        small: whether each begins with a small letter, which particles do.
    """

    def __init__(self) -> None:
        self.words: list[str] = []
        self.small: list[bool] = []

    def text(self) -> str | None:
        """The words, a space between any two; None if there are none."""
        return " ".join(self.words) or None


def parse_people(text: str) -> list[Person]:
    """The people that a field names.

    Raises:
        Unreadable: if one of the names can't be told.
    """
    return [name_of(parts) for parts in _Splitter(text).people()]


class _Splitter:
    """Splits a text into names, these at commas, and those at blanks; braces hold together."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def people(self) -> list[list[Part]]:
        people: list[list[Part]] = []
        parts = [Part()]
        while self._at < len(self._text):
            char = self._text[self._at]
            separator = (
                SEPARATOR.match(self._text, self._at) if char in BLANK or char == "," else None
            )
            if separator is not None:
                self._at = separator.end()
                people.append(parts)
                parts = [Part()]
            elif char == ",":
                self._at += 1
                parts.append(Part())
            elif run := BLANKS.match(self._text, self._at):
                self._at = run.end()
            else:
                self._word(parts[-1])
        return [*people, parts] if self._text.strip(BLANK) else []

    def _word(self, part: Part) -> None:
        """Read a word; the first letter outside of braces and escapes says whether it is small."""
        text, start = self._text, self._at
        small: bool | None = None
        while self._at < len(text) and text[self._at] not in BLANK and text[self._at] != ",":
            char = text[self._at]
            if char == "{":
                self._group()
                continue
            if char == "}":
                raise Unreadable
            if char == "\\":
                if text[self._at + 1 : self._at + 2] in ("", "\n"):
                    raise Unreadable
                self._at += 2
                continue
            if small is None:
                small = True if char.islower() else False if char.isupper() else None
            self._at += 1
        part.words.append(text[start : self._at])
        part.small.append(bool(small))

    def _group(self) -> None:
        depth = 0
        for at in range(self._at, len(self._text)):
            char = self._text[at]
            depth += (char == "{") - (char == "}")
            if not depth:
                self._at = at + 1
                return
        raise Unreadable


def name_of(parts: list[Part]) -> Person:
    """The name that parts are.

    Raises:
        Unreadable: if it has no last name, or more parts than names have.
    """
    if len(parts) - 1 > MOST_COMMAS or not parts[0].words:
        raise Unreadable
    if len(parts) > 1:
        prefix, last = particles_first(parts[0].words, parts[0].small)
        suffix = parts[1].text() if len(parts) > MOST_COMMAS else None
        return Person(parts[-1].text(), " ".join(last), prefix, suffix)
    words, small = parts[0].words, parts[0].small
    whole = " ".join(words)
    if EAST_ASIAN.search(whole) and "," not in whole.replace("\\,", ""):
        after = end_of_particles(small)
        return Person(joined(words[after + 1 :]), words[after], joined(words[:after]))
    first = next((at for at, one in enumerate(small[:-1]) if one), len(words) - 1)
    prefix, last = particles_first(words[first:], small[first:])
    return Person(joined(words[:first]), " ".join(last), prefix)


def end_of_particles(small: list[bool]) -> int:
    """How many words are before the last name."""
    return max((at + 1 for at, one in enumerate(small[:-1]) if one), default=0)


def particles_first(words: list[str], small: list[bool]) -> tuple[str | None, list[str]]:
    """The particles that words begin with, and the last name.

    Raises:
        Unreadable: if several words make the last name and the last of them is small.
    """
    after = end_of_particles(small)
    if len(words) - after > 1 and small[-1]:
        raise Unreadable
    return joined(words[:after]), words[after:]


def joined(words: list[str]) -> str | None:
    """Words with spaces between them; None if there are none."""
    return " ".join(words) or None
