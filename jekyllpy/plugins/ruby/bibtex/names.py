"""`BibTeX::Names` and `BibTeX::Name`: the people of a field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from jekyllpy.plugins.jekyll_scholar.content import People, Person
from jekyllpy.plugins.jekyll_scholar.people import Unreadable, parse_people
from jekyllpy.plugins.ruby.bibtex.classes import NAME, NAMES, Names, filters_of
from jekyllpy.rubylang.dispatch import call, no_method, responds_to
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import options_of
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash, key_value
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, to_s, truthy

PARTS = {
    "first": "first", "given": "first", "last": "last", "family": "last",
    "prefix": "prefix", "von": "prefix", "suffix": "suffix", "jr": "suffix",
}  # fmt: skip
INITIAL = re.compile(r"([^\W\d_])[^\W\d_]*\.?")


@singleton_method(NAMES, "parse")
def names_parse(self: Any, block: Any, text: Any) -> Any:
    return None if text is None else read_names(to_s(text))


def read_names(text: str) -> Names:
    """The people that a text lists.

    Raises:
        RubyError: if it can't be read.
    """
    try:
        return Names(People(tuple(parse_people(text))))
    except Unreadable:
        raise error("ArgumentError", f"cannot read names: {text}") from None


@method(NAMES, "initialize", visibility="private")
def names_initialize(self: Names, block: Any, *people: Any) -> None:
    self.content = People(tuple(_people(people)))


def _people(given: Any) -> Iterator[Person]:
    for each in given:
        if isinstance(each, Person):
            yield each
        elif isinstance(each, Names):
            yield from each.content.people
        elif isinstance(each, list):
            yield from _people(each)
        else:
            yield from read_names(to_s(each)).content.people


@method(NAMES, "each")
def names_each(self: Names, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each")
    for person in self.content.people:
        block.call(person)
    return self


@method(NAMES, "to_a", "tokens")
def names_to_a(self: Names, block: Any) -> RArray:
    return RArray(self.content.people)


@method(NAMES, "length")
def names_length(self: Names, block: Any) -> int:
    return len(self.content.people)


@method(NAMES, "empty?")
def names_empty(self: Names, block: Any) -> bool:
    return not self.content.people


@method(NAMES, "[]")
def names_at(self: Names, block: Any, *index: Any) -> Any:
    return call(RArray(self.content.people), "[]", *index)


@method(NAMES, "last")
def names_last(self: Names, block: Any, *count: Any) -> Any:
    return call(RArray(self.content.people), "last", *count)


@method(NAMES, "<<", "add", "push")
def names_add(self: Names, block: Any, *people: Any) -> Names:
    self.become(People((*self.content.people, *_people(people))))
    return self


@method(NAMES, "inspect")
def names_inspect(self: Names, block: Any) -> RString:
    shown = (to_s(call(RString(str(person)), "inspect")) for person in self.content.people)
    return RString(f"#<BibTeX::Names {', '.join(shown)}>")


# One person


@singleton_method(NAME, "parse")
def name_parse(self: Any, block: Any, text: Any) -> Any:
    people = read_names(to_s(text)).content.people
    return people[0] if people else None


@singleton_method(NAME, "new")
def name_new(self: Any, block: Any, parts: Any = None, **named: Any) -> Person:
    given = {name_of(key_value(key)): value for key, value in (parts or named).items()}
    return Person(**{PARTS[key]: to_s(value) for key, value in given.items() if key in PARTS})


def _part(name: str, attribute: str) -> None:
    @method(NAME, name)
    def read(self: Person, block: Any) -> Any:
        value = getattr(self, attribute)
        return None if value is None else RString(value)


for _name, _attribute in PARTS.items():
    _part(_name, _attribute)


@method(NAME, "to_s", "to_str", "sort_order")
def name_to_s(self: Person, block: Any, options: Any = None, **named: Any) -> RString:
    return RString(str(_shortened(self, options, named)))


@method(NAME, "display_order")
def name_display_order(self: Person, block: Any, options: Any = None, **named: Any) -> RString:
    person = _shortened(self, options, named)
    parts = (person.first, person.prefix, person.last, person.suffix)
    return RString(" ".join(part for part in parts if part is not None))


def _shortened(person: Person, options: Any, named: dict[str, Any]) -> Person:
    wanted = options_of(options, named)
    if not truthy(wanted.get("initials")) or person.first is None:
        return person
    return Person(initials_of(person.first), person.last, person.prefix, person.suffix)


def initials_of(first: str) -> str:
    """First names by their first letters."""
    return INITIAL.sub(r"\1.", first)


@method(NAME, "initials")
def name_initials(self: Person, block: Any) -> RString:
    return RString(initials_of(self.first or ""))


@method(NAME, "to_hash", "to_h")
def name_to_hash(self: Person, block: Any) -> RHash:
    return RHash(
        (intern(part), None if text is None else RString(text))
        for part, text in asdict(self).items()
    )


@method(NAME, "each_pair")
def name_each_pair(self: Person, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each_pair")
    for part, text in asdict(self).items():
        block.call(intern(part), None if text is None else RString(text))
    return self


@method(NAME, "[]")
def name_at(self: Person, block: Any, part: Any) -> Any:
    value = getattr(self, PARTS[name_of(part)])
    return None if value is None else RString(value)


@method(NAME, "convert", "convert!")
def name_convert(self: Person, block: Any, *filters: Any) -> Person:
    return self.filtered(filters_of(filters))


@method(NAME, "inspect")
def name_inspect(self: Person, block: Any) -> RString:
    return RString(f"#<BibTeX::Name {self}>")


@method(NAME, "==", "eql?")
def name_equal(self: Person, block: Any, other: Any) -> bool:
    return isinstance(other, (Person, RString, str)) and str(self) == str(other)


@method(NAME, "hash")
def name_hash(self: Person, block: Any) -> int:
    return hash(str(self))


@method(NAME, "<=>")
def name_compare(self: Person, block: Any, other: Any) -> int:
    mine, theirs = str(self), to_s(other)
    return (mine > theirs) - (mine < theirs)


@method(NAME, "method_missing")
def name_method_missing(self: Person, block: Any, name: Any, *args: Any) -> Any:
    text = RString(str(self))
    if not responds_to(text, name_of(name)):
        raise no_method(self, name_of(name), args, "")
    return call(text, name_of(name), *args, block=block)


@method(NAME, "respond_to_missing?")
def name_responds(self: Person, block: Any, name: Any, private: Any = False) -> bool:
    return responds_to(RString(), name_of(name))
