"""What GitHub's API says of a repository while GitHub Pages builds it, as far as the site itself tells."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from jekyllpy.plugins.jekyll_github_metadata.api import Api
from jekyllpy.plugins.jekyll_github_metadata.finder import git

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

DOMAIN_FILE = "CNAME"
HOST = "github.io"
USUAL_BRANCH = "main"


class PagesApi(Api):
    """GitHub's API with the address of the site known, with a token or without."""

    def __init__(self, site: Site) -> None:
        super().__init__(site)
        self._source = site.source
        self._grounds = site.grounds

    def mapping(self, path: str) -> dict[str, Any]:
        known = super().mapping(path)
        kind, _, rest = path.partition("/")
        if known or kind != "repos" or not rest.endswith("/pages"):
            return known
        return self._pages(rest.removesuffix("/pages"))

    def source(self, path: str) -> dict[str, Any] | None:
        if super().mapping(path):
            return super().source(path)
        return {"branch": self._branch(), "path": "/"}

    def _pages(self, owner_and_name: str) -> dict[str, Any]:
        """The address of the site: its own domain, else its owner's with the repository's name."""
        owner, _, name = owner_and_name.partition("/")
        usual = f"{owner.lower()}.{HOST}"
        domain = self._domain()
        root = f"https://{domain or usual}/"
        is_at_root = domain is not None or name.lower() == usual
        return {
            "html_url": root if is_at_root else f"{root}{name}/",
            "cname": domain,
        }

    def _domain(self) -> str | None:
        """The domain that the file CNAME names, None without one."""
        path = os.path.join(self._source, DOMAIN_FILE)
        if not self._grounds.allow(path):
            return None
        try:
            with open(path, encoding="utf-8") as file:
                return file.readline().strip() or None
        except (OSError, UnicodeDecodeError):
            return None

    def _branch(self) -> str:
        """The branch that is built: that of the workflow, or of the checkout."""
        named = os.environ.get("GITHUB_REF_NAME")
        return named or git(self._source, "branch", "--show-current") or USUAL_BRANCH
