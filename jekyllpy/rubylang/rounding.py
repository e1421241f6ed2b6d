"""Rounding numbers as Ruby does: to digits, with halves up, down or to even."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.operations import inspect, to_s

# digits that a Float can hold, and those up to which powers of ten are exact enough
_FLOAT_DIGITS = 17
_EXACT_DIGITS = 14


def _mode(half: Any) -> str:
    name = "up" if half is None else to_s(half)
    if name not in ("up", "down", "even"):
        raise error("ArgumentError", f"invalid rounding mode: {name}")
    return name


def _nearest(value: Fraction, half: Any) -> int:
    below = math.floor(value)
    rest = value - below
    middle = Fraction(1, 2)
    if rest != middle:
        return below + (1 if rest > middle else 0)
    mode = _mode(half)
    if mode == "even":
        return below + below % 2
    away = value > 0
    return below + 1 if away == (mode == "up") else below


def rounded_exactly(value: Fraction, how: str, half: Any = None) -> int:
    """A whole number near `value`."""
    if how == "round":
        return _nearest(value, half)
    if how == "floor":
        return math.floor(value)
    return math.ceil(value) if how == "ceil" else math.trunc(value)


def rounded_integer(value: int, digits: int, how: str, half: Any) -> int:
    """An Integer rounded to tens, hundreds …"""
    _mode(half)
    if digits >= 0:
        return value
    unit: int = 10**-digits
    return rounded_exactly(Fraction(value, unit), how, half) * unit


def _is_exact_already(value: float, digits: int) -> bool:
    """Whether a Float has no more digits than asked for."""
    _, exponent = math.frexp(value)
    held = int(exponent / 4) if exponent > 0 else int(exponent / 3) - 1
    return digits >= _FLOAT_DIGITS - held


def _is_nothing(value: float, digits: int) -> bool:
    """Whether a Float is smaller than the digits asked for."""
    _, exponent = math.frexp(value)
    return digits < -(int(exponent / 3) + 1 if exponent > 0 else int(exponent / 4))


def rounded_float(value: float, digits: int, how: str, half: Any) -> Any:
    """A Float rounded to so many digits; to a whole number if to none."""
    _mode(half)
    if digits <= 0:
        if not math.isfinite(value):
            raise error("FloatDomainError", inspect(value))
        whole = rounded_exactly(Fraction(value), how, half)
        if digits == 0:
            return whole
        return rounded_integer(int(value) if how == "round" else whole, digits, how, half)
    if not value or not math.isfinite(value) or _is_exact_already(value, digits):
        return value
    if _is_nothing(value, digits) and how != {True: "ceil", False: "floor"}[value > 0]:
        return 0.0
    if how == "truncate":
        how = "floor" if value > 0 else "ceil"
    if digits > _EXACT_DIGITS and how == "round":
        return float(Fraction(rounded_exactly(Fraction(value) * 10**digits, how, half), 10**digits))
    return _by_scaling(value, 10.0**digits, how, half)


def _by_scaling(value: float, scale: float, how: str, half: Any) -> float:
    scaled = value * scale
    if how == "floor":
        whole = math.floor(scaled)
        above = (whole + 1) / scale
        return above if above <= value else whole / scale
    if how == "ceil":
        return math.ceil(scaled) / scale
    return _nearest_scaled(value, scaled, scale, _mode(half)) / scale


def _nearest_scaled(value: float, scaled: float, scale: float, mode: str) -> float:
    """The nearest whole number of `scaled`; halves are told by the value itself."""
    size = abs(scaled)
    whole = float(math.floor(size))
    if size - whole >= 0.5:
        whole += 1
    size_given = abs(value)
    if mode == "up":
        if (whole + 0.5) / scale <= size_given:
            whole += 1
    elif mode == "down":
        if (whole - 0.5) / scale >= size_given:
            whole -= 1
    elif (whole - 0.5) / scale == size_given and whole % 2:
        whole -= 1
    return math.copysign(whole, value)
