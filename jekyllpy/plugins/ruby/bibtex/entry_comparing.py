"""`BibTeX::Entry` beside others: what makes two the same, their order, their types, queries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jekyllpy.plugins.jekyll_scholar.entry import Entry
from jekyllpy.plugins.jekyll_scholar.query import matches
from jekyllpy.plugins.jekyll_scholar.settings import TYPE_NAMES
from jekyllpy.plugins.ruby.bibtex.classes import ELEMENT, ENTRY, field_name
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s


@method(ENTRY, "digest")
def entry_digest(self: Entry, block: Any, names: Any = None) -> RString:
    return RString(digest(self, [field_name(name) for name in names or ()]))


def digest(entry: Entry, only: Sequence[str] = ()) -> str:
    """What entries that count as the same have in common."""
    names = {*entry.fields, *dict(entry.inherited())}
    chosen = sorted(names.intersection(only) if only else names)
    return entry.type + "".join(f"|{name}:{entry.get(name)}" for name in chosen)


@method(ENTRY, "matches?", "match?")
def entry_matches(self: Entry, block: Any, query: Any) -> bool:
    return matches(self, to_s(query))


@method(ENTRY, "<=>")
def entry_compare(self: Entry, block: Any, other: Any) -> int | None:
    if not isinstance(other, Entry):
        return None
    mine, theirs = (self.type, self.key, digest(self)), (other.type, other.key, digest(other))
    return (mine > theirs) - (mine < theirs)


@method(ENTRY, "==", "eql?")
def entry_equal(self: Entry, block: Any, other: Any) -> bool:
    return isinstance(other, Entry) and digest(self) == digest(other)


@method(ENTRY, "hash")
def entry_hash(self: Entry, block: Any) -> int:
    return hash(digest(self))


def _asked(kind: str) -> None:
    @method(ELEMENT, f"{kind}?")
    def is_of_type(self: Entry, block: Any) -> bool:
        return kind in ("entry", self.type)


for _kind in (*TYPE_NAMES, "conference", "collection", "entry", "inbook", "proceedings", "online"):
    _asked(_kind)


@method(ELEMENT, "comment?", "string?", "preamble?")
def element_is_other(self: Entry, block: Any) -> bool:
    return False
