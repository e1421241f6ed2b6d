"""Relations and targets for the links to other sites, as jekyll-link-attributes 1.0 gives them."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy import ruby
from jekyllpy.errors import ConfigurationError
from jekyllpy.html.reading import read_document
from jekyllpy.html.writing import write_document
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.support.lookup import either
from jekyllpy.plugins.support.settings import listed, mapping

SETTINGS = "external_links"
RELATION = "external nofollow noopener"
TARGET = "_blank"
WEB_ADDRESS = re.compile("^https?://", re.MULTILINE)


def mark_links(item: Any) -> None:
    """Give the links of a rendered page or document what they lack, and write it all anew."""
    config = item.site.config
    settings = mapping(SETTINGS, config.get(SETTINGS))
    if settings.get("enabled", True) is False:
        return
    excluded = exclusions(settings)
    relation = ruby.to_s(either(settings.get("rel"), RELATION))
    target = ruby.to_s(either(settings.get("target"), TARGET))
    own = config.get("url")
    document = read_document(item.output)
    for link in document.elements():
        if link.name != "a":
            continue
        address = link.get("href")
        if address is None or not is_external(address, own):
            continue
        if any(pattern.search(address) for pattern in excluded):
            continue
        link.attributes.setdefault("rel", relation)
        link.attributes.setdefault("target", target)
    item.output = write_document(document)


def is_external(address: str, own: Any) -> bool:
    """Whether an address is on the web and doesn't begin with the site's own."""
    if WEB_ADDRESS.search(address) is None:
        return False
    return own is None or not address.startswith(ruby.to_s(own))


def exclusions(settings: dict[str, Any]) -> list[re.Pattern[str]]:
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
    return patterns


def mark_page(page: Any) -> None:
    """Mark a page's links if it is HTML; documents are marked whatever they are."""
    if page.output_ext == ".html":
        mark_links(page)


def register(plugins: Registry) -> None:
    plugins.hook("documents", "post_render", mark_links)
    plugins.hook("pages", "post_render", mark_page)
    # A post is a document, too, and written anew twice.
    plugins.hook("posts", "post_render", mark_links)
