"""`Array#bsearch`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.core.array import Array
from jekyllpy.rubylang.dispatch import real_class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.proc import Proc


def bisect(low: int, high: int, tells: Callable[[int], Any]) -> int | None:
    """The first place from `low` to before `high` that is told to be right."""
    found = None
    while low < high:
        middle = (low + high) // 2
        told = tells(middle)
        if told is True or (type(told) in (int, float) and told == 0):
            found = middle
            if told is not True:
                return found
            high = middle
        elif told is False or told is None or (type(told) in (int, float) and told > 0):
            low = middle + 1
        elif type(told) in (int, float):
            high = middle
        else:
            kind = real_class_of(told).name
            raise error(
                "TypeError", f"wrong argument type {kind} (must be numeric, true, false or nil)"
            )
    return found


@method("Array", "bsearch")
def array_bsearch(self: Array, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "bsearch")
    place = bisect(0, len(self), lambda at: block.call(self[at]))
    return None if place is None else self[place]


@method("Array", "bsearch_index")
def array_bsearch_index(self: Array, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "bsearch_index")
    return bisect(0, len(self), lambda at: block.call(self[at]))
