"""Numeric: what every number answers."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from jekyllpy.rubylang.core.arithmetic import as_float, is_number
from jekyllpy.rubylang.core.conversions import to_float
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import kind_of
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.complex import RComplex
from jekyllpy.rubylang.operations import inspect, text_or_none

Number = Any


@method("Numeric", "integer?")
def numeric_is_integer(self: Number, block: Any) -> bool:
    return type(self) is int


@method("Numeric", "real?")
def numeric_is_real(self: Number, block: Any) -> bool:
    return not isinstance(self, RComplex)


@method("Numeric", "zero?")
def numeric_is_zero(self: Number, block: Any) -> bool:
    return bool(self == 0)


@method("Numeric", "nonzero?")
def numeric_nonzero(self: Number, block: Any) -> Any:
    return None if self == 0 else self


@method("Numeric", "positive?")
def numeric_is_positive(self: Number, block: Any) -> bool:
    return bool(self > 0)


@method("Numeric", "negative?")
def numeric_is_negative(self: Number, block: Any) -> bool:
    return bool(self < 0)


@method("Numeric", "finite?")
def numeric_is_finite(self: Number, block: Any) -> bool:
    return not isinstance(self, float) or math.isfinite(self)


@method("Numeric", "infinite?")
def numeric_infinite(self: Number, block: Any) -> Any:
    if isinstance(self, float) and math.isinf(self):
        return 1 if self > 0 else -1
    return None


@method("Float", "nan?")
def float_is_nan(self: float, block: Any) -> bool:
    return math.isnan(self)


@method("Numeric", "abs", "magnitude")
def numeric_abs(self: Number, block: Any) -> Number:
    return abs(self)


@method("Numeric", "-@")
def numeric_negated(self: Number, block: Any) -> Number:
    return -self


@method("Numeric", "+@")
def numeric_itself(self: Number, block: Any) -> Number:
    return self


@method("Numeric", "to_f")
def numeric_to_f(self: Number, block: Any) -> float:
    return as_float(self)


@method("Numeric", "to_i", "to_int")
def numeric_to_i(self: Number, block: Any) -> int:
    if isinstance(self, float) and not math.isfinite(self):
        raise error("FloatDomainError", inspect(self))
    return int(self)


@method("Numeric", "to_r")
def numeric_to_r(self: Number, block: Any) -> Fraction:
    return Fraction(self)


@method("Numeric", "rationalize")
def numeric_rationalize(self: Number, block: Any, within: Any = None) -> Fraction:
    if within is None:
        return Fraction(repr(self)) if isinstance(self, float) else Fraction(self)
    return _simplest(Fraction(self) - abs(Fraction(within)), Fraction(self) + abs(Fraction(within)))


def _simplest(low: Fraction, high: Fraction) -> Fraction:
    """The fraction with the smallest denominator between two."""
    if low <= 0 <= high:
        return Fraction(0)
    if high < 0:
        return -_simplest(-high, -low)
    whole = math.floor(low)
    if low == whole:
        return Fraction(whole)
    if whole < math.floor(high):
        return Fraction(whole + 1)
    return whole + 1 / _simplest(1 / (high - whole), 1 / (low - whole))


@method("Numeric", "numerator")
def numeric_numerator(self: Number, block: Any) -> int:
    return Fraction(self).numerator


@method("Numeric", "denominator")
def numeric_denominator(self: Number, block: Any) -> int:
    return Fraction(self).denominator


@method("Numeric", "hash")
def numeric_hash(self: Number, block: Any) -> int:
    return hash((type(self).__name__, self))


@method("Numeric", "eql?")
def numeric_eql(self: Number, block: Any, other: Any) -> bool:
    same_kind = isinstance(other, float) if isinstance(self, float) else type(other) is type(self)
    return same_kind and bool(self == other)


@method("Numeric", "coerce")
def numeric_coerce(self: Number, block: Any, other: Any) -> RArray:
    if type(self) is int and type(other) is int:
        return RArray((other, self))
    if not is_number(other):
        found = text_or_none(other)
        if found is None:
            raise error("TypeError", f"can't convert {kind_of(other)} into Float")
        other = to_float(other)
    return RArray((as_float(other), as_float(self)))


@method("Numeric", "dup", "clone")
def numeric_dup(self: Number, block: Any, *, freeze: Any = None) -> Number:
    return self


@method("Numeric", "step")
def numeric_step(
    self: Number, block: Any, last: Any = None, step: Any = None, *, by: Any = None, to: Any = None
) -> Any:
    from jekyllpy.rubylang.core.number_steps import Sequence, steps

    given = [inspect(each) for each in (last, step)][: 2 if step is not None else last is not None]
    given += [
        f"{name}: {inspect(each)}" for name, each in (("by", by), ("to", to)) if each is not None
    ]
    last = to if to is not None else last
    width = by if by is not None else (1 if step is None else step)
    if width == 0:
        raise error("ArgumentError", "step can't be 0")
    if block is None:
        args = f"({', '.join(given)})" if given else ""
        return Sequence(self, last, width, False, f"({inspect(self)}.step{args})")
    for item in steps(self, last, width, False):
        block.call(item)
    return self
