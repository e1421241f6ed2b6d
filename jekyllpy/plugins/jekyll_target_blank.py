"""Links to other sites opened in a new tab, as jekyll-target-blank 2.0 marks them."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from jekyllpy import ruby
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.support import html
from jekyllpy.plugins.support.lookup import hash_at
from jekyllpy.plugins.support.rendered import after_rendering

SETTINGS = "target-blank"
WEB_ADDRESS = re.compile(r"https?://")


def mark_links(item: Any) -> None:
    """Mark the external links of a rendered page or document."""
    if "<a" not in item.output:
        return
    config = item.site.config
    host = host_of(ruby.to_s(config.get("url")))
    settings = hash_at(config, SETTINGS)
    item.output = html.changed_body(item.output, lambda body: mark_all(body, settings, host))


def mark_all(body: html.Parent, settings: dict[str, Any], host: str | None) -> None:
    """Mark the links of `body` that lead away from the site's host."""
    required = settings.get("css_class")
    for link in body.elements():
        address = link.get("href") if link.name == "a" else None
        if address is None or not is_external(address, host):
            continue
        if required and required not in (link.get("class") or "").split():
            continue
        mark(link, settings)


def is_external(address: str, host: str | None) -> bool:
    """Whether an address, or one passed along in it, is on the web and not on the site's host."""
    if address.startswith("mailto:") or WEB_ADDRESS.search(address) is None:
        return False
    return host_of(address) != host


def host_of(address: str) -> str | None:
    """The host in an address, None if it has none."""
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def mark(link: html.Element, settings: dict[str, Any]) -> None:
    """Have the link open in a new tab, with the relations and classes of the settings."""
    relations = [link.get("rel") or ""]
    relations += [
        word for word in ("noopener", "noreferrer") if settings.get(word, True) is not False
    ]
    relations.append(ruby.to_s(settings.get("rel") or ""))
    link.attributes["target"] = "_blank"
    relation = " ".join(filter(None, relations))
    if relation:
        link.attributes["rel"] = relation
    if settings.get("add_css_classes"):
        classes = [ruby.to_s(settings["add_css_classes"]), link.get("class") or ""]
        link.attributes["class"] = " ".join(filter(None, classes))


def register(plugins: Registry) -> None:
    after_rendering(plugins, mark_links)
