"""Finds the line of the source that something in a built page comes from."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

GOES_ON = frozenset("/-_.#%")


class Sources:
    """The files that a site is made from."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._texts: dict[str, str] = {}
        self._shared: dict[tuple[str, ...], tuple[str, int] | None] = {}

    def text(self, path: str) -> str:
        """The text of the file at `path`, from the site's folder; empty if it can't be read."""
        known = self._texts.get(path)
        if known is None:
            known = self._texts[path] = self._read(path)
        return known

    def _read(self, path: str) -> str:
        whole = os.path.join(self.site.source, path)
        if not os.path.isfile(whole) or not self.site.grounds.allow(whole):
            return ""
        with open(whole, encoding="utf-8", errors="replace") as file:
            return file.read()

    def line(self, path: str, *words: str) -> int:
        """The line, counted from 1, of the first of `words` that is in the file at `path`, 0 if none is."""
        text = self.text(path)
        for word in words:
            at = position(text, word)
            if at >= 0:
                return text.count("\n", 0, at) + 1
        return 0

    def place(self, path: str, *words: str) -> tuple[str, int]:
        """Where one of `words` stands: in the file at `path`, else in what pages share, else line 0 there."""
        line = self.line(path, *words)
        if line:
            return path, line
        if words not in self._shared:
            self._shared[words] = next(
                ((shared, found) for shared in self.shared if (found := self.line(shared, *words))),
                None,
            )
        return self._shared[words] or (path, 0)

    @cached_property
    def shared(self) -> list[str]:
        """The files that more than one page may come from."""
        config = self.site.config
        folders = [str(config[name]) for name in ("includes_dir", "layouts_dir", "data_dir")]
        found = [path for folder in folders for path in self._below(folder)]
        nested = [f for folder in self.site.include for f in self._below(str(folder))]
        return [*found, *nested, "_config.yml"]

    def _below(self, folder: str) -> Iterable[str]:
        for place, folders, files in os.walk(os.path.join(self.site.source, folder)):
            folders.sort()
            for name in sorted(files):
                yield os.path.relpath(os.path.join(place, name), self.site.source)


def position(text: str, word: str) -> int:
    """Where `word` stands in `text` as a whole, -1 if nowhere: `/a/` isn't in `/a/b`."""
    at = text.find(word) if word else -1
    while at >= 0:
        behind = text[at + len(word) : at + len(word) + 1]
        if not (behind.isalnum() or behind in GOES_ON):
            return at
        at = text.find(word, at + 1)
    return -1
