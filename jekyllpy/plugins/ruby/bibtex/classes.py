"""The classes of BibTeX, and what passes between their objects and Ruby."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jekyllpy.plugins.jekyll_scholar.bibliography import Bibliography
from jekyllpy.plugins.jekyll_scholar.content import Content, Filter, Macro, People, Person, Text
from jekyllpy.plugins.jekyll_scholar.entry import Entry
from jekyllpy.plugins.jekyll_scholar.filters import filters_named
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import define_class, define_module
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import name_of, to_s

BIBLIOGRAPHY, ELEMENT, ENTRY = "BibTeX::Bibliography", "BibTeX::Element", "BibTeX::Entry"
FILTER = "BibTeX::Filter"
VALUE, NAMES, NAME = "BibTeX::Value", "BibTeX::Names", "BibTeX::Name"


class Value:
    """`BibTeX::Value`: what a field holds, which Ruby can change in its place.

    Attributes:
        home: the fields among which it is, and `name` its own; None of what was made alone.
    """

    def __init__(self, content: Content, home: dict[str, Content] | None = None, name: str = ""):
        self.content = content
        self.home = home
        self.name = name

    def __str__(self) -> str:
        return str(self.content)

    def become(self, content: Content) -> None:
        """Hold something else, in the entry, too."""
        self.content = content
        if self.home is not None:
            self.home[self.name] = content


class Names(Value):
    """`BibTeX::Names`: the people of a field."""

    content: People


define_module("BibTeX")
define_class(FILTER)
define_class("BibTeX::ParseError", "StandardError")
define_class(
    BIBLIOGRAPHY,
    types=(Bibliography,),
    allocate=lambda cls: Bibliography(()),
    include=("Enumerable", "Comparable"),
)
define_class(ELEMENT, include=("Comparable",))
define_class(
    ENTRY,
    ELEMENT,
    types=(Entry,),
    allocate=lambda cls: Entry("entry", "", {}),
    include=("Enumerable",),
)
define_class(VALUE, types=(Value,), allocate=lambda cls: Value(Text()), include=("Comparable",))
define_class(
    NAMES, VALUE, types=(Names,), allocate=lambda cls: Names(People()), include=("Enumerable",)
)
define_class(NAME, types=(Person,), include=("Comparable",))


def value_of(
    content: Content | None, home: dict[str, Content] | None = None, name: str = ""
) -> Any:
    """What Ruby gets for what a field holds."""
    if content is None:
        return None
    return (Names if isinstance(content, People) else Value)(content, home, name)


def piece_to_ruby(piece: str) -> Any:
    """A part of a value: a Symbol is the name of a string."""
    return intern(str(piece)) if isinstance(piece, Macro) else RString(str(piece))


def to_content(given: Any) -> Content:
    """What a field is given."""
    if isinstance(given, Value):
        return given.content
    return Text(tuple(map(to_piece, given if isinstance(given, list) else (given,))))


def to_piece(given: Any) -> str:
    """What a value is given, as a part of it."""
    return Macro(given.name) if isinstance(given, Symbol) else to_s(given)


def field_name(name: Any) -> str:
    """The name of a field, which Ruby may have as a String."""
    return name_of(name).lower()


def filters_of(given: Iterable[Any]) -> list[Filter]:
    """The filters that a method is given: names, or objects that can `apply`."""
    found: list[Filter] = []
    for each in given:
        if isinstance(each, list):
            found += filters_of(each)
        elif isinstance(each, RClass) or not isinstance(each, (RString, str, Symbol)):
            found.append(_applied(call(each, "instance") if isinstance(each, RClass) else each))
        else:
            found += filters_named([name_of(each)])
    return found


def _applied(filter_object: Any) -> Filter:
    return lambda text: to_s(call(filter_object, "apply", RString(text)))
