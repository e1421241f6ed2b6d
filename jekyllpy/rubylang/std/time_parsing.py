"""Time in texts: `Time.parse`, `iso8601`, `httpdate` and the like, both ways."""

from __future__ import annotations

import datetime
import re
from fractions import Fraction
from typing import Any

from jekyllpy import ruby
from jekyllpy.ruby import date_text
from jekyllpy.ruby.early_day import year_day
from jekyllpy.ruby.parse_time import UTC_NAMES, moment_of
from jekyllpy.ruby.zone import LOCAL
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect
from jekyllpy.rubylang.std.arguments import string
from jekyllpy.rubylang.std.date_arithmetic import date_to_time
from jekyllpy.rubylang.std.date_fragments import day_of_fragments
from jekyllpy.rubylang.std.strptime import Fragments, strptime
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
        found = date_text.parse(written)
    except ValueError as raised:
        raise error("ArgumentError", str(raised)) from None
    if block is not None and "year" in found:
        found["year"] = int(block.call(found["year"]))
    return _moment(found, written, now)


def _moment(found: date_text.Found, text: str, now: Any) -> Moment:
    """The moment that fragments of a text mean.

    Raises:
        RubyError: ArgumentError with the part of a time that is out of range.
    """
    try:
        return moment_of(found, text, LOCAL, now)
    except ValueError as raised:
        message = str(raised)
        if message.startswith("no time information"):
            message = f"no time information in {inspect(RString(text))}"
        if message.startswith(("no time", "yday")):
            raise error("ArgumentError", message) from None
        check_ranges(
            found.get("mon", 1), found.get("mday", 1),
            *(found.get(name, 0) for name in ("hour", "min", "sec")),
        )  # fmt: skip
        raise error("ArgumentError", "argument out of range") from None


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


@singleton_method("Time", "rfc2822", "rfc822")
def time_rfc2822_of(self: Any, block: Any, text: Any) -> Moment:
    return _of_mail(self, string(text), "2822")


@singleton_method("Time", "httpdate")
def time_httpdate_of(self: Any, block: Any, text: Any) -> Moment:
    return _of_mail(self, string(text), "2616")


def _of_mail(cls: Any, written: str, standard: str) -> Moment:
    if not re.search(r"\d\s+[A-Za-z]{3}\s+\d+\s+\d+:\d+", written, re.ASCII):
        raise error(
            "ArgumentError", f"not RFC {standard} compliant date: {inspect(RString(written))}"
        )
    found: Moment = time_parse(cls, None, written)
    return found.astimezone(datetime.UTC) if written.rstrip().endswith("GMT") else found


@singleton_method("Time", "strptime")
def time_strptime(self: Any, block: Any, text: Any, pattern: Any, now: Any = None) -> Moment:
    found = strptime(string(text), string(pattern))
    if found is None:
        raise error(
            "ArgumentError",
            f"invalid date or strptime format - `{string(text)}' `{string(pattern)}'",
        )
    if "seconds" in found:
        return _since_epoch(found)
    if block is not None and "year" in found:
        found["year"] = int(block.call(found["year"]))
    if _is_by_week(found):
        return date_to_time(day_of_fragments(found), None)
    if ("wnum0" in found or "wnum1" in found) and not _has_month_and_day(found):
        found.setdefault("yday", year_day(day_of_fragments(found)))
    return _moment(found, string(text), now)


def _has_month_and_day(found: Fragments) -> bool:
    return "mon" in found and "mday" in found


def _is_by_week(found: Fragments) -> bool:
    """Whether only a Date can tell the day: weeks of ISO 8601, for one."""
    if "cwyear" in found and "year" not in found:
        return True
    return ("cwday" in found or "cweek" in found) and not _has_month_and_day(found)


def _since_epoch(found: Fragments) -> Moment:
    seconds, fraction = Fraction(found["seconds"]), found.get("sec_fraction", 0)
    microseconds = int((seconds + (-fraction if seconds < 0 else fraction)) * 1_000_000 // 1)
    zone: datetime.tzinfo = LOCAL
    if found.get("offset") is not None:
        is_utc = found["zone"].upper() in UTC_NAMES
        zone = datetime.UTC if is_utc else zone_of(int(found["offset"]))
    return moment_at(microseconds, zone)


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
