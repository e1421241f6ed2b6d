"""Points links to source files at the pages made from them."""

from __future__ import annotations

from functools import cached_property
from posixpath import dirname, normpath
from posixpath import join as joined
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus

from jekyllpy import ruby
from jekyllpy.content.document import Document
from jekyllpy.content.entry_filter import matches_any
from jekyllpy.content.excerpt import Excerpt, PageExcerpt
from jekyllpy.content.static_file import StaticFile
from jekyllpy.plugins.api import Generator
from jekyllpy.plugins.jekyll_relative_links.markdown_links import WITH_TITLES, WITHOUT_TITLES, links
from jekyllpy.plugins.support.addresses import is_absolute
from jekyllpy.plugins.support.filters import Filters
from jekyllpy.plugins.support.items import pages_and_documents
from jekyllpy.plugins.support.lookup import hash_at

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

SETTINGS = "relative_links"


class RelativeLinks(Generator):
    """Turns links to files of the source into links to their addresses."""

    priority = "lowest"
    safe = True

    def generate(self, site: Site) -> None:
        settings = hash_at(site.config, SETTINGS)
        if settings.get("enabled") is False:
            return
        self._relink(site, pages_and_documents(site, settings), settings)

    def renew(self, site: Site, item: Any) -> bool:
        """True: the links of one page are turned without a look at the texts of others."""
        settings = hash_at(site.config, SETTINGS)
        is_heeded = not isinstance(item, Document) or (
            settings.get("collections") is True and item.to_be_written
        )
        if is_heeded and settings.get("enabled") is not False:
            self._relink(site, [item], settings)
        return True

    def _relink(self, site: Site, items: list[Any], settings: dict[str, Any]) -> None:
        addresses = Addresses(site)
        markdown = site.find_converter_instance("Markdown")
        for item in items:
            if isinstance(item, StaticFile) or not markdown.matches(item.extname):
                continue
            if item.content is None or is_excluded(site, item, settings.get("exclude")):
                continue
            item.content = relinked(item, addresses)
            if addresses.traits.relinks_with_care:
                renew_excerpt(item)


def renew_excerpt(item: Any) -> None:
    """Take the excerpt anew from the changed content.

    What a page's front matter gives as its excerpt stays; the gem, on Jekyll 4, fails on that.
    """
    excerpt = item.data["excerpt"]
    if isinstance(excerpt, PageExcerpt):
        item.data["excerpt"] = PageExcerpt(item)
    elif excerpt and isinstance(item, Document):
        item.data["excerpt"] = Excerpt(item)


def is_excluded(site: Site, item: Any, patterns: Any) -> bool:
    """Whether the setting `exclude` names the item."""
    if not isinstance(patterns, list) or not matches_any(site.source, patterns, item.relative_path):
        return False
    site.logger.debug("Relative Links:", f"excluded {item.relative_path}")
    return True


def relinked(item: Any, addresses: Addresses) -> str:
    """The content of `item` with its links to files turned into links to addresses."""
    folder = dirname(item.relative_path)
    content: str = item.content
    parts: list[str] = []
    position = 0
    forms = WITH_TITLES if addresses.traits.relinks_with_care else WITHOUT_TITLES
    for link in links(content, forms):
        address = addresses.of(link.path, folder)
        if address is not None:
            parts += content[position : link.start], link.to(address)
            position = link.end
    return "".join(parts) + content[position:]


class Addresses:
    """Where each source file of the site is found once the site is built."""

    def __init__(self, site: Site) -> None:
        self.traits = site.edition.plugins
        self._filters = Filters(site)
        self._site = site

    @cached_property
    def _urls(self) -> dict[str, str]:
        """The addresses by path; asked for by the first link only, since it settles documents' dates."""
        site = self._site
        urls: dict[str, str] = {}
        targets: tuple[Any, ...] = (*site.pages, *site.static_files, *site.docs_to_write)
        for target in targets:
            urls.setdefault(target.relative_path.removeprefix("/"), target.url)
        return urls

    def of(self, path: str, folder: str) -> str | None:
        """The address of the file that `path` means in `folder`; None if there is no such file."""
        if path.startswith("#") or is_absolute(path):
            return None
        from_root = self.traits.relinks_with_care and path.startswith("/")
        inside = "" if from_root else folder.removeprefix("/")
        target = normpath(joined(inside, path.removeprefix("/")))
        url = self._urls.get(unquote_plus(target) if self.traits.relinks_with_care else target)
        return None if url is None else ruby.to_s(self._filters.relative_url(url))
