"""Which posts and documents a paginated page shows, in which order."""

from __future__ import annotations

import re
from functools import cmp_to_key
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby

if TYPE_CHECKING:
    from jekyllpy.content.document import Document
    from jekyllpy.site.site import Site

NAMES = re.compile(r"[;,\s]", re.ASCII)
LISTED = re.compile(r"[;,]")
FILTERS = {"category": "categories", "tag": "tags", "locale": "locale"}
EVERY_COLLECTION = "all"
EVERY_POST = "posts"


def selected(site: Site, settings: dict[str, Any]) -> list[Document]:
    """The documents that `settings` ask for, sorted."""
    documents = in_collections(site, settings["collection"])
    chosen = documents
    for name, key in FILTERS.items():
        wanted = settings.get(name)
        if wanted is None:
            continue
        index = indexed(documents, key)
        if key == "categories":
            index[EVERY_POST] = documents
        for value in LISTED.split(wanted) if isinstance(wanted, str) else as_list(wanted):
            having = {id(document) for document in index.get(folded(value), [])}
            chosen = [document for document in chosen if id(document) in having]
    if not settings["sort_field"]:
        return chosen
    keys = [key.lower().strip() for key in ruby.to_s(settings["sort_field"]).split(":")]
    for document in chosen:
        document.date  # noqa: B018 - a document without a date has one once it is asked for
    by_field = cmp_to_key(order)
    chosen = sorted(chosen, key=lambda document: by_field(field(document, keys)))
    skipped = max(ruby.to_i(settings["offset"]), 0)
    chosen = chosen[: len(chosen) - skipped] if skipped < len(chosen) else []
    return chosen[::-1] if ruby.truthy(settings["sort_reverse"]) else chosen


def in_collections(site: Site, names: Any) -> list[Document]:
    """The documents of the collections named; `all` is every one but posts."""
    documents: list[Document] = []
    for name in NAMES.split(names) if isinstance(names, str) else as_list(names):
        for label, collection in site.collections.items():
            wanted = folded(name)
            if label == wanted or (wanted == EVERY_COLLECTION and label != EVERY_POST):
                documents += collection.docs
    return [
        document
        for document in documents
        if "pagination" not in document.data and not ruby.truthy(document.data["hidden"])
    ]


def indexed(documents: list[Document], key: str) -> dict[str, list[Document]]:
    """The documents by each value, in small letters, of `data[key]`."""
    index: dict[str, list[Document]] = {}
    for document in documents:
        for value in values_of(document.data, key):
            index.setdefault(folded(value), []).append(document)
    return index


def values_of(data: Any, key: str) -> list[str]:
    """The single values of `data[key]`: of a list, or of a text with commas or semicolons."""
    given = data.own(key)
    if not given:
        return []
    values = NAMES.split(given) if isinstance(given, str) else as_list(given)
    return [part for value in values for part in LISTED.split(ruby.to_s(value).strip()) if part]


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def folded(value: Any) -> str:
    return ruby.to_s(value).lower().strip()


def field(document: Document, keys: list[str]) -> Any:
    """The value that a path of keys leads to; None if it leads to none."""
    value: Any = document.data
    for key in keys:
        if not isinstance(value, dict) or key not in value:
            return None
        value = value[key]
    return None if isinstance(value, dict) else value


def order(one: Any, other: Any) -> int:
    """-1, 0 or 1: nothing before something, texts whatever their case."""
    if one is None or other is None:
        return (one is not None) - (other is not None)
    if isinstance(one, str) and isinstance(other, str):
        one, other = one.lower(), other.lower()
    return ruby.compare(one, other)
