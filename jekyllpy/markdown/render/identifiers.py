"""Identifiers of headers, made from their text."""

from __future__ import annotations

import re
import unicodedata

from jekyllpy.late.patterns import late
from jekyllpy.markdown.render.transliteration import transliterate

_UP_TO_LETTER = late(r"^[^a-zA-Z]+", re.M)
_NOT_IN_ID = late(r"[^a-zA-Z0-9 -]+")
_ASCII_NOT_IN_ID = late(r"[\x00-\x08\x0a-\x1f!-,./:-@\[-^`{-\x7f]+")
_WORD_CATEGORIES = frozenset(["Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "Pc"])
FALLBACK = "section"


def basic_id(text: str) -> str:
    """kramdown's own: ASCII letters and digits, from the first letter on."""
    text = _UP_TO_LETTER.sub("", text)
    return _NOT_IN_ID.sub("", text).replace(" ", "-").lower()


class HeaderIds:
    """Makes kramdown's identifiers, each of them once."""

    def __init__(self, prefix: str, *, transliterated: bool) -> None:
        self._prefix = prefix
        self._transliterated = transliterated
        self._used: dict[str, int] = {}

    def make(self, text: str) -> str:
        """The id for a header's text, which no header before has."""
        if self._transliterated:
            text = transliterate(text)
        identifier = basic_id(text) or FALLBACK
        if identifier in self._used:
            self._used[identifier] += 1
            identifier += f"-{self._used[identifier]}"
        else:
            self._used[identifier] = 0
        return self._prefix + identifier


class GfmHeaderIds:
    """Makes GitHub's identifiers: letters and digits of all scripts, each with a number if used."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._used: dict[str, int] = {}

    def make(self, text: str) -> str:
        """The id for a header's text by GitHub's rules, which no header before has."""
        identifier = _ASCII_NOT_IN_ID.sub("", lower(text))
        if not identifier.isascii():
            identifier = "".join(char for char in identifier if _is_word_or_ascii(char))
        identifier = identifier.replace(" ", "-").replace("\t", "-")
        count = self._used.get(identifier, -1) + 1
        self._used[identifier] = count
        if count:
            identifier += f"-{count}"
        return self._prefix + identifier


def lower(text: str) -> str:
    """`text` in lower case; Ruby knows no special sigma at the end of words."""
    return (
        "".join("σ" if char == "Σ" else char.lower() for char in text)
        if "Σ" in text
        else text.lower()
    )


def _is_word_or_ascii(char: str) -> bool:
    return char < "\x80" or unicodedata.category(char) in _WORD_CATEGORIES
