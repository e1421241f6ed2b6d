"""What the doctor looks at in a built page: its ids, its links, its pictures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

SOURCES = {
    "a": ("href",),
    "area": ("href",),
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "img": ("src", "srcset"),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "video": ("src", "poster"),
}
PICTURES = ("img", "source")
# What names an address without asking for it.
NAMED_ONLY = {"canonical", "preconnect", "dns-prefetch"}
SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True)
class BuiltPage:
    """One page.

    Attributes:
        ids: what a link's fragment may name.
        repeated: the ids that more than one element has.
        links: the addresses it leads to or shows, each with the name of the first element that does.
        without_alt: the addresses of pictures that have no alternative text, not even an empty one.
    """

    ids: frozenset[str] = frozenset()
    repeated: tuple[str, ...] = ()
    links: dict[str, str] = field(default_factory=dict)
    without_alt: tuple[str, ...] = ()


def read_page(html: str) -> BuiltPage:
    """What there is in a page."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    root = etree.fromstring(html.encode("utf-8", "replace"), parser) if html.strip() else None
    if root is None:
        return BuiltPage()
    ids: list[str] = []
    names: set[str] = set()
    links: dict[str, str] = {}
    without_alt = []
    for element in root.iter(etree.Element):
        tag, attributes = element.tag, {str(key): str(value) for key, value in element.items()}
        if "id" in attributes:
            ids.append(attributes["id"])
        if tag == "a" and "name" in attributes:
            names.add(attributes["name"])
        if tag == "img" and is_without_alt(attributes):
            without_alt.append(attributes.get("src", ""))
        if tag == "link" and NAMED_ONLY & set(attributes.get("rel", "").lower().split()):
            continue
        for name in SOURCES.get(tag, ()):
            for address in addresses(attributes.get(name), is_set=name == "srcset"):
                links.setdefault(address, tag)
    repeated = tuple(name for name, count in Counter(ids).items() if count > 1)
    return BuiltPage(frozenset(ids) | names, repeated, links, tuple(without_alt))


def is_without_alt(attributes: Mapping[str, str]) -> bool:
    """Whether a picture is neither described nor marked as decoration."""
    return (
        "alt" not in attributes
        and attributes.get("role") not in ("presentation", "none")
        and attributes.get("aria-hidden") != "true"
    )


def addresses(value: str | None, *, is_set: bool) -> list[str]:
    """The addresses in an attribute."""
    if value is None:
        return []
    if not is_set:
        return [value.strip()]
    return [SPACE.split(part.strip())[0] for part in value.split(",") if part.strip()]
