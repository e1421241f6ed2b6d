"""The files of a site that tell which Jekyll it has: Gemfile, lock and workflows."""

from __future__ import annotations

import os
from collections.abc import Iterator

from jekyllpy.log import Logger
from jekyllpy.text.grounds import Grounds, holds
from jekyllpy.text.paths import seen_from

GEMFILES = (("gems.rb", "gems.locked"), ("Gemfile", "Gemfile.lock"))
"""A Gemfile's names and those of its lock, in Bundler's order."""
WORKFLOWS = os.path.join(".github", "workflows")
YAML = (".yml", ".yaml")
LONGEST = 1 << 20
"""Bytes that are read of a file; a lock of a thousand gems has a tenth of it."""
MOST_WORKFLOWS = 100

Found = tuple[str, str]
"""A file's path and text."""


class BundleFiles:
    """Reads the files that belong to a site's Bundler and Actions.

    They lie in the site's source or, where that is a part of the current folder and without a Gemfile,
    in the current folder, in which Bundler would look; `BUNDLE_GEMFILE` names another Gemfile. In safe
    mode it is the source alone, and no link out of it is followed.
    """

    def __init__(self, source: str, *, safe: bool = False, logger: Logger | None = None) -> None:
        self.source = source
        self._grounds = Grounds(source, safe=safe)
        self._logger = logger or Logger.silent()
        self._safe = safe

    def lock(self) -> Found | None:
        """The lock of the Gemfile, None if there is none that can be read."""
        return self._first(lock for _, lock in self.paths())

    def gemfile(self) -> Found | None:
        """The Gemfile, None if there is none that can be read."""
        return self._first(gemfile for gemfile, _ in self.paths())

    def workflows(self) -> Iterator[Found]:
        """The workflows of the repository whose root the source or the current folder is."""
        for folder in self._folders():
            try:
                names = sorted(os.listdir(os.path.join(folder, WORKFLOWS)))
            except OSError:
                continue
            paths = [os.path.join(folder, WORKFLOWS, name) for name in names if name.endswith(YAML)]
            for path in paths[:MOST_WORKFLOWS]:
                if (text := self._text(path)) is not None:
                    yield path, text

    def paths(self) -> list[tuple[str, str]]:
        """Where a Gemfile and its lock may lie, whether they do or not."""
        named = os.environ.get("BUNDLE_GEMFILE")
        if named and not self._safe:
            lock = f"{named[:-3]}.locked" if named.endswith("gems.rb") else f"{named}.lock"
            return [(os.path.abspath(named), os.path.abspath(lock))]
        return [
            (os.path.join(folder, gemfile), os.path.join(folder, lock))
            for folder in self._folders()
            for gemfile, lock in GEMFILES
        ]

    def shown(self, path: str) -> str:
        """A file's path as people know it: from the source where it lies there."""
        return seen_from(path, self.source) if holds(self.source, path) else path

    def _folders(self) -> list[str]:
        here = os.getcwd()
        above = not self._safe and here != self.source and holds(here, self.source)
        return [self.source, here] if above else [self.source]

    def _first(self, paths: Iterator[str]) -> Found | None:
        for path in paths:
            if os.path.lexists(path):
                text = self._text(path)
                return None if text is None else (path, text)
        return None

    def _text(self, path: str) -> str | None:
        """What a file says, None if it is none that could say something."""
        if not os.path.isfile(path) or not self._grounds.allow(path):
            return None
        try:
            with open(path, encoding="utf-8-sig", errors="replace") as file:
                text = file.read(LONGEST + 1)
        except OSError as error:
            self._logger.warn("Edition:", f"{path} can't be read: {error.strerror}.")
            return None
        if len(text) > LONGEST:
            self._logger.warn("Edition:", f"{path} is passed over: more than 1 MB is no such file.")
            return None
        return text
