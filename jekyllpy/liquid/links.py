"""The files of a site by their paths in the source, for `link`."""

from __future__ import annotations

from typing import Any

from jekyllpy.liquid.host import Host


class Links:
    """An index of a site's files, made when the first link is rendered."""

    def __init__(self) -> None:
        self._site: Host | None = None
        self._items: dict[str, tuple[int, Any]] = {}

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
        for number, item in enumerate(site.each_site_file()):
            self._items.setdefault(item.relative_path, (number, item))
        return self._find(path)

    def _find(self, path: str) -> Any | None:
        found = [
            self._items[name] for name in (path, f"/{path.lstrip('/')}") if name in self._items
        ]
        return min(found, key=lambda entry: entry[0])[1] if found else None
