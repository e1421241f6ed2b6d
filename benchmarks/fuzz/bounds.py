"""How long an input may take, and how much memory: so much, and so much more for each byte."""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS, SECONDS_A_BYTE = 3.0, 100e-6
MEGABYTE = 1 << 20
MEMORY, MEMORY_A_BYTE = 256 * MEGABYTE, 4000
# Beyond this the system refuses memory, and the input ends in a MemoryError.
ADDRESS_SPACE = 4096 * MEGABYTE


class TooSlow(BaseException):
    """An input takes longer than it may; no `except Exception` on the way keeps it."""


class TooLarge(Exception):
    """An input takes more memory than it may."""


def refuse_memory() -> None:
    """Have this process end in a MemoryError before it takes all that the machine has."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, hard))


@contextmanager
def bounded(size: int) -> Iterator[None]:
    """Raise if what is within takes too much for an input of `size` bytes.

    Raises:
        TooSlow: as soon as it has taken too much processor time.
        TooLarge: after it has taken too much memory.
    """
    peak = _peak()
    before = signal.signal(signal.SIGPROF, _stop)
    # Again and again, for a `finally` that goes on.
    signal.setitimer(signal.ITIMER_PROF, SECONDS + size * SECONDS_A_BYTE, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    taken = _peak() - peak
    if taken > MEMORY + size * MEMORY_A_BYTE:
        raise TooLarge(f"{taken // MEGABYTE} MB for {size} bytes")


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _stop(signal_number: int, frame: FrameType | None) -> None:
    raise TooSlow
