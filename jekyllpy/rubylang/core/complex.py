"""Ruby's Complex."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import Any

from jekyllpy.rubylang.compile.definitions import hidden
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.implicit import kind_of
from jekyllpy.rubylang.native import MODULES, define_constant, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.complex import RComplex, as_complex, polar
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect, text_or_none, to_s

_NUMBER = r"\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:[eE][-+]?\d+)?(?:/\d+)?"
_TEXT = re.compile(
    rf"\s*(?:(?P<real>[-+]?{_NUMBER})(?:@(?P<angle>[-+]?{_NUMBER})|(?P<more>[-+](?:{_NUMBER})?)[ij])?"
    rf"|(?P<only>[-+]?(?:{_NUMBER})?)[ij])"
)
_PURE = re.compile(rf"\s*(?P<only>[-+]?(?:{_NUMBER})?)[ij]")
# what Numeric has and Complex hasn't
_ABSENT = (
    "%", "<", "<=", ">", ">=", "between?", "ceil", "clamp", "div", "divmod", "floor", "i", "modulo",
    "negative?", "positive?", "remainder", "round", "step", "truncate",
)  # fmt: skip

define_constant("Complex", "I", RComplex(0, 1))


for _name in _ABSENT:
    MODULES["Complex"].natives[_name] = hidden(_name, MODULES["Complex"], native=True)


def _read(text: str) -> tuple[RComplex, int]:
    """The number that a text begins with, and where it ends."""
    match = _PURE.match(text) or _TEXT.match(text)
    if match is None:
        return RComplex(0, 0), 0
    groups = match.groupdict()
    if groups["only"] is not None:
        return RComplex(0, _real(groups["only"])), match.end()
    real = _real(groups["real"])
    if groups["angle"] is not None:
        return polar(real, _real(groups["angle"])), match.end()
    return RComplex(real, _real(groups["more"]) if groups["more"] else 0), match.end()


def _real(text: str) -> Any:
    text = text.replace("_", "")
    if text in ("", "+", "-"):
        return -1 if text == "-" else 1
    if "/" in text:
        return Fraction(text)
    return float(text) if any(sign in text for sign in ".eE") else int(text)


def _converted(value: Any) -> Any:
    """A part of a Complex."""
    if value is None:
        raise error("TypeError", "can't convert nil into Complex")
    found = text_or_none(value)
    if found is None:
        if isinstance(value, int | float | Fraction | RComplex) and type(value) is not bool:
            return value
        raise error("TypeError", f"can't convert {kind_of(value)} into Complex")
    number, end = _read(found)
    if not end or found[end:].strip():
        raise error("ArgumentError", f"invalid value for convert(): {inspect(value)}")
    return number


@method("Kernel", "Complex", visibility="private")
def kernel_complex(
    self: Any, block: Any, real: Any, imaginary: Any = 0, *, exception: Any = True
) -> Any:
    if exception is not False:
        return _of_parts(_converted(real), _converted(imaginary))
    try:
        return kernel_complex(self, block, real, imaginary)
    except RubyError:
        return None


def _of_parts(real: Any, imaginary: Any) -> RComplex:
    if isinstance(real, RComplex) or isinstance(imaginary, RComplex):
        return as_complex(real) + as_complex(imaginary) * RComplex(0, 1)
    return RComplex(real, imaginary)


@singleton_method("Complex", "rect", "rectangular")
def complex_rect(self: Any, block: Any, real: Any, imaginary: Any = 0) -> RComplex:
    return RComplex(real, imaginary)


@singleton_method("Complex", "polar")
def complex_polar(self: Any, block: Any, size: Any, angle: Any = None) -> RComplex:
    return RComplex(size, 0) if angle is None else polar(size, angle)


@method("String", "to_c")
def string_to_c(self: Any, block: Any) -> RComplex:
    return _read(to_s(self))[0]


@method("NilClass", "to_c")
def nil_to_c(self: None, block: Any) -> RComplex:
    return RComplex(0, 0)


@method("Numeric", "to_c")
def numeric_to_c(self: Any, block: Any) -> RComplex:
    return as_complex(self)


@method("Numeric", "i")
def numeric_i(self: Any, block: Any) -> RComplex:
    return RComplex(0, self)


@method("Numeric", "real")
def numeric_real(self: Any, block: Any) -> Any:
    return as_complex(self).real


@method("Numeric", "imaginary", "imag")
def numeric_imaginary(self: Any, block: Any) -> Any:
    return as_complex(self).imaginary


@method("Numeric", "conjugate", "conj")
def numeric_conjugate(self: Any, block: Any) -> Any:
    return RComplex(self.real, -self.imaginary) if isinstance(self, RComplex) else self


@method("Numeric", "rectangular", "rect")
def numeric_rect(self: Any, block: Any) -> RArray:
    number = as_complex(self)
    return RArray((number.real, number.imaginary))


@method("Numeric", "arg", "angle", "phase")
def numeric_arg(self: Any, block: Any) -> Any:
    if isinstance(self, RComplex):
        return self.angle
    if self != self:
        return self
    return math.pi if self < 0 or math.copysign(1, self) < 0 else 0


@method("Numeric", "polar")
def numeric_polar(self: Any, block: Any) -> RArray:
    return RArray((abs(self), numeric_arg(self, None)))


@method("Numeric", "abs2")
def numeric_abs2(self: Any, block: Any) -> Any:
    number = as_complex(self)
    return number.real * number.real + (
        number.imaginary * number.imaginary if isinstance(self, RComplex) else 0
    )


@method("Complex", "abs", "magnitude")
def complex_abs(self: RComplex, block: Any) -> Any:
    return abs(self)


@method("Complex", "<=>")
def complex_compare(self: RComplex, block: Any, other: Any) -> Any:
    if self.imaginary != 0 or not isinstance(other, int | float | Fraction | RComplex):
        return None
    number = as_complex(other)
    return call(self.real, "<=>", number.real) if number.imaginary == 0 else None


@method("Complex", "eql?")
def complex_eql(self: RComplex, block: Any, other: Any) -> bool:
    return isinstance(other, RComplex) and all(
        type(one) is type(two) and one == two
        for one, two in ((self.real, other.real), (self.imaginary, other.imaginary))
    )


@method("Complex", "coerce")
def complex_coerce(self: RComplex, block: Any, other: Any) -> RArray:
    if not isinstance(other, int | float | Fraction | RComplex):
        raise error("TypeError", f"{kind_of(other)} can't be coerced into Complex")
    return RArray((as_complex(other), self))


@method("Complex", "quo")
def complex_quo(self: RComplex, block: Any, other: Any) -> RComplex:
    found: RComplex = self / other
    return found


@method("Complex", "fdiv")
def complex_fdiv(self: RComplex, block: Any, other: Any) -> RComplex:
    found: RComplex = RComplex(float(self.real), float(self.imaginary)) / other
    return found


@method("Complex", "denominator")
def complex_denominator(self: RComplex, block: Any) -> int:
    return math.lcm(Fraction(self.real).denominator, Fraction(self.imaginary).denominator)


@method("Complex", "numerator")
def complex_numerator(self: RComplex, block: Any) -> RComplex:
    shared = complex_denominator(self, None)
    return RComplex(int(Fraction(self.real) * shared), int(Fraction(self.imaginary) * shared))


@method("Complex", "finite?")
def complex_is_finite(self: RComplex, block: Any) -> bool:
    return math.isfinite(self.real) and math.isfinite(self.imaginary)


@method("Complex", "infinite?")
def complex_infinite(self: RComplex, block: Any) -> Any:
    return 1 if math.isinf(self.real) or math.isinf(self.imaginary) else None


def _real_conversion(name: str, kind: str) -> None:
    @method("Complex", name)
    def convert(self: RComplex, block: Any, *args: Any) -> Any:
        if isinstance(self.imaginary, float) or self.imaginary != 0:
            raise error("RangeError", f"can't convert {to_s(self)} into {kind}")
        return call(self.real, name, *args)


for _name, _kind in (
    ("to_i", "Integer"),
    ("to_f", "Float"),
    ("to_r", "Rational"),
    ("rationalize", "Rational"),
):
    _real_conversion(_name, _kind)


def _written(number: RComplex, write: Any) -> str:
    sign = "-" if math.copysign(1, number.imaginary) < 0 else "+"
    imaginary = write(abs(number.imaginary))
    mark = "" if imaginary[-1].isdigit() else "*"
    return f"{write(number.real)}{sign}{imaginary}{mark}i"


@method("Complex", "to_s")
def complex_to_s(self: RComplex, block: Any) -> RString:
    return RString(_written(self, to_s))


@method("Complex", "inspect")
def complex_inspect(self: RComplex, block: Any) -> RString:
    return RString(f"({_written(self, inspect)})")
