"""Relations and targets for the links to other sites, as jekyll-link-attributes 1.0 gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from posixpath import dirname
from typing import Any

import jekyllpy.html
from jekyllpy import ruby
from jekyllpy.errors import ConfigurationError
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.support.lookup import either
from jekyllpy.plugins.support.settings import listed, mapping

SETTINGS = "external_links"
KEPT = "link-attributes"
RELATION = "external nofollow noopener"
TARGET = "_blank"
WEB_ADDRESS = re.compile("^https?://", re.MULTILINE)


@dataclass(frozen=True)
class Marking:
    """What links get, and which.

    Attributes:
        own: what the addresses of the site's own pages begin with.
        excluded: finds the addresses of links that are left alone.
    """

    own: str | None
    excluded: tuple[re.Pattern[str], ...]
    relation: str
    target: str

    @property
    def settings(self) -> str:
        """All that makes a difference to what a page becomes."""
        excluded = [pattern.pattern for pattern in self.excluded]
        return repr([self.own, excluded, self.relation, self.target])

    def marked(self, html: str) -> str:
        """A page written anew, its links with what they lacked."""
        from jekyllpy.html.reading import read_document
        from jekyllpy.html.writing import write_document

        document = read_document(html)
        for link in document.elements():
            if link.name == "a" and self._is_marked(link.get("href")):
                link.attributes.setdefault("rel", self.relation)
                link.attributes.setdefault("target", self.target)
        return write_document(document)

    def _is_marked(self, address: str | None) -> bool:
        """Whether an address is on the web, not the site's own, and not excluded."""
        if address is None or WEB_ADDRESS.search(address) is None:
            return False
        if self.own is not None and address.startswith(self.own):
            return False
        return not any(pattern.search(address) for pattern in self.excluded)


def mark_links(item: Any) -> None:
    """Give the links of a rendered page or document what they lack, and write it all anew."""
    site = item.site
    settings = mapping(SETTINGS, site.config.get(SETTINGS))
    if settings.get("enabled", True) is False:
        return
    own = site.config.get("url")
    marking = Marking(
        own=None if own is None else ruby.to_s(own),
        excluded=exclusions(settings),
        relation=ruby.to_s(either(settings.get("rel"), RELATION)),
        target=ruby.to_s(either(settings.get("target"), TARGET)),
    )
    kept = site.keeping.texts(KEPT, __file__, dirname(jekyllpy.html.__file__))
    item.output = kept.made(item.output, marking.settings, marking.marked)


def exclusions(settings: dict[str, Any]) -> tuple[re.Pattern[str], ...]:
    """The patterns of addresses that are left alone.

    Raises:
        ConfigurationError: if one isn't a regular expression.
    """
    patterns = []
    for pattern in listed(f"{SETTINGS}.exclude", settings.get("exclude")):
        try:
            patterns.append(re.compile(f"^{pattern}$", re.MULTILINE))
        except (re.error, OverflowError, RecursionError) as error:
            raise ConfigurationError(
                f"{SETTINGS}.exclude has {pattern!r}, which is no regular expression: {error}"
            ) from None
    return tuple(patterns)


def mark_page(page: Any) -> None:
    """Mark a page's links if it is HTML; documents are marked whatever they are."""
    if page.output_ext == ".html":
        mark_links(page)


def register(plugins: Registry) -> None:
    plugins.hook("documents", "post_render", mark_links)
    plugins.hook("pages", "post_render", mark_page)
    # A post is a document, too, and written anew twice.
    plugins.hook("posts", "post_render", mark_links)
