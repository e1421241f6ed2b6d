"""Dates of entries as citation styles take them.

Behaviour: bibtex-ruby 6.2 with citeproc-ruby, as observed from outside.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from jekyllpy import ruby
from jekyllpy.csl import Date
from jekyllpy.plugins.jekyll_scholar.content import Content
from jekyllpy.plugins.jekyll_scholar.months import number_of_month
from jekyllpy.ruby.numbers import to_i

ACCESSED = "accessed"
OTHERS = frozenset(("container", "event-date", "original-date", "submitted"))
IN_DATES = re.compile(r"^[0-9/ \t\r\f\v-]+$", re.MULTILINE)
YEAR = re.compile(r"^[0-9]+$", re.MULTILINE)
BETWEEN_DAYS, WITHIN_DAYS = "/", "-"


def is_date_variable(name: str) -> bool:
    """Whether a variable is a date."""
    return name == ACCESSED or name in OTHERS


def moment(text: str) -> Date:
    """A day or the time between two, where there are only digits; the text itself otherwise."""
    return Date(days_in(text)) if IN_DATES.search(text) else Date(literal=text)


def day_of_issue(fields: Mapping[str, Content]) -> Date | None:
    """When an entry came out: its date, or its year with the month and the day."""
    if "date" in fields:
        return Date(days_in(str(fields["date"])))
    if "year" not in fields:
        return None
    year = str(fields["year"])
    if YEAR.search(year) is None:
        return Date(literal=year)
    day = [to_i(year)]
    if "month" in fields:
        month = number_of_month(fields["month"])
        day += [] if month is None else [month]
        day += [to_i(str(fields["day"]))] if "day" in fields else []
    return Date((tuple(day),))


def days_in(text: str) -> tuple[tuple[int, ...], ...]:
    """Year, month and day of each day in a text."""
    days = ruby.split(text, BETWEEN_DAYS)
    return tuple(tuple(map(to_i, ruby.split(day, WITHIN_DAYS))) for day in days)
