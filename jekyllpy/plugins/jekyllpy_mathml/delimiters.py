"""Where formulas begin and end in a piece of text."""

from __future__ import annotations

import re
from collections.abc import Iterator

PAIRS = {"\\(": "\\)", "\\[": "\\]", "$$": "$$"}
DISPLAY = "\\["
DOLLARS = "$$"
DOLLAR = "$"
OPENING = re.compile(r"\\[\\$(\[]|\$\$?")
# An amount of money isn't the end of a formula, nor is a dollar behind a blank.
CLOSING_DOLLAR = re.compile(r"(?<![\s\\$])\$(?![\d$])")


def formulas_of_text(text: str, *, dollars: bool) -> Iterator[tuple[int, int, str, bool]]:
    """The formulas of a text: from where to where, their TeX, and whether each has lines of its own.

    What is between two dollars has them if there is nothing else in the text.
    """
    whole = len(text) - len(text.lstrip()), len(text.rstrip())
    unclosed: set[str] = set()
    at = 0
    while opening := OPENING.search(text, at):
        sign = opening[0]
        at = opening.end()
        if sign in unclosed or not (sign in PAIRS or (sign == DOLLAR and dollars)):
            continue
        end = _closing(text, sign, at)
        if end is None:
            unclosed.add(sign)
            continue
        if end[0] > at:
            place = opening.start(), end[1]
            is_block = sign == DISPLAY or (sign == DOLLARS and place == whole)
            yield *place, text[at : end[0]], is_block
            at = end[1]


def _closing(text: str, sign: str, at: int) -> tuple[int, int] | None:
    """From where to where the sign reaches that closes what `sign` opened; None if there is none.

    A single dollar that closes itself, being no opening one, gives an empty range.
    """
    if sign != DOLLAR:
        end = text.find(PAIRS[sign], at)
        return (end, end + len(PAIRS[sign])) if end >= 0 else None
    if text[at : at + 1].isspace():
        return at, at
    closing = CLOSING_DOLLAR.search(text, at)
    return closing.span() if closing is not None else None
