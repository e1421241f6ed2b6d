"""What Ruby takes for a letter."""

from __future__ import annotations

import unicodedata

MAY_BE_ALPHABETIC = frozenset(("Mn", "Mc", "Nl", "So"))
"""The categories of what is alphabetic without being a letter."""


def is_alphabetic(char: str) -> bool:
    """Ruby's `[[:alpha:]]`: what Unicode calls alphabetic, as are the vowel signs of Indic scripts."""
    if char.isascii() or char.isalpha():
        return char.isalpha()
    if unicodedata.category(char) not in MAY_BE_ALPHABETIC:
        return False
    import regex

    return regex.match(r"\p{Alphabetic}", char) is not None


def is_alphanumeric(char: str) -> bool:
    """Ruby's `[[:alnum:]]`: what is alphabetic, and decimal digits."""
    return char.isdecimal() or is_alphabetic(char)
