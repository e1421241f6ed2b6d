"""Ruby's Math."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.core.conversions import to_float
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, define_constant, define_module, module_function
from jekyllpy.rubylang.operations import text_or_none

define_module("Math")
define_class("Math::DomainError", "ArgumentError")
define_constant("Math", "PI", math.pi)
define_constant("Math", "E", math.e)

_ONE = (
    "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh",
    "exp", "sqrt", "erf", "erfc", "gamma", "log2", "log10",
)  # fmt: skip


def _number(value: Any) -> float:
    if text_or_none(value) is not None:
        raise error("TypeError", "can't convert String into Float")
    return float(value) if isinstance(value, (int, float)) else to_float(value)


def _within_domain(name: str, compute: Callable[..., float], *numbers: float) -> float:
    if any(math.isnan(number) for number in numbers):
        return math.nan
    try:
        return compute(*numbers)
    except ValueError:
        if name.startswith("log") and numbers[0] == 0:
            return -math.inf
        raise error("Math::DomainError", f"Numerical argument is out of domain - {name}") from None
    except OverflowError:
        return math.inf


def _register(name: str) -> None:
    compute: Callable[..., float] = getattr(math, name)

    @module_function("Math", name)
    def run(self: Any, block: Any, value: Any) -> float:
        return _within_domain(name, compute, _number(value))


for _name in _ONE:
    _register(_name)


@module_function("Math", "log")
def math_log(self: Any, block: Any, value: Any, base: Any = None) -> float:
    found = value if type(value) is int else _number(value)
    if base is None:
        return _within_domain("log", math.log, found)
    below = _within_domain("log", math.log, _number(base))
    above = _within_domain("log", math.log, found)
    return above / below if below else math.copysign(math.inf, above)


@module_function("Math", "cbrt")
def math_cbrt(self: Any, block: Any, value: Any) -> float:
    number = _number(value)
    root = round(abs(number) ** (1 / 3), 15)
    return math.copysign(root if root**3 == abs(number) else abs(number) ** (1 / 3), number)


@module_function("Math", "atan2")
def math_atan2(self: Any, block: Any, y: Any, x: Any) -> float:
    return math.atan2(_number(y), _number(x))


@module_function("Math", "hypot")
def math_hypot(self: Any, block: Any, one: Any, other: Any) -> float:
    return math.hypot(_number(one), _number(other))
