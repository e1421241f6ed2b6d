"""Dates that may be a year, a year and a month, or a day, as bibliographies have them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
_ISO = re.compile(r"(?<!\d)(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?!\d)")
_COMPACT = re.compile(r"\A(\d{4})/(\d{1,2})(?:/(\d{1,2}))?\Z")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_DAY = re.compile(r"(?<![\d/.-])(\d{1,2})(?:st|nd|rd|th)?(?!\d)")
_WORD = re.compile(r"[A-Za-z]{3,}")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, with a month and a day where known (0 where not)."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        """`YYYY-MM-DD`, the first day of what is known."""
        return self.first_day().isoformat()

    def first_day(self) -> dt.date:
        """The first day of the month or year, where no day is known."""
        return dt.date(self.year, self.month or 1, self.day or 1)


def make_date(year: int, month: int = 0, day: int = 0) -> PartialDate | None:
    """The date, as exact as its parts make sense; None if not even the year does."""
    if not 1 <= year <= 9999:
        return None
    if not 1 <= month <= 12:
        return PartialDate(year)
    try:
        dt.date(year, month, day or 1)
    except ValueError:
        return PartialDate(year, month)
    return PartialDate(year, month, day)


def parse_date(text: str) -> PartialDate | None:
    """The date in `text`, the beginning of a range: `2019-03-12`, `2019/2020`, `March 2019`."""
    text = text.strip()
    found = _COMPACT.match(text)
    if found is None or int(found[2]) > 12:
        found = _ISO.search(text)
    if found is None:
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    if not month and (named := month_of(text)):
        without_year = text[: found.start()] + " " + text[found.end() :]
        day_found = _DAY.search(without_year)
        return make_date(year, named, int(day_found[1]) if day_found else 0)
    return make_date(year, month, day)


def year_of(text: str) -> int | None:
    """The first number of four digits."""
    found = _YEAR.search(text)
    return int(found[1]) if found else None


def month_of(text: str) -> int:
    """The first month named or numbered in `text`, 0 for none."""
    for word in _WORD.findall(text.lower()):
        if word[:3] in MONTHS:
            return MONTHS.index(word[:3]) + 1
        if word in SEASONS:
            return SEASONS[word]
    number = re.match(r"\s*(\d{1,2})\b", text)
    return int(number[1]) if number and 1 <= int(number[1]) <= 12 else 0


def day_of(month: str, day: str) -> int:
    """The day in the field `day`, or beside a name in the field `month` (`March 15`)."""
    if found := _DAY.search(day):
        return int(found[1])
    if _WORD.search(month) and (found := _DAY.search(month)):
        return int(found[1])
    return 0
