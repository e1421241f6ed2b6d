"""Date: sums, differences, comparing, steps, and other kinds of moments."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Any

from jekyllpy.ruby.early_day import UNIX_JULIAN_DAY, EarlyDay, julian_day
from jekyllpy.ruby.zone import LOCAL, fixed_offset
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.operations import compare
from jekyllpy.rubylang.std.date import Day, days_later, months_later
from jekyllpy.rubylang.std.time import Moment, existing
from jekyllpy.rubylang.std.time_arithmetic import is_time
from jekyllpy.rubylang.std.times import DateTime, as_moment, exact, microseconds_of, offset_of

MIDNIGHT = datetime.time(0)
DAY = 86_400_000_000


def place(day: Day) -> int:
    """The start of the day (in UTC), or the moment of a DateTime, in microseconds since 1970."""
    if isinstance(day, datetime.datetime):
        return microseconds_of(as_moment(day))
    return (julian_day(day) - UNIX_JULIAN_DAY) * DAY


def is_date(value: Any) -> bool:
    """Whether it is a Date or DateTime."""
    return isinstance(value, (datetime.date, EarlyDay)) and not is_time(value)


def is_number(value: Any) -> bool:
    """Whether days can be counted with it."""
    return isinstance(value, (int, float, Fraction)) and type(value) is not bool


@method("Date", "+")
def date_add(self: Day, block: Any, days: Any) -> Day:
    if hasattr(days, "advance"):
        return days.advance(self)  # type: ignore[no-any-return]
    if not is_number(days):
        raise error("TypeError", "expected numeric")
    return days_later(self, days)


@method("Date", "-")
def date_subtract(self: Day, block: Any, other: Any) -> Any:
    if is_date(other):
        return Fraction(place(self) - place(other), DAY)
    if hasattr(other, "advance"):
        return other.advance(self, -1)
    if not is_number(other):
        raise error("TypeError", "expected numeric")
    return days_later(self, -exact(other))


@method("Date", ">>")
def date_months_later(self: Day, block: Any, months: Any) -> Day:
    if not is_number(months):
        raise error("TypeError", "expected numeric")
    return months_later(self, months)


@method("Date", "<<")
def date_months_earlier(self: Day, block: Any, months: Any) -> Day:
    if not is_number(months):
        raise error("TypeError", "expected numeric")
    return months_later(self, -months)


@method("Date", "next_day")
def date_next_day(self: Day, block: Any, days: Any = 1) -> Day:
    return days_later(self, days)


@method("Date", "prev_day")
def date_prev_day(self: Day, block: Any, days: Any = 1) -> Day:
    return days_later(self, -exact(days))


@method("Date", "succ", "next")
def date_succ(self: Day, block: Any) -> Day:
    return days_later(self, 1)


@method("Date", "next_month")
def date_next_month(self: Day, block: Any, months: int = 1) -> Day:
    return months_later(self, months)


@method("Date", "prev_month")
def date_prev_month(self: Day, block: Any, months: int = 1) -> Day:
    return months_later(self, -months)


@method("Date", "next_year")
def date_next_year(self: Day, block: Any, years: int = 1) -> Day:
    return months_later(self, years * 12)


@method("Date", "prev_year")
def date_prev_year(self: Day, block: Any, years: int = 1) -> Day:
    return months_later(self, -years * 12)


@method("Date", "<=>")
def date_compare(self: Day, block: Any, other: Any) -> int | None:
    if is_number(other):
        return compare(julian_day(self), other)
    if not is_date(other):
        return None
    one, two = place(self), place(other)
    return (one > two) - (one < two)


@method("Date", "==", "eql?")
def date_equal(self: Day, block: Any, other: Any) -> bool:
    return is_date(other) and place(self) == place(other)


@method("Date", "===")
def date_same_day(self: Day, block: Any, other: Any) -> bool:
    return is_date(other) and place(self) // DAY == place(other) // DAY


@method("Date", "step")
def date_step(self: Day, block: Any, limit: Any, by: Any = 1) -> Any:
    if block is None:
        return enumerator(self, "step", limit, by)
    if by == 0:
        raise error("ArgumentError", "step can't be 0")
    day = self
    while compare(day, limit) * (1 if by > 0 else -1) <= 0:
        block.call(day)
        day = days_later(day, by)
    return self


@method("Date", "upto")
def date_upto(self: Day, block: Any, limit: Any) -> Any:
    return enumerator(self, "upto", limit) if block is None else date_step(self, block, limit, 1)


@method("Date", "downto")
def date_downto(self: Day, block: Any, limit: Any) -> Any:
    return enumerator(self, "downto", limit) if block is None else date_step(self, block, limit, -1)


@method("Date", "to_date")
def date_to_date(self: Day, block: Any) -> Day:
    return self.date() if isinstance(self, datetime.datetime) else self


@method("Date", "to_time")
def date_to_time(self: Day, block: Any) -> Moment:
    try:
        day = datetime.date.fromordinal(date_to_date(self, None).toordinal())
    except ValueError:
        raise out_of_range() from None
    return existing(datetime.datetime.combine(day, MIDNIGHT, LOCAL))


@method("Date", "to_datetime")
def date_to_datetime(self: Day, block: Any) -> DateTime:
    try:
        return DateTime(self.year, self.month, self.day, tzinfo=fixed_offset(0))
    except ValueError:
        raise out_of_range() from None


def out_of_range() -> RubyError:
    """The exception for a moment that Python's times don't reach."""
    return error("RangeError", "date out of the range of years 1 to 9999")


@method("Time", "to_date")
def time_to_date(self: Moment, block: Any) -> Day:
    return self.date()


@method("Time", "to_time")
def time_to_time(self: Moment, block: Any) -> Moment:
    return self


@method("Time", "to_datetime")
def time_to_datetime(self: Moment, block: Any) -> DateTime:
    moment = as_moment(self)
    return as_datetime(moment.replace(tzinfo=fixed_offset(offset_of(moment))))


def as_datetime(moment: Moment) -> DateTime:
    """The same as a DateTime."""
    return DateTime(
        moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second,
        moment.microsecond, moment.tzinfo,
    )  # fmt: skip
