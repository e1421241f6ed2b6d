"""Ruby's Range."""

from __future__ import annotations

import math
from typing import Any

from jekyllpy.rubylang.dispatch import call, class_of, responds_to
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_int
from jekyllpy.rubylang.iteration import items, range_items
from jekyllpy.rubylang.native import define_class, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import hash_key
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import equal, inspect, text_or_none, to_s, truthy
from jekyllpy.rubylang.succession import text_range

define_class("Range", allocate=lambda cls: Range(None, None))


def check_bounds(first: Any, last: Any) -> None:
    """Raise ArgumentError if there can be no range from `first` to `last`."""
    if first is None or last is None:
        return
    if not responds_to(first, "<=>") or call(first, "<=>", last) is None:
        raise error("ArgumentError", "bad value for range")


def span(wanted: Range, length: int) -> tuple[int, int] | None:
    """Start and end of a part of something that long; None if it begins outside."""
    start = 0 if wanted.first is None else to_int(wanted.first)
    end = -1 if wanted.last is None else to_int(wanted.last)
    if start < 0:
        start += length
    if not 0 <= start <= length:
        return None
    if end < 0:
        end += length
    if not (wanted.exclusive and wanted.last is not None):
        end += 1
    return start, max(start, min(end, length))


@singleton_method("Range", "new")
def range_new(self: Any, block: Any, first: Any, last: Any, exclusive: Any = False) -> Range:
    check_bounds(first, last)
    return Range(first, last, truthy(exclusive))


@method("Range", "inspect")
def range_inspect(self: Range, block: Any) -> RString:
    first = "" if self.first is None else inspect(self.first)
    last = "" if self.last is None else inspect(self.last)
    if self.first is None and self.last is None:
        first = last = "nil"
    return RString(f"{first}{'...' if self.exclusive else '..'}{last}")


@method("Range", "to_s")
def range_to_s(self: Range, block: Any) -> RString:
    return RString(f"{to_s(self.first)}{'...' if self.exclusive else '..'}{to_s(self.last)}")


@method("Range", "begin")
def range_begin(self: Range, block: Any) -> Any:
    return self.first


@method("Range", "end")
def range_end(self: Range, block: Any) -> Any:
    return self.last


@method("Range", "exclude_end?")
def range_exclude_end(self: Range, block: Any) -> bool:
    return self.exclusive


@method("Range", "first")
def range_first(self: Range, block: Any, count: Any = None) -> Any:
    if self.first is None:
        raise error("RangeError", "cannot get the first element of beginless range")
    if count is None:
        return self.first
    from jekyllpy.rubylang.core.enumerable_parts import enumerable_first

    return enumerable_first(self, None, count)


@method("Range", "last")
def range_last(self: Range, block: Any, count: Any = None) -> Any:
    if self.last is None:
        raise error("RangeError", "cannot get the last element of endless range")
    if count is None:
        return self.last
    whole = list(items(self))
    return RArray(whole[max(0, len(whole) - to_int(count)) :])


@method("Range", "==", "eql?")
def range_equal(self: Range, block: Any, other: Any) -> bool:
    return (
        isinstance(other, Range)
        and self.exclusive == other.exclusive
        and equal(self.first, other.first)
        and equal(self.last, other.last)
    )


@method("Range", "hash")
def range_hash(self: Range, block: Any) -> int:
    return hash((hash_key(self.first), hash_key(self.last), self.exclusive))


@method("Range", "each")
def range_each(self: Range, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each", size=lambda: range_size(self, None))
    if self.first is None:
        raise error("TypeError", "can't iterate from NilClass")
    run = block.call
    for item in range_items(self):
        run(item)
    return self


@method("Range", "reverse_each")
def range_reverse_each(self: Range, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "reverse_each")
    for item in reversed(list(items(self))):
        block.call(item)
    return self


@method("Range", "size")
def range_size(self: Range, block: Any) -> Any:
    first, last = self.first, self.last
    if first is None and type(last) in (int, float):
        return math.inf
    if type(first) not in (int, float):
        return None
    if last is None:
        return math.inf
    if type(last) not in (int, float):
        return None
    if last == math.inf:
        return math.inf
    if type(first) is int and type(last) is int:
        return max(0, last - first + (0 if self.exclusive else 1))
    count = math.floor(last - first)
    return max(0, count if self.exclusive and first + count == last else count + 1)


@method("Range", "count")
def range_count(self: Range, block: Proc | None, *wanted: Any) -> Any:
    if block is None and not wanted:
        if self.first is None or self.last is None:
            return math.inf
        if type(self.first) is int and type(self.last) in (int, float):
            return range_size(self, None)
    from jekyllpy.rubylang.core.enumerable_asking import enumerable_count

    return enumerable_count(self, block, *wanted)


def covers(self: Range, value: Any) -> bool:
    """Whether a value lies between the ends."""
    if type(value) is int and type(self.first) is int and type(self.last) is int:
        return self.first <= value and (value < self.last if self.exclusive else value <= self.last)
    if self.first is not None:
        order = _order(self.first, value)
        if order is None or order > 0:
            return False
    if self.last is not None:
        order = _order(value, self.last)
        if order is None or order > 0 or (order == 0 and self.exclusive):
            return False
    return True


def _order(one: Any, other: Any) -> Any:
    if class_of(one).lookup("<=>") is None:
        return None
    return call(one, "<=>", other)


@method("Range", "===")
def range_case_equal(self: Range, block: Any, value: Any) -> bool:
    return covers(self, value)


@method("Range", "cover?")
def range_cover(self: Range, block: Any, value: Any) -> bool:
    if not isinstance(value, Range):
        return covers(self, value)
    if not covers(self, value.first):
        return False
    if value.last is None or self.last is None:
        return self.last is None
    order = _order(value.last, self.last)
    if order is None:
        return False
    return bool(order < 0 or (order == 0 and (not self.exclusive or value.exclusive)))


@method("Range", "include?", "member?")
def range_include(self: Range, block: Any, value: Any) -> bool:
    first, last = text_or_none(self.first), text_or_none(self.last)
    if first is not None and last is not None:
        found = text_or_none(value)
        return found is not None and found in text_range(first, last, self.exclusive)
    return covers(self, value)


@method("Range", "to_a", "entries")
def range_to_a(self: Range, block: Any) -> RArray:
    if self.last is None or self.last == math.inf:
        raise error("RangeError", "cannot convert endless range to an array")
    if self.first is None:
        raise error("TypeError", "can't iterate from NilClass")
    return RArray(range_items(self))


@method("Range", "sum")
def range_sum(self: Range, block: Proc | None, start: Any = 0) -> Any:
    if block is None and type(self.first) is int and type(self.last) is int and type(start) is int:
        numbers = range_items(self)
        count = len(numbers)  # type: ignore[arg-type]
        return start + (numbers[0] + numbers[-1]) * count // 2 if count else start  # type: ignore[index]
    from jekyllpy.rubylang.core.enumerable_numbers import enumerable_sum

    return enumerable_sum(self, block, start)


def _edge(self: Range, block: Proc | None, args: tuple[Any, ...], name: str) -> Any:
    from jekyllpy.rubylang.core import enumerable_order

    order = call(self.first, "<=>", self.last)
    if block is not None or args:
        return getattr(enumerable_order, f"enumerable_{name}")(self, block, *args)
    if order is None or order > 0 or (order == 0 and self.exclusive):
        return None
    if name == "min":
        return self.first
    if not self.exclusive:
        return (
            math.floor(self.last)
            if type(self.first) is int and type(self.last) is float
            else self.last
        )
    if type(self.last) is not int:
        raise error("TypeError", "cannot exclude non Integer end value")
    return self.last - 1


@method("Range", "min")
def range_min(self: Range, block: Proc | None, *args: Any) -> Any:
    if self.first is None:
        raise error("RangeError", "cannot get the minimum of beginless range")
    if self.last is None and not args and block is None:
        return self.first
    return _edge(self, block, args, "min")


@method("Range", "max")
def range_max(self: Range, block: Proc | None, *args: Any) -> Any:
    if self.last is None:
        raise error("RangeError", "cannot get the maximum of endless range")
    return _edge(self, block, args, "max")


@method("Range", "minmax")
def range_minmax(self: Range, block: Proc | None) -> Any:
    return RArray((range_min(self, block), range_max(self, block)))


@method("Range", "%")
def range_modulo(self: Range, block: Proc | None, step: Any) -> Any:
    made = range_step(self, block, step)
    made.shown = f"(({inspect(self)}).%({inspect(step)}))"
    return made


@method("Range", "step")
def range_step(self: Range, block: Proc | None, step: Any = 1) -> Any:
    if type(step) in (int, float) and step == 0:
        raise error("ArgumentError", "step can't be 0")
    if block is None:
        if isinstance(self.first, (int, float)):
            from jekyllpy.rubylang.core.number_steps import Sequence

            return Sequence(
                self.first,
                self.last,
                step,
                self.exclusive,
                f"(({inspect(self)}).step({inspect(step)}))",
            )
        return enumerator(self, "step", step)
    from jekyllpy.rubylang.core.number_steps import steps

    if isinstance(self.first, (int, float)):
        if type(step) in (int, float) and step < 0:
            raise error("ArgumentError", "step can't be negative")
        for item in steps(self.first, self.last, step, self.exclusive):
            block.call(item)
    else:
        for number, item in enumerate(range_items(self)):
            if number % step == 0:
                block.call(item)
    return self


@method("Range", "bsearch")
def range_bsearch(self: Range, block: Proc) -> Any:
    from jekyllpy.rubylang.core.array_search import bisect

    low, high = self.first, self.last - 1 if self.exclusive else self.last
    return bisect(low, high + 1, lambda index: block.call(index))
