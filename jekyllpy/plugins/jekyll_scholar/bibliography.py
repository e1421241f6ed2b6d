"""The entries of .bib files: their keys, names and months, the strings in them, and what is there twice.

Behaviour: bibtex-ruby 6.2, as observed from outside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jekyllpy.plugins.jekyll_scholar.content import Content, Filter, People, Text
from jekyllpy.plugins.jekyll_scholar.entry import Entry
from jekyllpy.plugins.jekyll_scholar.missing_keys import key_for
from jekyllpy.plugins.jekyll_scholar.months import with_months
from jekyllpy.plugins.jekyll_scholar.people import Unreadable, parse_people
from jekyllpy.plugins.jekyll_scholar.reading import Element, LeftOut, RawEntry, RawString
from jekyllpy.plugins.jekyll_scholar.strings import Strings
from jekyllpy.plugins.jekyll_scholar.successor import successor

FIELDS_OF_PEOPLE = ("author", "editor", "translator", "director", "producer", "composer")
TELLING = ("year", "title")


@dataclass(frozen=True)
class Making:
    """What is made of entries as they are read.

    Attributes:
        names: people are told apart.
        months: months get their short names, and a number.
        filters: change every field then.
    """

    names: bool = True
    months: bool = True
    filters: tuple[Filter, ...] = ()


class Bibliography:
    """The entries of .bib files.

    Attributes:
        by_key: the entries; a key that is taken is counted up (`doe2020`, `doe2021`).
        strings: what `@string` defined.
        left_out: the entries that couldn't be read.
    """

    def __init__(self, elements: Iterable[Element], making: Making | None = None) -> None:
        self.by_key: dict[str, Entry] = {}
        self.strings = Strings()
        self.left_out: list[LeftOut] = []
        self._making = making or Making()
        for element in elements:
            if isinstance(element, RawString):
                self.strings.define(element.name, element.value)
            elif isinstance(element, RawEntry):
                self._add(element)
            elif isinstance(element, LeftOut):
                self.left_out.append(element)
        for entry in self:
            crossref = entry.fields.get("crossref")
            if crossref is not None:
                entry.parent = self.by_key.get(str(crossref))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.by_key.values())

    def _add(self, raw: RawEntry) -> None:
        key = raw.key or key_for(raw.fields)
        while key in self.by_key:
            key = successor(key)
        fields: dict[str, Content] = dict(raw.fields)
        entry = self.by_key[key] = Entry(raw.type, key, fields, place=raw.place)
        if self._making.names:
            self._read_names(entry)
        if self._making.months:
            entry.fields = with_months(fields)
        if self._making.filters:
            entry.fields = entry.filtered(self._making.filters).fields

    def _read_names(self, entry: Entry) -> None:
        for name in FIELDS_OF_PEOPLE:
            content = entry.fields.get(name)
            if isinstance(content, Text):
                try:
                    entry.fields[name] = people_in(self.strings.put_into(content))
                except Unreadable:
                    entry.fields[name] = People()
                    entry.unreadable.append(name)

    def put_strings_in(self) -> None:
        """Put the strings into each other and into the entries.

        Raises:
            SourceError: if that makes too much of them.
        """
        self.strings.resolve()
        for entry in self:
            for name, content in entry.fields.items():
                if isinstance(content, Text):
                    entry.fields[name] = self.strings.put_into(content)

    def join_pieces(self) -> None:
        """Make one text of each field that is put together with `#`."""
        for entry in self:
            for name, content in entry.fields.items():
                if isinstance(content, Text):
                    entry.fields[name] = content.joined()

    def remove_duplicates(self, names: Iterable[str]) -> None:
        """Leave out what has the type and the fields `names` of an earlier entry."""
        names = sorted(set(names) or set(TELLING))
        seen = set()
        for key, entry in list(self.by_key.items()):
            known = tuple((name, str(entry.get(name))) for name in names if has(entry, name))
            if (entry.type, known) in seen:
                del self.by_key[key]
            seen.add((entry.type, known))


def people_in(text: Text) -> People:
    """The people whom a text names.

    Raises:
        Unreadable: if they can't be told.
    """
    return People(tuple(parse_people(str(text.joined()))))


def has(entry: Entry, name: str) -> bool:
    """Whether an entry has a field, or is lent it."""
    return name in entry.fields or any(name == lent for lent, _ in entry.inherited())
