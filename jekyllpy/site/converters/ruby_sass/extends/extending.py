"""Extends selectors by those of the rules that extend them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from jekyllpy.site.converters.ruby_sass.extends.compound import (
    Complex,
    Compound,
    is_invisible,
    plain,
    raised,
)
from jekyllpy.site.converters.ruby_sass.extends.pseudos import extended_pseudo
from jekyllpy.site.converters.ruby_sass.extends.simple import Members, Simple, specificity_of
from jekyllpy.site.converters.ruby_sass.extends.trimming import trimmed
from jekyllpy.site.converters.ruby_sass.extends.weaving import paths, woven

Seen = frozenset[Members]
"""What is being replaced already."""


class Extend(NamedTuple):
    """One selector of a rule that extends, and what it extends."""

    extender: Complex
    target: Members


class Extends:
    """All extends of a stylesheet, in their order."""

    def __init__(self, extends: list[Extend]) -> None:
        self._extends = extends
        self._by_simple: dict[Simple, list[int]] = {}
        for nth, extend in enumerate(extends):
            for simple in set(extend.target):
                self._by_simple.setdefault(simple, []).append(nth)

    def extended(
        self, selectors: Iterable[Complex], seen: Seen = frozenset(), *, is_own: bool = True
    ) -> list[Complex]:
        """The selectors of a list with those that are added to each.

        Args:
            is_own: whether a rule has them itself.
        """
        return [new for one in selectors for new in self._complex(one, seen, is_own=is_own)]

    def _complex(self, selector: Complex, seen: Seen, *, is_own: bool) -> list[Complex]:
        choices: list[list[Complex]] = []
        for part in selector:
            if isinstance(part, str):
                choices.append([(part,)])
                continue
            found = self._compound(part, seen)
            if is_own and not is_invisible(selector):
                _, most = specificity_of(selector)
                found[:1] = [raised(one, most) for one in found[:1]]
            choices.append(found)
        return trimmed([woven(path) for path in paths(choices)])

    def _compound(self, compound: Compound, seen: Seen) -> list[Complex]:
        members, seen_inside = self._inside(compound.members, seen)
        found: list[Complex] = [(Compound(members, compound.floor),)]
        for extender, targets in self._extenders(members):
            rest = tuple(simple for simple in members if simple not in targets)
            last = extender[-1]
            assert isinstance(last, Compound)
            both = last.unified(Compound(rest))
            if both is not None and targets not in seen:
                _, most = specificity_of(extender)
                new = raised((*extender[:-1], both), max(compound.floor, most))
                found += self._complex(new, seen_inside | {targets}, is_own=False)
        return without_doubles(found)

    def _inside(self, members: Members, seen: Seen) -> tuple[Members, Seen]:
        """The members, what is in their brackets extended, and what has been seen with these."""
        found: list[Simple] = []
        for simple in members:
            if not simple.inside or (simple,) in seen:
                found.append(simple)
                continue
            inside = self.extended(simple.inside, seen, is_own=False)
            if list(map(plain, inside)) == list(map(plain, simple.inside)):
                found.append(simple)
                continue
            new = extended_pseudo(simple, inside)
            seen |= {(one,) for one in new}
            found += new
        return tuple(found), seen

    def _extenders(self, members: Members) -> list[tuple[Complex, Members]]:
        """The selectors that extend some of the members, each with all of these that it extends."""
        ours = set(members)
        numbers = {nth for simple in ours for nth in self._by_simple.get(simple, ())}
        found: dict[Complex, tuple[Complex, Members]] = {}
        for nth in sorted(numbers):
            extender, target = self._extends[nth]
            if ours.issuperset(target):
                first, targets = found.get(plain(extender), (extender, ()))
                found[plain(extender)] = first, targets + target
        return list(found.values())


def without_doubles(selectors: list[Complex]) -> list[Complex]:
    """The first of all that are the same."""
    found: dict[Complex, Complex] = {}
    for one in selectors:
        found.setdefault(plain(one), one)
    return list(found.values())
