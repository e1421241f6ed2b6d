"""Finds the line of the source that something in a built page comes from."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from jekyllpy.text.paths import seen_from

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

GOES_ON = frozenset("/-_.#%")


class Sources:
    """The files that a site is made from."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._texts: dict[str, str] = {}

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

    def places(self, paths: Iterable[str], *words: str) -> list[tuple[str, int]]:
        """Where one of `words` stands: in the files at `paths` and in what pages share.

        Where it stands nowhere, as an address that a template puts together, the first of `paths` is the place.
        """
        asked = dict.fromkeys(paths)
        found = self._lines(asked, words)
        if len(found) < len(asked):
            found += self._lines((path for path in self.shared if path not in asked), words)
        return found or [(next(iter(asked)), 0)]

    def _lines(self, paths: Iterable[str], words: tuple[str, ...]) -> list[tuple[str, int]]:
        return [(path, line) for path in paths if (line := self.line(path, *words))]

    @cached_property
    def shared(self) -> list[str]:
        """The files that more than one page may come from."""
        config = self.site.config
        folders = [str(config[name]) for name in ("includes_dir", "layouts_dir", "data_dir")]
        found = [path for folder in folders for path in self._below(folder)]
        nested = [f for folder in self.site.include for f in self._below(str(folder))]
        return [*found, *nested, "_config.yml"]

    def _below(self, folder: str) -> Iterable[str]:
        for place, folders, files in os.walk(self.site.in_source_dir(folder)):
            folders.sort()
            for name in sorted(files):
                yield seen_from(os.path.join(place, name), self.site.source)


def position(text: str, word: str) -> int:
    """Where `word` stands in `text` as a whole, -1 if nowhere: `/a/` isn't in `/a/b`."""
    at = text.find(word) if word else -1
    while at >= 0:
        behind = text[at + len(word) : at + len(word) + 1]
        if not (behind.isalnum() or behind in GOES_ON):
            return at
        at = text.find(word, at + 1)
    return -1
