"""Entries, the strings and cross-references between them, and queries for them.

Rules: bibtex-ruby 6, `Bibliography` and `Entry`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from jekyllpy.plugins.jekyll_scholar.missing_keys import key_for
from jekyllpy.plugins.jekyll_scholar.people import Unreadable, parse_people
from jekyllpy.plugins.jekyll_scholar.reading import (
    Element,
    LeftOut,
    Place,
    RawEntry,
    RawString,
)
from jekyllpy.plugins.jekyll_scholar.successor import successor
from jekyllpy.plugins.jekyll_scholar.values import Filter, Macro, Names, Value

NAME_FIELDS = ("author", "editor", "translator", "director", "producer", "composer")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ALIASES = {"booktitle": "title"}
"""What an entry that is referred to gives for a field that it hasn't."""


@dataclass(eq=False)
class Entry:
    """An entry.

    Attributes:
        type: in lower case.
        fields: by name in lower case, in their order.
        parent: the entry that it refers to, if there is one.
        place: where it begins.
        unreadable: those of its lists of names that can't be read.
    """

    type: str
    key: str
    fields: dict[str, Value]
    parent: Entry | None = None
    place: Place | None = None
    unreadable: list[str] = field(default_factory=list)

    def get(self, name: str) -> Value | None:
        """A field, or what is inherited for it."""
        value = self.fields.get(name)
        if value is None and self.parent is not None:
            return self.parent.provided(name)
        return value

    def provided(self, name: str) -> Value | None:
        """A field, or another that serves for it."""
        value = self.fields.get(name)
        return self.fields.get(ALIASES.get(name, "")) if value is None else value

    def inherited(self) -> list[str]:
        """The names of the fields that it inherits, sorted."""
        if self.parent is None:
            return []
        names = [name for name in self.parent.fields if name not in self.fields]
        names += [name for name, other in ALIASES.items() if other in self.parent.fields]
        return sorted(names)

    def field_names(self, wanted: Iterable[str] = ()) -> list[str]:
        """The names of its fields, those inherited too; only those `wanted`, if any are."""
        names = [*self.fields, *self.inherited()]
        only = set(wanted)
        return sorted({name for name in names if name in only} if only else names)

    def filtered(self, filters: Iterable[Filter]) -> Entry:
        """A copy with its own fields put through `filters`."""
        filters = list(filters)
        fields = {name: value.filtered(filters) for name, value in self.fields.items()}
        return Entry(self.type, self.key, fields, self.parent, self.place)

    def digest(self, names: Iterable[str]) -> str:
        """What entries that count as the same have in common."""
        parts = [f"|{name}:{self.get(name)}" for name in self.field_names(names)]
        return self.type + "".join(parts)

    def parse_names(self, strings: dict[str, Value]) -> None:
        """Read the fields that list people."""
        for name in NAME_FIELDS:
            value = self.fields.get(name)
            if value is None or value.is_names:
                continue
            try:
                people = parse_people(str(value.replaced(strings).joined()))
            except Unreadable:
                people = []
                self.unreadable.append(name)
            self.fields[name] = Names(people)

    def parse_month(self) -> None:
        """Bring the month into its short form, and add its number."""
        self.fields.pop("month_numeric", None)
        if "month" in self.fields:
            month = self.fields["month"] = normalized_month(self.fields["month"])
            if str(month) in MONTHS:
                self.fields["month_numeric"] = Value((str(MONTHS.index(str(month)) + 1),))

    def source(self, quotes: tuple[str, str], filters: Iterable[Filter] = ()) -> str:
        """The entry as it stands in a .bib file."""
        filters = list(filters)
        lines = []
        for name, value in self.fields.items():
            shown = value if value.is_names or not filters else value.filtered(filters)
            lines.append(f"{name} = {shown.quoted(quotes)}")
        content = ",\n".join(lines).replace("\n", "\n  ")
        return f"@{self.type}{{{self.key},\n  {content}\n}}\n"


def normalized_month(value: Value) -> Value:
    """A month given by name or number as the name of its string; anything else as it is."""
    text = str(value).strip()
    if text[:3].lower() in MONTHS:
        return Value((Macro(text[:3].lower()),)) if str(value)[:1].strip() else value
    if text.isascii() and text.isdecimal() and len(text) <= 2:
        number = int(text)
        return Value((Macro(MONTHS[number - 1]),)) if number <= len(MONTHS) else value
    return value


class Bibliography:
    """The entries of .bib files.

    Attributes:
        by_key: the entries; a key that is taken is counted up (`doe2020`, `doe2021`).
        strings: what `@string` defined, by name in lower case.
        left_out: the entries that couldn't be read.
    """

    def __init__(self, elements: Iterable[Element], *, names: bool = True, months: bool = True):
        self.by_key: dict[str, Entry] = {}
        self.strings: dict[str, Value] = {}
        self.left_out: list[LeftOut] = []
        for element in elements:
            if isinstance(element, RawString):
                self.strings[element.name] = element.value
            elif isinstance(element, RawEntry):
                self._add(element, names=names, months=months)
            elif isinstance(element, LeftOut):
                self.left_out.append(element)
        self._refer()

    def _add(self, raw: RawEntry, *, names: bool, months: bool) -> None:
        key = raw.key or key_for(raw.fields)
        while key in self.by_key:
            key = successor(key)
        entry = self.by_key[key] = Entry(raw.type, key, raw.fields, place=raw.place)
        if names:
            entry.parse_names(self.strings)
        if months:
            entry.parse_month()

    def _refer(self) -> None:
        for entry in self.by_key.values():
            crossref = entry.fields.get("crossref")
            if crossref is not None:
                entry.parent = self.by_key.get(str(crossref))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.by_key.values())

    def replace_strings(self) -> None:
        """Put the strings in, in the order of their definition."""
        for name, value in self.strings.items():
            self.strings[name] = value.replaced(self.strings)
        for entry in self:
            for name, value in entry.fields.items():
                entry.fields[name] = value.replaced(self.strings)

    def join_strings(self) -> None:
        for entry in self:
            for name, value in entry.fields.items():
                entry.fields[name] = value.joined()

    def remove_duplicates(self, names: Iterable[str]) -> None:
        """Leave out entries with the type and the fields `names` of an earlier one."""
        names = list(names) or ["year", "title"]
        seen: set[str] = set()
        for key, entry in list(self.by_key.items()):
            digest = entry.digest(names)
            if digest in seen:
                del self.by_key[key]
            seen.add(digest)
