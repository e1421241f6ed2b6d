"""A date as someone types it on the command line: taken where it can mean one day only."""

from __future__ import annotations

import datetime as dt
import re

from jekyllpy.academic.model.partial_date import MONTHS, PartialDate

FORMS = "2026-05-12, 2026-05, 2026, 12 May 2026 or May 2026"
_MONTH_NAMES = (
    "january february march april may june july august september october november december"
).split()
_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?\Z", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})\Z", re.ASCII)
_DAY_MONTH = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?\.? +)?([A-Za-z]+)\.?,? +(\d{4})\Z", re.ASCII)
_MONTH_DAY = re.compile(r"([A-Za-z]+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})\Z", re.ASCII)


def given_date(text: str) -> PartialDate:
    """The year, month or day that `text` names.

    Raises:
        ValueError: if it names none, one that the calendar lacks, or one of two (`05/12/2026`).
    """
    text = text.strip()
    if found := _YEAR_FIRST.match(text):
        return _in_calendar(found[1], found[3], found[4])
    if found := _YEAR_LAST.match(text):
        first, second = int(found[1]), int(found[3])
        if first != second and max(first, second) <= 12:
            raise ValueError("could be one of two days")
        day, month = (second, first) if second > 12 else (first, second)
        return _in_calendar(found[4], month, day)
    if found := _DAY_MONTH.match(text):
        return _in_calendar(found[3], _month(found[2]), found[1])
    if found := _MONTH_DAY.match(text):
        return _in_calendar(found[3], _month(found[1]), found[2])
    raise ValueError("not a date")


def _month(name: str) -> int:
    name = name.lower()
    if name in _MONTH_NAMES:
        return _MONTH_NAMES.index(name) + 1
    if name == "sept" or name in MONTHS:
        return MONTHS.index(name[:3]) + 1
    raise ValueError("not a date")


def _in_calendar(year: str, month: str | int | None, day: str | int | None) -> PartialDate:
    """The date, of which month and day may not be given.

    Raises:
        ValueError: if there is no such day.
    """
    try:
        dt.date(int(year), 1 if month is None else int(month), 1 if day is None else int(day))
    except ValueError:
        raise ValueError("not in the calendar") from None
    return PartialDate(int(year), int(month or 0), int(day or 0))
