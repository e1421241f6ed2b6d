"""Weaves the parts of selectors into each other, in all orders that keep each one's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from jekyllpy.site.converters.ruby_sass.extends.combinators import (
    Choices,
    Parts,
    merged_at_end,
    merged_at_start,
)
from jekyllpy.site.converters.ruby_sass.extends.compound import Complex, Compound
from jekyllpy.site.converters.ruby_sass.extends.superselectors import is_parent_superselector

T = TypeVar("T")
Groups = list[Complex]


def paths(choices: Iterable[Sequence[T]]) -> list[tuple[T, ...]]:
    """One of each: all ways, those with the first of the last choices before the others."""
    found: list[tuple[T, ...]] = [()]
    for options in choices:
        found = [(*path, option) for option in options for path in found]
    return found


def woven(path: Iterable[Complex]) -> Choices:
    """The selectors that match what is in all these, each after the one before it."""
    prefixes: Choices = [()]
    for current in path:
        if current:
            prefixes = [
                (*parents, current[-1])
                for prefix in prefixes
                for parents in interwoven(prefix, current[:-1])
            ]
    return prefixes


def interwoven(one: Complex, other: Complex) -> Choices:
    """The ways in which the parts of two selectors can follow each other; none if they exclude each other."""
    if not one or not other:
        return [one or other]
    first, second = list(one), list(other)
    start = merged_at_start(first, second)
    end = merged_at_end(first, second)
    if start is None or end is None or not share_root(first, second):
        return []
    ones, others = groups(first), groups(second)
    choices: list[Choices] = [[start]]
    for common in common_groups(others, ones):

        def is_reached(rest: Groups, common: Complex = common) -> bool:
            return is_parent_superselector(rest[0], common)

        choices += [chunks(ones, others, is_reached), [common]]
        del ones[:1], others[:1]
    choices += [chunks(ones, others, lambda rest: not rest), *end]
    needed = [some for some in choices if some]
    return [tuple(part for piece in path for part in piece) for path in paths(needed)]


def share_root(one: Parts, other: Parts) -> bool:
    """Have both start with `:root` if one does; False if they can't."""
    first, second = taken_root(one), taken_root(other)
    if first is not None and second is not None:
        root = first.unified(second)
        if root is None:
            return False
        one.insert(0, root)
        other.insert(0, root)
    elif first is not None:
        other.insert(0, first)
    elif second is not None:
        one.insert(0, second)
    return True


def taken_root(parts: Parts) -> Compound | None:
    """The first part, taken away, if it is `:root`."""
    if parts and isinstance(parts[0], Compound) and parts[0].has_root:
        first = parts.pop(0)
        assert isinstance(first, Compound)
        return first
    return None


def groups(parts: Iterable[Compound | str]) -> Groups:
    """Parts in groups: those that a combinator joins stay together."""
    found: list[list[Compound | str]] = []
    before: Compound | str = ""
    for part in parts:
        if found and (isinstance(part, str) or isinstance(before, str)):
            found[-1].append(part)
        else:
            found.append([part])
        before = part
    return [tuple(group) for group in found]


def chunks(ones: Groups, others: Groups, is_end: Callable[[Groups], bool]) -> Choices:
    """What comes first of two lists, taken away from them, in both orders."""
    first, second = taken(ones, is_end), taken(others, is_end)
    if first and second:
        return [first + second, second + first]
    return [first or second] if first or second else []


def taken(rest: Groups, is_end: Callable[[Groups], bool]) -> Complex:
    found: Complex = ()
    while not is_end(rest):
        found += rest.pop(0)
    return found


def common_groups(ones: Groups, others: Groups) -> Groups:
    """The longest list of groups that both lists have, in their order."""
    size = len(others) + 1
    table = [[0] * size for _ in range(len(ones) + 1)]
    shared = [[common_group(one, other) for other in others] for one in ones]
    for row, cells in enumerate(shared, 1):
        for column, cell in enumerate(cells, 1):
            table[row][column] = (
                table[row - 1][column - 1] + 1
                if cell is not None
                else max(table[row][column - 1], table[row - 1][column])
            )
    found: Groups = []
    row, column = len(ones), len(others)
    while row and column:
        cell = shared[row - 1][column - 1]
        if cell is not None:
            found.append(cell)
            row, column = row - 1, column - 1
        elif table[row][column - 1] > table[row - 1][column]:
            column -= 1
        else:
            row -= 1
    return found[::-1]


def common_group(one: Complex, other: Complex) -> Complex | None:
    """The narrower of two groups if one covers the other, or what they must be at once; None if neither."""
    if one == other:
        return one
    if isinstance(one[0], str) or isinstance(other[0], str):
        return None
    if is_parent_superselector(one, other):
        return other
    if is_parent_superselector(other, one):
        return one
    if not unique(one) & unique(other):
        return None
    found = unified_selectors(one, other)
    return found[0] if len(found) == 1 else None


def unique(group: Complex) -> set[object]:
    """What in a group only one element has."""
    return {
        simple
        for part in group
        if isinstance(part, Compound)
        for simple in part.members
        if simple.is_unique
    }


def unified_selectors(one: Complex, other: Complex) -> Choices:
    """The selectors for what matches both."""
    base, other_base = one[-1], other[-1]
    if isinstance(base, str) or isinstance(other_base, str):
        return []
    last = other_base.unified(base)
    return [] if last is None else woven([one[:-1], (*other[:-1], last)])
