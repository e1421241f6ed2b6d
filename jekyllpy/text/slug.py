"""Names as they appear in addresses.

Rules: Jekyll 4.4.1, `Utils.slugify` and `Utils.titleize_slug`.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from jekyllpy.late.patterns import late
from jekyllpy.ruby.letters import is_alphanumeric

MODES = ("raw", "default", "pretty", "ascii", "latin")
SPACE = late(r"[ \t\r\n\f\v]+")
NOT_ASCII_WORD = late(r"[^A-Za-z0-9]+")
# `[^\W_]` is letters, marks and all numbers of Python's tables; `_is_kept` narrows it to Ruby's
# letters, marks and decimal digits where a character isn't ASCII.
ASCII_KEPT = {
    "default": late(r"[^A-Za-z0-9]+"),
    "pretty": late(r"[^A-Za-z0-9._~!$&'()+,;=@]+"),
}
PRETTY_SIGNS = frozenset("._~!$&'()+,;=@")


@lru_cache(maxsize=8192)
def slugify(text: str, mode: str | None = None, cased: bool = False, marks: bool = True) -> str:
    """`text` with runs of other characters than `mode` keeps as hyphens, lower case unless `cased`.

    Args:
        marks: whether letters, marks and digits are kept; else all that is alphabetic, and digits.
    """
    mode = mode or "default"
    if mode not in MODES:
        return text if cased else text.lower()
    if mode == "latin":
        text = transliterate(text)
    slug = _hyphenated(text, mode, marks)
    slug = slug.removeprefix("-").removesuffix("-")
    return slug if cased else slug.lower()


def _hyphenated(text: str, mode: str, marks: bool) -> str:
    if mode == "raw":
        return SPACE.sub("-", text)
    if mode == "ascii":
        return NOT_ASCII_WORD.sub("-", text)
    signs = mode if mode == "pretty" else "default"
    if text.isascii():
        return ASCII_KEPT[signs].sub("-", text)
    kept = PRETTY_SIGNS if mode == "pretty" else frozenset[str]()
    is_kept = _is_kept if marks else is_alphanumeric
    out: list[str] = []
    for char in text:
        if char in kept or is_kept(char):
            out.append(char)
        elif not out or out[-1] != "-":
            out.append("-")
    return "".join(out)


def _is_kept(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] in "LM" or category == "Nd"


def transliterate(text: str) -> str:
    """Latin letters with marks as plain ones, other signs beyond ASCII as `?`."""
    out = []
    for char in text:
        if char.isascii():
            out.append(char)
        else:
            plain = LATIN.get(char)
            if plain is None:
                base = unicodedata.normalize("NFD", char)[0]
                plain = base if base.isascii() and unicodedata.category(char)[0] == "L" else "?"
            out.append(plain)
    return "".join(out)


LATIN = {
    "Æ": "AE", "æ": "ae", "Ø": "O", "ø": "o", "ß": "ss", "ẞ": "SS", "Ð": "D", "ð": "d", "Þ": "Th",
    "þ": "th", "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "Ĳ": "IJ", "ĳ": "ij", "ĸ": "k",
    "Ł": "L", "ł": "l", "ŉ": "'n", "Ŋ": "NG", "ŋ": "ng", "Œ": "OE", "œ": "oe", "Ŧ": "T", "ŧ": "t",
    "×": "x",
}  # fmt: skip


def titleize(slug: str) -> str:
    """`a-day-out` as `A Day Out`."""
    parts = slug.split("-")
    while parts and not parts[-1]:
        parts.pop()
    return " ".join(part.capitalize() for part in parts)
