"""The time zone a site's times are shown in, without touching the process's own."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from jekyllpy.text.paths import ON_WINDOWS

LOCALTIME = "/etc/localtime"
# Not `datetime.UTC`: a local time that happens to be UTC prints as `+0000`, a time in UTC as `UTC`.
UTC = "UTC"
SAID = re.compile(
    r"(?P<name>[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)(?P<sign>[+-]?)"
    r"(?P<h>\d{1,2})(?::(?P<m>\d{1,2}))?(?::(?P<s>\d{1,2}))?",
    re.ASCII,
)


def zone_of(config: Mapping[str, Any]) -> dt.tzinfo:
    """The zone of the setting `timezone`, else of the environment's TZ, else the machine's."""
    name = config.get("timezone")
    return named_zone(str(name)) if name else local_zone()


def local_zone() -> dt.tzinfo:
    """The zone of the environment variable `TZ`, else the machine's."""
    name = os.environ.get("TZ")
    if name is not None:
        return named_zone(name)
    return machine_zone()


@lru_cache
def named_zone(name: str) -> dt.tzinfo:
    """The zone `name`, or the offset that it says; UTC for what isn't known, as the C library has it."""
    try:
        return ZoneInfo(name.removeprefix(":") or UTC)
    except (ValueError, OSError, LookupError):
        return said_zone(name) or ZoneInfo(UTC)


def said_zone(text: str) -> dt.tzinfo | None:
    """The zone that a name and an offset say, as POSIX writes it: `UTC+5:30` is west of Greenwich."""
    found = SAID.fullmatch(text)
    if found is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.group("h", "m", "s"))
    west = dt.timedelta(hours=hours, minutes=min(minutes, 59), seconds=min(seconds, 59))
    if west >= dt.timedelta(days=1):
        return None
    return dt.timezone(west if found["sign"] == "-" else -west, found["name"].strip("<>"))


@lru_cache
def machine_zone() -> dt.tzinfo:
    """The zone that the machine is set to, UTC if it is set to none."""
    if ON_WINDOWS:
        from jekyllpy.config.machine_zone import MachineZone

        return MachineZone()
    try:
        with open(LOCALTIME, "rb") as file:
            return ZoneInfo.from_file(file, key=LOCALTIME)
    except (OSError, ValueError):
        return ZoneInfo(UTC)
