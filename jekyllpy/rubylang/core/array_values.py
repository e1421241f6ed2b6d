"""Array: new Arrays made of others."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from typing import Any

from jekyllpy.rubylang.core.array import Array
from jekyllpy.rubylang.core.array_comparing import keys_of
from jekyllpy.rubylang.core.array_joining import array_join
from jekyllpy.rubylang.dispatch import class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_ary, to_int
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import hash_key
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import text_or_none


@method("Array", "+")
def array_add(self: Array, block: Any, other: Any) -> RArray:
    return RArray([*self, *(other if isinstance(other, list) else to_ary(other))])


@method("Array", "-")
def array_subtract(self: Array, block: Any, other: Any) -> RArray:
    gone = keys_of(to_ary(other))
    return RArray([item for item in self if hash_key(item) not in gone])


@method("Array", "difference")
def array_difference(self: Array, block: Any, *others: Any) -> RArray:
    gone = keys_of(item for other in others for item in to_ary(other))
    return RArray([item for item in self if hash_key(item) not in gone])


@method("Array", "*")
def array_multiply(self: Array, block: Any, times: Any) -> Any:
    if text_or_none(times) is not None:
        return array_join(self, None, times)
    count = to_int(times)
    if count < 0:
        raise error("ArgumentError", "argument must be non-negative")
    return RArray(list(self) * count)


def unique(values: Iterable[Any], block: Proc | None = None) -> RArray:
    """The values without those that were there before, by what the block makes of them."""
    found: dict[Any, Any] = {}
    for value in values:
        found.setdefault(hash_key(value if block is None else block.call(value)), value)
    return RArray(found.values())


@method("Array", "|")
def array_or(self: Array, block: Any, other: Any) -> RArray:
    return unique([*self, *to_ary(other)])


@method("Array", "union")
def array_union(self: Array, block: Any, *others: Any) -> RArray:
    return unique([*self, *(item for other in others for item in to_ary(other))])


@method("Array", "&")
def array_and(self: Array, block: Any, other: Any) -> RArray:
    both = keys_of(to_ary(other))
    found: dict[Any, Any] = {}
    for item in self:
        key = item.text if type(item) is RString else hash_key(item)
        if key in both and key not in found:
            found[key] = item
    return RArray(found.values())


@method("Array", "intersection")
def array_intersection(self: Array, block: Any, *others: Any) -> RArray:
    kept = unique(self)
    for other in others:
        kept = array_and(kept, None, other)
    return kept


@method("Array", "intersect?")
def array_intersect(self: Array, block: Any, other: Any) -> bool:
    return not keys_of(self).isdisjoint(keys_of(to_ary(other)))


@method("Array", "uniq")
def array_uniq(self: Array, block: Proc | None) -> RArray:
    return unique(self, block)


@method("Array", "compact")
def array_compact(self: Array, block: Any) -> RArray:
    return RArray([item for item in self if item is not None])


@method("Array", "reverse")
def array_reverse(self: Array, block: Any) -> RArray:
    return RArray(self[::-1])


@method("Array", "rotate")
def array_rotate(self: Array, block: Any, count: Any = 1) -> RArray:
    at = to_int(count) % len(self) if self else 0
    return RArray(self[at:] + self[:at])


@method("Array", "reverse_each")
def array_reverse_each(self: Array, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "reverse_each")
    for item in self[::-1]:
        block.call(item)
    return self


def flattened(values: Array, depth: int, within: tuple[int, ...] = ()) -> list[Any]:
    """The items of arrays within, down to a depth (-1: all the way)."""
    if id(values) in within:
        raise error("ArgumentError", "tried to flatten recursive array")
    found: list[Any] = []
    for item in values:
        if depth != 0 and isinstance(item, list):
            found.extend(flattened(item, depth - 1, (*within, id(values))))
        elif depth != 0 and hasattr(item, "ivars") and class_of(item).lookup("to_ary"):
            found.extend(flattened(to_ary(item), depth - 1, (*within, id(values))))
        else:
            found.append(item)
    return found


@method("Array", "flatten")
def array_flatten(self: Array, block: Any, depth: Any = None) -> RArray:
    return RArray(flattened(self, -1 if depth is None else to_int(depth)))


@method("Array", "deconstruct")
def array_deconstruct(self: Array, block: Any) -> Array:
    return self


@method("Array", "transpose")
def array_transpose(self: Array, block: Any) -> RArray:
    rows = [to_ary(row) for row in self]
    for row in rows:
        if len(row) != len(rows[0]):
            raise error("IndexError", f"element size differs ({len(row)} should be {len(rows[0])})")
    return RArray(RArray(column) for column in zip(*rows))


def _given(self: Array, name: str, args: tuple[Any, ...], made: Iterable[Any], block: Any) -> Any:
    """Give all that is made to the block; without one, an Enumerator."""
    if block is None:
        return enumerator(self, name, *args)
    for each in made:
        block.call(RArray(each))
    return self


@method("Array", "product")
def array_product(self: Array, block: Proc | None, *others: Any) -> Any:
    made = itertools.product(self, *(to_ary(other) for other in others))
    if block is None:
        return RArray(RArray(each) for each in made)
    return _given(self, "product", others, made, block)


Maker = Callable[[list[Any], int], Iterable[Any]]


def _choosing(name: str, make: Maker, limited: bool) -> None:
    @method("Array", name)
    def choose(self: Array, block: Proc | None, size: Any = None) -> Any:
        count = len(self) if size is None else to_int(size)
        args = () if size is None else (size,)
        made = () if count < 0 or (limited and count > len(self)) else make(list(self), count)
        return _given(self, name, args, made, block)


_choosing("combination", itertools.combinations, True)
_choosing("permutation", itertools.permutations, True)
_choosing("repeated_combination", itertools.combinations_with_replacement, False)
_choosing(
    "repeated_permutation", lambda values, count: itertools.product(values, repeat=count), False
)
