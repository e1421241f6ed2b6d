"""Ruby's Date: making one, and its parts. A Date is Python's `date`."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from jekyllpy.ruby.strftime import DAYS, MONTHS
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import define_class, define_constant, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.std.arguments import string
from jekyllpy.rubylang.std.time import formatted
from jekyllpy.rubylang.std.times import DateTime, exact

Day = datetime.date

define_class("Date", types=(datetime.date,), include=("Comparable",))
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

# the Julian day of what Python counts as day 0
JULIAN_DAY = 1721425
UNIX_JULIAN_DAY = 2440588


def invalid() -> RubyError:
    """The exception for a day that there isn't."""
    return error("Date::Error", "invalid date")


def civil(year: Any, month: Any = 1, day: Any = 1) -> Day:
    """The day; months and days below zero count from the end."""
    for value, name in ((year, "year"), (month, "month"), (day, "day")):
        if not isinstance(value, (int, float, Fraction)) or type(value) is bool:
            raise error("TypeError", f"invalid {name} (not numeric)")
    months, days = int(month), int(day)
    months += 13 if months < 0 else 0
    try:
        if days < 0:
            days += calendar.monthrange(int(year), months)[1] + 1
        return datetime.date(int(year), months, days)
    except (ValueError, calendar.IllegalMonthError):
        raise invalid() from None


@singleton_method("Date", "new", "civil")
def date_new(
    self: Any, block: Any, year: Any = -4712, month: Any = 1, day: Any = 1, start: Any = None
) -> Day:
    return civil(year, month, day)


@singleton_method("Date", "today")
def date_today(self: Any, block: Any, start: Any = None) -> Day:
    return datetime.date.today()


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
    return calendar.isleap(year)


@singleton_method("Date", "jd")
def date_of_julian_day(self: Any, block: Any, number: int = 0, start: Any = None) -> Day:
    try:
        return datetime.date.fromordinal(number - JULIAN_DAY)
    except (ValueError, OverflowError):
        raise invalid() from None


@singleton_method("Date", "ordinal")
def date_of_year_day(
    self: Any, block: Any, year: int = -4712, day: int = 1, start: Any = None
) -> Day:
    length = 366 if calendar.isleap(year) else 365
    number = day + length + 1 if day < 0 else day
    if not 1 <= number <= length:
        raise invalid()
    return datetime.date(year, 1, 1) + datetime.timedelta(days=number - 1)


@singleton_method("Date", "commercial")
def date_of_week(
    self: Any, block: Any, year: int = -4712, week: int = 1, day: int = 1, start: Any = None
) -> Day:
    try:
        if week < 0:
            week += datetime.date(year, 12, 28).isocalendar()[1] + 1
        return datetime.date.fromisocalendar(year, week, day + 8 if day < 0 else day)
    except ValueError:
        raise invalid() from None


def _part(names: tuple[str, ...], read: Callable[[Day], Any]) -> None:
    @method("Date", *names)
    def part(self: Day, block: Any) -> Any:
        return read(self)


def julian_day(day: Day) -> int:
    """The number of the day since 4713 BC."""
    return day.toordinal() + JULIAN_DAY


_part(("year",), lambda day: day.year)
_part(("month", "mon"), lambda day: day.month)
_part(("day", "mday"), lambda day: day.day)
_part(("wday",), lambda day: day.isoweekday() % 7)
_part(("yday",), lambda day: day.timetuple().tm_yday)
_part(("cwday",), lambda day: day.isoweekday())
_part(("cweek",), lambda day: day.isocalendar()[1])
_part(("cwyear",), lambda day: day.isocalendar()[0])
_part(("jd",), julian_day)
_part(("mjd",), lambda day: julian_day(day) - 2400001)
_part(("ld",), lambda day: julian_day(day) - 2299160)
_part(("ajd",), lambda day: Fraction(2 * julian_day(day) - 1, 2))
_part(("amjd",), lambda day: Fraction(julian_day(day) - 2400001))
_part(("day_fraction",), lambda day: Fraction(0))
_part(("leap?",), lambda day: calendar.isleap(day.year))
_part(("gregorian?",), lambda day: True)
_part(("julian?",), lambda day: False)
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
    microseconds: int | Fraction = exact(amount) * 86_400_000_000
    if not isinstance(day, datetime.datetime):
        microseconds = Fraction(microseconds // 86_400_000_000 * 86_400_000_000)
    try:
        return day + datetime.timedelta(microseconds=int(microseconds))
    except OverflowError:
        raise error("RangeError", "date out of the range of years 1 to 9999") from None


def months_later(day: Day, amount: int) -> Day:
    """The same day so many months later, or the last of that month."""
    months = day.year * 12 + day.month - 1 + int(amount)
    year, month = divmod(months, 12)
    try:
        last = calendar.monthrange(year, month + 1)[1]
        return day.replace(year=year, month=month + 1, day=min(day.day, last))
    except (ValueError, calendar.IllegalMonthError):
        raise error("RangeError", "date out of the range of years 1 to 9999") from None
