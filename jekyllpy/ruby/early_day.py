"""Days that Python's `date` hasn't got: those of the Julian calendar, and after the year 9999.

Ruby's Date has days on without end both ways; before 1582-10-15 they are the Julian calendar's.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import total_ordering

# the Julian day of what Python counts as day 0, of 1970-01-01, and of the first Gregorian day
JULIAN_DAY = 1721425
UNIX_JULIAN_DAY = 2440588
REFORM = 2299161
# the years that `date` counts as Ruby does
_FIRST, _LAST = (
    day.toordinal() + JULIAN_DAY for day in (datetime.date(1583, 1, 1), datetime.date.max)
)


@total_ordering
@dataclass(frozen=True)
class EarlyDay:
    """A day with the names that Python's `date` has for its parts.

    Attributes:
        jd: the number of the day since 4713 BC.
    """

    jd: int
    year: int
    month: int
    day: int

    def toordinal(self) -> int:
        return self.jd - JULIAN_DAY

    def weekday(self) -> int:
        return self.jd % 7

    def isoweekday(self) -> int:
        return self.jd % 7 + 1

    def isocalendar(self) -> tuple[int, int, int]:
        thursday = self.jd - self.jd % 7 + 3
        year, _, _ = civil_of(thursday)
        return year, (thursday - julian_day_of(year, 1, 1)) // 7 + 1, self.isoweekday()

    def __lt__(self, other: object) -> bool:
        if isinstance(other, (EarlyDay, datetime.date)):
            return self.jd < julian_day(other)
        return NotImplemented


Day = datetime.date | EarlyDay


def julian_day(day: Day) -> int:
    """The number of the day since 4713 BC."""
    if isinstance(day, EarlyDay):
        return day.jd
    if day.year <= 1582:
        return julian_day_of(day.year, day.month, day.day)
    return day.toordinal() + JULIAN_DAY


def day_of(number: int) -> Day:
    """The day with that number."""
    if _FIRST <= number <= _LAST:
        return datetime.date.fromordinal(number - JULIAN_DAY)
    return EarlyDay(number, *civil_of(number))


def civil_day(year: int, month: int, day: int) -> Day:
    """The day of that year and month; of a negative number from the end of the month.

    Raises:
        ValueError: if there is no such day.
    """
    if not 1 <= month <= 12:
        raise ValueError("no such month")
    if day < 0:
        after = julian_day_of(year + month // 12, month % 12 + 1, 1)
        found = day_of(after + day)
        if (found.year, found.month) != (year, month):
            raise ValueError("no such day")
        return found
    number = julian_day_of(year, month, day)
    if civil_of(number) != (year, month, day):
        raise ValueError("no such day")
    return day_of(number)


def julian_day_of(year: int, month: int, day: int) -> int:
    """The number of the day; days beyond the month's last are those of the next."""
    # Years from March on have the leap day at their end.
    january_or_february = (14 - month) // 12
    years = year + 4800 - january_or_february
    months = month + 12 * january_or_february - 3
    number = day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083
    gregorian = number - years // 100 + years // 400 + 38
    return gregorian if gregorian >= REFORM else number


def civil_of(number: int) -> tuple[int, int, int]:
    """Year, month and day of the day with that number."""
    shifted = number + 1401
    if number >= REFORM:
        shifted += (4 * number + 274277) // 146097 * 3 // 4 - 38
    years, rest = divmod(4 * shifted + 3, 1461)
    months, rest = divmod(5 * (rest // 4) + 2, 153)
    month = (months + 2) % 12 + 1
    return years - 4716 + (14 - month) // 12, month, rest // 5 + 1


def is_leap_year(year: int) -> bool:
    """Whether the year has 366 days, by the calendar of its February."""
    return julian_day_of(year, 3, 1) - julian_day_of(year, 2, 1) == 29


def year_day(day: Day) -> int:
    """The number of the day in its year."""
    return julian_day(day) - julian_day_of(day.year, 1, 1) + 1
