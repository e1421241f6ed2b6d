"""Whether an entry says what the page of its paper says."""

from __future__ import annotations

from collections.abc import Callable

from jekyllpy.academic.model.identity import normalised_name, normalised_title
from jekyllpy.academic.model.publication import Publication


def differences(entry: Publication, page: Publication) -> list[tuple[str, str, str]]:
    """What an entry says otherwise than its page: the name of it, the entry's words, the page's."""
    pairs: list[tuple[str, str, str, Callable[[str], str]]] = [
        ("title", entry.title, page.title, normalised_title),
        ("year", str(entry.year or ""), str(page.year or ""), str),
        ("DOI", entry.doi, page.doi, str.lower),
        ("first author", first(entry.authors), first(page.authors), normalised_name),
    ]
    return [
        (name, kept, shown)
        for name, kept, shown, plain in pairs
        if kept and shown and plain(kept) != plain(shown)
    ]


def first(authors: tuple[str, ...]) -> str:
    """The first of `authors`, without the star for equal contribution."""
    return authors[0].rstrip("*") if authors else ""
