"""Ruby's Float and Rational."""

from __future__ import annotations

import math
import sys
from fractions import Fraction
from typing import Any

from jekyllpy.ruby.numbers import format_float
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import kind_of, to_int
from jekyllpy.rubylang.native import define_constant, method
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect, text_or_none
from jekyllpy.rubylang.rounding import rounded_exactly, rounded_float

define_constant("Float", "INFINITY", math.inf)
define_constant("Float", "NAN", math.nan)
define_constant("Float", "EPSILON", sys.float_info.epsilon)
define_constant("Float", "MAX", sys.float_info.max)
define_constant("Float", "MIN", sys.float_info.min)
define_constant("Float", "DIG", 15)
define_constant("Float", "MANT_DIG", 53)


@method("Float", "to_s", "inspect")
def float_to_s(self: float, block: Any) -> RString:
    return RString(format_float(float(self)))


@method("Float", "to_f")
def float_to_f(self: float, block: Any) -> float:
    return float(self)


def _rounding(name: str) -> None:
    @method("Float", name)
    def apply(self: float, block: Any, digits: Any = 0, *, half: Any = None) -> Any:
        return rounded_float(self, 0 if digits is None else to_int(digits), name, half)

    @method("Rational", name)
    def apply_exactly(self: Fraction, block: Any, digits: Any = 0, *, half: Any = None) -> Any:
        places = to_int(digits)
        if places == 0:
            return rounded_exactly(self, name, half)
        scale = Fraction(10) ** places
        found = rounded_exactly(self * scale, name, half) / scale
        return int(found) if places < 0 else found


for _name in ("round", "floor", "ceil", "truncate"):
    _rounding(_name)


@method("Float", "next_float")
def float_next(self: float, block: Any) -> float:
    return math.nextafter(self, math.inf)


@method("Float", "prev_float")
def float_previous(self: float, block: Any) -> float:
    return math.nextafter(self, -math.inf)


@method("Rational", "to_s")
def rational_to_s(self: Fraction, block: Any) -> RString:
    return RString(f"{self.numerator}/{self.denominator}")


@method("Rational", "inspect")
def rational_inspect(self: Fraction, block: Any) -> RString:
    return RString(f"({self.numerator}/{self.denominator})")


def to_rational(value: Any) -> Fraction:
    """The Rational that a value stands for."""
    if value is None:
        raise error("TypeError", "can't convert nil into Rational")
    found = text_or_none(value)
    if found is not None:
        try:
            return Fraction(found.replace(" ", "").replace("_", ""))
        except ValueError:
            raise error("ArgumentError", f"invalid value for convert(): {inspect(value)}") from None
    if type(value) is bool or not isinstance(value, (int, float, Fraction)):
        if type(value) is not bool and hasattr(value, "ivars"):
            return Fraction(call(value, "to_r"))
        raise error("TypeError", f"can't convert {kind_of(value)} into Rational")
    return Fraction(value)


@method("Kernel", "Rational", visibility="private")
def kernel_rational(
    self: Any, block: Any, numerator: Any, denominator: Any = 1, *, exception: Any = True
) -> Any:
    return to_rational(numerator) / to_rational(denominator)
