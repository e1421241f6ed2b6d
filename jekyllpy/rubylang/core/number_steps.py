"""Steps from one number to another: `step`, and what it gives without a block."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from typing import Any

from jekyllpy.rubylang.native import define_class, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import Enumerator
from jekyllpy.rubylang.objects.string import RString

EPSILON = 2.0**-52


def _float_count(first: float, last: float, step: float, exclusive: bool) -> int:
    """How many steps there are, in spite of what rounding does."""
    distance = (last - first) / step
    slack = (abs(first) + abs(last) + abs(last - first)) / abs(step) * EPSILON
    if math.isinf(step):
        return 1 if (last >= first if step > 0 else last <= first) else 0
    slack = min(slack, 0.5)
    if exclusive:
        if distance <= 0:
            return 0
        count = 0 if distance < 1 else math.floor(distance - slack)
        return (
            count + 1
            if count * step + first < last or (step < 0 and count * step + first > last)
            else count
        )
    return 0 if distance < 0 else math.floor(distance + slack) + 1


def steps(first: Any, last: Any, step: Any, exclusive: bool) -> Iterator[Any]:
    """The numbers from `first` on."""
    if isinstance(first, float) or isinstance(last, float) or isinstance(step, float):
        start, width = float(first), float(step)
        if last is None or (math.isinf(float(last)) and (float(last) > 0) == (width > 0)):
            for number in itertools.count():
                yield start + number * width
        end = float(last)
        for number in range(_float_count(start, end, width, exclusive)):
            value = start + number * width
            over = value > end if width > 0 else value < end
            yield end if over and not exclusive else value
        return
    value = first
    while (
        last is None
        or (value < last if step > 0 else value > last)
        or (value == last and not exclusive)
    ):
        yield value
        value = value + step


class Sequence(Enumerator):
    """Ruby's Enumerator::ArithmeticSequence; `shown` is how it was called for."""

    __slots__ = ("exclusive", "first", "last", "shown", "step")

    def __init__(self, first: Any, last: Any, step: Any, exclusive: bool, shown: str) -> None:
        super().__init__(self, "each")
        self.first = first
        self.last = last
        self.step = step
        self.exclusive = exclusive
        self.shown = shown

    def numbers(self) -> Iterator[Any]:
        """The numbers, one by one."""
        return steps(self.first, self.last, self.step, self.exclusive)


define_class("Enumerator", include=("Enumerable",))
define_class("Enumerator::ArithmeticSequence", "Enumerator", types=(Sequence,))


@method("Enumerator::ArithmeticSequence", "each")
def sequence_each(self: Sequence, block: Any) -> Any:
    if block is None:
        return self
    for number in self.numbers():
        block.call(number)
    return self


@method("Enumerator::ArithmeticSequence", "begin")
def sequence_begin(self: Sequence, block: Any) -> Any:
    return self.first


@method("Enumerator::ArithmeticSequence", "end")
def sequence_end(self: Sequence, block: Any) -> Any:
    return self.last


@method("Enumerator::ArithmeticSequence", "step")
def sequence_step(self: Sequence, block: Any) -> Any:
    return self.step


@method("Enumerator::ArithmeticSequence", "exclude_end?")
def sequence_exclude_end(self: Sequence, block: Any) -> bool:
    return self.exclusive


@method("Enumerator::ArithmeticSequence", "size")
def sequence_size(self: Sequence, block: Any) -> Any:
    return math.inf if self.last is None else sum(1 for _ in self.numbers())


@method("Enumerator::ArithmeticSequence", "last")
def sequence_last(self: Sequence, block: Any, count: Any = None) -> Any:
    found = list(self.numbers())
    if count is None:
        return found[-1] if found else None
    return RArray(found[max(0, len(found) - count) :])


@method("Enumerator::ArithmeticSequence", "==", "===", "eql?")
def sequence_equal(self: Sequence, block: Any, other: Any) -> bool:
    return isinstance(other, Sequence) and (
        (self.first, self.last, self.step, self.exclusive)
        == (other.first, other.last, other.step, other.exclusive)
    )


@method("Enumerator::ArithmeticSequence", "inspect", "to_s")
def sequence_inspect(self: Sequence, block: Any) -> RString:
    return RString(self.shown)
