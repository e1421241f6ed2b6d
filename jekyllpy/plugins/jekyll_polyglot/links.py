"""Links that stay within the language of their page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.plugins.jekyll_polyglot.languages import Languages

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

# How `static_href` marks a link that is to stay as it is.
UNTOUCHED = "ferh"


def localize(site: Site, _payload: Any) -> None:
    """Lead the links of all pages into their language's folder."""
    languages = Languages.of(site)
    if not languages.is_default:
        site.static_files = [
            file
            for file in site.static_files
            if not file.relative_path[1:].startswith(tuple(languages.shared))
        ]
    changes = changes_of(site, languages)
    items: list[Any] = [doc for group in site.collections.values() for doc in group.docs]
    for item in [*items, *site.pages]:
        if item.output is not None:
            for pattern, replacement in changes:
                item.output = pattern.sub(replacement, item.output)


def changes_of(site: Site, languages: Languages) -> list[tuple[re.Pattern[str], str]]:
    """What is replaced in each page, in this order."""
    root = ruby.to_s(site.config.get("baseurl"))
    roots = [(root, "")]
    if site.config.get("url") is not None:
        default = re.escape(languages.default)
        roots.append((ruby.to_s(site.config["url"]) + root, rf'(?<!hreflang="{default}" )'))
    outside = [f"(?!{re.escape(str(path))})" for path in site.exclude]
    outside += [f"(?!{re.escape(language)}/)" for language in languages.listed]
    changes = []
    for start, before in roots:
        if not languages.is_default:
            pattern = link(before, "href", start, "".join(outside))
            changes.append((pattern, replacement(f"{start}/{languages.active}")))
        changes.append((link(before, UNTOUCHED, start, ""), replacement(start)))
    return changes


def link(before: str, attribute: str, start: str, outside: str) -> re.Pattern[str]:
    """An attribute that leads below `start`, to none of the paths that `outside` tells apart."""
    return re.compile(
        rf"{before}{attribute}=\"?{re.escape(start)}/"
        rf"((?:{outside}[^,'\"\s/?.]++\.?+)*+(?:/[^\]\[)(\"'\s]*+)?)\""
    )


def replacement(start: str) -> str:
    escaped = start.replace("\\", r"\\")
    return rf'href="{escaped}/\1"'
