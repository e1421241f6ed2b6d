"""Text in other scripts, written with ASCII letters as well as can be.

kramdown leaves this to Stringex, whose tables are Unidecode's but for a few characters. Like Stringex
the package is an extra.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache

from jekyllpy.errors import MissingDependencyError

_STRINGEX = {
    **dict(zip("ΉΎΐΗΥΧΫήηξχϒϓϔ", ("H", "Y", "i", "H", "Y", "X", "Y", "i", "i", "ks", "x", *"III"))),
    **dict(zip("ЄЕгеӀ", ("Ie", "Ie", "gh", "ie", "I"))),
    **dict.fromkeys("¡¿ĳ№™\u200b", ""),
    "ǲ": "D",
    "ℇ": "E",
    "¤": "$",
    "€": "EU",
    "–": "--",
    "—": "---",
    "‽": "?!",
    "−": "-",
    "一": "[?] ",
}
_LETTERLIKE = range(0x2100, 0x2150)


def transliterate(text: str) -> str:
    """`text` in ASCII: accents dropped, other letters replaced by what they sound like.

    Raises:
        MissingDependencyError: if the package with the tables isn't there.
    """
    if text.isascii():
        return text
    tables = _tables()
    return "".join(char if char < "\x80" else _ascii(char, tables) for char in text)


def _ascii(char: str, tables: Callable[[str], str]) -> str:
    if char in _STRINGEX:
        return _STRINGEX[char]
    return tables(char) or _plain_capital(char)


def _plain_capital(char: str) -> str:
    """The letter that a styled one of mathematics, such as ℂ, is a form of."""
    if ord(char) not in _LETTERLIKE:
        return ""
    plain = unicodedata.normalize("NFKD", char)
    return plain if plain.isascii() and plain.isupper() and len(plain) == 1 else ""


@cache
def _tables() -> Callable[[str], str]:
    try:
        from text_unidecode import unidecode
    except ImportError:
        raise MissingDependencyError(
            "kramdown's option transliterated_header_ids needs the package text-unidecode, which "
            "isn't installed; install it with: pip install 'jekyllpy[transliteration]'"
        ) from None
    tables: Callable[[str], str] = unidecode
    return tables
