"""Waits until files of a site change."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jekyllpy.content.ignored import Ignored
from jekyllpy.errors import ReadError
from jekyllpy.ruby import truthy
from jekyllpy.serve.notify import Notifier, notifier
from jekyllpy.text.grounds import is_at_or_below

QUIET_MS = 20
LONGEST_BURST_MS = 2000
LOOK_ROUND_MS = 1000

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

        A burst is over when nothing has changed for a fiftieth of a second.

        Raises:
            KeyboardInterrupt: on Ctrl-C.
        """
        while not until():
            try:
                seen = self._notifier.watch(LONGEST_BURST_MS, QUIET_MS, LOOK_ROUND_MS, None)
            except RuntimeError as error:
                if self._begin_anew(str(error)):
                    return [self.source]
                continue
            if seen == "signal":
                raise KeyboardInterrupt
            noted = set() if isinstance(seen, str) else seen
            changed = {path for kind, path in noted if self._matters(kind, path)}
            changed |= self._changed_outside()
            if changed:
                return sorted(changed)
        return []

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
