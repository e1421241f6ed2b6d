"""An entry of a bibliography, with what it has from the entry that it refers to.

Behaviour: bibtex-ruby 6.2, as observed from outside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from jekyllpy.plugins.jekyll_scholar.content import Content, Filter, Quotes
from jekyllpy.plugins.jekyll_scholar.reading import Place

# What a field that isn't there is taken from instead, in the entry that is referred to.
INSTEAD = {"booktitle": "title"}


@dataclass(eq=False)
class Entry:
    """An entry.

    Attributes:
        type: in lower case.
        fields: its own, by name in lower case, in their order.
        parent: the entry that its field `crossref` names.
        place: where it begins.
        unreadable: those of its fields of names that can't be read.
    """

    type: str
    key: str
    fields: dict[str, Content]
    parent: Entry | None = None
    place: Place | None = None
    unreadable: list[str] = field(default_factory=list)

    def get(self, name: str) -> Content | None:
        """A field, its own or its parent's."""
        own = self.fields.get(name)
        return own if own is not None or self.parent is None else self.parent.lent(name)

    def lent(self, name: str) -> Content | None:
        """What entries that refer to this one have for a field that they lack."""
        own = self.fields.get(name)
        return self.fields.get(INSTEAD.get(name, "")) if own is None else own

    def inherited(self) -> list[tuple[str, Content]]:
        """The fields that its parent lends it, by name."""
        if self.parent is None:
            return []
        lent = self.parent.fields
        names = [name for name in lent if name not in self.fields]
        # These come whether they are needed or not.
        names += [name for name, other in INSTEAD.items() if other in lent]
        found = ((name, self.parent.lent(name)) for name in sorted(names))
        return [(name, content) for name, content in found if content is not None]

    def filtered(self, filters: Iterable[Filter]) -> Entry:
        """The same entry with its own fields filtered."""
        filters = list(filters)
        fields = {name: content.filtered(filters) for name, content in self.fields.items()}
        return Entry(self.type, self.key, fields, self.parent, self.place)


def in_source(
    entry: Entry, fields: Mapping[str, Content], quotes: Quotes, filters: Iterable[Filter] = ()
) -> str:
    """An entry with these fields as it stands in a .bib file."""
    filters = list(filters)
    lines = [f"{name} = {content.in_source(quotes, filters)}" for name, content in fields.items()]
    body = ",\n".join(lines).replace("\n", "\n  ")
    return f"@{entry.type}{{{entry.key},\n  {body}\n}}\n"
