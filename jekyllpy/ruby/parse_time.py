"""Ruby's `Time.parse`."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from jekyllpy.late.patterns import late
from jekyllpy.ruby.zone import fixed_offset

if TYPE_CHECKING:
    from jekyllpy.ruby.date_text import Found

_NUMERIC_ZONE = late(r"([+-])(\d\d)(?:(:?)(\d\d)(?:\3(\d\d))?)?\Z", re.ASCII)
UTC_NAMES = frozenset({"-00:00", "-0000", "-00", "UTC", "Z", "UT"})
_ZONE_HOURS = {
    "UTC": 0,
    "Z": 0,
    "UT": 0,
    "GMT": 0,
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    **{letter: hours for hours, letter in enumerate("ABCDEFGHIKLM", 1)},
    **{letter: -hours for hours, letter in enumerate("NOPQRSTUVWXY", 1)},
}
_PARTS = ("year", "mon", "mday", "hour", "min", "sec")
_OF_TIMES = frozenset({*_PARTS, "yday", "sec_fraction"})
_DEFAULTS = (1970, 1, 1, 0, 0, 0)
_HIGHEST = {"mon": 12, "mday": 31, "hour": 24, "min": 59, "sec": 60}


def parse_time(
    text: str, zone: datetime.tzinfo, now: datetime.datetime | None = None
) -> datetime.datetime:
    """The time that `text` says: in UTC or at an offset if it says one, else in `zone`.

    Args:
        text: a date, a time or both, in any usual writing.
        zone: the local zone.
        now: where larger parts that aren't there (the year of `March 5`) are taken from.

    Raises:
        ValueError: if there is no date or time in the text, or an impossible one.
    """
    from jekyllpy.ruby import date_text  # its many patterns are seldom needed

    return moment_of(date_text.parse(text), text, zone, now)


def moment_of(
    fragments: Found, text: str, zone: datetime.tzinfo, now: datetime.datetime | None = None
) -> datetime.datetime:
    """The time that fragments of `text` mean.

    Raises:
        ValueError: if there is no date or time among them, or an impossible one.
    """
    zone_name = fragments.get("zone", "")
    found = {name: value for name, value in fragments.items() if name in _OF_TIMES}
    if not found:
        raise ValueError(f"no time information in {text!r}")
    offset = _offset(zone_name)
    start = (now or datetime.datetime.now(datetime.UTC)).astimezone(
        fixed_offset(offset) if offset is not None else zone
    )
    try:
        naive = _filled(found, start)
    except OverflowError:
        raise ValueError("argument out of range") from None
    if offset is None:
        return naive.replace(tzinfo=zone)
    moment = (naive - datetime.timedelta(seconds=offset)).replace(tzinfo=datetime.UTC)
    if zone_name.upper() in UTC_NAMES:
        return moment
    local = moment.astimezone(zone)
    if zone is not datetime.UTC and local.utcoffset() == datetime.timedelta(seconds=offset):
        return local
    return moment.astimezone(fixed_offset(offset))


def _offset(name: str) -> int | None:
    """Seconds east of UTC; None if there is no zone, or an unknown one."""
    match = _NUMERIC_ZONE.match(name)
    if match is not None:
        seconds = int(match[2]) * 3600 + int(match[4] or 0) * 60 + int(match[5] or 0)
        return -seconds if match[1] == "-" else seconds
    hours = _ZONE_HOURS.get(name.upper())
    return None if hours is None else hours * 3600


def _filled(found: Found, now: datetime.datetime) -> datetime.datetime:
    """Parts larger than the largest found are those of `now`, smaller ones the least possible."""
    if "yday" in found:
        year = int(found.get("year", now.year))
        day = datetime.datetime(year, 1, 1) + datetime.timedelta(days=int(found["yday"]) - 1)
        if day.year != year:
            raise ValueError(f"yday {found['yday']} out of range")
        found |= {"year": year, "mon": day.month, "mday": day.day}
    current = dict(zip(_PARTS, (now.year, now.month, now.day, now.hour, now.minute, now.second)))
    values = dict(zip(_PARTS, _DEFAULTS))
    for part in _PARTS:
        if part in found:
            break
        values[part] = current[part]
    values |= {part: int(found[part]) for part in _PARTS if part in found}
    for part, highest in _HIGHEST.items():
        if not (0 if part in ("hour", "min", "sec") else 1) <= values[part] <= highest:
            raise ValueError("argument out of range")
    if values["hour"] == 24 and (values["min"] or values["sec"]):
        raise ValueError("argument out of range")
    first = datetime.datetime(values["year"], values["mon"], 1)
    # A day beyond the month's last, up to the 31st, is one of the next month.
    return first + datetime.timedelta(
        days=values["mday"] - 1,
        hours=values["hour"],
        minutes=values["min"],
        seconds=values["sec"],
        microseconds=int(found.get("sec_fraction", 0) * 1_000_000),
    )
