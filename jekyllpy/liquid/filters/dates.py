"""Filters of dates and times."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import InvalidDateError, LiquidArgumentError
from jekyllpy.late.patterns import late
from jekyllpy.ruby import downcase, from_timestamp, inspect, parse_time, strftime, to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_DIGITS = late(r"\d++\Z", re.ASCII)
_NOW = ("now", "today")
MAX_SECONDS_DIGITS = 18


def _zone(context: Context) -> datetime.tzinfo:
    zone: datetime.tzinfo = context.registers["site"].zone
    return zone


def to_date(context: Context, value: Any) -> datetime.date | None:
    """The time or date that `value` is, says or counts in seconds since 1970; else None."""
    if isinstance(value, datetime.date):
        return value
    zone = _zone(context)
    try:
        if isinstance(value, str):
            text = downcase(value)
            if text in _NOW:
                return datetime.datetime.now(zone)
            if _DIGITS.match(text):
                seconds = int(text) if len(text) <= MAX_SECONDS_DIGITS else 0
                return from_timestamp(seconds).astimezone(zone)
            return parse_time(text, zone) if text else None
        if isinstance(value, int) and not isinstance(value, bool):
            return from_timestamp(value).astimezone(zone)
    except (ValueError, OverflowError):
        return None
    return None


def _date(context: Context, value: Any, pattern: Any) -> Any:
    text = to_s(pattern)
    if not text:
        return value
    date = to_date(context, value)
    if date is None:
        return value
    try:
        return strftime(date, text)
    except ValueError as error:
        raise LiquidArgumentError(str(error)) from error


def to_time(context: Context, value: Any) -> datetime.datetime:
    """The time that `value` is or says, in the site's zone.

    Raises:
        InvalidDateError: in Jekyll's words.
    """
    date = to_date(context, value)
    if date is None:
        raise InvalidDateError(f"Invalid Date: '{inspect(value)}' is not a valid datetime.")
    zone = _zone(context)
    if isinstance(date, datetime.datetime):
        return date.astimezone(zone)
    return datetime.datetime(date.year, date.month, date.day, tzinfo=zone)


def stringified(context: Context, value: Any, month: str, kind: Any, style: Any) -> Any:
    """A date in words, with the month as `month` says; what shows nothing stays as it is."""
    if to_s(value) == "":
        return value
    time = to_time(context, value)
    if kind != "ordinal":
        return strftime(time, f"%d {month} %Y")
    day = f"{time.day}{ordinal(time.day)}"
    return strftime(time, f"{month} {day}, %Y" if style == "US" else f"{day} {month} %Y")


def ordinal(number: int) -> str:
    """What stands behind a number of a row in English."""
    if 11 <= number <= 13:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _date_to_string(context: Context, value: Any, kind: Any = None, style: Any = None) -> Any:
    return stringified(context, value, "%b", kind, style)


def _date_to_long_string(context: Context, value: Any, kind: Any = None, style: Any = None) -> Any:
    return stringified(context, value, "%B", kind, style)


def _date_to_xmlschema(context: Context, value: Any) -> Any:
    if to_s(value) == "":
        return value
    return strftime(to_time(context, value), "%Y-%m-%dT%H:%M:%S%:z")


def _date_to_rfc822(context: Context, value: Any) -> Any:
    if to_s(value) == "":
        return value
    return strftime(to_time(context, value), "%a, %d %b %Y %H:%M:%S %z")


CONTEXT_FILTERS = {
    "date": _date,
    "date_to_long_string": _date_to_long_string,
    "date_to_rfc822": _date_to_rfc822,
    "date_to_string": _date_to_string,
    "date_to_xmlschema": _date_to_xmlschema,
}
FILTERS: dict[str, Any] = {}
