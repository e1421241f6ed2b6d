"""Which URLs of a site answer differently than after the build before."""

from __future__ import annotations

import os
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
        return sorted(changed, key=lambda url: (url.endswith(".css"), url))

    def _is_seen(self, item: Any) -> bool:
        """Whether a page may look different when this changes."""
        if str(item.url).endswith(SOURCE_MAP):
            return False
        return not any(fnmatch(pattern, item.relative_path) for pattern in self._ignore)


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
