"""Which version of a file lies at a path: what was made of one version holds for no other."""

from __future__ import annotations

import os
import time

Version = str

# A file that changed just before it was looked at may change again without its time showing it.
SETTLED_AFTER_NS = 2_000_000_000


def version(status: os.stat_result) -> Version:
    """What no other content of a file at the same place has.

    The time of change alone can be set back, as by what unpacks an archive.
    """
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def version_behind(path: str) -> Version:
    """The version of what a path leads to; that there is nothing is one, too."""
    try:
        return version(os.stat(path))
    except (OSError, ValueError):
        return ""


def is_settled(status: os.stat_result, now: int) -> bool:
    """Whether the version of a file can be relied on, `now` being the time in nanoseconds."""
    return abs(now - status.st_mtime_ns) >= SETTLED_AFTER_NS


def version_of(path: str) -> Version | None:
    """The version of a file; None if it is unknown, or too new to be relied on."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return version(status) if is_settled(status, time.time_ns()) else None
