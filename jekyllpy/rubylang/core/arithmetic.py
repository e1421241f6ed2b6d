"""What Integer, Float and Rational share: operators, comparisons, division, steps of type."""

from __future__ import annotations

import math
import operator as python
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from jekyllpy.ruby.numbers import format_float
from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import kind_of
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.complex import RComplex
from jekyllpy.rubylang.operations import comparison_failed

Number = Any

# bits beyond which a power is too large to be worked out
MAX_POWER_BITS = 32 * 1024 * 1024 * 8


def is_number(value: Any) -> bool:
    """Whether it is an Integer, Float, Rational or Complex."""
    return type(value) in (int, float) or isinstance(value, (float, Fraction, RComplex))


def as_float(value: Any) -> float:
    """A number as a Float; too large a one is infinite."""
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def _coerced(self: Number, other: Any, name: str) -> Any:
    if type(other) is not bool and other is not None and class_of(other).lookup("coerce"):
        pair = call(other, "coerce", self)
        return call(pair[0], name, pair[1])
    raise error("TypeError", f"{kind_of(other)} can't be coerced into {kind_of(self)}")


Operation = Callable[[Any, Any], Any]


def operators(cls: str, name: str, operate: Operation) -> None:
    """Register an operator of numbers, which asks others to `coerce`."""

    @method(cls, name)
    def apply(self: Number, block: Any, other: Any) -> Any:
        if is_number(other):
            try:
                return operate(self, other)
            except OverflowError:
                return operate(as_float(self), as_float(other))
        return _coerced(self, other, name)


def divide(one: Number, other: Number) -> Number:
    """Ruby's `/`: whole numbers give a whole number, rounded down."""
    if type(one) is int and type(other) is int:
        return one // other
    if isinstance(one, RComplex) or isinstance(other, RComplex):
        return one / other
    if isinstance(one, float) or isinstance(other, float):
        return float_divide(as_float(one), as_float(other))
    return Fraction(one) / Fraction(other)


def float_divide(one: float, other: float) -> float:
    """A division that may give an infinite number."""
    if other:
        return one / other
    if not one or math.isnan(one):
        return math.nan
    return math.copysign(math.inf, one) * math.copysign(1.0, other)


def modulo(one: Number, other: Number) -> Number:
    """Ruby's `%`, with the sign of the divisor."""
    if isinstance(one, float) or isinstance(other, float):
        left, right = as_float(one), as_float(other)
        if not right:
            raise ZeroDivisionError
        return _float_modulo(left, right)
    return one % other


def _float_modulo(one: float, other: float) -> float:
    if math.isinf(one) or math.isnan(one) or math.isnan(other):
        return math.nan
    rest = math.fmod(one, other)
    return rest + other if rest and (rest < 0) != (other < 0) else rest


def power(one: Number, other: Number) -> Number:
    """Ruby's `**`."""
    if type(one) is int and type(other) is int:
        if one in (1, -1):
            return one if other % 2 else 1
        if other < 0:
            return Fraction(one) ** other
        if one.bit_length() * other > MAX_POWER_BITS and abs(one) > 1:
            return math.inf
        return one**other
    if isinstance(one, RComplex) or isinstance(other, RComplex):
        return one**other
    if isinstance(one, float) or isinstance(other, float):
        return _float_power(as_float(one), as_float(other))
    if isinstance(other, Fraction) and other.denominator != 1:
        return _float_power(as_float(one), as_float(other))
    return Fraction(one) ** int(other)


def _float_power(one: float, other: float) -> Any:
    try:
        found = one**other
    except ZeroDivisionError:
        return math.inf
    except OverflowError:
        return -math.inf if one < 0 and other % 2 == 1 else math.inf
    return RComplex(found.real, found.imag) if isinstance(found, complex) else found


def divmod_of(one: Number, other: Number) -> RArray:
    """Quotient and rest."""
    if not other:
        raise ZeroDivisionError
    if isinstance(one, float) or isinstance(other, float):
        left, right = as_float(one), as_float(other)
        if math.isnan(left) or math.isinf(left):
            raise error(
                "FloatDomainError",
                "NaN" if math.isnan(left) else "Infinity" if left > 0 else "-Infinity",
            )
        cut_off = math.fmod(left, right)
        quotient = float_divide(left - cut_off, right)
        if math.isinf(quotient):
            raise error("FloatDomainError", format_float(quotient))
        whole = round(quotient)
        if cut_off and (cut_off < 0) != (right < 0):
            return RArray((int(float(whole) - 1.0), cut_off + right))
        return RArray((whole, cut_off))
    quotient_whole = one // other
    return RArray((int(quotient_whole), one - other * quotient_whole))


def div(one: Number, other: Number) -> int:
    """`div`: the quotient rounded down."""
    if not other:
        raise ZeroDivisionError
    quotient = divide(one, other)
    if isinstance(quotient, float) and not math.isfinite(quotient):
        raise error("FloatDomainError", format_float(quotient))
    whole: int = math.floor(quotient)
    return whole


def remainder(one: Number, other: Number) -> Number:
    """The rest with the sign of the dividend."""
    if isinstance(one, float) or isinstance(other, float):
        if not other:
            raise ZeroDivisionError
        left, right = as_float(one), as_float(other)
        rest_of_floats: float = modulo(left, right)
        if not rest_of_floats:
            return math.copysign(0.0, left)
        return rest_of_floats - right if (left < 0) != (right < 0) else rest_of_floats
    rest = abs(one) % abs(other)
    return -rest if one < 0 else rest


def fdiv(one: Number, other: Number) -> float:
    """The quotient as a Float."""
    if type(one) is int and type(other) is int and other:
        try:
            return one / other
        except OverflowError:
            return as_float(Fraction(one, other))
    return float_divide(as_float(one), as_float(other))


_OPERATIONS: dict[str, Operation] = {
    "+": python.add,
    "-": python.sub,
    "*": python.mul,
    "/": divide,
    "%": modulo,
    "modulo": modulo,
    "**": power,
    "divmod": divmod_of,
    "div": div,
    "remainder": remainder,
    "fdiv": fdiv,
    "quo": lambda one, other: (
        fdiv(one, other) if isinstance(other, float) else Fraction(one) / other
    ),
}


def _comparison(cls: str, name: str, operate: Operation) -> None:
    @method(cls, name)
    def compare(self: Number, block: Any, other: Any) -> bool:
        if is_number(other) and not isinstance(other, RComplex):
            return bool(operate(self, other))
        if type(other) is not bool and other is not None and class_of(other).lookup("coerce"):
            pair = call(other, "coerce", self)
            return bool(call(pair[0], name, pair[1]))
        raise comparison_failed(self, other)


for _cls in ("Integer", "Float", "Rational"):
    for _name, _operate in _OPERATIONS.items():
        operators(_cls, _name, _operate)
    for _name, _operate in (
        ("<", python.lt),
        (">", python.gt),
        ("<=", python.le),
        (">=", python.ge),
    ):
        _comparison(_cls, _name, _operate)
operators("Float", "quo", divide)
for _name in ("+", "-", "*", "/", "**"):
    operators("Complex", _name, _OPERATIONS[_name])


@method("Integer", "==", "===")
@method("Float", "==", "===")
@method("Rational", "==", "===")
@method("Complex", "==", "===")
def number_equal(self: Number, block: Any, other: Any) -> bool:
    if is_number(other):
        return bool(self == other)
    if other is None or type(other) is bool or not hasattr(other, "cls"):
        return False
    entry = class_of(other).lookup("==")
    if entry is None or entry.native:
        return False
    result = entry.fn(other, None, self)
    return result is not None and result is not False


@method("Integer", "<=>")
@method("Float", "<=>")
@method("Rational", "<=>")
def number_compare(self: Number, block: Any, other: Any) -> Any:
    if is_number(other) and not isinstance(other, RComplex):
        if self != self or other != other:
            return None
        return (self > other) - (self < other)
    if other is None or type(other) is bool or class_of(other).lookup("coerce") is None:
        return None
    pair = call(other, "coerce", self)
    return call(pair[0], "<=>", pair[1])
