"""The files of a site by their paths in the source, for `link`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jekyllpy.liquid.host import Host


class Links:
    """An index of a site's files, which grows as far as links ask: a document gets its date on the way."""

    def __init__(self) -> None:
        self._site: Host | None = None
        self._items: dict[str, tuple[int, Any]] = {}
        self._rest: Iterator[tuple[int, Any]] = iter(())

    def reset(self) -> None:
        """Forget the files."""
        self._site = None
        self._items.clear()

    def find(self, site: Host, path: str) -> Any | None:
        """The first file whose path is `path`, with or without a leading slash."""
        if self._site is site and (item := self._find(path)) is not None:
            return item
        self._site = site
        self._items.clear()
        self._rest = enumerate(site.each_site_file())
        return self._find(path)

    def _find(self, path: str) -> Any | None:
        names = (path, f"/{path.lstrip('/')}")
        found = [self._items[name] for name in names if name in self._items]
        if not found:
            for number, item in self._rest:
                self._items.setdefault(item.relative_path, (number, item))
                if item.relative_path in names:
                    return item
        return min(found, key=lambda entry: entry[0])[1] if found else None
