"""Ruby's Enumerable: what its items are asked."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.core.enumerable import MISSING
from jekyllpy.rubylang.dispatch import call as call_method
from jekyllpy.rubylang.iteration import items, items_list, visit
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.operations import case_equal, equal, truthy


def seeing(block: Proc | None, pattern: tuple[Any, ...]) -> Any:
    """What tells whether an item counts, for `any?` and its kin."""
    if pattern:
        return lambda item: case_equal(pattern[0], item)
    if block is not None:
        call = block.call
        return lambda item: truthy(call(item))
    return truthy


@method("Enumerable", "any?")
def enumerable_any(self: Any, block: Proc | None, *pattern: Any) -> bool:
    counts = seeing(block, pattern)
    found = False

    def see(item: Any) -> bool:
        nonlocal found
        found = bool(counts(item))
        return found

    visit(self, see)
    return found


@method("Enumerable", "all?")
def enumerable_all(self: Any, block: Proc | None, *pattern: Any) -> bool:
    counts = seeing(block, pattern)
    fine = True

    def see(item: Any) -> bool:
        nonlocal fine
        fine = counts(item)
        return not fine

    visit(self, see)
    return fine


@method("Enumerable", "none?")
def enumerable_none(self: Any, block: Proc | None, *pattern: Any) -> bool:
    return not enumerable_any(self, block, *pattern)


@method("Enumerable", "one?")
def enumerable_one(self: Any, block: Proc | None, *pattern: Any) -> bool:
    counts = seeing(block, pattern)
    return sum(1 for item in items(self) if counts(item)) == 1


@method("Enumerable", "include?", "member?")
def enumerable_include(self: Any, block: Any, wanted: Any) -> bool:
    found = False

    def see(item: Any) -> bool:
        nonlocal found
        found = equal(item, wanted)
        return found

    visit(self, see)
    return found


@method("Enumerable", "find", "detect")
def enumerable_find(self: Any, block: Proc | None, otherwise: Any = None) -> Any:
    if block is None:
        return enumerator(self, "find", otherwise)
    call = block.call
    found: Any = MISSING

    def see(item: Any) -> bool:
        nonlocal found
        if truthy(call(item)):
            found = item
            return True
        return False

    visit(self, see)
    if found is MISSING:
        return None if otherwise is None else call_method(otherwise, "call")
    return found


@method("Enumerable", "find_index")
def enumerable_find_index(self: Any, block: Proc | None, *wanted: Any) -> Any:
    if block is None and not wanted:
        return enumerator(self, "find_index")
    counts = (lambda item: equal(item, wanted[0])) if wanted else seeing(block, ())
    place = -1
    found = None

    def see(item: Any) -> bool:
        nonlocal place, found
        place += 1
        if counts(item):
            found = place
            return True
        return False

    visit(self, see)
    return found


@method("Enumerable", "count")
def enumerable_count(self: Any, block: Proc | None, *wanted: Any) -> int:
    if wanted:
        return sum(1 for item in items(self) if equal(item, wanted[0]))
    if block is None:
        return len(items_list(self))
    call = block.call
    return sum(1 for item in items(self) if truthy(call(item)))
