"""The values of a BibTeX entry's fields, as jekyll-scholar shows them.

Rules: bibtex-ruby 6, `Value` and `Names`. A value keeps its tokens apart, and the names of strings
that haven't been put in, as both show in an entry's `bibtex`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields

from jekyllpy import ruby
from jekyllpy.ruby.numbers import to_i

WHOLE_NUMBER = re.compile(r"^[ \t\r\n\f\v]*[+-]?[0-9]+[ \t\r\n\f\v]*$", re.MULTILINE)
Filter = Callable[[str], str]


class Macro(str):
    """The name of a string, where the string belongs."""

    __slots__ = ()


class Value:
    """A field's text: strings and names of strings in a row."""

    is_names = False

    def __init__(self, tokens: Iterable[str] = ()) -> None:
        self.tokens = tuple(tokens)

    def __str__(self) -> str:
        if len(self.tokens) == 1:
            return str(self.tokens[0])
        return " # ".join(
            str(token) if isinstance(token, Macro) else ruby.inspect(token) for token in self.tokens
        )

    def __bool__(self) -> bool:
        return bool(str(self))

    def quoted(self, quotes: tuple[str, str]) -> str:
        """As it stands in a .bib file."""
        if len(self.tokens) > 1 or any(isinstance(token, Macro) for token in self.tokens):
            return str(self)
        return f"{quotes[0]}{self}{quotes[1]}"

    def filtered(self, filters: Iterable[Filter]) -> Value:
        """With every token put through `filters`."""
        tokens = self.tokens
        for apply in filters:
            tokens = tuple(apply(str(token)) for token in tokens)
        return Value(tokens)

    def replaced(self, strings: Mapping[str, Value]) -> Value:
        """With the strings put in whose names are in it, in the order in which they were defined."""
        if not any(isinstance(token, Macro) for token in self.tokens):
            return self
        tokens: list[str] = list(self.tokens)
        for name, value in strings.items():
            tokens = [
                part
                for token in tokens
                for part in (
                    value.tokens if isinstance(token, Macro) and token == name else (token,)
                )
            ]
        return Value(tokens)

    def joined(self) -> Value:
        """With strings that follow each other as one."""
        tokens: list[str] = []
        for token in self.tokens:
            if tokens and not isinstance(token, Macro) and not isinstance(tokens[-1], Macro):
                tokens[-1] += token
            else:
                tokens.append(token)
        return Value(tokens)

    @property
    def number(self) -> int | None:
        """The integer that it is, None if it is none."""
        if len(self.tokens) != 1 or isinstance(self.tokens[0], Macro):
            return None
        token = self.tokens[0]
        return to_i(token.strip()) if WHOLE_NUMBER.search(token) else None

    def compare(self, other: Value) -> int:
        """Ruby's `<=>`; 0 for what can't be compared."""
        mine, theirs = self.number, other.number
        if mine is not None and theirs is not None:
            return (mine > theirs) - (mine < theirs)
        return _order(str(self), str(other))


@dataclass(frozen=True)
class Name:
    """A person's name by its parts, which may be missing."""

    first: str | None = None
    last: str | None = None
    prefix: str | None = None
    suffix: str | None = None

    def __str__(self) -> str:
        family = " ".join(part for part in (self.prefix, self.last) if part is not None)
        return ", ".join(part for part in (family, self.suffix, self.first) if part is not None)

    def parts(self) -> dict[str, str | None]:
        """Its parts by their names."""
        return {part.name: getattr(self, part.name) for part in fields(self)}

    def filtered(self, filters: Iterable[Filter]) -> Name:
        """The name with each filter applied to each of its parts."""
        parts = self.parts()
        for apply in filters:
            parts = {key: None if part is None else apply(part) for key, part in parts.items()}
        return Name(**parts)


class Names(Value):
    """A list of people."""

    is_names = True

    def __init__(self, people: Iterable[Name]) -> None:
        super().__init__()
        self.people = tuple(people)

    def __str__(self) -> str:
        return " and ".join(map(str, self.people))

    def quoted(self, quotes: tuple[str, str]) -> str:
        """The names between two quotation marks."""
        return f"{quotes[0]}{self}{quotes[1]}"

    def filtered(self, filters: Iterable[Filter]) -> Names:
        """The names with each filter applied to each of their parts."""
        filters = list(filters)
        return Names(name.filtered(filters) for name in self.people)

    def replaced(self, strings: Mapping[str, Value]) -> Names:
        """The names themselves: they hold no strings."""
        return self

    def joined(self) -> Names:
        """The names themselves: they are one value."""
        return self

    @property
    def number(self) -> None:
        """None: names are no number."""
        return None

    def compare(self, other: Value) -> int:
        if isinstance(other, Names):
            mine, theirs = list(map(str, self.people)), list(map(str, other.people))
            return (mine > theirs) - (mine < theirs)
        return 1 if self.people and not other.tokens else 0


def _order(left: str, right: str) -> int:
    return (left > right) - (left < right)
