"""Filters of arrays, and of what can be walked through like one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.errors import LiquidArgumentError
from jekyllpy.liquid.drop import PLAIN, Drop
from jekyllpy.liquid.expressions import whole_number
from jekyllpy.liquid.values import (
    check_count,
    each_of,
    first_pair,
    is_enumerable,
    is_walked,
    size_of,
    to_liquid,
)
from jekyllpy.ruby import Range, Symbol, inspect, join, to_s


def walked(value: Any) -> list[Any]:
    """The items that Liquid's own filters see of `value`.

    Arrays within arrays are flattened; a hash, like any single value, is one item.
    """
    if isinstance(value, list):
        items: list[Any] = []
        _flatten(value, items)
        return items
    if isinstance(value, Mapping):
        return [value]
    if is_enumerable(value):
        return [to_liquid(item) for item in each_of(value)]
    return [] if value is None else [to_liquid(value)]


def _flatten(values: list[Any], items: list[Any]) -> None:
    kinds = set(map(type, values))
    if list not in kinds and kinds <= PLAIN:
        items += values
        check_count(len(items))
        return
    for value in values:
        if isinstance(value, list):
            _flatten(value, items)
        else:
            items.append(to_liquid(value))
    check_count(len(items))


def property_of(item: Any, name: Any) -> Any:
    """Ruby's `item[name]`.

    Raises:
        LiquidArgumentError: "cannot select the property 'name'".
    """
    if isinstance(item, (Mapping, Drop)):
        try:
            return item.get(name)
        except TypeError:
            return None
    if type(name) is float:
        name = int(name)
    if isinstance(item, str):
        if isinstance(name, str):
            return name if name in item else None
        if type(name) is int:
            return item[name] if -len(item) <= name < len(item) else None
    elif type(name) is int:
        if isinstance(item, list):
            return item[name] if -len(item) <= name < len(item) else None
        if type(item) is int:
            return item >> name & 1 if 0 <= name < item.bit_length() + 1 else int(item < 0 < name)
    elif hasattr(item, "__getitem__") and not isinstance(item, list):
        return item.get(name, None)
    raise LiquidArgumentError(f"cannot select the property '{to_s(name)}'")


def has_properties(item: Any) -> bool:
    """Whether Ruby's `item[...]` is possible at all."""
    if isinstance(item, (bool, Range)):
        return False
    return isinstance(item, (str, int)) or hasattr(item, "__getitem__")


def _join(value: Any, glue: Any = " ") -> str:
    return join(walked(value), to_s(glue))


def _first(value: Any) -> Any:
    if isinstance(value, list):
        return value[0] if value else None
    if isinstance(value, Mapping) or is_walked(value):
        return first_pair(value)
    return value.first if isinstance(value, Range) else None


def _last(value: Any) -> Any:
    if isinstance(value, list):
        return value[-1] if value else None
    return value.last if isinstance(value, Range) else None


def _map(value: Any, name: Any) -> list[Any]:
    if name == "to_liquid":
        return walked(value)
    return [property_of(item, name) if has_properties(item) else None for item in walked(value)]


def _uniq(value: Any, name: Any = None) -> list[Any] | None:
    items = walked(value)
    if name is not None and items and not has_properties(items[0]):
        return None
    if len(items) == 1:  # Ruby doesn't look at its property then
        return items
    seen: set[Any] = set()
    unique = []
    for item in items:
        key = identity(item if name is None else property_of(item, name))
        if key not in seen:
            seen.add(key)
            unique.append(item)
    return unique


def identity(value: Any) -> Any:
    """A hashable that is equal for values that Ruby's `eql?` calls equal: 1 isn't 1.0 or true."""
    kind = type(value)
    if kind is str:
        return value
    if kind is list or kind is dict:
        return (kind, inspect(value))
    try:
        hash(value)
    except TypeError:
        return (kind, id(value))
    return (kind, value)


def _compact(value: Any, name: Any = None) -> list[Any] | None:
    items = walked(value)
    if name is None:
        return [item for item in items if item is not None]
    if items and not has_properties(items[0]):
        return None
    return [item for item in items if property_of(item, name) is not None]


def _concat(value: Any, other: Any) -> list[Any]:
    if not isinstance(other, list):
        raise LiquidArgumentError("concat filter requires an array argument")
    items = walked(value)
    check_count(len(items) + len(other))
    return items + other


def _sort_natural(value: Any, name: Any = None) -> list[Any] | None:
    items = walked(value)
    if name is not None and not all(map(has_properties, items)):
        return None
    if len(items) == 1:  # nothing is compared then
        return items
    pairs = [(item if name is None else property_of(item, name), item) for item in items]
    named = [(_folded(to_s(key)), item) for key, item in pairs if key is not None]
    named.sort(key=lambda pair: pair[0])
    # Liquid calls each nil greater than every other, which leaves them in reverse at the end.
    return [item for _, item in named] + [item for key, item in pairs[::-1] if key is None]


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else "".join(c.lower() if c < "\x80" else c for c in text)


def _pop(value: Any, count: Any = 1) -> Any:
    if not isinstance(value, list):
        return value
    number = _count(count)
    return value[: max(len(value) - number, 0)]


def _shift(value: Any, count: Any = 1) -> Any:
    return value[_count(count) :] if isinstance(value, list) else value


def _count(value: Any) -> int:
    number = whole_number(value)
    if number < 0:
        raise LiquidArgumentError("negative array size")
    return number


def _push(value: Any, item: Any) -> Any:
    return [*value, item] if isinstance(value, list) else value


def _unshift(value: Any, item: Any) -> Any:
    return [item, *value] if isinstance(value, list) else value


def _sample(value: Any, count: Any = 1) -> Any:
    if not isinstance(value, list):
        return value
    try:
        number = whole_number(count)
    except LiquidArgumentError:
        number = 1
    import random

    if number == 1:
        return random.choice(value) if value else None
    if number < 0:
        raise LiquidArgumentError("negative sample number")
    return random.sample(value, min(number, len(value)))


def _default(value: Any, other: Any = "") -> Any:
    if value is None or value is False:
        return other
    if isinstance(value, (str, list, Mapping, Symbol)) and len(value) == 0:
        return other
    return value


FILTERS = {
    "compact": _compact,
    "concat": _concat,
    "default": _default,
    "first": _first,
    "join": _join,
    "last": _last,
    "map": _map,
    "pop": _pop,
    "push": _push,
    "reverse": lambda value: walked(value)[::-1],
    "sample": _sample,
    "shift": _shift,
    "size": lambda value: size_of(value) or 0,
    "sort_natural": _sort_natural,
    "uniq": _uniq,
    "unshift": _unshift,
}
