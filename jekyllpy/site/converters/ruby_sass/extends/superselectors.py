"""Whether a selector matches all that another matches."""

from __future__ import annotations

from jekyllpy.site.converters.ruby_sass.extends.compound import Complex, Compound, plain
from jekyllpy.site.converters.ruby_sass.extends.simple import Kind, Simple

CHILD, SIBLING = ">", "~"
BASE = Compound((Simple(Kind.PLACEHOLDER, "%<base>"),))
EITHER = ("matches", "any")
NTH = ("nth-child", "nth-last-child")


def is_superselector(one: Complex, other: Complex) -> bool:
    """Whether `one` matches all elements that `other` matches."""
    one, other = plain(one), plain(other)
    if not one or not other or any(isinstance(end, str) for end in ends(one) + ends(other)):
        return False
    if len(one) > len(other):
        return False
    first = one[0]
    assert isinstance(first, Compound)
    if len(one) == 1:
        last = other[-1]
        assert isinstance(last, Compound)
        return covers(first, last, other[:-1])
    place = next((nth for nth in range(len(other) - 1) if covers_at(first, other, nth)), None)
    if place is None:
        return False
    after, there = one[1], other[place + 1]
    if isinstance(after, str):
        if not isinstance(there, str) or (there == CHILD if after == SIBLING else after != there):
            return False
        if len(one) == 3 and len(other) > 3:
            return False
        return is_superselector(one[2:], other[place + 2 :])
    if isinstance(there, str):
        return there == CHILD and is_superselector(one[1:], other[place + 2 :])
    return is_superselector(one[1:], other[place + 1 :])


def ends(selector: Complex) -> tuple[Compound | str, Compound | str]:
    return selector[0], selector[-1]


def covers_at(compound: Compound, selector: Complex, nth: int) -> bool:
    """Whether the compound covers a part of a selector."""
    part = selector[nth]
    return isinstance(part, Compound) and covers(compound, part, selector[:nth])


def is_parent_superselector(one: Complex, other: Complex) -> bool:
    """Whether all that is inside `other` is inside `one`."""
    return is_superselector((*one, BASE), (*other, BASE))


def covers(one: Compound, other: Compound, parents: Complex = ()) -> bool:
    """Whether a compound matches all that another with these parents matches."""
    if one.base is not None and one.base != other.base:
        return False
    if one.pseudo_elements != other.pseudo_elements:
        return False
    if not all(simple.inside or has(other, simple) for simple in one.rest):
        return False
    return all(
        pseudo_covers(simple, other, parents)
        for simple in one.members
        if simple.inside and simple.kind is Kind.PSEUDO_CLASS
    )


def has(compound: Compound, simple: Simple) -> bool:
    """Whether a compound has a simple selector, itself or in each choice of its brackets."""
    return simple in compound.rest or any(
        all(
            len(choice) == 1 and isinstance(choice[0], Compound) and simple in choice[0].rest
            for choice in pseudo.inside
        )
        for pseudo in compound.members
        if pseudo.inside and pseudo.pseudo_name in EITHER + NTH
    )


def pseudo_covers(pseudo: Simple, other: Compound, parents: Complex) -> bool:
    """Whether a pseudo class with selectors matches all that a compound matches."""
    same = [simple for simple in other.members if simple.inside and head(simple) == head(pseudo)]
    if pseudo.pseudo_name == "not":
        return all(is_excluded(choice, other, same) for choice in pseudo.inside)
    if pseudo.pseudo_name == "current":
        return any(simple.inside == pseudo.inside for simple in same)
    if any(list_covers(pseudo.inside, simple.inside) for simple in same):
        return True
    return pseudo.pseudo_name in EITHER and any(
        is_superselector(choice, (*parents, other)) for choice in pseudo.inside
    )


def head(pseudo: Simple) -> str:
    """A pseudo selector up to its selectors, with what counts them."""
    return pseudo.text.partition(" of " if pseudo.pseudo_name in NTH else "(")[0]


def is_excluded(choice: Complex, other: Compound, same: list[Simple]) -> bool:
    """Whether nothing that `other` matches is the choice in a `:not()`."""
    last = choice[-1]
    if isinstance(last, Compound):
        for simple in other.members:
            if simple.kind in (Kind.ELEMENT, Kind.ID) and any(
                mine.kind is simple.kind and mine != simple for mine in last.members
            ):
                return True
    return any(list_covers(simple.inside, (choice,)) for simple in same)


def list_covers(ones: tuple[Complex, ...], others: tuple[Complex, ...]) -> bool:
    """Whether the selectors of a list match all that those of another match."""
    return all(any(is_superselector(one, other) for one in ones) for other in others)
