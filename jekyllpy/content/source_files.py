"""What was read from a site's files, so that a watched site reads only what has changed."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any, TypeVar

from jekyllpy.content.files import read_text
from jekyllpy.text.file_versions import Version, version_behind, version_of
from jekyllpy.text.grounds import EVERYWHERE, Grounds
from jekyllpy.text.recent import Recent

Value = TypeVar("Value")


class SourceFiles:
    """Remembers what files held, by their version.

    Args:
        remembers: whether the site will be read again; without that, nothing is kept.
        grounds: where the site may read.
    """

    def __init__(self, *, remembers: bool, grounds: Grounds = EVERYWHERE) -> None:
        self._grounds = grounds
        self._remembers = remembers
        self._known: Recent[tuple[str, str], tuple[Version, Any]] = Recent()
        self._read: dict[str, Version] = {}

    def start_build(self) -> None:
        """Forget the files that the last build didn't read."""
        self._known.start_round()
        self._read.clear()

    def changed(self) -> list[str]:
        """The paths of the files that aren't what they were when the last build read them."""
        return [path for path, before in self._read.items() if version_behind(path) != before]

    def text(self, path: str, encoding: str | None = "utf-8") -> str:
        """The text of a file, as `read_text` reads it."""
        return self.read(path, "text", lambda: read_text(path, encoding))

    def read(self, path: str, how: str, read: Callable[[], Value]) -> Value:
        """What `read` makes of the file at `path`, or made of it when it was last read.

        What is given may be changed by whoever gets it.

        Args:
            how: distinguishes the ways in which one file is read.

        Raises:
            ReadError: if the file may not be read.
            Exception: what `read` raises; then nothing is remembered.
        """
        self._grounds.allowed(path)
        if not self._remembers:
            return read()
        if path not in self._read:  # a file is read in several ways, one after the other
            self._read[path] = version_behind(path)
        version = version_of(path)
        known = self._known.get((path, how))
        if known is not None and version is not None and known[0] == version:
            value: Value = copy.deepcopy(known[1])
            return value
        value = read()
        if version is not None and version == version_of(path):
            self._known[path, how] = version, copy.deepcopy(value)
        return value
