"""Which URLs of a site answer differently than after the build before."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from jekyllpy.config.configuration import names
from jekyllpy.text.glob import fnmatch

if TYPE_CHECKING:
    from jekyllpy.site.site import Site


SOURCE_MAP = ".map"


class OutputChanges:
    """Remembers a fingerprint of everything a site writes.

    Args:
        ignore: patterns (`--livereload-ignore`) of source files whose changes don't count.
    """

    def __init__(self, ignore: object = None) -> None:
        self._ignore = list(names(ignore))
        self._known: dict[str, object] = {}

    def since_last(self, site: Site) -> list[str]:
        """The URLs that are new, changed or gone since the last call; stylesheets last."""
        now = {
            str(item.url): fingerprint(item)
            for item in site.each_site_file()
            if self._is_seen(item)
        }
        changed = [
            url for url in now.keys() | self._known.keys() if now.get(url) != self._known.get(url)
        ]
        self._known = now
        return in_order(changed)

    def among(self, items: Iterable[Any]) -> list[str]:
        """The URLs of those of `items` that are changed since the last call; nothing else may be."""
        changed = []
        for item in items:
            url = str(item.url)
            if self._is_seen(item) and self._known.get(url) != (now := fingerprint(item)):
                self._known[url] = now
                changed.append(url)
        return in_order(changed)

    def _is_seen(self, item: Any) -> bool:
        """Whether a page may look different when this changes."""
        if str(item.url).endswith(SOURCE_MAP):
            return False
        return not any(fnmatch(pattern, item.relative_path) for pattern in self._ignore)


def in_order(urls: Iterable[str]) -> list[str]:
    """The URLs by name, stylesheets last."""
    return sorted(urls, key=lambda url: (url.endswith(".css"), url))


def fingerprint(item: Any) -> object:
    """What changes whenever the item's written file does."""
    output = getattr(item, "output", None)
    if output is not None:
        return hash(output)
    try:
        status = os.stat(item.path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
