"""Going through what can be enumerated: Arrays, Hashes, Ranges, and all that has `each`."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jekyllpy.rubylang.dispatch import call, class_of, real_class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import Lazy, packed
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import compare, text_or_none
from jekyllpy.rubylang.succession import text_range


class Stop(BaseException):
    """Leaves an `each` in the middle."""


def items(value: Any) -> Iterable[Any]:
    """What `value.each` yields; several values at once as an Array."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        return [
            RArray((key if type(key) is str else key_value(key), item))
            for key, item in value.items()
        ]
    if isinstance(value, Range):
        return range_items(value)
    found: list[Any] = []

    def add(*args: Any) -> None:
        found.append(packed(args))

    if isinstance(value, Lazy):
        value.walk(add)
    else:
        call(value, "each", block=Proc(add))
    return found


def items_list(value: Any) -> list[Any]:
    """The same as a list, which may be that of the Array itself."""
    found = items(value)
    return found if isinstance(found, list) else list(found)


def visit(value: Any, see: Callable[[Any], Any]) -> None:
    """Show `see` what `value.each` yields, one by one, until it tells True."""
    if isinstance(value, (list, dict, Range)):
        for item in items(value):
            if see(item):
                return
        return
    if isinstance(value, Lazy):
        value.walk(see)
        return
    stop = Stop()

    def step(*args: Any) -> None:
        if see(packed(args)):
            raise stop

    try:
        call(value, "each", block=Proc(step))
    except Stop as stopped:
        if stopped is not stop:
            raise


def range_items(value: Range) -> Iterator[Any] | range:
    """What a Range runs through."""
    first, last = value.first, value.last
    if type(first) is int:
        return _numbers(first, last, value.exclusive)
    text = text_or_none(first)
    if text is not None:
        end = text_or_none(last)
        return (RString(each) for each in text_range(text, end, value.exclusive))
    if class_of(first).lookup("succ") is None:
        raise error("TypeError", f"can't iterate from {real_class_of(first).name}")
    return _successors(first, last, value.exclusive)


def _numbers(first: int, last: Any, exclusive: bool) -> Iterator[int] | range:
    if type(last) is int:
        return range(first, last if exclusive else last + 1)
    if last is None or last == math.inf:
        return itertools.count(first)
    end = math.floor(last)
    return range(first, end if exclusive and end == last else end + 1)


def _successors(first: Any, last: Any, exclusive: bool) -> Iterator[Any]:
    value = first
    while last is None or (order := compare(value, last)) < 0 or (order == 0 and not exclusive):
        yield value
        value = call(value, "succ")
