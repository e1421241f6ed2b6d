"""RSS: `RSS::Parser`, and feeds as it gives them (RSS 2.0 and 1.0, Atom)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from lxml import etree

from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import MODULES, OBJECT, define_class, define_module, method
from jekyllpy.rubylang.native import singleton_method as on_class
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import text_or_none, to_s, truthy

ATOM = "http://www.w3.org/2005/Atom"
PREFIXES = {
    "http://purl.org/rss/1.0/modules/content/": "content_",
    "http://purl.org/dc/elements/1.1/": "dc_",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes_",
}
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DUBLIN = (
    "title", "description", "creator", "subject", "publisher", "contributor", "type", "format",
    "identifier", "source", "language", "relation", "coverage", "rights",
)  # fmt: skip
ANYWHERE = tuple(f"dc_{name}" for name in DUBLIN)
PODCAST = tuple(f"itunes_{name}" for name in ("author", "subtitle", "summary", "duration"))
ADDRESS = re.compile(r"https?://", re.IGNORECASE)


class Part(RObject):
    """A feed, or a part of one: values by the names of their methods."""

    __slots__ = ("values",)

    def __init__(self, cls: Any) -> None:
        super().__init__(cls)
        self.values: dict[str, Any] = {}


Read = Callable[[str], Any]


def text(found: str) -> RString:
    """A text as it stands."""
    return RString(found)


def number(found: str) -> int | None:
    """A whole number, 0 for a text that begins with none; nil for an empty one."""
    return int(call(RString(found), "to_i")) if found.strip() else None


def moment(found: str) -> Any:
    """A time in either way of writing them; nil if it is none."""
    for way in ("rfc2822", "xmlschema", "parse"):
        try:
            return call(OBJECT.constants["Time"], way, RString(found.strip()))
        except RubyError:
            continue
    return None


def flag(found: str) -> bool:
    """A truth."""
    return found == "true"


class Kind:
    """What a class of parts answers with.

    Attributes:
        leaves: names of elements with a text → how it is read.
        attributes: names of attributes → how they are read.
        inner: names of elements that are parts → their kind; those that may come often, a list of them.
        content: how the element's own text is read, if it has one.
    """

    def __init__(
        self,
        name: str,
        leaves: dict[str, Read] | None = None,
        attributes: dict[str, Read] | None = None,
        inner: dict[str, Kind] | None = None,
        *,
        content: Read | None = None,
        lists: dict[str, str] | None = None,
    ) -> None:
        self.cls = define_class(name, allocate=Part)
        self.leaves = leaves or {}
        self.attributes = attributes or {}
        self.inner = inner or {}
        self.content = content
        self.lists = lists or {}
        names = [*self.leaves, *self.attributes, *self.inner]
        for each in [*names, *self.lists.values(), *(["content"] if content else [])]:
            _reader(name, each)

    def read(self, element: Any) -> Part:
        """The part that an element is."""
        part = Part(self.cls)
        part.values = {name: RArray() for name in self.lists.values()}
        for name, read in self.attributes.items():
            found = element.get(name)
            if found is not None:
                part.values[name] = read(found)
        if self.content is not None:
            part.values["content"] = self.content(written(element))
        for child in element:
            if isinstance(child.tag, str):
                self._take(part, child)
        return part

    def _take(self, part: Part, child: Any) -> None:
        qualified = etree.QName(child)
        name = PREFIXES.get(qualified.namespace or "", "") + qualified.localname
        if (qualified.namespace == ATOM) != self.cls.name.startswith("RSS::Atom"):  # type: ignore[union-attr]
            return
        if name in self.leaves:
            found = self.leaves[name](written(child))
        elif name in self.inner:
            found = self.inner[name].read(child)
        else:
            return
        part.values.setdefault(name, found)
        if name in self.lists:
            part.values[self.lists[name]].append(found)


def written(element: Any) -> str:
    """The text of an element; of one with markup in it, the markup."""
    if element.get("type") != "xhtml":
        return "".join(element.itertext())
    inner = "".join(etree.tostring(child, encoding="unicode") for child in element)
    return f"{element.text or ''}{inner}"


def _reader(cls: str, name: str) -> None:
    @method(cls, name)
    def read(self: Part, block: Any) -> Any:
        return self.values.get(name)


define_module("RSS")
for _name, _above in (
    ("Error", "StandardError"),
    ("InvalidRSSError", "RSS::Error"),
    ("NotWellFormedError", "RSS::Error"),
    ("MissingTagError", "RSS::InvalidRSSError"),
    ("NotSetError", "RSS::Error"),
    ("UnsupportedMakerVersionError", "RSS::Error"),
):
    define_class(f"RSS::{_name}", _above)
for _name in ("RSS::Parser", "RSS::Rss", "RSS::RDF"):
    define_class(_name)
define_module("RSS::Atom")
for _name in (
    "Rss::Channel",
    "Rss::Channel::Item",
    "Atom::Feed",
    "Atom::Feed::Entry",
    "RDF::Channel",
):
    define_class(f"RSS::{_name}", allocate=Part)

_TEXTS = dict.fromkeys(("title", "link", "description"), text)
_DUBLIN: dict[str, Read] = {**dict.fromkeys(ANYWHERE, text), "dc_date": moment}
_CATEGORY = Kind("RSS::Rss::Channel::Category", attributes={"domain": text}, content=text)
ITEM = Kind(
    "RSS::Rss::Channel::Item",
    {
        **_TEXTS, **_DUBLIN, **dict.fromkeys(PODCAST, text), "author": text, "comments": text,
        "pubDate": moment, "content_encoded": text,
    },
    inner={
        "guid": Kind("RSS::Rss::Channel::Item::Guid", attributes={"isPermaLink": flag}, content=text),
        "category": Kind(
            "RSS::Rss::Channel::Item::Category", attributes={"domain": text}, content=text
        ),
        "enclosure": Kind(
            "RSS::Rss::Channel::Item::Enclosure",
            attributes={"url": text, "length": number, "type": text},
        ),
        "source": Kind("RSS::Rss::Channel::Item::Source", attributes={"url": text}, content=text),
    },
    lists={"category": "categories"},
)  # fmt: skip
_IMAGE = Kind(
    "RSS::Rss::Channel::Image", {**_TEXTS, "url": text, "width": number, "height": number}
)
CHANNEL = Kind(
    "RSS::Rss::Channel",
    {
        **_TEXTS, **_DUBLIN, **dict.fromkeys(PODCAST, text), "language": text, "copyright": text,
        "managingEditor": text, "webMaster": text, "rating": text, "docs": text, "generator": text,
        "ttl": number, "pubDate": moment, "lastBuildDate": moment,
    },
    inner={"image": _IMAGE, "category": _CATEGORY, "item": ITEM},
    lists={"category": "categories", "item": "items"},
)  # fmt: skip
RDF_ITEM = Kind(
    "RSS::RDF::Item", {**_TEXTS, **_DUBLIN, "content_encoded": text}, {f"{RDF}about": text}
)
RDF_CHANNEL = Kind("RSS::RDF::Channel", {**_TEXTS, **_DUBLIN}, {f"{RDF}about": text})


def _construct(name: str, content: Read = text, *attributes: str) -> Kind:
    return Kind(f"RSS::Atom::{name}", attributes=dict.fromkeys(attributes, text), content=content)


_PLAIN = _construct("Text", text, "type")
_MOMENT = _construct("Moment", moment)
_LINK = Kind(
    "RSS::Atom::Link", attributes=dict.fromkeys(("href", "rel", "type", "title", "hreflang"), text)
)
_PERSON = Kind(
    "RSS::Atom::Person", inner={name: _construct("Plain") for name in ("name", "uri", "email")}
)
_TERM = Kind("RSS::Atom::Category", attributes=dict.fromkeys(("term", "scheme", "label"), text))
_SHARED = {
    "title": _PLAIN, "id": _PLAIN, "updated": _MOMENT, "rights": _PLAIN, "link": _LINK,
    "author": _PERSON, "contributor": _PERSON, "category": _TERM,
}  # fmt: skip
_LISTS = {
    "link": "links", "author": "authors", "contributor": "contributors", "category": "categories",
}  # fmt: skip
ENTRY = Kind(
    "RSS::Atom::Feed::Entry",
    inner={
        **_SHARED,
        "published": _MOMENT,
        "summary": _PLAIN,
        "content": _construct("Content", text, "type", "src"),
    },
    lists=_LISTS,
)
FEED = Kind(
    "RSS::Atom::Feed",
    inner={
        **_SHARED, "subtitle": _PLAIN, "generator": _PLAIN, "icon": _PLAIN, "logo": _PLAIN,
        "entry": ENTRY,
    },
    lists={**_LISTS, "entry": "entries"},
)  # fmt: skip
for _cls in ("RSS::RDF::Item", "RSS::RDF::Channel"):

    @method(_cls, "about")
    def rdf_about(self: Part, block: Any) -> Any:
        return self.values.get(f"{RDF}about")


@method("RSS::Rss::Channel", "date")
@method("RSS::Rss::Channel::Item", "date")
def rss_date(self: Part, block: Any) -> Any:
    return self.values.get("pubDate")


@method("RSS::RDF::Item", "date")
@method("RSS::RDF::Channel", "date")
def rdf_date(self: Part, block: Any) -> Any:
    return self.values.get("dc_date")


def feed_of(source: str, is_checked: bool) -> Part | None:
    """The feed that a text is; None if it is another document."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    if not source.strip():
        return None
    try:
        root = etree.fromstring(source.strip().encode("utf-8", "surrogateescape"), parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise error("RSS::NotWellFormedError", f"This is not well formed XML\n{fault}") from None
    qualified = etree.QName(root)
    if qualified.localname == "feed" and qualified.namespace == ATOM:
        found = FEED.read(root)
        found.values |= {"feed_type": RString("atom"), "feed_version": RString("1.0")}
        found.values["items"] = found.values["entries"]
    elif qualified.localname == "rss":
        found = _rss(root, is_checked)
    elif qualified.localname == "RDF":
        found = _rdf(root)
    else:
        return None
    found.values["source"] = RString(source)
    return found


def _rss(root: Any, is_checked: bool) -> Part:
    channel = root.find("channel")
    if channel is None:
        raise error("RSS::MissingTagError", "tag <channel> is missing in tag <rss>")
    for name in ("title", "link", "description"):
        if is_checked and channel.find(name) is None:
            raise error("RSS::MissingTagError", f"tag <{name}> is missing in tag <channel>")
    found, inner = Part(MODULES["RSS::Rss"]), CHANNEL.read(channel)
    version = RString(root.get("version", "2.0"))
    found.values = {
        "channel": inner, "items": inner.values["items"], "image": inner.values.get("image"),
        "feed_type": RString("rss"), "feed_version": version, "rss_version": version,
        "version": RString("1.0"),
    }  # fmt: skip
    return found


def _rdf(root: Any) -> Part:
    found = Part(MODULES["RSS::RDF"])
    found.values = {"items": RArray(), "feed_type": RString("rss"), "feed_version": RString("1.0")}
    for child in root:
        name = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if name == "channel":
            found.values["channel"] = RDF_CHANNEL.read(child)
        elif name == "item":
            found.values["items"].append(RDF_ITEM.read(child))
    return found


for _cls, _names in (
    ("RSS::Rss", ("channel", "items", "image", "rss_version", "version")),
    ("RSS::RDF", ("channel", "items")),
    ("RSS::Atom::Feed", ("items",)),
):
    for _name in (*_names, "feed_type", "feed_version"):
        _reader(_cls, _name)

    @method(_cls, "to_s", "to_xml")
    def feed_to_s(self: Part, block: Any) -> Any:
        return self.values["source"]


@on_class("RSS::Parser", "parse")
def rss_parse(self: Any, block: Any, source: Any, validate: Any = True, *rest: Any) -> Any:
    """A feed out of a text, a stream, an address or what answers to `read`."""
    is_checked = truthy(validate)
    found = text_or_none(source)
    if found is None and class_of(source).lookup("read") is not None:
        found = to_s(call(source, "read"))
    found = to_s(source) if found is None else found
    if ADDRESS.match(found) and "<" not in found:
        from jekyllpy.rubylang.std.http_client import ask

        found = ask("GET", found, follow=True).text
    return feed_of(found, is_checked)
