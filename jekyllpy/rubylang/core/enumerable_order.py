"""Enumerable: sorting, the least and the greatest."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.core.enumerable_parts import counted
from jekyllpy.rubylang.iteration import items
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.ordering import extreme, extreme_by, sorted_by, sorted_values


@method("Enumerable", "sort")
def enumerable_sort(self: Any, block: Proc | None) -> RArray:
    return RArray(sorted_values(items(self), block))


@method("Enumerable", "sort_by")
def enumerable_sort_by(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "sort_by")
    return RArray(sorted_by(items(self), block))


def _several(self: Any, block: Proc | None, count: Any, greatest: bool) -> RArray:
    ordered = sorted_values(items(self), block)
    if greatest:
        ordered.reverse()
    return RArray(ordered[: counted(count, f"negative size ({count})")])


@method("Enumerable", "min")
def enumerable_min(self: Any, block: Proc | None, count: Any = None) -> Any:
    if count is not None:
        return _several(self, block, count, False)
    return extreme(items(self), -1, block)


@method("Enumerable", "max")
def enumerable_max(self: Any, block: Proc | None, count: Any = None) -> Any:
    if count is not None:
        return _several(self, block, count, True)
    return extreme(items(self), 1, block)


@method("Enumerable", "minmax")
def enumerable_minmax(self: Any, block: Proc | None) -> RArray:
    found = list(items(self))
    return RArray((extreme(found, -1, block), extreme(found, 1, block)))


def _several_by(self: Any, block: Proc, count: Any, greatest: bool) -> RArray:
    ordered = sorted_by(items(self), block)
    if greatest:
        ordered.reverse()
    return RArray(ordered[: counted(count, f"negative size ({count})")])


@method("Enumerable", "min_by")
def enumerable_min_by(self: Any, block: Proc | None, count: Any = None) -> Any:
    if block is None:
        return enumerator(self, "min_by")
    if count is not None:
        return _several_by(self, block, count, False)
    return extreme_by(items(self), -1, block)


@method("Enumerable", "max_by")
def enumerable_max_by(self: Any, block: Proc | None, count: Any = None) -> Any:
    if block is None:
        return enumerator(self, "max_by")
    if count is not None:
        return _several_by(self, block, count, True)
    return extreme_by(items(self), 1, block)


@method("Enumerable", "minmax_by")
def enumerable_minmax_by(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "minmax_by")
    found = list(items(self))
    return RArray((extreme_by(found, -1, block), extreme_by(found, 1, block)))
