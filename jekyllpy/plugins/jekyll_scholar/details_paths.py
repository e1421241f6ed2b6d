"""The addresses of pages of details.

Rules: jekyll-scholar 7.3, `Utilities#details_path_for`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jekyllpy import ruby
from jekyllpy.content.permalink import from_mapping
from jekyllpy.plugins.jekyll_scholar.entry import Entry
from jekyllpy.text.slug import slugify

UNFIT = re.compile(r"[: \t\r\n\f\v]+")


def details_path(entry: Entry, settings: Mapping[str, Any], permalink: str) -> str:
    """The address of an entry's page of details.

    Args:
        permalink: the site's style of addresses.
    """
    placeholders: dict[str, str | None] = {}
    for name, value in entry.fields.items():
        text = str(value)
        placeholders[name] = text if name == "doi" or not text else slugify(text, "pretty")
    key = page_name(entry)
    placeholders["key"] = key
    placeholders["details_dir"] = ruby.to_s(settings["details_dir"])
    folders = permalink == "pretty" or permalink.endswith("/")
    placeholders["extension"] = "/" if folders else ".html"
    if not placeholders.get("doi"):
        placeholders["doi"] = key
    return from_mapping(ruby.to_s(settings["details_permalink"]), placeholders)


def page_name(entry: Entry) -> str:
    """An entry's key as the name of a file."""
    return UNFIT.sub("_", entry.key)
