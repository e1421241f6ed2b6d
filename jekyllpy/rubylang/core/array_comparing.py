"""Ruby's Array: what is in it, and what it equals."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.core.array import Array
from jekyllpy.rubylang.dispatch import call as call_method
from jekyllpy.rubylang.dispatch import class_of
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import hash_key
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import eql, equal, truthy

_comparing: set[tuple[int, int]] = set()


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
