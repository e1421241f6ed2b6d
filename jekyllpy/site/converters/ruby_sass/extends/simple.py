"""Simple selectors: one class, element, attribute or the like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jekyllpy.site.converters.ruby_sass.extends.compound import Complex

VENDOR = re.compile(r"-[a-zA-Z0-9]+-")
ELEMENTS_WITH_ONE_COLON = {"after", "before", "first-line", "first-letter"}
OF_A_CLASS = 1_000
OF_AN_ID = OF_A_CLASS**2
Range = tuple[int, int]
"""The least and the greatest specificity."""


class Kind(Enum):
    """What a simple selector is."""

    CLASS = auto()
    ID = auto()
    PLACEHOLDER = auto()
    UNIVERSAL = auto()
    ELEMENT = auto()
    ATTRIBUTE = auto()
    PSEUDO_CLASS = auto()
    PSEUDO_ELEMENT = auto()


class Simple:
    """A simple selector; two are the same if they are written alike.

    Attributes:
        name: of an element or a pseudo selector, what it is called; of an element, without its namespace.
        inside: the selectors in a pseudo selector's brackets.
    """

    __slots__ = ("inside", "kind", "name", "text")

    def __init__(
        self, kind: Kind, text: str, name: str = "", inside: tuple[Complex, ...] = ()
    ) -> None:
        if kind is Kind.PSEUDO_CLASS and normalized(name) in ELEMENTS_WITH_ONE_COLON:
            kind = Kind.PSEUDO_ELEMENT
        self.kind = kind
        self.text = text
        self.name = name
        self.inside = inside

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Simple) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    @property
    def is_base(self) -> bool:
        """Whether it is what a compound selector starts with, an element or `*`."""
        return self.kind in (Kind.ELEMENT, Kind.UNIVERSAL)

    @property
    def is_pseudo(self) -> bool:
        return self.kind in (Kind.PSEUDO_CLASS, Kind.PSEUDO_ELEMENT)

    @property
    def is_unique(self) -> bool:
        """Whether no element's parent can have it as well."""
        return self.kind is Kind.ID or self.is_root

    @property
    def is_root(self) -> bool:
        return self.kind is Kind.PSEUDO_CLASS and self.pseudo_name == "root"

    @property
    def pseudo_name(self) -> str:
        """The name without its vendor's prefix."""
        return normalized(self.name) if self.is_pseudo else ""

    @property
    def namespace(self) -> str | None:
        """The namespace of an element; None if none is written."""
        before, bar, _ = self.text.rpartition("|")
        return before if bar else None


def normalized(name: str) -> str:
    """The name of a pseudo selector without its vendor's prefix."""
    return VENDOR.sub("", name, count=1) if name.startswith("-") else name


Members = tuple[Simple, ...]


def unified(simple: Simple, members: Members) -> Members | None:
    """What matches both a simple selector and those of a compound one; None if nothing does."""
    if simple.kind is Kind.UNIVERSAL:
        return with_universal(simple, members)
    if simple.kind is Kind.ELEMENT:
        return with_element(simple, members)
    if any(exclude(simple, other) for other in members):
        return None
    if len(members) == 1 and members[0].kind is Kind.UNIVERSAL:
        return with_universal(members[0], (simple,))
    return members if simple in members else inserted(simple, members)


def exclude(simple: Simple, other: Simple) -> bool:
    """Whether no element has both: two ids, or two pseudo elements."""
    if simple.kind is not other.kind:
        return False
    if simple.kind is Kind.PSEUDO_ELEMENT:
        return simple.text.lstrip(":") != other.text.lstrip(":")
    return simple.kind is Kind.ID and simple != other


def inserted(simple: Simple, members: Members) -> Members:
    """The members with one more: before the pseudo selectors, or at the end."""
    place = len(members)
    ends = bool(members) and members[-1].kind is Kind.PSEUDO_ELEMENT
    if not simple.is_pseudo or ends:
        place = next((nth for nth, other in enumerate(members) if other.is_pseudo), place)
    return (*members[:place], simple, *members[place:])


def with_universal(simple: Simple, members: Members) -> Members | None:
    if not members or not members[0].is_base:
        if simple.namespace not in (None, "*"):
            return (simple, *members)
        return members or (simple,)
    return with_base(simple, members, members[0])


def with_element(simple: Simple, members: Members) -> Members | None:
    if not members or not members[0].is_base:
        return (simple, *members)
    first = members[0]
    if first.kind is Kind.ELEMENT and first.name != simple.name:
        return None
    return with_base(simple, members, simple)


def with_base(simple: Simple, members: Members, named: Simple) -> Members | None:
    """The members with the element of `named`, in the namespace that both allow."""
    spaces = {simple.namespace, members[0].namespace}
    if len(spaces) > 1:
        spaces.discard("*")
    if len(spaces) > 1:
        return None
    (space,) = spaces
    text = named.name if space is None else f"{space}|{named.name}"
    return (Simple(named.kind, text, named.name), *members[1:])


def specificity(simple: Simple) -> Range:
    """How specific it is; a range where that depends on what is in its brackets."""
    if simple.kind is Kind.UNIVERSAL:
        return 0, 0
    if simple.kind in (Kind.ELEMENT, Kind.PSEUDO_ELEMENT):
        return 1, 1
    if simple.kind is Kind.ID:
        return OF_AN_ID, OF_AN_ID
    return specificity_inside(simple) if simple.inside else (OF_A_CLASS, OF_A_CLASS)


def specificity_inside(pseudo: Simple) -> Range:
    """The specificity of a pseudo class by its brackets: `:not()` counts the most specific of them."""
    ranges: Sequence[Range] = [specificity_of(one) for one in pseudo.inside]
    greatest = max(high for _, high in ranges)
    if pseudo.pseudo_name != "not":
        return 0, greatest
    return max(low for low, _ in ranges), greatest


def specificity_of(selector: Complex) -> Range:
    """The specificity of a selector: the sum of its parts'."""
    low = high = 0
    for compound in selector:
        if not isinstance(compound, str):
            for simple in compound.members:
                least, greatest = specificity(simple)
                low += least
                high += greatest
    return low, high
