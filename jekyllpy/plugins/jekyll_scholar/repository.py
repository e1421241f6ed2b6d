"""Files that belong to entries by their names: `papers/doe2020.pdf`."""

from __future__ import annotations

import os
import re
from functools import cached_property
from typing import Any

from jekyllpy import ruby
from jekyllpy.plugins.jekyll_scholar.markup import join_path
from jekyllpy.text.grounds import Grounds
from jekyllpy.text.paths import seen_from

UNFIT = re.compile(r"[: \t\r\n\f\v]+")


class Repository:
    """The folder of the setting `repository`.

    Args:
        source: the site's folder.
        folder: the repository's folder below it, if there is one.
        delimiter: what separates an entry's key from the rest of a file's name.
        grounds: where the site may read.
    """

    def __init__(self, source: str, folder: Any, delimiter: str, grounds: Grounds) -> None:
        self._grounds = grounds
        self._source = source
        self._folder = ruby.to_s(folder).strip("/")
        self._delimiter = delimiter

    def links(self, key: str, base_url: str) -> dict[str, str]:
        """The addresses of an entry's files, by what follows the key in their names."""
        files = self._files.get(UNFIT.sub("_", key), {})
        return {name: join_path(base_url, path) for name, path in files.items()}

    @cached_property
    def _files(self) -> dict[str, dict[str, str]]:
        if not self._folder:
            return {}
        found: dict[str, dict[str, str]] = {}
        root = self._grounds.allowed(os.path.join(self._source, self._folder))
        for folder, folders, names in os.walk(root):
            folders.sort()
            for name in sorted([*names, *folders]):
                path = seen_from(os.path.join(folder, name), root)
                key, _, rest = path.partition(self._delimiter)
                found.setdefault(key, {})[rest] = f"{self._folder}/{path}"
        return found
