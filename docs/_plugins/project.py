"""Pages of the files at the repository's root that readers look for, and links out of `docs/`."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Any

from jekyllpy.content.page import PageWithoutAFile
from jekyllpy.plugins import Generator, Registry
from jekyllpy.site.site import Site

PAGES = {
    "ARCHITECTURE.md": "architecture",
    "CHANGELOG.md": "changes",
    "SECURITY.md": "security",
    ".github/CONTRIBUTING.md": "contributing",
    "benchmarks/README.md": "benchmarks",
}
LINK = re.compile(
    r"\[([^\]\[]*)\]\(([\w.-][\w./-]*)(#[\w-]*)?\)"
)  # what begins with a slash leads to a page already


class Project(Generator):
    """Adds the pages."""

    def generate(self, site: Site) -> None:
        """Add the pages."""
        for name, folder in PAGES.items():
            page = PageWithoutAFile(site, site.source, folder, "index.md")
            page.content = (Path(site.source).parent / name).read_text(encoding="utf-8")
            page.data["file"] = name
            site.pages.append(page)


def lead_links(site: Site, _payload: Any) -> None:
    """Have links between files of the repository lead to pages."""
    files = {file_of(page): page for page in site.pages}
    for name, page in files.items():
        if name.endswith(".md"):
            page.content = LINK.sub(Links(site, name, files), page.content or "")


def file_of(page: Any) -> str:
    """The file that a page is made of, from the repository's root."""
    return str(page.data["file"] or f"docs/{page.relative_path.lstrip('/')}")


class Links:
    """Where the links of a file lead to on the website."""

    def __init__(self, site: Site, name: str, pages: dict[str, Any]) -> None:
        self._repository = site.config.get("repository")
        self._folder = posixpath.dirname(name)
        self._is_outside = not name.startswith("docs/")
        self._pages = pages
        self._baseurl = str(site.config.get("baseurl") or "")

    def __call__(self, link: re.Match[str]) -> str:
        text, path, anchor = link[1], link[2], link[3] or ""
        target = posixpath.normpath(posixpath.join(self._folder, path))
        if target in self._pages:
            return f"[{text}]({self._baseurl}{self._pages[target].url}{anchor})"
        if target.startswith("docs/"):
            where = f"{self._baseurl}/{target.removeprefix('docs/')}" if self._is_outside else path
            return f"[{text}]({where}{anchor})"
        if self._repository:
            return f"[{text}](https://github.com/{self._repository}/blob/main/{target}{anchor})"
        return text


def register(plugins: Registry) -> None:
    """Add the pages, and see to the links once all pages are there."""
    plugins.generator(Project)
    plugins.hook("site", "pre_render", lead_links)
