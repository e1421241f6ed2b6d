"""Pieces of patterns that several languages share."""

from __future__ import annotations

MARKS = "\u0300-\u036f\u20d0-\u20f0\ufe00-\ufe0f"
"""Combining marks, which Ruby takes for parts of a word and Python doesn't."""

JOINERS = MARKS + "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
"""Marks, and the invisible format characters."""

NO_DIGITS = "²³¹¼½¾"
"""Numbers that Python takes for parts of a word, and Ruby doesn't."""

UNICODE_WORD = rf"(?u:[^\W\d{NO_DIGITS}](?:[^\W{NO_DIGITS}]+|[{MARKS}])*+)"
"""A name of letters of any script, digits and `_`."""


BOUNDARY = r"(?u:\b)"
"""Where a word of any script begins or ends."""

KNOWN_WORD = rf"\w{{1,60}}+{BOUNDARY}"
"""A whole word, for a look into lists of words; none of them is longer."""

HEX = "[0-9a-fA-F]"

POINTED = r"(?:\d+\.|\.(?=\d))\d*"
"""Digits with a point among, before or behind them."""

NUMBER = r"(?:\d++\.?|\.(?=\d))\d*"
"""Digits, perhaps with a point among, before or behind them."""

DECIMAL = r"(?:\d++|(?=\.\d))(?:\.\d+)?"
"""Digits, perhaps with a point among or before them."""

EXPONENT = r"[eE][-+]?\d+"

FRACTION_WITH_SUFFIX = r"\d+\.\d+(?:[eE]\d+[fd]?|[fd])?"
"""A number with a fraction as Java writes it: an exponent, a suffix, both or neither."""

UPPER = "A-ZÀ-ÖØ-ÞΑ-ΡΣ-ΫЀ-Я"
"""Capital letters, for use in a class of characters."""


def quoted(quote: str) -> str:
    """A string between two quotes in which a backslash hides the next character.

    Where only hidden quotes follow, the last of them ends the string.
    """
    return (
        rf"{quote}[^{quote}\\]*(?:\\(?s:.)[^{quote}\\]*)*{quote}"
        rf"|{quote}(?s:.*){quote}"
    )


def quoted_in_line(quote: str) -> str:
    """As `quoted`, but the end of a line ends the string too."""
    return rf"{quote}(?:[^{quote}\\\n]|\\.|\\(?=\n))*+[{quote}\n]|{quote}.*{quote}"


def quoted_within_line(quote: str) -> str:
    """As `quoted`, but with no end in the same line it is no string."""
    return rf"{quote}(?:[^{quote}\\\n]|\\.)*+{quote}|{quote}.*{quote}"


def separated(digit: str, separator: str = "_") -> str:
    """Digits with at most one separator between any two of them."""
    return f"(?:{digit}{separator}?)*{digit}"


def any_of(words: str) -> str:
    """One of the words separated by white space, tried in their order."""
    return f"(?:{'|'.join(words.split())})"
