"""Ruby's Array: making, going through, choosing."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import kind_of, to_ary, to_int
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import check_frozen, inspect

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
