"""Merges the combinators that two selectors start or end with."""

from __future__ import annotations

from jekyllpy.site.converters.ruby_sass.extends.compound import NEWLINE, Complex, Compound
from jekyllpy.site.converters.ruby_sass.extends.superselectors import CHILD, SIBLING, covers

NEXT = "+"
Parts = list[Compound | str]
Choices = list[Complex]


def merged_at_start(one: Parts, other: Parts) -> Complex | None:
    """What stands before the first compound of both, taken away; None if that can't be one."""
    first, second = taken(one, 0), taken(other, 0)
    newline: Complex = ()
    for combinators in (first, second):
        if combinators[:1] == [NEWLINE]:
            del combinators[0]
            newline = (NEWLINE,)
    longer = longer_of(first, second)
    return None if longer is None else newline + tuple(longer)


def taken(parts: Parts, place: int) -> list[str]:
    """The combinators at the start (0) or the end (-1) of the parts, taken away, the outmost first."""
    found: list[str] = []
    while parts and isinstance(part := parts[place], str):
        found.append(part)
        del parts[place]
    return found


def longer_of(first: list[str], second: list[str]) -> list[str] | None:
    """The longer of two lists, if it has all of the other in its order."""
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    rest = iter(longer)
    return longer if all(part in rest for part in shorter) else None


def merged_at_end(one: Parts, other: Parts) -> list[Choices] | None:
    """What both end with in combinators, with the compounds before these, taken away.

    Returns:
        For each place the choices; None if the ends exclude each other.
    """
    found: list[Choices] = []
    while True:
        first = [part for part in taken(one, -1) if part != NEWLINE]
        second = [part for part in taken(other, -1) if part != NEWLINE]
        if not first and not second:
            return found
        if len(first) > 1 or len(second) > 1:
            longer = longer_of(first, second)
            if longer is None:
                return None
            alone: list[Choices] = [[(part,)] for part in reversed(longer)]
            return alone + found
        if first and second:
            choices = merged(one, first[0], other, second[0])
        elif first:
            choices = merged_with_none(one, first[0], other)
        else:
            choices = merged_with_none(other, second[0], one)
        if not choices:
            return None
        found.insert(0, choices)


def merged_with_none(parts: Parts, combinator: str, other: Parts) -> Choices:
    """The end of parts that a combinator ends, which need no more than the other's last part asks for."""
    last = popped(parts)
    if (
        combinator == CHILD
        and other
        and isinstance(other[-1], Compound)
        and covers(other[-1], last)
    ):
        other.pop()
    return [(last, combinator)]


def merged(one: Parts, first: str, other: Parts, second: str) -> Choices:
    """The ends of parts that each end with a combinator; nothing if these exclude each other."""
    left, right = popped(one), popped(other)
    if first == second == SIBLING:
        return siblings(left, right)
    if {first, second} == {SIBLING, NEXT}:
        return sibling_and_next(*((left, right) if first == SIBLING else (right, left)))
    if first == CHILD and second in (SIBLING, NEXT):
        one += [left, first]
        return [(right, second)]
    if second == CHILD and first in (SIBLING, NEXT):
        other += [right, second]
        return [(left, first)]
    both = left.unified(right) if first == second else None
    return [] if both is None else [(both, first)]


def siblings(left: Compound, right: Compound) -> Choices:
    """`left ~` and `right ~` at once."""
    if covers(left, right):
        return [(right, SIBLING)]
    if covers(right, left):
        return [(left, SIBLING)]
    both = left.unified(right)
    found: Choices = [(left, SIBLING, right, SIBLING), (right, SIBLING, left, SIBLING)]
    return found if both is None else [*found, (both, SIBLING)]


def sibling_and_next(earlier: Compound, directly: Compound) -> Choices:
    """`earlier ~` and `directly +` at once."""
    if covers(earlier, directly):
        return [(directly, NEXT)]
    both = directly.unified(earlier)
    found: Choices = [(earlier, SIBLING, directly, NEXT)]
    return found if both is None else [*found, (both, NEXT)]


def popped(parts: Parts) -> Compound:
    """The last part, taken away, which is a compound: the combinators after it are gone already."""
    last = parts.pop()
    assert isinstance(last, Compound)
    return last
