"""Which version of a file lies at a path: what was made of one version holds for no other."""

from __future__ import annotations

import os
import time

Version = tuple[int, int, int, int]

# A file that changed just before it was read may change again without its time showing it.
SETTLED_AFTER = 2.0


def version(status: os.stat_result) -> Version:
    """What no other content of a file at the same place has.

    The time of change alone can be set back, as by what unpacks an archive.
    """
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def version_of(path: str) -> Version | None:
    """The version of a file; None if it is unknown, or too new to be relied on."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    if abs(time.time() - status.st_mtime) < SETTLED_AFTER:
        return None
    return version(status)
