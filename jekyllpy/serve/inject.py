"""Puts the live-reload client into a page as it is served; the file on disk stays as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

HEAD = re.compile(rb"<head(?:\s[^<>]*)?>", re.IGNORECASE)


@dataclass(frozen=True)
class Snippet:
    """The script element that loads the client.

    Attributes:
        port: where the live-reload server listens, on the host the page came from.
        min_delay: seconds to wait for further changes before reloading.
        max_delay: seconds after which further changes are no longer waited for.
    """

    port: int
    min_delay: float | None = None
    max_delay: float | None = None

    def html(self, told: int) -> bytes:
        """The element that loads live reload's script, in a page served after `told` changes."""
        delays = {"mindelay": self.min_delay, "maxdelay": self.max_delay}
        given = {name: value for name, value in delays.items() if value is not None}
        query = urlencode({"snipver": 1, "told": told, **given})
        return (
            "<script>document.head.appendChild(document.createElement('script')).src="
            "location.protocol+'//'+(location.hostname||'localhost')"
            f"+':{self.port}/livereload.js?{query}';</script>"
        ).encode()

    def into(self, page: bytes, told: int) -> bytes:
        """`page` with the element first in its head, or at its end if it has no head."""
        head = HEAD.search(page)
        if head is None:
            return page + self.html(told)
        return page[: head.end()] + self.html(told) + page[head.end() :]
