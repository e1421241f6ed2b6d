"""Ruby's Date: making one, and its parts. A Date is Python's `date`, or an `EarlyDay`."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from jekyllpy.ruby.early_day import (
    REFORM,
    UNIX_JULIAN_DAY,
    Day,
    EarlyDay,
    civil_day,
    day_of,
    is_leap_year,
    julian_day,
    julian_day_of,
    year_day,
)
from jekyllpy.ruby.strftime import DAYS, MONTHS
from jekyllpy.rubylang import clock
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import define_class, define_constant, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.std.arguments import string
from jekyllpy.rubylang.std.time import formatted
from jekyllpy.rubylang.std.times import DateTime, exact

__all__ = ["UNIX_JULIAN_DAY", "Day"]

define_class("Date", types=(datetime.date, EarlyDay), include=("Comparable",))
define_class("Date::Error", "ArgumentError")
define_class("DateTime", "Date", types=(DateTime,))

_SUNDAY_FIRST = (DAYS[6], *DAYS[:6])


def _names(names: tuple[str, ...], length: int | None, *before: None) -> RArray:
    found = RArray([*before, *(name[:length] for name in names)])
    found.frozen = True
    return found


define_constant("Date", "MONTHNAMES", _names(MONTHS, None, None))
define_constant("Date", "ABBR_MONTHNAMES", _names(MONTHS, 3, None))
define_constant("Date", "DAYNAMES", _names(_SUNDAY_FIRST, None))
define_constant("Date", "ABBR_DAYNAMES", _names(_SUNDAY_FIRST, 3))
define_constant("Date", "ITALY", 2299161)
define_constant("Date", "ENGLAND", 2361222)
define_constant("Date", "GREGORIAN", float("-inf"))
define_constant("Date", "JULIAN", float("inf"))


def invalid() -> RubyError:
    """The exception for a day that there isn't."""
    return error("Date::Error", "invalid date")


def civil(year: Any, month: Any = 1, day: Any = 1) -> Day:
    """The day; months and days below zero count from the end."""
    for value, name in ((year, "year"), (month, "month"), (day, "day")):
        if not isinstance(value, (int, float, Fraction)) or type(value) is bool:
            raise error("TypeError", f"invalid {name} (not numeric)")
    months = int(month)
    try:
        return civil_day(int(year), months + 13 if months < 0 else months, int(day))
    except ValueError:
        raise invalid() from None


@singleton_method("Date", "new", "civil")
def date_new(
    self: Any, block: Any, year: Any = -4712, month: Any = 1, day: Any = 1, start: Any = None
) -> Day:
    return civil(year, month, day)


@singleton_method("Date", "today")
def date_today(self: Any, block: Any, start: Any = None) -> Day:
    return clock.today()


@singleton_method("Date", "valid_date?", "valid_civil?")
def date_is_valid(
    self: Any, block: Any, year: Any, month: Any, day: Any, start: Any = None
) -> bool:
    try:
        civil(year, month, day)
    except RubyError:
        return False
    return True


@singleton_method("Date", "leap?", "gregorian_leap?")
def date_is_leap_year(self: Any, block: Any, year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


@singleton_method("Date", "jd")
def date_of_julian_day(self: Any, block: Any, number: int = 0, start: Any = None) -> Day:
    return day_of(number)


@singleton_method("Date", "ordinal")
def date_of_year_day(
    self: Any, block: Any, year: int = -4712, day: int = 1, start: Any = None
) -> Day:
    first, after = julian_day_of(year, 1, 1), julian_day_of(year + 1, 1, 1)
    found = day_of(after + day if day < 0 else first + day - 1)
    if day == 0 or found.year != year:
        raise invalid()
    return found


@singleton_method("Date", "commercial")
def date_of_week(
    self: Any, block: Any, year: int = -4712, week: int = 1, day: int = 1, start: Any = None
) -> Day:
    first = first_of_weeks(year)
    if week < 0:
        week += (first_of_weeks(year + 1) - first) // 7 + 1
    found = day_of(first + (week - 1) * 7 + (day + 8 if day < 0 else day) - 1)
    if found.isocalendar() != (year, week, day + 8 if day < 0 else day):
        raise invalid()
    return found


def first_of_weeks(year: int) -> int:
    """The Monday of the year's first week, as a Julian day: the week that January 4 is in."""
    fourth = julian_day_of(year, 1, 4)
    return fourth - fourth % 7


def _part(names: tuple[str, ...], read: Callable[[Day], Any]) -> None:
    @method("Date", *names)
    def part(self: Day, block: Any) -> Any:
        return read(self)


_part(("year",), lambda day: day.year)
_part(("month", "mon"), lambda day: day.month)
_part(("day", "mday"), lambda day: day.day)
_part(("wday",), lambda day: day.isoweekday() % 7)
_part(("yday",), year_day)
_part(("cwday",), lambda day: day.isoweekday())
_part(("cweek",), lambda day: day.isocalendar()[1])
_part(("cwyear",), lambda day: day.isocalendar()[0])
_part(("jd",), julian_day)
_part(("mjd",), lambda day: julian_day(day) - 2400001)
_part(("ld",), lambda day: julian_day(day) - 2299160)
_part(("ajd",), lambda day: Fraction(2 * julian_day(day) - 1, 2))
_part(("amjd",), lambda day: Fraction(julian_day(day) - 2400001))
_part(("day_fraction",), lambda day: Fraction(0))
_part(("leap?",), lambda day: is_leap_year(day.year))
_part(("gregorian?",), lambda day: julian_day(day) >= REFORM)
_part(("julian?",), lambda day: julian_day(day) < REFORM)
_part(("start",), lambda day: 2299161.0)
_part(("hash",), hash)
_part(("to_s", "iso8601", "xmlschema"), lambda day: RString(formatted(day, "%Y-%m-%d")))
_part(("rfc3339",), lambda day: RString(formatted(day, "%Y-%m-%dT%H:%M:%S%:z")))
_part(("rfc2822", "rfc822"), lambda day: RString(formatted(day, "%a, %-d %b %Y %T %z")))
_part(("httpdate",), lambda day: RString(formatted(day, "%a, %d %b %Y %T GMT")))
_part(("ctime", "asctime"), lambda day: RString(formatted(day, "%a %b %e %H:%M:%S %Y")))

for _number, _name in enumerate(_SUNDAY_FIRST):
    _part((f"{_name.lower()}?",), lambda day, wanted=_number: day.isoweekday() % 7 == wanted)  # type: ignore[misc]


@method("Date", "inspect")
def date_inspect(self: Day, block: Any) -> RString:
    text = formatted(self, "%Y-%m-%d")
    return RString(f"#<Date: {text} (({julian_day(self)}j,0s,0n),+0s,2299161j)>")


@method("Date", "strftime")
def date_strftime(self: Day, block: Any, pattern: Any = "%F") -> RString:
    return RString(formatted(self, string(pattern)))


def days_later(day: Day, amount: Any) -> Day:
    """So many days later, of a DateTime with parts of days."""
    if not isinstance(day, datetime.datetime):
        return day_of(julian_day(day) + int(exact(amount) // 1))
    try:
        return day + datetime.timedelta(microseconds=int(exact(amount) * 86_400_000_000))
    except OverflowError:
        raise error("RangeError", "date out of the range of years 1 to 9999") from None


def months_later(day: Day, amount: int) -> Day:
    """The same day so many months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + int(amount), 12)
    number = day.day
    while True:
        try:
            found = civil_day(year, month + 1, number)
            break
        except ValueError:
            number -= 1
    if not isinstance(day, datetime.datetime):
        return found
    try:
        return day.replace(year=found.year, month=found.month, day=found.day)
    except ValueError:
        raise error("RangeError", "date out of the range of years 1 to 9999") from None
