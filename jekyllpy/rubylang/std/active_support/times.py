"""What ActiveSupport adds to Time and Date."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable
from typing import Any

from jekyllpy import ruby
from jekyllpy.ruby.zone import LOCAL
from jekyllpy.rubylang import clock
from jekyllpy.rubylang.native import MODULES
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of
from jekyllpy.rubylang.std.active_support.durations import DURATION, Duration
from jekyllpy.rubylang.std.active_support.extension import method, singleton_method
from jekyllpy.rubylang.std.active_support.words import ordinal
from jekyllpy.rubylang.std.date import days_later, months_later

_FORMATS = {
    "db": "%Y-%m-%d %H:%M:%S", "number": "%Y%m%d%H%M%S", "time": "%H:%M", "short": "%d %b %H:%M",
    "long": "%B %d, %Y %H:%M",
}  # fmt: skip
_DATE_FORMATS = {
    "db": "%Y-%m-%d", "inspect": "%Y-%m-%d", "number": "%Y%m%d", "short": "%d %b",
    "long": "%B %d, %Y", "rfc822": "%d %b %Y", "iso8601": "%Y-%m-%d",
}  # fmt: skip
MIDNIGHT = datetime.time(0)
LAST = datetime.time(23, 59, 59, 999999)


def at_clock(moment: Any, clock: datetime.time) -> Any:
    """The same day at another time; a Date stays one."""
    if not isinstance(moment, datetime.datetime):
        return moment
    return moment.replace(
        hour=clock.hour, minute=clock.minute, second=clock.second, microsecond=clock.microsecond
    )


def _both(name: str, change: Callable[[Any], Any], *more: str) -> None:
    """A method of Time and Date."""
    for cls in ("Time", "Date"):

        @method(cls, name, *more)
        def changed(self: Any, block: Any, *args: Any) -> Any:
            return change(self)


def _month_end(moment: Any) -> Any:
    return moment.replace(day=calendar.monthrange(moment.year, moment.month)[1])


def _weekday(moment: Any, place: int) -> Any:
    return days_later(moment, place - moment.weekday())


def _start(moment: Any) -> Any:
    return at_clock(moment, MIDNIGHT)


def _end(moment: Any) -> Any:
    return at_clock(moment, LAST)


_both("beginning_of_month", lambda m: _start(m.replace(day=1)), "at_beginning_of_month")
_both("end_of_month", lambda m: _end(_month_end(m)), "at_end_of_month")
_both("beginning_of_year", lambda m: _start(m.replace(month=1, day=1)), "at_beginning_of_year")
_both("end_of_year", lambda m: _end(m.replace(month=12, day=31)), "at_end_of_year")
_both("beginning_of_week", lambda m: _start(_weekday(m, 0)), "at_beginning_of_week", "monday")
_both("end_of_week", lambda m: _end(_weekday(m, 6)), "at_end_of_week", "sunday")
_both("next_week", lambda m: _start(days_later(_weekday(m, 0), 7)))
_both("prev_week", lambda m: _start(days_later(_weekday(m, 0), -7)), "last_week")
_both("yesterday", lambda m: days_later(m, -1))
_both("tomorrow", lambda m: days_later(m, 1))
_both("last_month", lambda m: months_later(m, -1))
_both("last_year", lambda m: months_later(m, -12))


def _day_bound(name: str, clock: datetime.time, *more: str) -> None:
    @method("Time", name, *more)
    def of_time(self: Any, block: Any) -> Any:
        return at_clock(self, clock)

    @method("Date", name, *more)
    def of_date(self: Any, block: Any) -> Any:
        return datetime.datetime.combine(self, clock, LOCAL)


_day_bound("beginning_of_day", MIDNIGHT, "midnight", "at_midnight", "at_beginning_of_day")
_day_bound("end_of_day", LAST, "at_end_of_day")


@method("Time", "next_month")
def time_next_month(self: Any, block: Any, count: int = 1) -> Any:
    return months_later(self, count)


@method("Time", "prev_month")
def time_prev_month(self: Any, block: Any, count: int = 1) -> Any:
    return months_later(self, -count)


@method("Time", "next_year")
def time_next_year(self: Any, block: Any, count: int = 1) -> Any:
    return months_later(self, 12 * count)


@method("Time", "prev_year")
def time_prev_year(self: Any, block: Any, count: int = 1) -> Any:
    return months_later(self, -12 * count)


@method("Time", "next_day")
def time_next_day(self: Any, block: Any, count: int = 1) -> Any:
    return days_later(self, count)


@method("Time", "prev_day")
def time_prev_day(self: Any, block: Any, count: int = 1) -> Any:
    return days_later(self, -count)


def _now() -> datetime.datetime:
    return clock.now(datetime.UTC).astimezone(LOCAL)


def _relation(name: str, ask: Callable[[Any], bool]) -> None:
    for cls in ("Time", "Date"):

        @method(cls, name)
        def answer(self: Any, block: Any) -> bool:
            return ask(self)


def _day(moment: Any) -> datetime.date:
    return moment.astimezone(LOCAL).date() if isinstance(moment, datetime.datetime) else moment


def _order(moment: Any) -> int:
    if isinstance(moment, datetime.datetime):
        return int(moment > _now()) - int(moment < _now())
    today = clock.today()
    return int(moment > today) - int(moment < today)


_relation("past?", lambda moment: _order(moment) < 0)
_relation("future?", lambda moment: _order(moment) > 0)
_relation("today?", lambda moment: _day(moment) == clock.today())


@method("Time", "advance")
@method("Date", "advance")
def moment_advance(self: Any, block: Any, **parts: Any) -> Any:
    return Duration(DURATION, parts).advance(self)


@method("Time", "change")
@method("Date", "change")
def moment_change(self: Any, block: Any, **parts: Any) -> Any:
    names = {"min": "minute", "sec": "second", "usec": "microsecond"}
    fields = {names.get(name, name): value for name, value in parts.items() if name != "offset"}
    clock = ("hour", "minute", "second", "microsecond")
    for at, name in enumerate(clock):
        if name in fields:
            for later in clock[at + 1 :]:
                fields.setdefault(later, 0)
            break
    return self.replace(**fields)


def in_format(moment: Any, name: Any, formats: dict[str, str]) -> RString:
    """A moment in a format by name."""
    key = name_of(name)
    if key == "long_ordinal":
        day = f"{moment.day}{ordinal(moment.day)}"
        clock = " %H:%M" if isinstance(moment, datetime.datetime) else ""
        return RString(ruby.strftime(moment, f"%B {day}, %Y{clock}"))
    return RString(ruby.strftime(moment, formats[key]) if key in formats else ruby.to_s(moment))


def _formats(cls: str, formats: dict[str, str]) -> None:
    before = MODULES[cls].natives["to_s"].fn

    @method(cls, "to_s", "to_fs", "to_formatted_s")
    def to_string(self: Any, block: Any, name: Any = None) -> Any:
        return before(self, None) if name is None else in_format(self, name, formats)


_formats("Time", _FORMATS)
_formats("Date", _DATE_FORMATS)


@method("Date", "inspect")
def date_inspect(self: Any, block: Any) -> RString:
    return RString(ruby.strftime(self, "%a, %d %b %Y"))


@singleton_method("Time", "current")
def time_current(self: Any, block: Any) -> Any:
    return _now()


@singleton_method("Date", "current")
def date_current(self: Any, block: Any) -> Any:
    return clock.today()


@singleton_method("Date", "yesterday")
def date_yesterday(self: Any, block: Any) -> Any:
    return days_later(clock.today(), -1)


@singleton_method("Date", "tomorrow")
def date_tomorrow(self: Any, block: Any) -> Any:
    return days_later(clock.today(), 1)
