"""Dates as Jekyll reads them: Ruby's `Time.parse`, shown in the site's zone."""

from __future__ import annotations

import datetime as dt
import re

from jekyllpy.errors import InvalidDateError
from jekyllpy.late.patterns import late
from jekyllpy.ruby import to_s
from jekyllpy.ruby.zone import fixed_offset

USUAL = late(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d*)?(?: *(?:(Z|UTC|GMT)|([-+])(\d{2}):?(\d{2})))?)?\Z",
    re.ASCII,
)


def parse_date(
    value: object, zone: dt.tzinfo, message: str = "Input could not be parsed."
) -> dt.datetime:
    """The moment that `value` (a time, a date or text) says, to the second, in `zone`.

    Raises:
        InvalidDateError: if it says none; `message` says whose date it is.
    """
    if isinstance(value, dt.datetime):
        if value.tzinfo is zone and not value.microsecond:
            return value
        return value.replace(microsecond=0).astimezone(zone)
    if isinstance(value, dt.date):
        return dt.datetime(value.year, value.month, value.day, tzinfo=zone)
    text = to_s(value)
    try:
        return parsed(text, zone)
    except (ValueError, OverflowError):
        raise InvalidDateError(f"Invalid date '{text}': {message}") from None


def parsed(text: str, zone: dt.tzinfo) -> dt.datetime:
    """The moment that `text` says, in `zone`.

    Raises:
        ValueError: if it says none.
        OverflowError: if it lies outside the years that Python counts.
    """
    usual = USUAL.match(text.strip())
    moment = usual_date(usual, zone) if usual is not None else None
    if moment is None:
        from jekyllpy import ruby

        moment = ruby.parse_time(text, zone)
    return moment.astimezone(zone)


def usual_date(usual: re.Match[str], zone: dt.tzinfo) -> dt.datetime | None:
    """The moment of a date in the usual writing; None for days that the calendar lacks."""
    year, month, day, hour, minute, second = (int(part or 0) for part in usual.groups()[:6])
    try:
        moment = dt.datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None
    if usual[7]:
        return moment.replace(tzinfo=dt.UTC)
    if usual[8]:
        offset = int(usual[9]) * 3600 + int(usual[10]) * 60
        east = -offset if usual[8] == "-" else offset
        return moment.replace(tzinfo=fixed_offset(east))
    return moment
