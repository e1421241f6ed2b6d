"""RSS: how `RSS::Maker` writes what it was given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from xml.sax.saxutils import escape

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.std.rss import DUBLIN, Part

Pairs = Sequence[tuple[str, Any]]
Lines = list[str]
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
STEP = "  "
RSS_SPACES = (
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    ("trackback", "http://madskills.com/public/xml/rss/module/trackback/"),
)
ATOM_SPACES = (("", "http://www.w3.org/2005/Atom"), ("dc", "http://purl.org/dc/elements/1.1/"))


def written(value: Any) -> str:
    """A value as text within XML."""
    return escape(to_s(value), {'"': "&quot;"})


def tag(name: str, content: Any = None, attributes: Pairs = ()) -> Lines:
    """An element with a text or none; nothing for nil without attributes."""
    given = [f'{key}="{written(value)}"' for key, value in attributes if value is not None]
    if content is None and not given:
        return []
    head = [f"<{name} {given[0]}" if given else f"<{name}", *(STEP + each for each in given[1:])]
    head[-1] += "/>" if content is None else f">{written(content)}</{name}>"
    return head


def around(name: str, inner: Iterable[Lines]) -> Lines:
    """An element with others in it."""
    return [f"<{name}>", *(STEP + line for lines in inner for line in lines), f"</{name}>"]


def document(name: str, spaces: Pairs, first: str, inner: Iterable[Lines]) -> str:
    """The whole feed."""
    heads = [f'xmlns{":" if prefix else ""}{prefix}="{space}"' for prefix, space in spaces]
    heads = [first, *heads] if first else heads
    lines = [DECLARATION, f"<{name} {heads[0]}", *(STEP + head for head in heads[1:])]
    lines[-1] += ">"
    lines += [STEP + line for each in inner for line in each]
    return "\n".join([*lines, f"</{name}>"])


def need(place: str, values: dict[str, Any], names: Sequence[str]) -> None:
    """Refuse a part that lacks what it must have."""
    missing = [name for name in names if values.get(name) is None]
    if missing:
        raise error(
            "RSS::NotSetError",
            f"required variables of maker.{place} are not set: {', '.join(missing)}",
        )


def times(date: Any, way: str) -> Any:
    """A time in one of the ways that feeds have it."""
    return None if date is None else call(date, way)


def dublin(part: Part, language: Any = None) -> list[Lines]:
    """The elements of Dublin Core."""
    pairs = [(name, part.values.get(f"dc_{name}")) for name in DUBLIN]
    pairs.insert(DUBLIN.index("language"), ("language", language))
    pairs.append(("date", times(part.values.get("date"), "xmlschema")))
    return [tag(f"dc:{name}", value) for name, value in pairs]


def inner_of(part: Part, name: str) -> dict[str, Any]:
    """The values of a part within another."""
    found = part.values.get(name)
    return found.values if isinstance(found, Part) else {}


def as_rss(channel: Part, items: Sequence[Part], image: Part) -> str:
    """A feed in RSS 2.0."""
    values = channel.values
    need("channel", values, ("title", "link", "description"))
    names = ("language", "copyright", "managingEditor", "webMaster", "rating")
    parts = [tag(name, values.get(name)) for name in ("title", "link", "description", *names)]
    parts.append(tag("pubDate", times(values.get("date"), "rfc2822")))
    parts.append(tag("lastBuildDate", times(values.get("lastBuildDate"), "rfc2822")))
    parts.append(tag("docs", values.get("docs")))
    if image.values.get("url") is not None and image.values.get("title") is not None:
        shown = {**image.values, "link": values["link"]}
        order = ("url", "title", "link", "width", "height", "description")
        parts.append(around("image", (tag(name, shown.get(name)) for name in order)))
    parts += [_rss_item(item) for item in items if _has_text(item)]
    parts += [tag(name, values.get(name)) for name in ("generator", "ttl")]
    parts += [*_rss_categories(channel), *dublin(channel)]
    return document("rss", RSS_SPACES, 'version="2.0"', [around("channel", parts)])


def _has_text(item: Part) -> bool:
    return item.values.get("title") is not None or item.values.get("description") is not None


def _rss_item(item: Part) -> Lines:
    values = item.values
    parts = [tag(name, values.get(name)) for name in ("title", "link", "description")]
    parts += _rss_categories(item)
    source, enclosure, guid = (inner_of(item, name) for name in ("source", "enclosure", "guid"))
    if source.get("url") is not None and source.get("content") is not None:
        parts.append(tag("source", source["content"], [("url", source["url"])]))
    marks = [(name, enclosure.get(name)) for name in ("url", "length", "type")]
    if all(value is not None for _, value in marks):
        parts.append(tag("enclosure", None, marks))
    parts += [tag(name, values.get(name)) for name in ("comments", "author")]
    parts.append(tag("pubDate", times(values.get("date"), "rfc2822")))
    if guid.get("content") is not None:
        parts.append(tag("guid", guid["content"], [("isPermaLink", guid.get("isPermaLink"))]))
    parts.append(tag("content:encoded", values.get("content_encoded")))
    return around("item", [*parts, *dublin(item)])


def _categories(part: Part) -> list[dict[str, Any]]:
    return [each.values for each in inner_of(part, "categories").get("all", ())]


def _rss_categories(part: Part) -> list[Lines]:
    return [
        tag("category", values["scheme"], [("domain", values.get("term"))])
        for values in _categories(part)
        if values.get("scheme") is not None
    ]


def as_atom(channel: Part, items: Sequence[Part], image: Part) -> str:
    """A feed in Atom 1.0."""
    values = channel.values
    values["id"] = values.get("about") if values.get("id") is None else values["id"]
    checked = {**values, "updated": values.get("date")}
    need("channel", checked, ("id", "updated", "author", "title"))
    parts = [_author(values), *_atom_categories(channel, "channel")]
    parts += [tag("generator", values.get("generator")), tag("id", values["id"])]
    parts += [_link(values), tag("logo", image.values.get("url"))]
    parts += [tag("rights", values.get("copyright")), tag("subtitle", values.get("description"))]
    parts += [tag("title", values["title"]), tag("updated", times(values["date"], "xmlschema"))]
    parts += [entry for item in items if (entry := _entry(item))]
    return document("feed", ATOM_SPACES, "", [*parts, *dublin(channel, values.get("language"))])


def _author(values: dict[str, Any]) -> Lines:
    name = values.get("author")
    return [] if name is None else around("author", [tag("name", name)])


def _link(values: dict[str, Any]) -> Lines:
    return tag("link", None, [("href", values.get("link"))])


def _entry(item: Part) -> Lines:
    """An entry; nothing for an item that lacks what entries must have."""
    values = item.values
    name = values.get("link") if values.get("id") is None else values["id"]
    if name is None or values.get("title") is None or values.get("date") is None:
        return []
    content, source = inner_of(item, "content"), inner_of(item, "source")
    parts = [_author(values), *_atom_categories(item, "item")]
    if content.get("content") is not None:
        parts.append(tag("content", content["content"], [("type", content.get("type"))]))
    parts += [tag("id", name), _link(values)]
    parts.append(tag("published", times(values.get("published"), "xmlschema")))
    if source.get("url") is not None:
        parts.append(around("source", [tag("link", None, [("href", source["url"])])]))
    parts += [tag("summary", values.get("description")), tag("title", values["title"])]
    parts.append(tag("updated", times(values["date"], "xmlschema")))
    return around("entry", [*parts, *dublin(item)])


def _atom_categories(part: Part, place: str) -> list[Lines]:
    found = _categories(part)
    for values in found:
        need(f"{place}.category", values, ("term",))
    names = ("term", "scheme", "label")
    return [tag("category", None, [(name, each.get(name)) for name in names]) for each in found]
