"""Time in texts: `Time.parse`, `iso8601`, `httpdate` and the like, both ways."""

from __future__ import annotations

import datetime
import re
from typing import Any

from jekyllpy import ruby
from jekyllpy.ruby import date_text
from jekyllpy.ruby.zone import LOCAL
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect
from jekyllpy.rubylang.std.arguments import string
from jekyllpy.rubylang.std.strptime import strptime
from jekyllpy.rubylang.std.time import Moment, check_ranges, civil
from jekyllpy.rubylang.std.times import as_moment, moment_at, offset_of, zone_of

_ISO = re.compile(
    r"\s*([+-]?\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d(?::?\d\d)?)?\s*\Z",
    re.ASCII | re.IGNORECASE,
)
_ISO_SHORT = re.compile(
    r"\s*(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(?:\.(\d+))?(Z|[+-]\d\d(?::?\d\d)?)?\s*\Z",
    re.ASCII | re.IGNORECASE,
)


@singleton_method("Time", "parse")
def time_parse(self: Any, block: Any, text: Any, now: Any = None) -> Moment:
    written = string(text)
    try:
        return ruby.parse_time(written, LOCAL, now)
    except ValueError as raised:
        message = str(raised)
        if message.startswith("no time information"):
            message = f"no time information in {inspect(RString(written))}"
        elif "length" not in message:
            _check(written)
            message = "argument out of range"
        raise error("ArgumentError", message) from None


def _check(text: str) -> None:
    """Raise the ArgumentError that names the part of a time that is out of range."""
    found = {name: int(value) for name, value in date_text.parse(text).items() if name != "zone"}
    check_ranges(
        found.get("mon", 1), found.get("mday", 1),
        *(found.get(name, 0) for name in ("hour", "min", "sec")),
    )  # fmt: skip


@singleton_method("Time", "iso8601", "xmlschema")
def time_iso8601_of(self: Any, block: Any, text: Any) -> Moment:
    written = string(text)
    match = _ISO.match(written) or _ISO_SHORT.match(written)
    if match is None:
        raise error("ArgumentError", f"invalid xmlschema format: {inspect(RString(written))}")
    parts = match.groups()
    zone = parts[7]
    micro = int((parts[6] or "0")[:6].ljust(6, "0"))
    numbers = tuple(int(part or 0) for part in parts[:6])
    if zone is None:
        return civil((*numbers, micro), LOCAL)
    place = zone_of(RString("UTC" if zone.upper() == "Z" else zone))
    if zone in ("-00:00", "-0000"):
        place = datetime.UTC
    moment = civil((*numbers, micro), place)
    local = moment.astimezone(LOCAL)
    if zone.upper() != "Z" and place is not datetime.UTC and offset_of(local) == offset_of(moment):
        return local
    return moment


@singleton_method("Time", "rfc2822", "rfc822", "httpdate")
def time_rfc2822_of(self: Any, block: Any, text: Any) -> Moment:
    written = string(text)
    if not re.search(r"\d\s+[A-Za-z]{3}\s+\d+\s+\d+:\d+", written, re.ASCII):
        raise error("ArgumentError", f"not RFC 2822 compliant date: {inspect(RString(written))}")
    found: Moment = time_parse(self, None, written)
    return found.astimezone(datetime.UTC) if written.rstrip().endswith("GMT") else found


@singleton_method("Time", "strptime")
def time_strptime(self: Any, block: Any, text: Any, pattern: Any, now: Any = None) -> Moment:
    found = strptime(string(text), string(pattern))
    if found is None:
        raise error(
            "ArgumentError",
            f"invalid date or strptime format - `{string(text)}' `{string(pattern)}'",
        )
    zone: datetime.tzinfo = LOCAL
    if found.offset is not None:
        zone = (
            datetime.UTC if found.zone in ("UTC", "Z", "GMT", "-00:00") else zone_of(found.offset)
        )
    if found.microseconds_since_epoch is not None:
        return moment_at(found.microseconds_since_epoch, zone)
    values = found.values
    if not values and found.day is None:
        raise error("ArgumentError", f"no time information in {inspect(RString(string(text)))}")
    current = datetime.datetime.now(zone)
    if found.day is not None:
        values |= {"year": found.day.year, "mon": found.day.month, "mday": found.day.day}
    year = values.get("year", current.year)
    month = values.get("mon", current.month if "year" not in values and "mday" in values else None)
    if "mon" not in values and "mday" not in values and "year" not in values:
        month, values["mday"] = current.month, current.day
    parts = (
        year,
        month or 1,
        values.get("mday", 1),
        *(values.get(name, 0) for name in ("hour", "min", "sec", "micro")),
    )
    return civil(parts, zone)


def iso8601(moment: Moment, digits: int = 0) -> str:
    """`2024-03-05T14:07:09Z`, with so many decimals of the second."""
    moment = as_moment(moment)
    fraction = f".{moment.microsecond:06d}".ljust(digits + 1, "0")[: digits + 1] if digits else ""
    zone = "Z" if moment.tzinfo is datetime.UTC else ruby.strftime(moment, "%:z")
    return ruby.strftime(moment, "%Y-%m-%dT%H:%M:%S") + fraction + zone


@method("Time", "iso8601", "xmlschema")
def time_iso8601(self: Moment, block: Any, digits: int = 0) -> RString:
    return RString(iso8601(self, digits))


@method("Time", "rfc2822", "rfc822")
def time_rfc2822(self: Moment, block: Any) -> RString:
    moment = as_moment(self)
    zone = "-0000" if moment.tzinfo is datetime.UTC else "%z"
    return RString(ruby.strftime(moment, f"%a, %d %b %Y %H:%M:%S {zone}"))


@method("Time", "httpdate")
def time_httpdate(self: Moment, block: Any) -> RString:
    utc = as_moment(self).astimezone(datetime.UTC)
    return RString(ruby.strftime(utc, "%a, %d %b %Y %H:%M:%S GMT"))
