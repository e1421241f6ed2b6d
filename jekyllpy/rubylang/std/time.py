"""Ruby's Time: making one, and its parts. A Time is Python's aware `datetime`."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from jekyllpy import ruby
from jekyllpy.ruby.early_day import Day
from jekyllpy.ruby.zone import LOCAL
from jekyllpy.rubylang import clock
from jekyllpy.rubylang.core.conversions import to_integer
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, text_or_none
from jekyllpy.rubylang.std.arguments import string
from jekyllpy.rubylang.std.times import (
    as_moment,
    exact,
    in_seconds,
    microseconds_of,
    moment_at,
    offset_of,
    zone_of,
)

Moment = datetime.datetime

define_class("Time", types=(datetime.datetime,), include=("Comparable",))

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_UNITS: dict[str, int | Fraction] = {
    "millisecond": 1000,
    "usec": 1,
    "microsecond": 1,
    "nsec": Fraction(1, 1000),
    "nanosecond": Fraction(1, 1000),
}


@singleton_method("Time", "now")
def time_now(self: Any, block: Any, **zone: Any) -> Moment:
    return clock.now(datetime.UTC).astimezone(zone_of(zone.get("in")))


@singleton_method("Time", "at")
def time_at(
    self: Any, block: Any, seconds: Any, part: Any = 0, unit: Any = None, **zone: Any
) -> Moment:
    place = zone_of(zone.get("in"))
    if isinstance(seconds, datetime.datetime):
        return seconds.astimezone(zone_of(zone["in"])) if zone else seconds
    scale = _UNITS.get(name_of(unit) if unit is not None else "usec")
    if scale is None:
        raise error("ArgumentError", f"unexpected unit: {name_of(unit)}")
    return moment_at(int((exact(seconds) * 1_000_000 + exact(part) * scale) // 1), place)


@singleton_method("Time", "new")
def time_new(self: Any, block: Any, year: Any = None, *rest: Any, **zone: Any) -> Moment:
    if year is None:
        now: Moment = time_now(self, None, **zone)
        return now
    if len(rest) > 6:
        raise error(
            "ArgumentError", f"wrong number of arguments (given {len(rest) + 1}, expected 0..7)"
        )
    place = zone_of(rest[5] if len(rest) == 6 else zone.get("in"))
    return civil((year, *rest[:5]), place)


@singleton_method("Time", "local", "mktime")
def time_local(self: Any, block: Any, *parts: Any) -> Moment:
    return civil(_in_order(parts), LOCAL)


@singleton_method("Time", "utc", "gm")
def time_in_utc(self: Any, block: Any, *parts: Any) -> Moment:
    return civil(_in_order(parts), datetime.UTC)


def _in_order(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    """The parts from the year on; ten come from the second on, as `to_a` gives them."""
    return parts[5::-1] if len(parts) == 10 else parts


def _number(value: Any) -> Any:
    return exact(value) if text_or_none(value) is None else to_integer(value, 10)


def _month(value: Any) -> int:
    text = text_or_none(value)
    if text is not None and text.lower() in _MONTHS:
        return _MONTHS.index(text.lower()) + 1
    return int(_number(value))


def civil(parts: tuple[Any, ...], zone: datetime.tzinfo) -> Moment:
    """The moment of year, month, day, hour, minute, second and microseconds; what lacks is least."""
    padded: list[Any] = [*parts, *[None] * (7 - len(parts))]
    year, month, day, hour, minute, second, more = padded
    months = 1 if month is None else _month(month)
    days, hours, minutes = (
        least if value is None else int(_number(value))
        for value, least in ((day, 1), (hour, 0), (minute, 0))
    )
    seconds = exact(0) if second is None else exact(_number(second))
    if more is not None:
        seconds += exact(more) / 1_000_000
    check_ranges(months, days, hours, minutes, seconds)
    try:
        naive = datetime.datetime(int(_number(year)), months, 1) + datetime.timedelta(
            days=days - 1, hours=hours, minutes=minutes, microseconds=int(seconds * 1_000_000)
        )
    except (ValueError, OverflowError):
        raise error("ArgumentError", "year out of the range 1 to 9999") from None
    return existing(naive.replace(tzinfo=zone, fold=1))


def check_ranges(months: int, days: int, hours: int, minutes: int, seconds: Any) -> None:
    """Raise ArgumentError if there is no such moment; a month may have 31 days."""
    # What Ruby has no room for isn't named.
    if (
        min(months, days, hours, minutes, seconds) < 0
        or max(months - 15, days - 31, hours - 31, minutes - 63, seconds - 63) > 0
    ):
        raise error("ArgumentError", "argument out of range")
    wrong = (
        ("mon", not 1 <= months <= 12),
        ("mday", days == 0),
        ("hour", hours > 24),
        ("min", minutes > 59 or (hours == 24 and minutes)),
        ("sec", seconds >= 61 or (hours == 24 and seconds)),
    )
    for name, is_wrong in wrong:
        if is_wrong:
            raise error("ArgumentError", f"{name} out of range")


def existing(moment: Moment) -> Moment:
    """A local time that the clock really shows: one that is skipped in spring becomes a later one."""
    if moment.tzinfo is not LOCAL:
        return moment
    shown = moment.astimezone(datetime.UTC).astimezone(LOCAL)
    skipped = moment.replace(tzinfo=None) - shown.replace(tzinfo=None)
    if not skipped:
        return shown
    return (moment.astimezone(datetime.UTC) + abs(skipped)).astimezone(LOCAL)


def _part(names: tuple[str, ...], read: Callable[[Moment], Any]) -> None:
    @method("Time", *names)
    def part(self: Moment, block: Any) -> Any:
        return read(as_moment(self))


_part(("year",), lambda moment: moment.year)
_part(("month", "mon"), lambda moment: moment.month)
_part(("day", "mday"), lambda moment: moment.day)
_part(("hour",), lambda moment: moment.hour)
_part(("min",), lambda moment: moment.minute)
_part(("sec",), lambda moment: moment.second)
_part(("usec", "tv_usec"), lambda moment: moment.microsecond)
_part(("nsec", "tv_nsec"), lambda moment: moment.microsecond * 1000)
_part(("wday",), lambda moment: moment.isoweekday() % 7)
_part(("yday",), lambda moment: moment.timetuple().tm_yday)
_part(("utc_offset", "gmt_offset", "gmtoff"), offset_of)
_part(("utc?", "gmt?"), lambda moment: moment.tzinfo is datetime.UTC)
_part(("to_i", "tv_sec"), lambda moment: microseconds_of(moment) // 1_000_000)
_part(("to_f",), lambda moment: in_seconds(microseconds_of(moment)))
_part(("to_r",), lambda moment: Fraction(microseconds_of(moment), 1_000_000))
_part(("ctime", "asctime"), lambda moment: RString(ruby.strftime(moment, "%a %b %e %H:%M:%S %Y")))
_part(("to_s",), lambda moment: RString(ruby.to_s(moment)))
_part(("inspect",), lambda moment: RString(ruby.inspect(moment)))
_part(("hash",), hash)

for _number_of_day, _name in enumerate(
    ("monday?", "tuesday?", "wednesday?", "thursday?", "friday?", "saturday?", "sunday?")
):
    _part((_name,), lambda moment, wanted=_number_of_day: moment.weekday() == wanted)  # type: ignore[misc]


@method("Time", "subsec")
def time_subsec(self: Moment, block: Any) -> Any:
    return Fraction(self.microsecond, 1_000_000) if self.microsecond else 0


@method("Time", "dst?", "isdst")
def time_is_summer(self: Moment, block: Any) -> bool:
    import time

    moment = as_moment(self)
    if moment.tzinfo is not LOCAL:
        return bool(moment.dst())
    return time.localtime(microseconds_of(moment) // 1_000_000).tm_isdst > 0


def zone_name(moment: Moment) -> str | None:
    """The name of its zone, if that has one."""
    return ruby.strftime(as_moment(moment), "%Z") or None


@method("Time", "zone")
def time_zone(self: Moment, block: Any) -> Any:
    found = zone_name(self)
    return None if found is None else RString(found)


@method("Time", "to_a")
def time_to_a(self: Moment, block: Any) -> RArray:
    moment = as_moment(self)
    return RArray(
        (
            moment.second, moment.minute, moment.hour, moment.day, moment.month, moment.year,
            moment.isoweekday() % 7, moment.timetuple().tm_yday,
            time_is_summer(moment, None), time_zone(moment, None),
        )
    )  # fmt: skip


@method("Time", "strftime")
def time_strftime(self: Moment, block: Any, pattern: Any) -> RString:
    return RString(formatted(as_moment(self), string(pattern)))


def formatted(moment: Day, pattern: str) -> str:
    """What `strftime` gives."""
    try:
        return ruby.strftime(moment, pattern)
    except ValueError as raised:
        name = "Errno::ERANGE" if "out of range" in str(raised) else "ArgumentError"
        raise error(name, str(raised)) from None
