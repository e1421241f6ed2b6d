"""What the fields of entries hold: text, put together from pieces, or people.

Behaviour: jekyll-scholar 7.3 with bibtex-ruby 6.2, as observed from outside: `tests.plugins.scholar.entries`
records what they show of entries made at random.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass

from jekyllpy import ruby

Filter = Callable[[str], str]
Quotes = tuple[str, str]

BETWEEN_PIECES = " # "
BETWEEN_PEOPLE = " and "


class Macro(str):
    """The name of an `@string`, which stands for its text."""

    __slots__ = ()


@dataclass(frozen=True)
class Text:
    """Pieces of text and names of strings, in a row."""

    pieces: tuple[str, ...] = ()

    @classmethod
    def of(cls, text: str) -> Text:
        """A text in one piece."""
        return cls((text,))

    def __str__(self) -> str:
        if len(self.pieces) == 1:
            return str(self.pieces[0])
        return BETWEEN_PIECES.join(map(written, self.pieces))

    @property
    def is_macro(self) -> bool:
        """Whether it is the name of a string and nothing else."""
        return len(self.pieces) == 1 and isinstance(self.pieces[0], Macro)

    def in_source(self, quotes: Quotes, filters: Iterable[Filter] = ()) -> str:
        """How it stands in a .bib file, its pieces filtered; a lone name of a string stays one."""
        if self.is_macro:
            return str(self)
        shown = self.filtered(filters)
        return enclosed(str(shown), quotes) if len(shown.pieces) < 2 else str(shown)

    def filtered(self, filters: Iterable[Filter]) -> Text:
        """With each piece put through each of the filters, which leave no names of strings."""
        pieces = self.pieces
        for change in filters:
            pieces = tuple(change(str(piece)) for piece in pieces)
        return Text(pieces)

    def joined(self) -> Text:
        """With neighbours made one, where neither is the name of a string."""
        pieces: list[str] = []
        for piece in self.pieces:
            names = isinstance(piece, Macro) or (bool(pieces) and isinstance(pieces[-1], Macro))
            if pieces and not names:
                pieces[-1] += piece
            else:
                pieces.append(piece)
        return Text(tuple(pieces))


@dataclass(frozen=True)
class Person:
    """A name by its parts, which may be missing."""

    first: str | None = None
    last: str | None = None
    prefix: str | None = None
    suffix: str | None = None

    def __str__(self) -> str:
        family = " ".join(filter(None, (self.prefix, self.last)))
        return ", ".join(filter(None, (family, self.suffix, self.first)))

    def filtered(self, filters: Iterable[Filter]) -> Person:
        """With each part put through each of the filters."""
        parts: Iterable[str | None] = asdict(self).values()
        for change in filters:
            parts = [None if part is None else change(part) for part in parts]
        return Person(*parts)


@dataclass(frozen=True)
class People:
    """The people of a field, in order."""

    people: tuple[Person, ...] = ()

    def __str__(self) -> str:
        return BETWEEN_PEOPLE.join(map(str, self.people))

    def in_source(self, quotes: Quotes, filters: Iterable[Filter] = ()) -> str:
        """How they stand in a .bib file, whatever the filters."""
        return enclosed(str(self), quotes)

    def filtered(self, filters: Iterable[Filter]) -> People:
        """With each part of each name put through each of the filters."""
        filters = list(filters)
        return People(tuple(person.filtered(filters) for person in self.people))


Content = Text | People


def written(piece: str) -> str:
    """A piece among others: text in quotation marks, the name of a string without."""
    return str(piece) if isinstance(piece, Macro) else ruby.inspect(piece)


def enclosed(text: str, quotes: Quotes) -> str:
    """A text between what opens and closes it."""
    opening, closing = quotes
    return f"{opening}{text}{closing}"
