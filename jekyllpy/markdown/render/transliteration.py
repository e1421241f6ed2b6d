"""Text in other scripts, written with ASCII letters as well as can be.

kramdown leaves this to Stringex, whose tables are Unidecode's but for a few characters.
"""

from __future__ import annotations

import unicodedata

_STRINGEX = {
    "Є": "Ie",
    "Е": "Ie",
    "г": "gh",
    "е": "ie",
    "Ӏ": "I",
    "¡": "",
    "¤": "$",
    "–": "--",
    "—": "---",
    "\u200b": "",
    "‽": "?!",
    "−": "-",
    "一": "[?] ",
}


def transliterate(text: str) -> str:
    """`text` in ASCII: accents dropped, other letters replaced by what they sound like."""
    if text.isascii():
        return text
    return "".join(map(_ascii, text))


def _ascii(char: str) -> str:
    if char < "\x80":
        return char
    if char in _STRINGEX:
        return _STRINGEX[char]
    from text_unidecode import unidecode

    # styled letters, which the tables leave out, are forms of plain ones
    plain: str = unidecode(char) or unidecode(unicodedata.normalize("NFKD", char))
    return plain
