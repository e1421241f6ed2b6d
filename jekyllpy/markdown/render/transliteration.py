"""Text in other scripts, written with ASCII letters as well as can be."""

from __future__ import annotations

import unicodedata


def transliterate(text: str) -> str:
    """`text` in ASCII: accents dropped, letters replaced."""
    if text.isascii():
        return text
    return "".join(map(_ascii, text))


def _ascii(char: str) -> str:
    if char < "\x80":
        return char
    plain = "".join(c for c in unicodedata.normalize("NFKD", char) if c < "\x80")
    return plain or _LETTERS.get(char, "?")


_LETTERS = {"đ": "d", "Đ": "D"}
