"""Feedjira: feeds (RSS and Atom) and their entries."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from lxml import etree

from jekyllpy import ruby
from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, define_module, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, text_or_none, to_s


class Entry(RObject):
    """An entry of a feed, or a feed: values by name."""

    __slots__ = ("values",)

    def __init__(self, cls: RClass, values: dict[str, Any] | None = None) -> None:
        super().__init__(cls)
        self.values: dict[str, Any] = values or {}


define_module("Feedjira")
define_module("Feedjira::Parser")
define_class("Feedjira::NoParserAvailable", "StandardError")
FEED = define_class("Feedjira::Feed", allocate=Entry)
ENTRY = define_class("Feedjira::FeedEntry", allocate=Entry, include=("Enumerable",))

# names of values → names of elements (without prefixes) that give them, the best first
_ENTRY = {
    "title": ("title",), "url": ("link",), "author": ("creator", "author"),
    "published": ("published", "pubDate", "date", "issued", "created"),
    "updated": ("updated", "modified"), "summary": ("summary", "description"),
    "content": ("encoded", "content"), "entry_id": ("id", "guid"), "image": ("image", "thumbnail"),
}  # fmt: skip
_FEED = {
    "title": ("title",), "url": ("link",), "description": ("description", "subtitle"),
    "last_built": ("lastBuildDate", "updated"), "language": ("language",), "icon": ("icon",),
}  # fmt: skip
_MOMENTS = ("published", "updated", "last_built")


def _name(element: Any) -> str:
    return str(etree.QName(element).localname) if isinstance(element.tag, str) else ""


def _all(parent: Any, name: str) -> Iterator[Any]:
    return (child for child in parent if _name(child) == name)


def _text(element: Any) -> str | None:
    if _name(element) == "link" and element.get("href") is not None:
        return str(element.get("href"))
    if _name(element) == "author":
        inner = next(_all(element, "name"), None)
        element = element if inner is None else inner
    if element.get("type") == "xhtml":
        inner_markup = "".join(etree.tostring(child, encoding="unicode") for child in element)
        return (element.text or "") + inner_markup
    if _name(element) in ("thumbnail", "image") and element.get("url") is not None:
        return str(element.get("url"))
    found = "".join(element.itertext()).strip()
    return found or None


def _link(parent: Any) -> Any:
    """The element of the address of a page: of Atom's several links the alternate one."""
    links = list(_all(parent, "link"))
    plain = [link for link in links if link.get("rel", "alternate") == "alternate"]
    return next(iter(plain or links), None)


def _values(parent: Any, names: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, elements in names.items():
        for each in elements:
            element = _link(parent) if each == "link" else next(_all(parent, each), None)
            text = None if element is None else _text(element)
            if text is not None:
                found[name] = _moment(text) if name in _MOMENTS else RString(text)
                break
    return found


def _moment(text: str) -> Any:
    try:
        return ruby.parse_time(text, datetime.UTC).astimezone(datetime.UTC)
    except ValueError:
        return None


def feed_of(text: str) -> Entry:
    """The feed that a text is."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    content = text.strip().encode("utf-8", "surrogateescape")
    try:
        root = etree.fromstring(content, parser) if content else None
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or _name(root) not in ("rss", "feed", "RDF"):
        raise error("Feedjira::NoParserAvailable", "No valid parser for XML.")
    channel = next(_all(root, "channel"), root)
    items = list(_all(channel, "item")) or list(_all(root, "item")) or list(_all(root, "entry"))
    found = _values(channel, _FEED)
    own = next((link for link in _all(channel, "link") if link.get("rel") == "self"), None)
    if own is not None:
        found["feed_url"] = RString(str(own.get("href")))
    found["entries"] = RArray(_entry(item) for item in items)
    return Entry(FEED, found)


def _entry(item: Any) -> Entry:
    found = _values(item, _ENTRY)
    categories = RArray()
    for element in _all(item, "category"):
        text = element.get("term") or _text(element)
        if text:
            categories.append(RString(text))
    found["categories"] = categories
    if "published" not in found and "updated" in found:
        found["published"] = found["updated"]
    if "url" not in found and str(found.get("entry_id", "")).startswith("http"):
        found["url"] = found["entry_id"]
    return Entry(ENTRY, found)


@singleton_method("Feedjira", "parse")
@singleton_method("Feedjira::Feed", "parse")
def feedjira_parse(self: Any, block: Any, source: Any, *rest: Any, **options: Any) -> Entry:
    if text_or_none(source) is None and class_of(source).lookup("body") is not None:
        source = call(source, "body")
    return feed_of(to_s(source))


@singleton_method("Feedjira::Feed", "fetch_and_parse")
def feedjira_fetch(self: Any, block: Any, address: Any, *rest: Any) -> Entry:
    from jekyllpy.rubylang.std.http_client import ask

    return feed_of(ask("GET", to_s(address), follow=True).text)


def _reader(cls: str, name: str) -> None:
    @method(cls, name)
    def read(self: Entry, block: Any) -> Any:
        return self.values.get(name)

    @method(cls, f"{name}=")
    def write(self: Entry, block: Any, value: Any) -> Any:
        self.values[name] = value
        return value


for _field in (*_ENTRY, "categories"):
    _reader("Feedjira::FeedEntry", _field)
for _field in (*_FEED, "feed_url", "entries"):
    _reader("Feedjira::Feed", _field)


@method("Feedjira::FeedEntry", "id")
def entry_id(self: Entry, block: Any) -> Any:
    return self.values.get("entry_id")


@method("Feedjira::FeedEntry", "last_modified")
def entry_last_modified(self: Entry, block: Any) -> Any:
    return self.values.get("updated") or self.values.get("published")


@method("Feedjira::FeedEntry", "[]")
def entry_get(self: Entry, block: Any, name: Any) -> Any:
    return self.values.get(name_of(name))


@method("Feedjira::FeedEntry", "[]=")
def entry_set(self: Entry, block: Any, name: Any, value: Any) -> Any:
    self.values[name_of(name)] = value
    return value


@method("Feedjira::FeedEntry", "each")
def entry_each(self: Entry, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each")
    give = block.pair_call()
    for name, value in self.values.items():
        give(RString(name), value)
    return self


@method("Feedjira::FeedEntry", "to_h")
def entry_to_h(self: Entry, block: Any) -> RHash:
    return RHash(self.values)
