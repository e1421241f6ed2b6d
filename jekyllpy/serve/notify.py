"""The system's notes of changes, through watchfiles.

Its public `watch` begins to look when it is first asked; what changes during the build before that
would be lost. So this module, and no other, uses the class beneath it, which looks from the moment
it is made.
"""

from __future__ import annotations

from typing import Protocol

from jekyllpy.errors import MissingDependencyError

POLL_EVERY_MS = 500


class Notifier(Protocol):
    """What notes changes below a folder."""

    def watch(
        self, longest_burst_ms: int, quiet_ms: int, timeout_ms: int, stop: None
    ) -> set[tuple[int, str]] | str:
        """Kinds and paths of a burst of changes; `"timeout"` or `"signal"` without any."""

    def close(self) -> None:
        """Look no longer."""


def notifier(folder: str, *, polls: bool) -> Notifier:
    """What notes changes below `folder` from now on.

    Args:
        polls: whether to look every now and then instead of being notified by the system.

    Raises:
        OSError: if the system refuses.
        MissingDependencyError: if watchfiles is none that this is written for.
    """
    try:
        from watchfiles._rust_notify import RustNotify
    except ImportError:
        raise MissingDependencyError(
            "This version of the package watchfiles can't be used to watch a site; "
            "install another: pip install 'watchfiles>=1.0,<2'"
        ) from None
    made: Notifier = RustNotify([folder], False, polls, POLL_EVERY_MS, True, True)
    return made
