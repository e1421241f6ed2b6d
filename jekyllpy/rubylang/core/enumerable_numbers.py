"""`Enumerable#sum`."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.iteration import items
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.proc import Proc


def _is_number(value: Any) -> bool:
    return type(value) in (int, float) or isinstance(value, Fraction)


@method("Enumerable", "sum")
def enumerable_sum(self: Any, block: Proc | None, start: Any = 0) -> Any:
    values = items(self) if block is None else [block.call(item) for item in items(self)]
    rest = list(values)
    total = start
    at = 0
    while at < len(rest) and _exact(total) and _exact(rest[at]):
        total = total + rest[at]
        at += 1
    if type(total) is float or (_exact(total) and at < len(rest) and type(rest[at]) is float):
        total, at = _float_sum(total, rest, at)
    for value in rest[at:]:
        total = call(total, "+", value)
    return total


def _exact(value: Any) -> bool:
    return type(value) is int or isinstance(value, Fraction)


def _float_sum(start: Any, rest: list[Any], at: int) -> tuple[float, int]:
    """A sum of Floats that keeps track of what rounding loses."""
    total = float(start)
    lost = 0.0
    while at < len(rest) and _is_number(rest[at]):
        value = float(rest[at])
        at += 1
        if math.isinf(value) or math.isnan(value) or math.isinf(total):
            total += value
            continue
        new = total + value
        lost += (total - new) + value if abs(total) >= abs(value) else (value - new) + total
        total = new
    return (total if math.isinf(total) or math.isnan(total) else total + lost), at
