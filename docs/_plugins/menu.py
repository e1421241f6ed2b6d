"""The menu: groups of pages from `_data/menu.yml`, and each page's neighbours in it."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import Any

from jekyllpy.errors import ConfigurationError
from jekyllpy.plugins import Registry
from jekyllpy.site.site import Site


def fill(site: Site, _payload: Any) -> None:
    """Set `site.data.menu` to titles and addresses, and `previous`, `next` and `group` of pages.

    Raises:
        ConfigurationError: for a page that the menu names and that isn't there.
    """
    pages = {page.relative_path.lstrip("/"): page for page in site.pages}
    pages |= {page.url: page for page in site.pages}
    groups: list[dict[str, Any]] = []
    line: list[tuple[str, Any]] = []
    named = {name for group in site.data["menu"] for name in group["pages"]}
    for group in site.data["menu"]:
        names = [name for pattern in group["pages"] for name in meant(pattern, pages, named)]
        missing = [name for name in names if name not in pages]
        if missing:
            raise ConfigurationError(f"docs/_data/menu.yml names {missing[0]}, which isn't there")
        found = [pages[name] for name in names]
        groups.append({"title": group["title"], "pages": [entry(page) for page in found]})
        line += [(group["title"], page) for page in found]
    site.data["menu"] = groups
    for number, (title, page) in enumerate(line):
        page.data["group"] = title
        if number:
            page.data["previous"] = entry(line[number - 1][1])
        if number + 1 < len(line):
            page.data["next"] = entry(line[number + 1][1])


def meant(pattern: str, pages: Iterable[str], named: set[str]) -> list[str]:
    """The page of that name, or those that a pattern finds and nobody names."""
    if "*" not in pattern:
        return [pattern]
    return sorted(name for name in pages if fnmatchcase(name, pattern) and name not in named)


def entry(page: Any) -> dict[str, str]:
    """What a link to `page` needs."""
    return {"title": str(page.data["title"]), "url": page.url}


def register(plugins: Registry) -> None:
    """Add the menu, once every page is there and has its title."""
    plugins.hook("site", "pre_render", fill)
