"""A folder's README as its index page, as jekyll-readme-index 0.3 makes it."""

from __future__ import annotations

import re
from posixpath import dirname
from typing import TYPE_CHECKING, Any

from jekyllpy.content import permalink as permalinks
from jekyllpy.content.page import Page
from jekyllpy.late.patterns import late
from jekyllpy.plugins.api import Generator, Registry
from jekyllpy.plugins.support.lookup import hash_at

if TYPE_CHECKING:
    from jekyllpy.content.static_file import StaticFile
    from jekyllpy.site.site import Site

SETTINGS = "readme_index"
INDEX = late(r"(/|.*/)(?:index\.(?:html?|xhtml|xml))?", re.I)


class ReadmeIndex(Generator):
    """Makes a page of each README without front matter, in a folder without an index.

    With `with_frontmatter`, READMEs that are pages already move to their folder's address.
    """

    priority = "low"
    safe = True

    def generate(self, site: Site) -> None:
        settings = hash_at(site.config, SETTINGS)
        if settings.get("enabled") is False:
            return
        markdown = site.find_converter_instance("Markdown")
        items: list[Page | StaticFile] = [*site.pages, *site.static_files]
        indexed = {found[1].lower() for item in items if (found := INDEX.fullmatch(item.url))}
        for file in list(site.static_files):
            if not is_readme(file.name, markdown) or (folder := folder_of(file.url)) in indexed:
                continue
            page = Page(site, file.base, file.dir, file.name)
            page.data["permalink"] = address_of_folder(file.url)
            site.pages.append(page)
            indexed.add(folder)
            if settings.get("remove_originals") is True:
                site.static_files.remove(file)
        if settings.get("with_frontmatter") is True:
            for page in site.pages:
                if is_readme(page.path.rpartition("/")[2], markdown):
                    folder = folder_of(page.url)
                    if folder not in indexed:
                        move_to_folder(page)
                        indexed.add(folder)

    def renew(self, site: Site, item: Any) -> bool:
        """True: nothing here looks at texts."""
        return True


def is_readme(name: str, markdown: object) -> bool:
    """Whether a file of this name is a README in Markdown."""
    stem, dot, ext = name.rpartition(".")
    return stem.lower() == "readme" and markdown.matches(dot + ext)  # type: ignore[attr-defined]


def folder_of(url: str) -> str:
    """The folder of `url` as addresses are compared: with a slash at its end, in small letters."""
    return f"{dirname(url).rstrip('/')}/".lower()


def address_of_folder(url: str) -> str:
    """The address of the folder that `url` lies in."""
    return f"{dirname(url)}/"


def move_to_folder(page: Page) -> None:
    """Give `page` the address of its folder."""
    address = address_of_folder(page.url)
    page.data["permalink"] = address
    page.url = permalinks.from_mapping(address, {})


def register(plugins: Registry) -> None:
    plugins.generator(ReadmeIndex)
