"""Ruby's truth, equality and order."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from functools import cmp_to_key
from typing import Any, TypeVar

from jekyllpy.errors import ResourceLimitError
from jekyllpy.ruby.printing import class_name, inspect

T = TypeVar("T")

# Items of arrays within arrays that are compared before it is taken for an attack.
MAX_COMPARISONS = 2_000_000


class ComparisonError(Exception):
    """Two values that Ruby cannot put in order; the message is Ruby's."""


def truthy(value: object) -> bool:
    """Everything is true but `nil` and `false`."""
    return value is not None and value is not False


def equal(left: object, right: object) -> bool:
    """Ruby's `==`: as Python's, but `true` isn't 1 and `false` isn't 0."""
    if left is right:
        return left == left  # NaN isn't itself
    if left is True or left is False or right is True or right is False:
        return False
    if type(left) in (list, dict) and type(left) is type(right):
        return _equal_nested(left, right, [MAX_COMPARISONS])
    if isinstance(left, dict) and isinstance(right, dict):
        return equal({**left}, {**right})
    return bool(left == right)


def _equal_nested(left: Any, right: Any, budget: list[int]) -> bool:
    """`equal` for arrays and hashes; `budget[0]` is how many more items may be compared."""
    if type(left) is not type(right) or type(left) not in (list, dict):
        return equal(left, right)
    if left is right:
        return True
    if len(left) != len(right):
        return False
    budget[0] -= len(left)
    if budget[0] < 0:
        raise ResourceLimitError("Memory limits exceeded: too many arrays within each other")
    if type(left) is list:
        return all(_equal_nested(one, other, budget) for one, other in zip(left, right))
    return all(
        key in right and _equal_nested(value, right[key], budget) for key, value in left.items()
    )


def spaceship(left: object, right: object) -> int | None:
    """Ruby's `<=>`: -1, 0 or 1, or None if the two have no order."""
    left_kind, right_kind = type(left), type(right)
    if left_kind in (int, float) and right_kind in (int, float):
        if left != left or right != right:
            return None
        return _order(left, right)
    if isinstance(left, str) and isinstance(right, str):
        # UTF-8 bytes sort as code points do.
        return _order(left, right)
    if isinstance(left, datetime.date) and isinstance(right, datetime.date):
        if isinstance(left, datetime.datetime) is not isinstance(right, datetime.datetime):
            return None
        return _order(left, right)
    if isinstance(left, list) and isinstance(right, list):
        return _compare_lists(left, right)
    own = getattr(left, "spaceship", None)
    if own is not None:
        result: int | None = own(right)
        return result
    return 0 if equal(left, right) else None


def _order(left: Any, right: Any) -> int:
    return int(left > right) - int(left < right)


def _compare_lists(left: list[object], right: list[object]) -> int | None:
    for one, other in zip(left, right):
        order = spaceship(one, other)
        if order != 0:
            return order
    return (len(left) > len(right)) - (len(left) < len(right))


def compare(left: object, right: object) -> int:
    """`spaceship`, with Ruby's error for values without an order.

    Raises:
        ComparisonError: "comparison of Integer with String failed".
    """
    order = spaceship(left, right)
    if order is None:
        raise ComparisonError(comparison_failed(left, right))
    return order


def comparison_failed(left: object, right: object) -> str:
    """Ruby's words for two values without an order."""
    special = right is None or isinstance(right, (bool, int, float))
    return f"comparison of {class_name(left)} with {inspect(right) if special else class_name(right)} failed"


def sort_key(order: Callable[[Any, Any], int] = compare) -> Callable[[Any], Any]:
    """`order` as a `key=` for `sorted`."""
    return cmp_to_key(order)


def sorted_values(values: Iterable[T]) -> list[T]:
    """`values` in Ruby's order.

    Raises:
        ComparisonError: if two of them have no order.
    """
    items = list(values)
    kinds = {type(item) for item in items}
    if kinds <= {str} or kinds <= {int}:
        return sorted(items)  # type: ignore[type-var]
    return sorted(items, key=cmp_to_key(compare))


def merge_sorted(items: list[T], order: Callable[[T, T], int]) -> list[T]:
    """A new list in order, halves merged, the left one first among equals; `order` is asked for the
    pairs that Ruby asks for, which tells where a comparison is not transitive."""
    if len(items) < 2:
        return list(items)
    middle = len(items) // 2
    left, right = merge_sorted(items[:middle], order), merge_sorted(items[middle:], order)
    merged: list[T] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if order(left[i], right[j]) <= 0:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]
