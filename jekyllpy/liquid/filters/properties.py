"""Jekyll's filters that look at a property of each item: `where`, `find`, `group_by`, `sort`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LiquidArgumentError, LiquidRenderError
from jekyllpy.late.patterns import late
from jekyllpy.liquid.conditions import parse_condition_strict
from jekyllpy.liquid.drop import PLAIN, Drop
from jekyllpy.liquid.values import MethodLiteral, is_enumerable, items_of, to_liquid
from jekyllpy.ruby import (
    class_name,
    inspect,
    join,
    sort_key,
    sorted_values,
    spaceship,
    to_f,
    to_i,
    to_s,
)

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.expressions import Expression

_INTEGER = late(r"\s*-?\d+\s*\Z", re.ASCII)
_FLOAT = late(r"\s*-?(?:\d++\.?\d*|\.\d+)\s*\Z", re.ASCII)
_SHOWN = 20


def _where(value: Any, name: Any, target: Any) -> Any:
    if not _is_searchable(value, name, target):
        return value
    matches = _matcher(target)
    key = to_s(name)
    return [item for item in values_of(value) if matches(item_property(item, key))]


def _find(value: Any, name: Any, target: Any) -> Any:
    if not _is_searchable(value, name, target):
        return value
    matches = _matcher(target)
    key = to_s(name)
    return next((item for item in values_of(value) if matches(item_property(item, key))), None)


def _is_searchable(value: Any, name: Any, target: Any) -> bool:
    if name is None or name is False or isinstance(target, (list, Mapping)):
        return False
    return is_enumerable(value)


def values_of(value: Any) -> list[Any]:
    """The items of an array or range, the values of a hash, the pairs of a drop."""
    return list(value.values()) if isinstance(value, Mapping) else items_of(value)


def _matcher(target: Any) -> Callable[[Any], bool]:
    """Whether a property is `target` or, being an array, has it among its items, as texts."""
    if target is None:
        return lambda found: found is None
    wanted = to_s(target)
    if isinstance(target, MethodLiteral):
        return lambda found: found == wanted or join(listed(found)) == wanted

    def matches(found: Any) -> bool:
        if isinstance(found, str):
            return found == wanted
        return any(to_s(item) == wanted for item in listed(found))

    return matches


def listed(value: Any) -> list[Any]:
    """Ruby's `Array(value)`."""
    if value is None:
        return []
    return items_of(value) if is_enumerable(value) else [value]


def item_property(item: Any, name: str) -> Any:
    """The property `name` (`a.b` for one within another) of an item, as a number if it reads as one."""
    if type(item) is not dict:
        item = item if type(item) in PLAIN else to_liquid(item)
    if "." not in name:
        found = _element(item, name)
    else:
        found = item
        for key in name.split("."):
            found = _element(found, key) if _has_elements(found) else False
            if found is None or found is False:
                break
    return _number_if_any(found)


def _has_elements(value: Any) -> bool:
    return isinstance(value, (str, list, Mapping, Drop)) or hasattr(value, "__getitem__")


def _element(value: Any, name: str) -> Any:
    """Ruby's `value[name]`."""
    if isinstance(value, (Mapping, Drop)):
        return value.get(name)
    if isinstance(value, str):
        return name if name in value else None
    if isinstance(value, list):
        raise LiquidRenderError(
            f"Error accessing object ({to_s(value)[:_SHOWN]}) with given key. Expected an integer "
            f"but got {inspect(name)} instead."
        )
    if hasattr(value, "__getitem__") and name in value:
        return value[name]
    raise LiquidRenderError(f"undefined method `[]' for {inspect(value)}:{class_name(value)}")


def _number_if_any(value: Any) -> Any:
    if type(value) is str:
        if not value or value[-1] not in _NUMBER_ENDS:
            return value
    elif type(value) not in (int, float):
        return value
    text = to_s(value)
    if _INTEGER.match(text):
        return to_i(value)
    return to_f(value) if _FLOAT.match(text) else value


_NUMBER_ENDS = frozenset("0123456789. \t\r\n\f\v")


def _where_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    if not is_enumerable(value):
        return value
    condition = parse_condition_strict(text_of(expression))
    return [item for item, holds in evaluated(context, value, variable, condition) if holds]


def _find_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    if not is_enumerable(value):
        return value
    pairs = evaluated(context, value, variable, parse_condition_strict(text_of(expression)))
    return next((item for item, holds in pairs if holds), None)


def evaluated(
    context: Context, value: Any, variable: Any, condition: Expression
) -> Iterator[tuple[Any, bool]]:
    """Each item, and whether `condition` holds with `variable` set to it."""
    items = values_of(value)
    context.count_rounds(len(items))
    with context.stack():
        for item in items:
            context[variable] = item
            result: Any = condition.evaluate(context)
            yield item, result is not None and result is not False


def text_of(value: Any) -> str:
    """An expression, which must be text."""
    if not isinstance(value, str):
        raise LiquidRenderError(f"no implicit conversion of {class_name(value)} into String")
    return value


def _group_by(value: Any, name: Any) -> Any:
    if not is_enumerable(value):
        return value
    key = to_s(name)
    return grouped((to_s(item_property(item, key)), item) for item in items_of(value))


def _group_by_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    if not is_enumerable(value):
        return value
    parsed = context.environment.filtered(text_of(expression))
    items = items_of(value)
    context.count_rounds(len(items))
    pairs = []
    with context.stack():
        for item in items:
            context[variable] = item
            pairs.append((parsed.evaluate(context), item))
    return grouped(iter(pairs))


def grouped(pairs: Iterator[tuple[Any, Any]]) -> list[dict[str, Any]]:
    """Names and items as groups: `name`, `items` and `size` of each."""
    from jekyllpy.liquid.filters.arrays import identity

    groups: dict[Any, dict[str, Any]] = {}
    for name, item in pairs:
        group = groups.setdefault(identity(name), {"name": name, "items": []})
        group["items"].append(item)
    for group in groups.values():
        group["size"] = len(group["items"])
    return list(groups.values())


def _sort(value: Any, name: Any = None, nils: Any = "first") -> list[Any]:
    if value is None:
        raise LiquidArgumentError("Cannot sort a null object.")
    if not is_enumerable(value):
        raise LiquidRenderError(f"undefined method `sort' for {class_name(value)}")
    items = items_of(value)
    if name is None:
        return sorted_values(items)
    nil_order = check_nil_order(nils)
    key = to_s(name)
    pairs = [(item_property(item, key), item) for item in items]

    def order(left: Any, right: Any) -> int:
        one, other = left[0], right[0]
        if one is None or other is None:
            return 0 if one is other else nil_order if one is None else -nil_order
        found = spaceship(one, other)
        if found is not None:
            return found
        one, other = to_s(one), to_s(other)
        return (one > other) - (one < other)

    kinds = {type(found) for found, _ in pairs}
    if kinds <= {str} or kinds <= {int}:
        return [item for _, item in sorted(pairs, key=lambda pair: pair[0])]
    return [item for _, item in sorted(pairs, key=sort_key(order))]


def check_nil_order(nils: Any) -> int:
    """Where nothing stands among what is sorted: -1 before all else, 1 behind.

    Raises:
        LiquidArgumentError: for an order that is neither `first` nor `last`.
    """
    if nils not in ("first", "last"):
        raise LiquidArgumentError(
            f"Invalid nils order: '{to_s(nils)}' is not a valid nils order. "
            "It must be 'first' or 'last'."
        )
    return -1 if nils == "first" else 1


FILTERS = {
    "find": _find,
    "group_by": _group_by,
    "sort": _sort,
    "where": _where,
}
CONTEXT_FILTERS = {
    "find_exp": _find_exp,
    "group_by_exp": _group_by_exp,
    "where_exp": _where_exp,
}
