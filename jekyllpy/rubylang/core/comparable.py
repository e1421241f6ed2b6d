"""Ruby's Comparable."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.operations import compare, comparison_failed


def order(self: Any, other: Any) -> int:
    """What `<=>` tells, as a number; an error if it tells nothing."""
    result = call(self, "<=>", other)
    if result is None:
        raise comparison_failed(self, other)
    return result if type(result) is int else compare(result, 0)


@method("Comparable", "==")
def comparable_equal(self: Any, block: Any, other: Any) -> bool:
    if self is other:
        return True
    result = call(self, "<=>", other)
    return result is not None and bool(result == 0)


@method("Comparable", "<")
def comparable_less(self: Any, block: Any, other: Any) -> bool:
    return order(self, other) < 0


@method("Comparable", ">")
def comparable_greater(self: Any, block: Any, other: Any) -> bool:
    return order(self, other) > 0


@method("Comparable", "<=")
def comparable_at_most(self: Any, block: Any, other: Any) -> bool:
    return order(self, other) <= 0


@method("Comparable", ">=")
def comparable_at_least(self: Any, block: Any, other: Any) -> bool:
    return order(self, other) >= 0


@method("Comparable", "between?")
def comparable_between(self: Any, block: Any, low: Any, high: Any) -> bool:
    return order(self, low) >= 0 and order(self, high) <= 0


@method("Comparable", "clamp")
def comparable_clamp(self: Any, block: Any, low: Any, *high: Any) -> Any:
    if isinstance(low, Range) and not high:
        if low.exclusive and low.last is not None:
            raise error("ArgumentError", "cannot clamp with an exclusive range")
        least, most = low.first, low.last
    else:
        least, most = low, high[0] if high else None
    if least is not None and most is not None and order(least, most) > 0:
        raise error("ArgumentError", "min argument must be smaller than max argument")
    if least is not None and order(self, least) < 0:
        return least
    return most if most is not None and order(self, most) > 0 else self
