"""Ruby's Complex: two real numbers, each an Integer, a Float or a Rational."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

Real = Any
REAL = (int, float, Fraction)


class RComplex:
    """A complex number; with numbers of other kinds Python's operators take it for one."""

    __slots__ = ("imaginary", "real")

    def __init__(self, real: Real, imaginary: Real) -> None:
        self.real = real
        self.imaginary = imaginary

    def __eq__(self, other: object) -> bool:
        if isinstance(other, RComplex):
            return bool(self.real == other.real and self.imaginary == other.imaginary)
        return isinstance(other, REAL) and self.imaginary == 0 and bool(self.real == other)

    def __hash__(self) -> int:
        return hash((self.real, self.imaginary))

    def __bool__(self) -> bool:
        return bool(self.real or self.imaginary)

    def __abs__(self) -> Real:
        if not self.real or not self.imaginary:
            size = abs(self.imaginary or self.real)
            has_float = isinstance(self.real, float) or isinstance(self.imaginary, float)
            return float(size) if has_float else size
        return math.hypot(self.real, self.imaginary)

    def __neg__(self) -> RComplex:
        return RComplex(-self.real, -self.imaginary)

    def __add__(self, other: Any) -> RComplex:
        more = as_complex(other)
        return RComplex(self.real + more.real, self.imaginary + more.imaginary)

    __radd__ = __add__

    def __sub__(self, other: Any) -> RComplex:
        less = as_complex(other)
        return RComplex(self.real - less.real, self.imaginary - less.imaginary)

    def __rsub__(self, other: Any) -> RComplex:
        return as_complex(other) - self

    def __mul__(self, other: Any) -> RComplex:
        if not isinstance(other, RComplex):
            return RComplex(self.real * other, self.imaginary * other)
        return RComplex(
            self.real * other.real - self.imaginary * other.imaginary,
            self.real * other.imaginary + self.imaginary * other.real,
        )

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> RComplex:
        if not isinstance(other, RComplex):
            return RComplex(quotient(self.real, other), quotient(self.imaginary, other))
        size = other.real * other.real + other.imaginary * other.imaginary
        above = self * RComplex(other.real, -other.imaginary)
        return RComplex(quotient(above.real, size), quotient(above.imaginary, size))

    def __rtruediv__(self, other: Any) -> RComplex:
        return as_complex(other) / self

    def __pow__(self, other: Any) -> RComplex:
        if isinstance(other, int):
            return integral_power(self, other)
        size, angle = abs(self), self.angle
        if not isinstance(other, RComplex):
            return polar(size ** float(other), angle * float(other))
        if not size:
            return RComplex(0, 0)
        logarithm = math.log(size)
        return polar(
            math.exp(other.real * logarithm - other.imaginary * angle),
            angle * other.real + other.imaginary * logarithm,
        )

    def __rpow__(self, other: Any) -> RComplex:
        power: RComplex = as_complex(other) ** self
        return power

    @property
    def angle(self) -> float:
        """Between it and the positive real numbers."""
        return math.atan2(self.imaginary, self.real)


def as_complex(number: Any) -> RComplex:
    """A number as a Complex."""
    return number if isinstance(number, RComplex) else RComplex(number, 0)


def polar(size: Real, angle: Real) -> RComplex:
    """The Complex of that absolute value and angle."""
    if not angle or not size:
        return RComplex(size, 0.0)
    if angle == math.pi:
        return RComplex(-size, 0.0)
    if angle == math.pi / 2:
        return RComplex(0.0, size)
    return RComplex(size * math.cos(angle), size * math.sin(angle))


def quotient(one: Real, other: Real) -> Real:
    """An exact quotient where there is one, whole if it can be."""
    if isinstance(one, float) or isinstance(other, float):
        if other:
            return one / other
        return math.nan if not one or one != one else math.copysign(math.inf, one)
    exact = Fraction(one) / other
    return exact.numerator if exact.denominator == 1 else exact


def integral_power(base: RComplex, exponent: int) -> RComplex:
    """`base ** exponent` without rounding."""
    if exponent < 0:
        return RComplex(1, 0) / integral_power(base, -exponent)
    result = RComplex(1, 0)
    while exponent:
        if exponent & 1:
            result = result * base
        base, exponent = base * base, exponent >> 1
    return result
