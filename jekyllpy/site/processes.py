"""How many processes a build may use."""

from __future__ import annotations

import os
import sys
import threading

VARIABLE = "JEKYLLPY_JOBS"
MOST = 4
"""More don't pay: what can't be shared out takes about a third of a build."""


def use_one_process() -> None:
    """Have builds use this process only from now on."""
    os.environ[VARIABLE] = "1"


def allowed_processes() -> int:
    """The processes that a build may use, this one among them: what `JEKYLLPY_JOBS` says, else one per core."""
    given = os.environ.get(VARIABLE, "")
    if given.isascii() and given.isdigit():
        return max(int(given), 1)
    return min(cores(), MOST)


def cores() -> int:
    """The processor cores that this process may run on."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def can_fork() -> bool:
    """Whether this process can be forked safely: no other thread of it holds anything.

    The frameworks of macOS keep threads of their own.
    """
    if not hasattr(os, "fork") or sys.platform == "darwin" or threading.active_count() > 1:
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return True
