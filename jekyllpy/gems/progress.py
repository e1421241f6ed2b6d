"""A bar for downloads that take a while."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from types import TracebackType

PATIENCE = 1.0
"""Seconds before anything is shown."""
PAUSE = 0.1
WIDTH = 30
MEGABYTE = 1_000_000


@dataclass
class Progress:
    """Shows at a terminal how much of something has come, once it takes longer than a second.

    Args:
        what: what is fetched.
    """

    what: str
    _started: float = field(default_factory=time.monotonic)
    _shown: float = 0.0

    def __enter__(self) -> Progress:
        return self

    def tell(self, received: int, total: int) -> None:
        """Say how many bytes there are, of how many (0 if nobody knows)."""
        now = time.monotonic()
        if now - self._started < PATIENCE or now - self._shown < PAUSE or not sys.stderr.isatty():
            return
        self._shown = now
        sys.stderr.write(f"\r{line(self.what, received, total)}")
        sys.stderr.flush()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def line(what: str, received: int, total: int) -> str:
    """What is shown of a download."""
    megabytes = f"{received / MEGABYTE:.1f}"
    if not total:
        return f"{what} {megabytes} MB"
    done = min(WIDTH, WIDTH * received // total)
    bar = "#" * done + "." * (WIDTH - done)
    return f"{what} [{bar}] {megabytes} of {total / MEGABYTE:.1f} MB"
