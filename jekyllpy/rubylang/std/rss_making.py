"""RSS: `RSS::Maker`, which writes RSS 2.0 and Atom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import (
    MODULES,
    OBJECT,
    define_class,
    define_module,
    method,
    singleton_method,
)
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import text_or_none, to_s, truthy
from jekyllpy.rubylang.std.rss import ANYWHERE, Part, feed_of
from jekyllpy.rubylang.std.rss_writing import as_atom, as_rss

RSS_VERSIONS = ("2.0", "rss2.0")
ATOM_VERSIONS = ("atom", "atom1.0", "atom:feed", "atom1.0:feed")
VALUES = {
    "Channel": (
        "title", "link", "description", "about", "id", "language", "copyright", "author", "ttl",
        "generator", "managingEditor", "webMaster", "rating", "docs", "date", "lastBuildDate",
        *ANYWHERE,
    ),
    "Items": ("do_sort", "max_size"),
    "Items::Item": (
        "title", "link", "description", "id", "author", "comments", "date", "published",
        "content_encoded", *ANYWHERE,
    ),
    "Image": ("title", "url", "width", "height", "description"),
    "Guid": ("content", "isPermaLink"),
    "Enclosure": ("url", "length", "type"),
    "Source": ("url", "content"),
    "Content": ("content", "type"),
    "Category": ("term", "scheme", "label"),
}  # fmt: skip
ALIASES = {
    "Channel": {
        "updated": "date",
        "pubDate": "date",
        "subtitle": "description",
        "rights": "copyright",
    },
    "Items::Item": {"updated": "date", "pubDate": "date", "summary": "description"},
    "Category": {"domain": "term", "content": "scheme"},
}
INNER = {
    "Items::Item": {
        "guid": "Guid", "enclosure": "Enclosure", "source": "Source", "content": "Content",
        "categories": "Categories",
    },
    "Channel": {"categories": "Categories"},
    "Base": {"channel": "Channel", "items": "Items", "image": "Image"},
}  # fmt: skip
TIMES = {"date", "lastBuildDate", "published"}


def _value(cls: str, name: str, kept: str) -> None:
    @method(cls, name)
    def read(self: Part, block: Any) -> Any:
        return self.values.get(kept)

    @method(cls, f"{name}=")
    def write(self: Part, block: Any, given: Any) -> Any:
        if kept in TIMES and text_or_none(given) is not None:
            given = call(OBJECT.constants["Time"], "parse", given)
        self.values[kept] = given
        return given


def _inner(cls: str, name: str, kind: str) -> None:
    @method(cls, name)
    def read(self: Part, block: Any) -> Any:
        if name not in self.values:
            self.values[name] = Part(MODULES[f"RSS::Maker::{kind}"])
        return self.values[name]


def _list(cls: str, name: str, kind: str) -> None:
    @method(cls, name)
    def add(self: Part, block: Any) -> Part:
        made = Part(MODULES[f"RSS::Maker::{kind}"])
        self.values.setdefault("all", RArray()).append(made)
        if block is not None:
            block.call(made)
        return made

    @method(cls, "size", "length")
    def size(self: Part, block: Any) -> int:
        return len(self.values.get("all", ()))


define_module("RSS::Maker")
for _kind in ("Base", *VALUES, "Categories"):
    define_class(f"RSS::Maker::{_kind}", allocate=Part)
for _kind, _names in VALUES.items():
    for _name in _names:
        _value(f"RSS::Maker::{_kind}", _name, _name)
for _kind, _aliases in ALIASES.items():
    for _name, _kept in _aliases.items():
        _value(f"RSS::Maker::{_kind}", _name, _kept)
for _kind, _parts in INNER.items():
    for _name, _inner_kind in _parts.items():
        _inner(f"RSS::Maker::{_kind}", _name, _inner_kind)
_list("RSS::Maker::Items", "new_item", "Items::Item")
_list("RSS::Maker::Categories", "new_category", "Category")


@singleton_method("RSS::Maker", "make")
def maker_make(self: Any, block: Any, version: Any, *rest: Any) -> Any:
    name = to_s(version)
    if name not in (*RSS_VERSIONS, *ATOM_VERSIONS):
        raise error("RSS::UnsupportedMakerVersionError", f"Maker doesn't support version: {name}")
    maker = Part(MODULES["RSS::Maker::Base"])
    for part in ("channel", "items", "image"):
        call(maker, part)
    block.call(maker)
    items = list(_in_order(maker.values["items"]))
    write = as_rss if name in RSS_VERSIONS else as_atom
    return feed_of(write(maker.values["channel"], items, maker.values["image"]), False)


def _in_order(items: Part) -> Iterator[Part]:
    found = list(items.values.get("all", ()))
    if truthy(items.values.get("do_sort")):
        dated = [item for item in found if item.values.get("date") is not None]
        dates = RArray(item.values["date"] for item in dated)
        ranks = {id(date): rank for rank, date in enumerate(call(dates, "sort"))}
        dated.sort(key=lambda item: ranks[id(item.values["date"])], reverse=True)
        found = dated + [item for item in found if item.values.get("date") is None]
    most = items.values.get("max_size", -1)
    yield from found if most is None or most < 0 else found[:most]


@singleton_method("RSS::Maker", "supported?")
def maker_is_supported(self: Any, block: Any, version: Any) -> bool:
    return to_s(version) in (*RSS_VERSIONS, *ATOM_VERSIONS)


@singleton_method("RSS::Maker", "versions")
def maker_versions(self: Any, block: Any) -> RArray:
    return RArray(RString(name) for name in sorted((*RSS_VERSIONS, *ATOM_VERSIONS)))
