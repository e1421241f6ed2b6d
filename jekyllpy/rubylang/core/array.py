"""Ruby's Array: making, reading, asking."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.core.hash_reading import dug
from jekyllpy.rubylang.core.ranges import span
from jekyllpy.rubylang.dispatch import call as call_method
from jekyllpy.rubylang.dispatch import class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import kind_of, to_ary, to_int, to_str
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import check_frozen, eql, equal, inspect, to_s, truthy
from jekyllpy.rubylang.runtime import runtime

Array = list[Any]

_showing: set[int] = set()


@singleton_method("Array", "[]")
def array_of(self: Any, block: Any, *items: Any) -> Any:
    made = self.allocate(self)
    made.extend(items)
    return made


@singleton_method("Array", "try_convert")
def array_try_convert(self: Any, block: Any, value: Any) -> Any:
    if isinstance(value, list):
        return value
    return to_ary(value) if class_of(value).lookup("to_ary") is not None else None


@method("Array", "initialize", visibility="private")
def array_initialize(self: Array, block: Proc | None, size: Any = None, value: Any = None) -> None:
    if size is None:
        self.clear()
        return
    if isinstance(size, list):
        self[:] = size
        return
    count = to_int(size)
    if count < 0:
        raise error("ArgumentError", "negative array size")
    self[:] = [value] * count if block is None else [block.call(number) for number in range(count)]


@method("Array", "initialize_copy", "replace")
def array_replace(self: Array, block: Any, other: Any) -> Array:
    check_frozen(self)
    self[:] = to_ary(other)
    return self


@method("Array", "inspect", "to_s")
def array_inspect(self: Array, block: Any) -> RString:
    if id(self) in _showing:
        return RString("[...]")
    _showing.add(id(self))
    try:
        return RString(f"[{', '.join([inspect(item) for item in self])}]")
    finally:
        _showing.discard(id(self))


@method("Array", "to_a", "entries")
def array_to_a(self: Array, block: Any) -> Array:
    return self if type(self) is list or type(self) is RArray else RArray(self)


@method("Array", "to_ary")
def array_to_ary(self: Array, block: Any) -> Array:
    return self


@method("Array", "hash")
def array_hash(self: Array, block: Any) -> int:
    return hash(RArray(self))


@method("Array", "frozen?")
def array_is_frozen(self: Array, block: Any) -> bool:
    return bool(getattr(self, "frozen", False))


@method("Array", "each")
def array_each(self: Array, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each", size=lambda: len(self))
    call = block.call
    for item in self:
        call(item)
    return self


@method("Array", "each_index")
def array_each_index(self: Array, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each_index")
    for number in range(len(self)):
        block.call(number)
    return self


@method("Array", "map", "collect")
def array_map(self: Array, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "map", size=lambda: len(self))
    call = block.call
    return RArray([call(item) for item in self])


@method("Array", "select", "filter")
def array_select(self: Array, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "select", size=lambda: len(self))
    call = block.call
    return RArray(
        [item for item in self if (result := call(item)) is not None and result is not False]
    )


@method("Array", "reject")
def array_reject(self: Array, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "reject", size=lambda: len(self))
    call = block.call
    return RArray([item for item in self if (result := call(item)) is None or result is False])


@method("Array", "[]", "slice")
def array_index(self: Array, block: Any, index: Any, length: Any = None) -> Any:
    if length is None:
        if type(index) is int:
            try:
                return self[index]
            except IndexError:
                return None
        if type(index) is Range:
            place = span(index, len(self))
            return None if place is None else RArray(self[place[0] : place[1]])
        from jekyllpy.rubylang.core.number_steps import Sequence

        if isinstance(index, Sequence):
            return _every(self, index)
        return array_index(self, None, to_int(index))
    start, count = to_int(index), to_int(length)
    start += len(self) if start < 0 else 0
    if count < 0 or not 0 <= start <= len(self):
        return None
    return RArray(self[start : start + count])


def _every(self: Array, steps: Any) -> Any:
    place = span(Range(steps.first, steps.last, steps.exclusive), len(self))
    if place is None:
        return None
    part = self[place[0] : place[1]]
    return RArray(part[:: steps.step] if steps.step > 0 else part[::-1][:: -steps.step])


@method("Array", "at")
def array_at(self: Array, block: Any, index: Any) -> Any:
    return array_index(self, None, to_int(index))


@method("Array", "dig")
def array_dig(self: Array, block: Any, index: Any, *more: Any) -> Any:
    return dug(array_index(self, None, to_int(index)), more)


@method("Array", "fetch")
def array_fetch(self: Array, block: Proc | None, index: Any, *default: Any) -> Any:
    at = to_int(index)
    if -len(self) <= at < len(self):
        return self[at]
    if block is not None:
        return block.call(index)
    if default:
        return default[0]
    raise error(
        "IndexError",
        f"index {at} outside of array bounds: {-len(self)}...{len(self)}",
    )


def _places(self: Array, wanted: Range) -> range:
    """The places that a Range means, those behind the end, too."""
    start = 0 if wanted.first is None else to_int(wanted.first)
    if start < -len(self):
        raise error("RangeError", f"{inspect(wanted)} out of range")
    last = -1 if wanted.last is None else to_int(wanted.last)
    end = (last + len(self) if last < 0 else last) + 1
    if wanted.exclusive and wanted.last is not None:
        end -= 1
    return range(start + len(self) if start < 0 else start, end)


@method("Array", "values_at")
def array_values_at(self: Array, block: Any, *indices: Any) -> RArray:
    result = RArray()
    for index in indices:
        if isinstance(index, Range):
            places = _places(self, index)
            result.extend([self[at] if at < len(self) else None for at in places])
        else:
            result.append(array_index(self, None, to_int(index)))
    return result


@method("Array", "first")
def array_first(self: Array, block: Any, count: Any = None) -> Any:
    if count is None:
        return self[0] if self else None
    if to_int(count) < 0:
        raise error("ArgumentError", "negative array size")
    return RArray(self[: to_int(count)])


@method("Array", "last")
def array_last(self: Array, block: Any, count: Any = None) -> Any:
    if count is None:
        return self[-1] if self else None
    if to_int(count) < 0:
        raise error("ArgumentError", "negative array size")
    return RArray(self[max(0, len(self) - to_int(count)) :])


@method("Array", "size", "length")
def array_size(self: Array, block: Any) -> int:
    return len(self)


@method("Array", "count")
def array_count(self: Array, block: Proc | None, *wanted: Any) -> int:
    if wanted:
        return sum(1 for item in self if equal(item, wanted[0]))
    return len(self) if block is None else sum(1 for item in self if truthy(block.call(item)))


@method("Array", "empty?")
def array_is_empty(self: Array, block: Any) -> bool:
    return not self


def contains(self: Array, wanted: Any) -> bool:
    """Whether an item equals `wanted`."""
    kind = type(wanted)
    if kind is RString or kind is str:
        found = wanted if kind is str else wanted.text
        return found in self
    if kind is Symbol or wanted is None:
        return wanted in self
    return any(equal(item, wanted) for item in self)


@method("Array", "include?", "member?")
def array_include(self: Array, block: Any, wanted: Any) -> bool:
    return contains(self, wanted)


@method("Array", "index", "find_index")
def array_find_index(self: Array, block: Proc | None, *wanted: Any) -> Any:
    if not wanted and block is None:
        return enumerator(self, "index")
    for number, item in enumerate(self):
        if equal(item, wanted[0]) if wanted else truthy(block.call(item)):  # type: ignore[union-attr]
            return number
    return None


@method("Array", "rindex")
def array_rindex(self: Array, block: Proc | None, *wanted: Any) -> Any:
    if not wanted and block is None:
        return enumerator(self, "rindex")
    for number in range(len(self) - 1, -1, -1):
        item = self[number]
        if equal(item, wanted[0]) if wanted else truthy(block.call(item)):  # type: ignore[union-attr]
            return number
    return None


@method("Array", "to_h")
def array_to_h(self: Array, block: Proc | None) -> RHash:
    result = RHash()
    for place, item in enumerate(self):
        pair = item if block is None else block.call(item)
        if not isinstance(pair, list):
            raise error(
                "TypeError", f"wrong element type {kind_of(item)} at {place} (expected array)"
            )
        if len(pair) != 2:
            raise error(
                "ArgumentError",
                f"wrong array length at {place} (expected 2, was {len(pair)})",
            )
        result[hash_key(pair[0])] = pair[1]
    return result


_comparing: set[tuple[int, int]] = set()


@method("Array", "==")
def array_equal(self: Array, block: Any, other: Any) -> bool:
    if not isinstance(other, list):
        return (
            other is not None
            and class_of(other).lookup("to_ary") is not None
            and equal(other, self)
        )
    if len(self) != len(other):
        return False
    pair = id(self), id(other)
    if pair in _comparing:
        return True
    _comparing.add(pair)
    try:
        return all(equal(one, two) for one, two in zip(self, other))
    finally:
        _comparing.discard(pair)


@method("Array", "eql?")
def array_eql(self: Array, block: Any, other: Any) -> bool:
    return (
        isinstance(other, list)
        and len(self) == len(other)
        and all(eql(one, two) for one, two in zip(self, other))
    )


@method("Array", "<=>")
def array_compare(self: Array, block: Any, other: Any) -> Any:
    if not isinstance(other, list):
        return None
    for one, two in zip(self, other):
        order = call_method(one, "<=>", two)
        if order != 0:
            return order
    return (len(self) > len(other)) - (len(self) < len(other))


_STRINGS_ONLY = {RString}


@method("Array", "join")
def array_join(self: Array, block: Any, separator: Any = None) -> RString:
    if separator is None:
        separator = runtime.globals.get("$,")
    between = "" if separator is None else to_str(separator)
    if set(map(type, self)) == _STRINGS_ONLY:
        return RString(between.join([item.text for item in self]))
    parts: list[str] = []
    _add_texts(self, parts, between, ())
    return RString(between.join(parts))


def _add_texts(self: Array, parts: list[str], between: str, within: tuple[int, ...]) -> None:
    if id(self) in within:
        raise error("ArgumentError", "recursive array join")
    for item in self:
        kind = type(item)
        if kind is RString:
            parts.append(item.text)
        elif isinstance(item, list):
            _add_nested(item, parts, between, (*within, id(self)))
        elif isinstance(item, RObject):
            _add_object(item, parts, between, (*within, id(self)))
        else:
            parts.append(to_s(item))


def _add_nested(item: Array, parts: list[str], between: str, within: tuple[int, ...]) -> None:
    inner: list[str] = []
    _add_texts(item, inner, between, within)
    parts.append(between.join(inner))


def _add_object(item: Any, parts: list[str], between: str, within: tuple[int, ...]) -> None:
    cls = class_of(item)
    if cls.lookup("to_str") is not None:
        parts.append(to_str(item))
    elif cls.lookup("to_ary") is not None:
        _add_nested(to_ary(item), parts, between, within)
    else:
        parts.append(to_s(item))


@method("Array", "assoc")
def array_assoc(self: Array, block: Any, key: Any) -> Any:
    return next(
        (item for item in self if isinstance(item, list) and item and equal(item[0], key)), None
    )


@method("Array", "rassoc")
def array_rassoc(self: Array, block: Any, value: Any) -> Any:
    return next(
        (
            item
            for item in self
            if isinstance(item, list) and len(item) > 1 and equal(item[1], value)
        ),
        None,
    )


def keys_of(values: Any) -> set[Any]:
    """The values as keys, to ask for membership as `eql?` has it."""
    return {value.text if type(value) is RString else hash_key(value) for value in values}
