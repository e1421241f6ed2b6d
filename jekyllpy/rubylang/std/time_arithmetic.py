"""Time: sums and differences, comparing, rounding, other zones."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Any

from jekyllpy.ruby.zone import LOCAL
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.std.time import Moment
from jekyllpy.rubylang.std.times import (
    DateTime,
    as_moment,
    exact,
    in_seconds,
    microseconds_of,
    moment_at,
    zone_of,
)

MILLION = 1_000_000


def moved(moment: Moment, seconds: Fraction) -> Moment:
    """So many seconds later, in the same zone."""
    moment = as_moment(moment)
    assert moment.tzinfo is not None
    return moment_at(int((microseconds_of(moment) + seconds * MILLION) // 1), moment.tzinfo)


@method("Time", "+")
def time_add(self: Moment, block: Any, seconds: Any) -> Moment:
    if isinstance(seconds, datetime.datetime):
        raise error("TypeError", "time + time?")
    if hasattr(seconds, "advance"):
        return seconds.advance(as_moment(self))  # type: ignore[no-any-return]
    return moved(self, exact(seconds))


@method("Time", "-")
def time_subtract(self: Moment, block: Any, other: Any) -> Any:
    if isinstance(other, datetime.datetime) and not isinstance(other, DateTime):
        return in_seconds(microseconds_of(as_moment(self)) - microseconds_of(as_moment(other)))
    if hasattr(other, "advance"):
        return other.advance(as_moment(self), -1)
    return moved(self, -exact(other))


@method("Time", "succ")
def time_succ(self: Moment, block: Any) -> Moment:
    return moved(self, Fraction(1))


def is_time(value: Any) -> bool:
    """Whether it is a Time (a DateTime is none)."""
    return isinstance(value, datetime.datetime) and not isinstance(value, DateTime)


@method("Time", "<=>")
def time_compare(self: Moment, block: Any, other: Any) -> int | None:
    if not is_time(other):
        return None
    one, two = microseconds_of(as_moment(self)), microseconds_of(as_moment(other))
    return (one > two) - (one < two)


@method("Time", "==", "eql?")
def time_equal(self: Moment, block: Any, other: Any) -> bool:
    return bool(time_compare(self, None, other) == 0)


@method("Time", "utc", "gmtime", "getutc", "getgm")
def time_utc(self: Moment, block: Any) -> Moment:
    return as_moment(self).astimezone(datetime.UTC)


@method("Time", "localtime", "getlocal")
def time_localtime(self: Moment, block: Any, zone: Any = None) -> Moment:
    return as_moment(self).astimezone(LOCAL if zone is None else zone_of(zone))


def _rounded(moment: Moment, digits: int, up: Fraction) -> Moment:
    """Cut to so many decimals of a second, after adding a part of the last one."""
    unit = Fraction(10) ** (6 - digits)
    whole = int((microseconds_of(as_moment(moment)) + unit * up) // unit * unit)
    zone = as_moment(moment).tzinfo
    assert zone is not None
    return moment_at(whole, zone)


@method("Time", "round")
def time_round(self: Moment, block: Any, digits: int = 0) -> Moment:
    return _rounded(self, digits, Fraction(1, 2))


@method("Time", "floor")
def time_floor(self: Moment, block: Any, digits: int = 0) -> Moment:
    return _rounded(self, digits, Fraction(0))


@method("Time", "ceil")
def time_ceil(self: Moment, block: Any, digits: int = 0) -> Moment:
    unit = Fraction(10) ** (6 - digits)
    return _rounded(self, digits, 1 - 1 / unit if unit > 1 else Fraction(0))
