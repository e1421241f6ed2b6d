"""Compound selectors, which are simple ones without a blank between, and complex ones, which are several of those."""

from __future__ import annotations

from functools import cached_property

from jekyllpy.site.converters.ruby_sass.extends.simple import Kind, Members, Simple, unified

NEWLINE = "\n"


class Compound:
    """Simple selectors that one element must match.

    Attributes:
        floor: how specific the selectors are, at most, that it came out of: what takes its place must not be less.
    """

    def __init__(self, members: Members, floor: int = 0) -> None:
        self.members = members
        self.floor = floor

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Compound) and other._key == self._key

    def __hash__(self) -> int:
        return hash(self._key)

    def __str__(self) -> str:
        return "".join(one.text for one in self.members if not excludes_nothing(one)) or "*"

    @cached_property
    def base(self) -> Simple | None:
        """The element or `*` that it starts with."""
        first = self.members[0] if self.members else None
        return first if first is not None and first.is_base else None

    @cached_property
    def pseudo_elements(self) -> list[Simple]:
        return [simple for simple in self.members if simple.kind is Kind.PSEUDO_ELEMENT]

    @cached_property
    def rest(self) -> frozenset[Simple]:
        """All but the base and the pseudo elements."""
        return frozenset(self.members) - {self.base} - set(self.pseudo_elements)

    @cached_property
    def _key(self) -> tuple[Simple | None, tuple[Simple, ...], frozenset[Simple]]:
        return self.base, tuple(self.pseudo_elements), self.rest

    @property
    def has_root(self) -> bool:
        return any(simple.is_root for simple in self.members)

    def raised(self, floor: int) -> Compound:
        """The same with a floor that is not lower."""
        return self if floor <= self.floor else Compound(self.members, floor)

    def unified(self, other: Compound) -> Compound | None:
        """What matches this and the other; None if nothing does."""
        members = other.members
        for simple in self.members:
            both = unified(simple, members)
            if both is None:
                return None
            members = both
        return Compound(members)


Complex = tuple[Compound | str, ...]
"""Compounds with what stands between: combinators, and newlines, which mean nothing."""


def raised(selector: Complex, floor: int) -> Complex:
    """The selector with no floor lower than that."""
    return tuple(part if isinstance(part, str) else part.raised(floor) for part in selector)


def is_invisible(selector: Complex) -> bool:
    """Whether it has a placeholder, so that no stylesheet shows it."""
    return any(
        is_invisible_simple(simple)
        for part in selector
        if not isinstance(part, str)
        for simple in part.members
    )


def is_invisible_simple(simple: Simple) -> bool:
    if simple.inside and simple.name != "not":
        return all(map(is_invisible, simple.inside))
    return simple.kind is Kind.PLACEHOLDER


def excludes_nothing(simple: Simple) -> bool:
    """Whether it is a `:not()` of placeholders, which isn't written."""
    return simple.name == "not" and bool(simple.inside) and all(map(is_invisible, simple.inside))


def plain(selector: Complex) -> Complex:
    """The selector without newlines."""
    return tuple(part for part in selector if part != NEWLINE)


def text_of(selector: Complex) -> str:
    """The selector with a blank between its parts."""
    return " ".join(map(str, plain(selector)))
