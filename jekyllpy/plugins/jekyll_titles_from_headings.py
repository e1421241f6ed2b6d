"""A page's first heading as its title, as jekyll-titles-from-headings 0.5 reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from jekyllpy import ruby
from jekyllpy.content.document import Document
from jekyllpy.content.excerpt import Excerpt
from jekyllpy.content.static_file import StaticFile
from jekyllpy.late.patterns import late
from jekyllpy.plugins.api import Generator, Registry
from jekyllpy.plugins.support.filters import Filters
from jekyllpy.plugins.support.items import pages_and_documents
from jekyllpy.plugins.support.lookup import hash_at

if TYPE_CHECKING:
    from jekyllpy.content.page import Page
    from jekyllpy.site.site import Site

SETTINGS = "titles_from_headings"
HEADING = late(r"\A\s*(?:\#{1,3}\s+(?P<atx>.*)|(?P<setext>.*)\r?\n[-=]+\s*)$", re.M | re.ASCII)
FOOTNOTE = late(r"\[\^[^\]]*\]")


class TitlesFromHeadings(Generator):
    """Sets the title of Markdown pages that have none; of documents always, if asked to."""

    priority = "lowest"
    safe = True

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._titled: WeakSet[Any] = WeakSet()

    def generate(self, site: Site) -> None:
        settings = hash_at(site.config, SETTINGS)
        if settings.get("enabled") is False:
            return
        filters = Filters(site)
        for item in pages_and_documents(site, settings):
            if is_heeded(site, item) and (isinstance(item, Document) or item.data["title"] is None):
                self._titled.add(item)
                set_title(item, filters)
                if strips(item, settings):
                    strip_heading(item)

    def renew(self, site: Site, item: Any) -> bool:
        """Whether the heading, if it is the title, still says the same."""
        if item not in self._titled:
            return True
        settings, before = hash_at(site.config, SETTINGS), item.data["title"]
        if HEADING.match(item.content or "") is None:
            return before is None
        set_title(item, Filters(site))
        if item.data["title"] != before:
            return False
        if strips(item, settings):
            strip_heading(item)
        return True


def is_heeded(site: Site, item: Any) -> bool:
    """Whether `item` is in Markdown."""
    markdown = site.find_converter_instance("Markdown")
    return not isinstance(item, StaticFile) and markdown.matches(item.extname)


def set_title(item: Page | Document, filters: Filters) -> None:
    """Give `item` the text of its first heading as its title."""
    heading = HEADING.match(item.content or "")
    if heading is None:
        item.data["title"] = item.data["title"]
        return
    text = heading["atx"] if heading["atx"] is not None else heading["setext"]
    item.data["title"] = FOOTNOTE.sub("", filters.plain_text(text))


def strips(item: Page | Document, settings: dict[str, Any]) -> bool:
    """Whether the heading is taken out of the content."""
    own = item.data.own("strip_title", settings.get("strip_title"))
    return own is True


def strip_heading(item: Page | Document) -> None:
    """Take the heading out of the content, and out of a post's excerpt."""
    if not item.content:
        return
    item.content = ruby.strip(HEADING.sub("", item.content))
    if isinstance(item, Document) and item.collection.label == "posts" and item.excerpt_separator:
        item.data["excerpt"] = Excerpt(item)


def register(plugins: Registry) -> None:
    plugins.generator(TitlesFromHeadings)
