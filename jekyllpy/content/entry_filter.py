"""Which files of a folder belong to the site.

Rules: Jekyll 4.4.1, `EntryFilter`.
"""

from __future__ import annotations

import os
from functools import lru_cache
from posixpath import basename
from typing import TYPE_CHECKING, Any

from jekyllpy.text.glob import MAGIC, fnmatch
from jekyllpy.text.paths import join

if TYPE_CHECKING:
    from jekyllpy.content.host import Host

SPECIAL_BEGINNINGS = (".", "_", "#", "~")
BACKUP_END = "~"
LOCK_OF_GEMS = "jekyllpy.lock"
"""Which only jekyllpy writes, so no setting `exclude` has it."""


class EntryFilter:
    """Filters entries by the settings `include` and `exclude`.

    Args:
        base: the folder of the entries, below the source or absolute.
    """

    def __init__(self, site: Host, base: str = "") -> None:
        self.site = site
        self.base = base.removeprefix(site.source)
        undone = site.include if site.edition.jekyll.including_undoes_excluding else ()
        self._including = Listed(site.source, site.include)
        excluded = [pattern for pattern in site.exclude if pattern not in undone]
        self._excluding = Listed(site.source, excluded)

    def filter(self, entries: list[str]) -> list[str]:
        """The entries that the site reads."""
        return [entry for entry in entries if self._is_kept(entry)]

    def _is_kept(self, entry: str) -> bool:
        if entry.endswith(".") and self.site.edition.jekyll.drops_trailing_periods:
            return False
        included = self.included(entry)
        if not included and self.excluded(entry):
            return False
        if self.symlink(entry):
            return False
        return included or not (self.special(entry) or self.backup(entry))

    def included(self, entry: str) -> bool:
        """Whether the setting `include` names the entry, by its path or name."""
        name = basename(entry)
        return self._including.matches(entry) or (name != entry and self._including.matches(name))

    def excluded(self, entry: str) -> bool:
        """Whether the setting `exclude` names the entry and `include` doesn't."""
        path = join(self.base, entry)
        if path.lstrip("/") == LOCK_OF_GEMS:
            return True
        if not self._excluding.matches(path):
            return False
        self.site.logger.debug("EntryFilter:", f"excluded {path}")
        return True

    def special(self, entry: str) -> bool:
        """Whether the entry begins with a sign that Jekyll passes over, as `_` and `.` are."""
        return entry.startswith(SPECIAL_BEGINNINGS) or basename(entry).startswith(
            SPECIAL_BEGINNINGS
        )

    def backup(self, entry: str) -> bool:
        """Whether the entry is an editor's backup: its name ends with `~`."""
        return entry.endswith(BACKUP_END)

    def symlink(self, entry: str) -> bool:
        """Whether this leads out of the site, which safe mode doesn't follow."""
        path = entry if entry.startswith("/") else join(self.site.source, self.base, entry)
        return not self.site.grounds.allow(path)


class Listed:
    """The patterns of the setting `include` or `exclude`."""

    def __init__(self, source: str, patterns: list[Any]) -> None:
        self._source = source
        names = tuple(one for one in patterns if isinstance(one, str))
        self._prefixes, self._globs = prepared(source, names)

    def matches(self, entry: str) -> bool:
        """Whether a pattern matches the entry, begins it or is its folder."""
        path = join(self._source, entry)
        if path.startswith(self._prefixes):
            return True
        if self._globs and any(fnmatch(full, path) for full in self._globs):
            return True
        return path + "/" in self._prefixes and os.path.isdir(path)


def matches_any(source: str, patterns: list[Any], entry: str) -> bool:
    """Whether a pattern of `include` or `exclude` matches the entry, begins it or is its folder."""
    return Listed(source, patterns).matches(entry)


@lru_cache(maxsize=64)
def prepared(source: str, patterns: tuple[str, ...]) -> tuple[tuple[str, ...], list[str]]:
    """The patterns as paths below `source`, and those of them that have any magic in them."""
    paths = [below(source, pattern) for pattern in patterns]
    return tuple(full for full, _ in paths), [full for full, is_glob in paths if is_glob]


def below(source: str, pattern: str) -> tuple[str, bool]:
    """The pattern as a path below `source`, and whether it has any magic in it."""
    full = join(source, pattern)
    return full, MAGIC.search(full) is not None or "\\" in full
