"""Waits until files of a site change."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jekyllpy.content.ignored import Ignored
from jekyllpy.errors import ReadError
from jekyllpy.ruby import truthy
from jekyllpy.serve.notify import Notifier, notifier
from jekyllpy.text.grounds import is_at_or_below

QUIET_MS = 8
LONGEST_BURST_MS = 2000
LOOK_ROUND_MS = 1000
# After files that may be between two steps of a save, or many of them.
QUIET_WHILE_BUSY_MS = 50
MANY = 8

# What watchfiles says of a name that isn't UTF-8.
NO_TEXT = re.compile(r'"(.*)"')
ADDED = 1  # watchfiles.Change.added

Signature = tuple[int, int] | None


class Watcher:
    """Notes changes from the moment it is made, also while a build is running.

    Args:
        config: the site's configuration.
        config_files: the absolute paths of its files; a change of them is always noted.

    Raises:
        ReadError: if the system refuses to watch the source.
    """

    def __init__(self, config: Mapping[str, Any], config_files: Iterable[str]) -> None:
        self.source = str(config["source"])
        self.config_files = frozenset(config_files)
        self._is_ignored = Ignored(config)
        outside = [file for file in self.config_files if not is_at_or_below(self.source, file)]
        self._outside = {file: _signature(file) for file in outside}
        self._polls = truthy(config.get("force_polling"))
        self._notifier = self._watch(self._polls)

    def wait(self, until: Callable[[], bool] = lambda: False) -> list[str]:
        """The absolute paths of a burst of changes, sorted; empty once `until` says so.

        A burst is over when nothing has changed for a moment; a longer one after files that are empty or gone,
        since some editors save in such steps, and after many, as another branch brings.

        Raises:
            KeyboardInterrupt: on Ctrl-C.
        """
        while not until():
            changed = self._noted(LOOK_ROUND_MS)
            deadline = time.monotonic() + LONGEST_BURST_MS / 1000
            while may_go_on(changed) and time.monotonic() < deadline:
                more = self._noted(QUIET_WHILE_BUSY_MS)
                if not more:
                    break
                changed |= more
            changed |= self._changed_outside()
            if changed:
                return sorted(changed)
        return []

    def _noted(self, patience_ms: int) -> set[str]:
        """The paths that have changed, once that has begun and is over; none if it doesn't begin in time."""
        try:
            seen = self._notifier.watch(LONGEST_BURST_MS, QUIET_MS, patience_ms, None)
        except RuntimeError as error:
            return {self.source} if self._begin_anew(str(error)) else set()
        if seen == "signal":
            raise KeyboardInterrupt
        noted = set() if isinstance(seen, str) else seen
        return {path for kind, path in noted if self._matters(kind, path)}

    def close(self) -> None:
        """Watch no more."""
        self._notifier.close()

    def _begin_anew(self, problem: str) -> bool:
        """Watch again after a name that isn't text ended the notifier; returns whether it matters."""
        broken, self._notifier = self._notifier, self._watch(self._polls)
        broken.close()
        named = NO_TEXT.search(problem)
        return named is None or not self._is_ignored(named[1])

    def _watch(self, force_polling: bool) -> Notifier:
        try:
            return notifier(self.source, polls=force_polling)
        except OSError as error:
            raise ReadError(
                f"cannot watch this folder for changes ({error}); try --force_polling",
                path=self.source,
            ) from error

    def _matters(self, kind: int, path: str) -> bool:
        if path in self.config_files:
            return True
        return not self._is_ignored(path) and not _is_mere_folder(kind, path)

    def _changed_outside(self) -> set[str]:
        """Configuration files elsewhere are few: they are looked at rather than watched."""
        changed = set()
        for file, before in self._outside.items():
            now = _signature(file)
            if now != before:
                self._outside[file] = now
                changed.add(file)
        return changed


def may_go_on(changed: set[str]) -> bool:
    """Whether more changes are likely to follow at once."""
    return len(changed) >= MANY or any(map(_is_between_steps, changed))


def _is_between_steps(path: str) -> bool:
    """Whether a file is empty or gone: about to be written."""
    try:
        return os.stat(path).st_size == 0
    except OSError:
        return True


def _is_mere_folder(kind: int, path: str) -> bool:
    """Whether only the folder changed: its files, if any, are noted by themselves.

    A folder that was moved to its place is noted alone, with the files in it.
    """
    if not os.path.isdir(path):
        return False
    return kind != ADDED or not os.listdir(path)


def _signature(path: str) -> Signature:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
