"""What a text has said of a date, as a day: `Date.parse` and `Date.strptime` complete it alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial
from typing import Any

from jekyllpy.ruby.early_day import (
    UNIX_JULIAN_DAY,
    Day,
    civil_day,
    day_of,
    julian_day,
    julian_day_of,
)
from jekyllpy.rubylang import clock
from jekyllpy.rubylang.errors import RubyError
from jekyllpy.rubylang.std.date import date_of_week, date_of_year_day, invalid

Fragments = dict[str, Any]

_CLOCK = ("hour", "min", "sec")
_CIVIL, _WEEK = ("year", "mon", "mday"), ("cwyear", "cweek", "cwday")
# Ways to tell a day; the one is meant of which most is there, the first of several.
_WAYS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("time", _CLOCK),
    ("", ("jd", *_CLOCK)),
    ("ordinal", ("year", "yday", *_CLOCK)),
    ("civil", (*_CIVIL, *_CLOCK)),
    ("week", (*_WEEK, *_CLOCK)),
    ("weekday", ("wday", *_CLOCK)),
    ("sundays", ("year", "wnum0", "wday", *_CLOCK)),
    ("mondays", ("year", "wnum1", "wday", *_CLOCK)),
    ("", ("cwyear", "cweek", "wday", *_CLOCK)),
    ("", ("year", "wnum0", "cwday", *_CLOCK)),
    ("", ("year", "wnum1", "cwday", *_CLOCK)),
)


def completed(found: Mapping[str, Any], *, with_time: bool = False) -> tuple[Day, Fragments]:
    """The day that fragments mean, and the fragments; what is larger than all is today's.

    Args:
        with_time: a time alone is today's.

    Raises:
        RubyError: Date::Error if they mean no day.
    """
    fragments = dict(found)
    is_whole = {"year", "mon", "mday"} <= fragments.keys()
    if not is_whole or {"jd", "yday"} & fragments.keys():
        if "seconds" in fragments:
            _use_seconds(fragments)
        _complete(fragments, with_time)
    day = _day(fragments)
    if day is None:
        raise invalid()
    return day, fragments


def day_of_fragments(found: Mapping[str, Any]) -> Day:
    """The day that fragments mean."""
    return completed(found)[0]


def _use_seconds(fragments: Fragments) -> None:
    """The day and time of day of seconds since 1970."""
    seconds = fragments.pop("seconds") + (fragments.get("offset") or 0)
    days, rest = divmod(seconds, 86400)
    fragments |= {
        "jd": UNIX_JULIAN_DAY + int(days),
        "hour": int(rest // 3600),
        "min": int(rest // 60 % 60),
        "sec": int(rest // 1 % 60),
        "sec_fraction": Fraction(rest % 1),
    }


def _complete(fragments: Fragments, with_time: bool) -> None:
    """Fill in what the way that is meant lacks."""
    counts = [sum(name in fragments for name in names) for _, names in _WAYS]
    most = max(counts)
    way, names = _WAYS[counts.index(most)]
    today = clock.today()
    if most == 0:
        return
    if way == "time" and with_time:
        fragments.setdefault("jd", julian_day(today))
    if most == len(names):
        return
    if way == "ordinal":
        _fill(fragments, {"year": today.year, "yday": 1})
    elif way == "civil":
        _fill_from_above(fragments, dict(zip(_CIVIL, today.timetuple()[:3], strict=True)))
    elif way == "week":
        _fill_from_above(fragments, dict(zip(_WEEK, today.isocalendar(), strict=True)))
    elif way == "weekday":
        sunday = julian_day(today) - today.isoweekday() % 7
        fragments["jd"] = sunday + fragments["wday"]
    elif way in ("sundays", "mondays"):
        first = int(way == "mondays")
        _fill(fragments, {"year": today.year, f"wnum{first}": 0, "wday": first})


def _fill(fragments: Fragments, values: Fragments) -> None:
    for name, value in values.items():
        fragments.setdefault(name, value)


def _fill_from_above(fragments: Fragments, values: Fragments) -> None:
    """Take today's parts down to the first that is there; smaller ones are the least."""
    known = False
    for name, value in values.items():
        known = known or name in fragments
        fragments.setdefault(name, 1 if known else value)


def _day(fragments: Fragments) -> Day | None:
    """The day of completed fragments, by the first way that tells one; None if none does."""
    if "jd" in fragments:
        return day_of(fragments["jd"])
    for names, make in _MAKERS:
        if all(name in fragments for name in names):
            try:
                found = make(*(fragments[name] for name in names))
            except (ValueError, RubyError):
                continue
            return found
    return None


def _day_of_week(first: int, year: int, week: int, weekday: int) -> Day:
    """The day of a week of the year: week 1 begins with its first Sunday (0) or Monday (1)."""
    new_year = julian_day_of(year, 1, 1)
    start = new_year + (first - 1 - new_year) % 7
    found = day_of(start + (week - 1) * 7 + (weekday - first) % 7)
    if found.year != year:
        raise ValueError("no such week")
    return found


def _day_of_iso_week(year: int, week: int, weekday: int) -> Day:
    found: Day = date_of_week(None, None, year, week, weekday)
    return found


def _day_of_iso_week_from_sunday(year: int, week: int, weekday: int) -> Day:
    return _day_of_iso_week(year, week, weekday or 7)


def _day_of_year(year: int, number: int) -> Day:
    found: Day = date_of_year_day(None, None, year, number)
    return found


_MAKERS: tuple[tuple[tuple[str, ...], Callable[..., Day]], ...] = (
    (("year", "yday"), _day_of_year),
    (("year", "mon", "mday"), civil_day),
    (("cwyear", "cweek", "cwday"), _day_of_iso_week),
    (("cwyear", "cweek", "wday"), _day_of_iso_week_from_sunday),
    (("year", "wnum0", "wday"), partial(_day_of_week, 0)),
    (("year", "wnum0", "cwday"), partial(_day_of_week, 0)),
    (("year", "wnum1", "wday"), partial(_day_of_week, 1)),
    (("year", "wnum1", "cwday"), partial(_day_of_week, 1)),
)
