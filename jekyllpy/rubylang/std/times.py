"""Moments as numbers, and zones as Ruby writes them."""

from __future__ import annotations

import datetime
import re
from fractions import Fraction
from typing import Any

from jekyllpy.ruby.early_day import UNIX_JULIAN_DAY
from jekyllpy.ruby.strftime import strftime
from jekyllpy.ruby.zone import LOCAL, fixed_offset
from jekyllpy.rubylang.dispatch import call, class_of, real_class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.operations import text_or_none

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
MICROSECOND = datetime.timedelta(microseconds=1)
UTC_NAMES = ("UTC", "Z", "-00:00")
_OFFSET = re.compile(r"([+-])(\d\d)(?::?(\d\d)(?::?(\d\d))?)?\Z", re.ASCII)
_MILITARY = "ABCDEFGHIKLMNOPQRSTUVWXY"


class DateTime(datetime.datetime):
    """Ruby's DateTime: a Date with a time of day, at an offset."""

    def __str__(self) -> str:
        return strftime(self, "%Y-%m-%dT%H:%M:%S%:z")

    def ruby_inspect(self) -> str:
        """Ruby's `inspect` of it."""
        offset = offset_of(self)
        days, seconds = divmod(microseconds_of(self) // 1_000_000, 86400)
        julian_day = f"({days + UNIX_JULIAN_DAY}j,{seconds}s,{self.microsecond * 1000}n)"
        return f"#<DateTime: {self} ({julian_day},{offset:+d}s,2299161j)>"


def moment_at(microseconds: int, zone: datetime.tzinfo = LOCAL) -> datetime.datetime:
    """The moment so many microseconds after 1970."""
    try:
        utc = EPOCH + datetime.timedelta(microseconds=microseconds)
        return utc if zone is datetime.UTC else utc.astimezone(zone)
    except OverflowError:
        raise error("RangeError", "time out of the range of years 1 to 9999") from None


def time_at(nanoseconds: int) -> datetime.datetime:
    """The moment so many nanoseconds after 1970, here."""
    return moment_at(nanoseconds // 1000)


def microseconds_of(moment: datetime.datetime) -> int:
    """Microseconds since 1970."""
    return (moment - EPOCH) // MICROSECOND


def in_seconds(microseconds: int) -> float:
    """Microseconds as seconds; rounded as Ruby does, which counts nanoseconds."""
    return float(microseconds * 1000) / 1e9


def timestamp_ns(value: Any) -> int:
    """Nanoseconds since 1970 of a Time or of a number of seconds."""
    if isinstance(value, datetime.datetime):
        return microseconds_of(value) * 1000
    return int(exact(value) * 10**9)


def exact(value: Any) -> Fraction:
    """A number exactly.

    Raises:
        RubyError: TypeError for what is none.
    """
    if isinstance(value, (int, float, Fraction)) and type(value) is not bool:
        return Fraction(value)
    if text_or_none(value) is None and value is not None and type(value) is not bool:
        if class_of(value).lookup("to_r") is not None:
            return Fraction(call(value, "to_r"))
        if class_of(value).lookup("to_int") is not None:
            return Fraction(call(value, "to_int"))
    raise error("TypeError", f"can't convert {real_class_of(value).name} into an exact number")


def zone_of(value: Any) -> datetime.tzinfo:
    """The zone that an argument means: an offset in seconds, `"+01:00"`, `"UTC"`, `"A"`."""
    if value is None:
        return LOCAL
    text = text_or_none(value)
    if text is None:
        return fixed_offset(int(exact(value)))
    if text in UTC_NAMES:
        return datetime.UTC
    if len(text) == 1 and text in _MILITARY:
        place = _MILITARY.index(text)
        return fixed_offset((place + 1 if place < 12 else 11 - place) * 3600)
    match = _OFFSET.match(text)
    if match is None or int(match[3] or 0) > 59:
        raise error(
            "ArgumentError",
            '"+HH:MM", "-HH:MM", "UTC" or "A".."I","K".."Z" expected for utc_offset: ' + text,
        )
    if int(match[2]) > 23:
        raise error("ArgumentError", "utc_offset out of range")
    seconds = int(match[2]) * 3600 + int(match[3] or 0) * 60 + int(match[4] or 0)
    return fixed_offset(-seconds if match[1] == "-" else seconds)


def offset_of(moment: datetime.datetime) -> int:
    """Seconds east of UTC."""
    found = moment.utcoffset()
    return 0 if found is None else int(found.total_seconds())


def as_moment(value: datetime.datetime) -> datetime.datetime:
    """A Time that says where it is: the host's may not."""
    return value if value.tzinfo is not None else value.replace(tzinfo=LOCAL)
