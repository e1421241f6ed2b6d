"""Ruby's Array: what stands at its places."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.core.array import Array
from jekyllpy.rubylang.core.hash_reading import dug
from jekyllpy.rubylang.core.ranges import span
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_int
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.operations import equal, inspect, truthy


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
