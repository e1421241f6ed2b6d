"""Ruby's order: sorting values and finding the least and the greatest."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from jekyllpy.ruby import merge_sorted
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import compare, comparison_failed

_STRINGS = {RString, str}
_NUMBERS = {int, float}
_ARRAYS = {RArray, list}


def plain_keys(values: list[Any]) -> list[Any] | None:
    """Python values that sort as these do; None if only `<=>` knows."""
    kinds = set(map(type, values))
    if kinds <= _NUMBERS:
        return None if float in kinds and any(value != value for value in values) else values
    if kinds <= _STRINGS:
        return [value if type(value) is str else value.text for value in values]
    if kinds == {Symbol}:
        return [value.name for value in values]
    if kinds <= _ARRAYS:
        return _array_keys(values)
    return None


def _array_keys(values: list[Any]) -> list[Any] | None:
    size = len(values[0])
    if any(len(value) != size for value in values):
        return None
    columns = [plain_keys(list(column)) for column in zip(*values)]
    if not columns or None in columns:
        return None
    return list(zip(*columns))


def order_by(block: Proc) -> Callable[[Any, Any], int]:
    """The order that a block with two parameters tells."""
    call = block.call

    def order(one: Any, other: Any) -> int:
        result = call(one, other)
        if type(result) is int:
            return result
        if result is None:
            raise comparison_failed(one, other)
        return compare(result, 0)

    return order


def sorted_values(values: Iterable[Any], block: Proc | None = None) -> list[Any]:
    """The values in order."""
    found = list(values)
    if block is not None:
        return merge_sorted(found, order_by(block))
    keys = plain_keys(found)
    if keys is found:
        return sorted(found)
    if keys is None:
        return merge_sorted(found, compare)
    return _by_keys(found, keys)


def _by_keys(values: list[Any], keys: list[Any]) -> list[Any]:
    places = sorted(range(len(values)), key=keys.__getitem__)
    return [values[place] for place in places]


def sorted_by(values: Iterable[Any], block: Proc) -> list[Any]:
    """The values in the order of what the block makes of them."""
    found = list(values)
    call = block.call
    made = [call(value) for value in found]
    keys = plain_keys(made)
    if keys is None:
        pairs = list(zip(made, found))
        return [value for _, value in merge_sorted(pairs, lambda a, b: compare(a[0], b[0]))]
    return _by_keys(found, keys)


_IMMEDIATE = (int, float, bool, type(None), Symbol)


def _order_of_elements(value: Any, best: Any) -> int:
    """`compare`, with the words of `Array#max` for two immediate values that don't compare."""
    if type(value) in _IMMEDIATE and type(best) in _IMMEDIATE:
        return -compare(best, value)
    return compare(value, best)


def extreme(values: Iterable[Any], sign: int, block: Proc | None) -> Any:
    """The greatest value (`sign` 1) or the least (-1); None if there is none."""
    found = list(values)
    if not found:
        return None
    if block is None:
        keys = plain_keys(found)
        if keys is not None:
            return found[keys.index(max(keys) if sign > 0 else min(keys))]
    order = _order_of_elements if block is None else order_by(block)
    best = found[0]
    for value in found[1:]:
        if order(value, best) * sign > 0:
            best = value
    return best


def extreme_by(values: Iterable[Any], sign: int, block: Proc) -> Any:
    """The value of which the block makes the greatest (1) or the least (-1)."""
    found = list(values)
    call = block.call
    keys = [call(value) for value in found]
    best = 0
    for place in range(1, len(found)):
        if compare(keys[place], keys[best]) * sign > 0:
            best = place
    return found[best] if found else None
