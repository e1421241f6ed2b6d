"""Pieces of patterns that several languages share."""

from __future__ import annotations

UNICODE_WORD = r"(?u:[^\W\d]\w*)"
"""A name of letters of any script, digits and `_`."""


def quoted(quote: str) -> str:
    """A string between two quotes in which a backslash hides the next character.

    Where only hidden quotes follow, the last of them ends the string.
    """
    return (
        rf"{quote}[^{quote}\\]*(?:\\(?s:.)[^{quote}\\]*)*{quote}"
        rf"|{quote}(?s:.*){quote}"
    )
