"""Array: changes in place."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.core.array import Array
from jekyllpy.rubylang.core.array_reading import array_index
from jekyllpy.rubylang.core.array_values import flattened, unique
from jekyllpy.rubylang.core.ranges import span
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_ary, to_int
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.random import SHARED, RRandom
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.operations import check_frozen, equal, inspect, truthy
from jekyllpy.rubylang.ordering import sorted_by, sorted_values
from jekyllpy.rubylang.told import ANYTHING, told


@method("Array", "<<")
def array_append(self: Array, block: Any, item: Any) -> Array:
    if type(self) is not list and self.frozen:  # type: ignore[attr-defined]
        check_frozen(self)
    self.append(item)
    return self


@method("Array", "push", "append")
def array_push(self: Array, block: Any, *items: Any) -> Array:
    check_frozen(self)
    self.extend(items)
    return self


@method("Array", "pop")
def array_pop(self: Array, block: Any, count: Any = None) -> Any:
    check_frozen(self)
    if count is None:
        return self.pop() if self else None
    start = max(0, len(self) - _count(count))
    gone = RArray(self[start:])
    del self[start:]
    return gone


@method("Array", "shift")
def array_shift(self: Array, block: Any, count: Any = None) -> Any:
    check_frozen(self)
    if count is None:
        return self.pop(0) if self else None
    end = _count(count)
    gone = RArray(self[:end])
    del self[:end]
    return gone


def _count(value: Any) -> int:
    count = to_int(value)
    if count < 0:
        raise error("ArgumentError", "negative array size")
    return count


@method("Array", "unshift", "prepend")
def array_unshift(self: Array, block: Any, *items: Any) -> Array:
    check_frozen(self)
    self[:0] = items
    return self


@method("Array", "insert")
def array_insert(self: Array, block: Any, index: Any, *items: Any) -> Array:
    check_frozen(self)
    at = to_int(index)
    if not items:
        return self
    if at < 0:
        at += len(self) + 1
        if at < 0:
            raise error(
                "IndexError",
                f"index {to_int(index)} too small for array; minimum: -{len(self) + 1}",
            )
    self.extend([None] * (at - len(self)))
    self[at:at] = items
    return self


@method("Array", "concat")
def array_concat(self: Array, block: Any, *others: Any) -> Array:
    check_frozen(self)
    self.extend([item for other in others for item in to_ary(other)])
    return self


@method("Array", "[]=")
def array_store(self: Array, block: Any, index: Any, *rest: Any) -> Any:
    if type(self) is not list and self.frozen:  # type: ignore[attr-defined]
        check_frozen(self)
    value = rest[-1]
    if len(rest) == 1 and type(index) is int:
        try:
            self[index] = value
        except IndexError:
            _extend_to(self, _start(self, index))
            self.append(value)
        return value
    start, end = _part(self, index, rest)
    _extend_to(self, start)
    self[start:end] = value if isinstance(value, list) else [value]
    return value


def _extend_to(self: Array, size: int) -> None:
    self.extend([None] * (size - len(self)))


def _start(self: Array, index: int) -> int:
    if index < -len(self):
        raise error("IndexError", f"index {index} too small for array; minimum: {-len(self)}")
    return index + len(self) if index < 0 else index


def _part(self: Array, index: Any, rest: tuple[Any, ...]) -> tuple[int, int]:
    if len(rest) == 2:
        length = to_int(rest[0])
        if length < 0:
            raise error("IndexError", f"negative length ({length})")
        start = _start(self, to_int(index))
        return start, start + length
    if isinstance(index, Range):
        first = 0 if index.first is None else to_int(index.first)
        if first < -len(self):
            raise error("RangeError", f"{inspect(index)} out of range")
        start = first + len(self) if first < 0 else first
        last = -1 if index.last is None else to_int(index.last)
        last += len(self) if last < 0 else 0
        if not (index.exclusive and index.last is not None):
            last += 1
        return start, max(start, last)
    start = _start(self, to_int(index))
    return start, start + 1


@method("Array", "fill")
def array_fill(self: Array, block: Proc | None, *args: Any) -> Array:
    check_frozen(self)
    value = None
    if block is None:
        value, args = args[0], args[1:]
    start, end = 0, len(self)
    if args and isinstance(args[0], Range):
        start, end = _part(self, args[0], ())
    elif args:
        start = (
            0
            if args[0] is None
            else max(0, to_int(args[0]) + (len(self) if to_int(args[0]) < 0 else 0))
        )
        if len(args) > 1 and args[1] is not None:
            end = start + to_int(args[1])
    _extend_to(self, end if end >= start else 0)
    for number in range(start, end):
        self[number] = value if block is None else block.call(number)
    return self


@method("Array", "clear")
def array_clear(self: Array, block: Any) -> Array:
    check_frozen(self)
    self.clear()
    return self


@method("Array", "delete")
def array_delete(self: Array, block: Proc | None, wanted: Any) -> Any:
    check_frozen(self)
    found = [item for item in self if equal(item, wanted)]
    if not found:
        return None if block is None else block.call(wanted)
    self[:] = [item for item in self if not equal(item, wanted)]
    return found[-1]


@method("Array", "delete_at")
def array_delete_at(self: Array, block: Any, index: Any) -> Any:
    check_frozen(self)
    at = to_int(index)
    return self.pop(at) if -len(self) <= at < len(self) else None


@method("Array", "slice!")
def array_slice_out(self: Array, block: Any, index: Any, length: Any = None) -> Any:
    check_frozen(self)
    found = array_index(self, None, index, length)
    if found is None:
        return None
    if length is None and not isinstance(index, Range):
        return self.pop(to_int(index)) if -len(self) <= to_int(index) < len(self) else None
    if isinstance(index, Range):
        place = span(index, len(self))
        assert place is not None
        del self[place[0] : place[1]]
    else:
        start = to_int(index) + (len(self) if to_int(index) < 0 else 0)
        del self[start : start + to_int(length)]
    return found


def _keep(self: Array, kept: list[Any]) -> bool:
    """Put what is kept into the array; whether that changed it."""
    changed = len(kept) != len(self)
    if changed:
        self[:] = kept
    return changed


def _keeping(name: str, keep: bool, tells: bool) -> None:
    """`select!` and its kin: which items stay, and whether nil tells that all did."""

    @method("Array", *name.split())
    def change(self: Array, block: Proc | None) -> Any:
        if block is None:
            return enumerator(self, name.split()[0])
        check_frozen(self)
        call = block.call
        changed = _keep(self, [item for item in self if truthy(call(item)) is keep])
        return self if changed or not tells else None


_keeping("select! filter!", True, True)
_keeping("keep_if", True, False)
_keeping("reject!", False, True)
_keeping("delete_if", False, False)


@method("Array", "compact!")
def array_compact_in_place(self: Array, block: Any) -> Any:
    check_frozen(self)
    return self if _keep(self, [item for item in self if item is not None]) else None


@method("Array", "uniq!")
def array_uniq_in_place(self: Array, block: Proc | None) -> Any:
    check_frozen(self)
    return self if _keep(self, unique(self, block)) else None


@method("Array", "flatten!")
def array_flatten_in_place(self: Array, block: Any, depth: Any = None) -> Any:
    check_frozen(self)
    nested = any(isinstance(item, list) for item in self)
    self[:] = flattened(self, -1 if depth is None else to_int(depth))
    return self if nested else None


@method("Array", "map!", "collect!")
def array_map_in_place(self: Array, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "map!")
    check_frozen(self)
    call = block.call
    for number, item in enumerate(self):
        self[number] = call(item)
    return self


@method("Array", "reverse!")
def array_reverse_in_place(self: Array, block: Any) -> Array:
    check_frozen(self)
    self.reverse()
    return self


@method("Array", "rotate!")
def array_rotate_in_place(self: Array, block: Any, count: Any = 1) -> Array:
    check_frozen(self)
    if self:
        at = to_int(count) % len(self)
        self[:] = self[at:] + self[:at]
    return self


@method("Array", "sort!")
def array_sort_in_place(self: Array, block: Proc | None) -> Array:
    check_frozen(self)
    self[:] = sorted_values(self, block)
    return self


@method("Array", "sort_by!")
def array_sort_by_in_place(self: Array, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "sort_by!")
    check_frozen(self)
    self[:] = sorted_by(self, block)
    return self


_FEW = 10  # samples of up to so many are taken from what is left, larger ones by shuffling


def _drawn(generator: Any, most: int) -> int:
    """A number up to `most`, of Random, or of any object that has `rand`."""
    if generator is None:
        return SHARED.upto(most)
    if isinstance(generator, RRandom):
        return generator.upto(most)
    return to_int(call(generator, "rand", most + 1))


def _shuffled(values: Array, generator: Any) -> list[Any]:
    told(ANYTHING)
    made = list(values)
    for last in range(len(made) - 1, -1, -1):
        other = _drawn(generator, last)
        made[last], made[other] = made[other], made[last]
    return made


@method("Array", "shuffle!")
def array_shuffle_in_place(self: Array, block: Any, *, random: Any = None) -> Array:
    check_frozen(self)
    self[:] = _shuffled(self, random)
    return self


@method("Array", "shuffle")
def array_shuffle(self: Array, block: Any, *, random: Any = None) -> RArray:
    return RArray(_shuffled(self, random))


@method("Array", "sample")
def array_sample(self: Array, block: Any, count: Any = None, *, random: Any = None) -> Any:
    told(ANYTHING)
    if count is None:
        return self[_drawn(random, len(self) - 1)] if self else None
    wanted = min(_count(count), len(self))
    drawn = [_drawn(random, len(self) - 1 - place) for place in range(wanted)]
    left = list(self)
    if wanted <= _FEW:
        return RArray(left.pop(each) for each in drawn)
    for place, other in enumerate(drawn):
        left[place], left[place + other] = left[place + other], left[place]
    return RArray(left[:wanted])
