"""Months as entries have them: the names of strings, of three letters.

Behaviour: bibtex-ruby 6.2, as observed from outside.
"""

from __future__ import annotations

from collections.abc import Mapping

from jekyllpy.plugins.jekyll_scholar.content import Content, Macro, Text

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LETTERS = 3
DIGITS = 2
MONTH, MONTH_NUMBER = "month", "month_numeric"


def with_months(fields: Mapping[str, Content]) -> dict[str, Content]:
    """Fields with the month in its short form, and its number last."""
    changed = {name: content for name, content in fields.items() if name != MONTH_NUMBER}
    if MONTH in changed:
        month = changed[MONTH] = normalized_month(changed[MONTH])
        number = number_of_month(month)
        if number is not None:
            changed[MONTH_NUMBER] = Text.of(str(number))
    return changed


def number_of_month(content: Content) -> int | None:
    """Which month the name of one stands for; None for anything else."""
    text = str(content)
    return MONTHS.index(text) + 1 if text in MONTHS else None


def normalized_month(content: Content) -> Content:
    """A month that is written out or a number, by its short name; anything else as it is."""
    text = str(content)
    number = text.strip()
    if number[:LETTERS].lower() in MONTHS:
        # Of the text itself, even where a blank is among the first three.
        return macro(text[:LETTERS].lower())
    if number.isascii() and number.isdecimal() and len(number) <= DIGITS:
        place = int(number) - 1
        if place < len(MONTHS):
            return macro(MONTHS[place])
    return content


def macro(name: str) -> Text:
    return Text((Macro(name),))
