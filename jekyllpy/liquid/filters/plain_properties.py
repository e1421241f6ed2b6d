"""Filters that look at a property of each item, as Jekyll 3 has them.

A property is taken as it is, and what can't be asked or compared ends the build. Rules: Jekyll 3.10.0, `Filters`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LiquidArgumentError, LiquidRenderError
from jekyllpy.liquid.conditions import parse_comparison_strict
from jekyllpy.liquid.drop import PLAIN, Drop
from jekyllpy.liquid.filters.properties import (
    check_nil_order,
    evaluated,
    grouped,
    listed,
    text_of,
    values_of,
)
from jekyllpy.liquid.values import is_enumerable, items_of, to_liquid
from jekyllpy.ruby import class_name, inspect, sort_key, sorted_values, spaceship, split, to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context


def _where(value: Any, name: Any, target: Any) -> Any:
    if name is None or target is None or not is_enumerable(value):
        return value
    key, wanted = to_s(name), to_s(target)
    return [
        item
        for item in values_of(value)
        if any(to_s(found) == wanted for found in listed(item_property(item, key)))
    ]


def item_property(item: Any, name: str) -> Any:
    """The property `name` of an item; `a.b` for one within another.

    Raises:
        LiquidRenderError: where a value on the way has no properties.
    """
    found = item if type(item) in PLAIN else to_liquid(item)
    parts = name.split(".") if name else []
    while parts and not parts[-1]:
        parts.pop()
    for part in parts:
        found = _element(found, part)
    return found


def _element(value: Any, name: str) -> Any:
    """Ruby's `value[name]`."""
    if isinstance(value, (Mapping, Drop)):
        return value.get(name)
    if isinstance(value, str):
        return name if name in value else None
    if isinstance(value, list) or (isinstance(value, int) and not isinstance(value, bool)):
        raise LiquidRenderError("no implicit conversion of String into Integer")
    raise LiquidRenderError(f"undefined method `[]' for {inspect(value)}:{class_name(value)}")


def _sort(value: Any, name: Any = None, nils: Any = "first") -> list[Any]:
    if value is None:
        raise LiquidArgumentError("Cannot sort a null object.")
    if not is_enumerable(value):
        raise LiquidRenderError(f"undefined method `sort' for {class_name(value)}")
    items = items_of(value)
    if name is None:
        return sorted_values(items)
    nil_order = check_nil_order(nils)
    pairs = [(item_property(item, to_s(name)), item) for item in items]

    def order(left: Any, right: Any) -> int:
        one, other = left[0], right[0]
        if one is None or other is None:
            return 0 if one is other else nil_order if one is None else -nil_order
        found = spaceship(one, other)
        if found is None:
            raise LiquidArgumentError("comparison of Array with Array failed")
        return found

    return [item for _, item in sorted(pairs, key=sort_key(order))]


def _group_by(value: Any, name: Any) -> Any:
    if not is_enumerable(value):
        return value
    key = to_s(name)
    return grouped((to_s(item_property(item, key)), item) for item in items_of(value))


def _where_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    if not is_enumerable(value):
        return value
    condition = parse_comparison_strict(text_of(expression))
    return [item for item, holds in evaluated(context, value, variable, condition) if holds]


def _number_of_words(value: Any) -> int:
    if not isinstance(value, str):
        raise LiquidRenderError(
            f"undefined method `split' for {inspect(value)}:{class_name(value)}"
        )
    return len(split(value))


FILTERS = {
    "group_by": _group_by,
    "number_of_words": _number_of_words,
    "sort": _sort,
    "where": _where,
}
CONTEXT_FILTERS = {"where_exp": _where_exp}
