"""Date in texts: `Date.parse`, `Date.strptime`, `Date.iso8601`, `Date._parse`."""

from __future__ import annotations

import datetime
import re
from fractions import Fraction
from typing import Any

from jekyllpy.ruby import date_text
from jekyllpy.ruby.strftime import DAYS
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import singleton_method
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import truthy
from jekyllpy.rubylang.std.arguments import string
from jekyllpy.rubylang.std.date import Day, civil, invalid
from jekyllpy.rubylang.std.strptime import Parsed, strptime, zone_offset

_WEEKDAY = re.compile(r"\b(sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*", re.IGNORECASE | re.ASCII)
_WEEK = re.compile(r"\b(\d{2}|\d{4})?-?w(\d{2})(?:-?(\d))?\b", re.IGNORECASE | re.ASCII)
_ISO = re.compile(
    r"\s*[+-]?\d{4}-\d\d-\d\d(?:T|\s*\Z)|\s*\d{8}(?:T|\s*\Z)|\s*\d{4}-\d{3}|\s*\d{4}-?W\d\d",
    re.ASCII | re.IGNORECASE,
)


def parts_of(text: str) -> dict[str, Any]:
    """What there is of a date and a time in a text."""
    try:
        found: dict[str, Any] = dict(date_text.parse(text))
    except ValueError as raised:
        raise error("ArgumentError", str(raised)) from None
    weekday = _WEEKDAY.search(text)
    if weekday is not None:
        found["wday"] = [day[:3].lower() for day in DAYS].index(weekday[1][:3].lower())
    return found


def day_of(found: dict[str, Any]) -> Day:
    """The day that parts of a date mean; what is larger than all of them is today's."""
    today = datetime.date.today()
    if "yday" in found and "mon" not in found:
        first = civil(found.get("year", today.year))
        day = first + datetime.timedelta(days=int(found["yday"]) - 1)
        if day.year != first.year:
            raise invalid()
        return day
    if not {"year", "mon", "mday"} & found.keys():
        if "wday" in found:
            sunday = today - datetime.timedelta(days=today.isoweekday() % 7)
            return sunday + datetime.timedelta(days=(found["wday"] + 1) % 7)
        raise invalid()
    if "year" in found:
        return civil(found["year"], found.get("mon", 1), found.get("mday", 1))
    return civil(today.year, found.get("mon", today.month), found.get("mday", 1))


@singleton_method("Date", "parse")
def date_parse(
    self: Any,
    block: Any,
    text: Any = "-4712-01-01",
    complete: Any = True,
    start: Any = None,
    *,
    limit: Any = 128,
) -> Day:
    written = string(text)
    week = _WEEK.search(written)
    if week is not None and week[1] is not None and len(week[1]) == 4:
        try:
            return datetime.date.fromisocalendar(int(week[1]), int(week[2]), int(week[3] or 1))
        except ValueError:
            raise invalid() from None
    return day_of(parts_of(written))


@singleton_method("Date", "iso8601", "xmlschema", "rfc3339", "jisx0301")
def date_iso8601_of(self: Any, block: Any, text: Any = "-4712-01-01", *rest: Any) -> Day:
    written = string(text)
    if not _ISO.match(written):
        raise invalid()
    found: Day = date_parse(self, None, written)
    return found


@singleton_method("Date", "rfc2822", "rfc822", "httpdate")
def date_rfc2822_of(self: Any, block: Any, text: Any = "", *rest: Any) -> Day:
    found: Day = date_parse(self, None, text)
    return found


@singleton_method("Date", "strptime")
def date_strptime(
    self: Any, block: Any, text: Any = "-4712-01-01", pattern: Any = "%F", start: Any = None
) -> Day:
    found = strptime(string(text), string(pattern))
    if found is None:
        raise invalid()
    return day_of_parsed(found)


def day_of_parsed(found: Parsed) -> Day:
    """The day that `strptime` has read."""
    if found.day is not None:
        return found.day
    if found.microseconds_since_epoch is not None:
        days = found.microseconds_since_epoch // 86_400_000_000
        return datetime.date(1970, 1, 1) + datetime.timedelta(days=days)
    values: dict[str, Any] = dict(found.values)
    if found.weekday is not None:
        values["wday"] = found.weekday
    if "hour" in values and not {"year", "mon", "mday"} & values.keys():
        raise invalid()
    return day_of(values)


_NAMES = {"micro": "sec_fraction", "microsecond": "sec_fraction"}


@singleton_method("Date", "_parse")
def date_parts(
    self: Any, block: Any, text: Any, complete: Any = True, *, limit: Any = 128
) -> RHash:
    return _named(parts_of(string(text)))


def _named(found: dict[str, Any]) -> RHash:
    made = RHash()
    for name, value in found.items():
        shown: Any = value
        if name in _NAMES:
            shown = Fraction(int(value), 1_000_000)
        elif name == "wday":
            shown = (value + 1) % 7
        elif name == "zone":
            shown = RString(value)
        made[hash_key(intern(_NAMES.get(name, name)))] = shown
        if name == "zone":
            made[hash_key(intern("offset"))] = zone_offset(value)
    return made


@singleton_method("Date", "_strptime")
def date_strptime_parts(self: Any, block: Any, text: Any, pattern: Any = "%F") -> Any:
    found = strptime(string(text), string(pattern))
    if found is None:
        return None
    made = _named(dict(found.values))
    if found.zone is not None:
        made[hash_key(intern("zone"))] = RString(found.zone)
        made[hash_key(intern("offset"))] = found.offset
    if found.rest:
        made[hash_key(intern("leftover"))] = RString(found.rest)
    return made if truthy(made) else None
