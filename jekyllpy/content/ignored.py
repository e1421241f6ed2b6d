"""Which changes below a site's source call for no rebuild."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from jekyllpy.config.configuration import names
from jekyllpy.content.entry_filter import BACKUP_END, matches_any
from jekyllpy.text.grounds import is_at_or_below
from jekyllpy.text.paths import seen_from

METADATA_FILE = ".jekyll-metadata"
HIDDEN_STARTS = (".", "#", "~")


class Ignored:
    """Decides whether a change of a path calls for no rebuild.

    Left out are the destination and the caches, what the configuration excludes, and hidden files and
    those that editors keep beside the one being edited, unless the configuration includes them.
    """

    def __init__(self, config: Mapping[str, Any]) -> None:
        self.source = str(config["source"])
        cache = os.path.join(self.source, str(config["cache_dir"]))
        self._folders = [str(config["destination"]), cache]
        self._include = list(names(config["include"]))
        included = set(self._include)
        self._exclude = [name for name in names(config["exclude"]) if name not in included]

    def __call__(self, path: str) -> bool:
        """Whether a change of `path`, an absolute path, is none of the site's."""
        if any(is_at_or_below(folder, path) for folder in self._folders):
            return True
        relative = seen_from(path, self.source)
        if relative == METADATA_FILE:
            return True
        parts = relative.split("/")
        parents = ["/".join(parts[:length]) for length in range(len(parts), 0, -1)]
        return any(self._left_out(parent) for parent in parents)

    def _left_out(self, relative: str) -> bool:
        name = relative.rpartition("/")[2]
        if self._matches(self._include, relative) or self._matches(self._include, name):
            return False
        special = name.startswith(HIDDEN_STARTS) or name.endswith(BACKUP_END)
        return special or self._matches(self._exclude, relative)

    def _matches(self, patterns: list[str], relative: str) -> bool:
        return matches_any(self.source, patterns, relative)
