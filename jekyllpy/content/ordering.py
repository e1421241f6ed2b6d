"""The order of documents.

Rules: Jekyll 4.4.1, `Document#<=>` and `Collection#sort_docs_by_key!`; where a comparison isn't
transitive (dated among undated documents), the result is that of the merge sort Ruby uses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.text.yaml import hashable

if TYPE_CHECKING:
    from jekyllpy.content.document import Document
    from jekyllpy.log import Logger


def compare(one: Document, other: Document) -> int:
    """-1, 0 or 1: by date where both have one, then by path."""
    first, second = one.data["date"], other.data["date"]
    if first is not None and second is not None and first != second:
        return -1 if first < second else 1
    if one.path == other.path:
        return 0
    return -1 if one.path < other.path else 1


def sort_documents(docs: list[Document]) -> None:
    """Sort in place: by date, then path."""
    dated = sum(doc.data["date"] is not None for doc in docs)
    if dated == len(docs):
        docs.sort(key=lambda doc: (doc.data["date"], doc.path))
    elif dated == 0:
        docs.sort(key=lambda doc: doc.path)
    else:
        docs[:] = ruby.merge_sorted(docs, compare)


def newest_first(docs: list[Document]) -> list[Document]:
    """The documents in the reverse order."""
    if all(doc.data["date"] is not None for doc in docs):
        return sorted(docs, key=lambda doc: (doc.data["date"], doc.path), reverse=True)
    return ruby.merge_sorted(docs, lambda one, other: compare(other, one))


def posts_by(attribute: str, posts: list[Document]) -> dict[Any, list[Document]]:
    """The posts, newest first, by each value that their `attribute` (`tags`, `categories`) lists."""
    found: dict[Any, list[Document]] = {}
    for post in posts:
        for value in post.data[attribute] or []:
            found.setdefault(hashable(value), []).append(post)
    return {value: newest_first(listing) for value, listing in found.items()}


def sorted_by_key(docs: list[Document], key: str, logger: Logger) -> list[Document]:
    """The documents by `data[key]`, those without it last and warned of."""

    def order(one: Document, other: Document) -> int:
        first, second = one.data[key], other.data[key]
        if first is None and second is not None:
            logger.warn("Sort warning:", f"'{key}' not defined in {one.relative_path}")
            return 1
        if second is None and first is not None:
            logger.warn("Sort warning:", f"'{key}' not defined in {other.relative_path}")
            return -1
        try:
            return ruby.compare(first, second) or compare(one, other)
        except ruby.ComparisonError:
            return compare(one, other)

    return ruby.merge_sorted(docs, order)
