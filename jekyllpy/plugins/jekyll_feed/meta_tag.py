"""`{% feed_meta %}`: the link to the feed for a page's head."""

from __future__ import annotations

from typing import Any

from jekyllpy import ruby
from jekyllpy.liquid import Context, Tag
from jekyllpy.plugins.support.filters import Filters
from jekyllpy.plugins.support.lookup import either, hash_at

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})


class FeedMetaTag(Tag):
    """`{% feed_meta %}`: the link element by which readers find the feed."""

    def render(self, context: Context) -> str:
        site = context.registers["site"]
        path = either(hash_at(site.config, "feed").get("path"), "feed.xml")
        attributes: dict[str, Any] = {
            "type": "application/atom+xml",
            "rel": "alternate",
            "href": Filters(site).absolute_url(path),
        }
        title = either(site.config.get("title"), site.config.get("name"))
        if ruby.truthy(title):
            attributes["title"] = title
        listed = " ".join(f'{name}="{escaped(value)}"' for name, value in attributes.items())
        return f"<link {listed} />"


def escaped(value: Any) -> str:
    """`value` as the text of an XML attribute in double quotes."""
    return ruby.to_s(value).translate(_ENTITIES)
