"""GitHub's own knowledge of a repository, asked for only with a token at hand."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from jekyllpy.plugins.jekyll_github_metadata import hosting
from jekyllpy.plugins.support.remote import Remote

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

TIMEOUT = 10.0
PAGE_SIZE = 100


class Api:
    """GitHub's REST interface; without JEKYLL_GITHUB_TOKEN it is never called."""

    def __init__(self, site: Site) -> None:
        self._token = os.environ.get("JEKYLL_GITHUB_TOKEN")
        self._remote = Remote.of(site)

    def mapping(self, path: str) -> dict[str, Any]:
        """What is known at `path`; empty if nothing is."""
        known = self._get(path)
        return known if isinstance(known, dict) else {}

    def source(self, path: str) -> dict[str, Any] | None:
        """What the pages at `path` are built from; None if it isn't known."""
        known = self.mapping(path).get("source")
        return known if isinstance(known, dict) else None

    def listing(self, path: str) -> list[Any] | bool:
        """The first hundred things at `path`; False if nothing is known."""
        known = self._get(f"{path}?per_page={PAGE_SIZE}")
        return known if isinstance(known, list) else False

    def _get(self, path: str) -> Any:
        if not self._token:
            return None
        return self._remote.json(
            f"{hosting.api_url()}/{path}",
            timeout=TIMEOUT,
            headers={
                "Authorization": f"Bearer {self._token}",
                "Accept": "application/vnd.github+json",
            },
        )
