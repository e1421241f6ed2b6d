"""Ruby's Math."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.core.arithmetic import as_float, is_number
from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import kind_of
from jekyllpy.rubylang.native import define_class, define_constant, define_module, module_function
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.operations import text_or_none

define_module("Math")
define_class("Math::DomainError", "ArgumentError")
define_constant("Math", "PI", math.pi)
define_constant("Math", "E", math.e)


def _number(value: Any) -> float:
    if is_number(value):
        return as_float(value)
    if value is None or text_or_none(value) is not None or type(value) is bool:
        shown = "nil" if value is None else kind_of(value)
        raise error("TypeError", f"can't convert {shown} into Float")
    if class_of(value).lookup("to_f") is None:
        raise error("TypeError", f"can't convert {kind_of(value)} into Float")
    return float(call(value, "to_f"))


def _function(name: str, compute: Callable[..., float]) -> None:
    @module_function("Math", name)
    def apply(self: Any, block: Any, *values: Any) -> float:
        try:
            return compute(*[_number(value) for value in values])
        except ValueError:
            raise error(
                "Math::DomainError", f"Numerical argument is out of domain - {name}"
            ) from None
        except OverflowError:
            return math.inf


def _cube_root(value: float) -> float:
    root = math.cbrt(value)
    return (2.0 * root + value / root / root) / 3.0 if root and math.isfinite(root) else root


def _gamma(value: float) -> float:
    return math.inf if value == 0 else math.gamma(value)


for _name in (
    "sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp sqrt hypot erf erfc"
).split():
    _function(_name, getattr(math, _name))
_function("gamma", _gamma)
_function("cbrt", _cube_root)
_function("ldexp", lambda fraction, exponent: math.ldexp(fraction, int(exponent)))


def _logarithm(name: str, compute: Callable[[Any], float]) -> None:
    @module_function("Math", name)
    def apply(self: Any, block: Any, value: Any, *base: Any) -> float:
        found = _log(name, compute, value)
        return found / _log(name, compute, base[0]) if base else found


def _log(name: str, compute: Callable[[Any], float], value: Any) -> float:
    number = value if type(value) is int else _number(value)
    if number == 0:
        return -math.inf
    if number < 0:
        raise error("Math::DomainError", f"Numerical argument is out of domain - {name}")
    return compute(number)


_logarithm("log", math.log)
_logarithm("log2", math.log2)
_logarithm("log10", math.log10)


@module_function("Math", "frexp")
def math_frexp(self: Any, block: Any, value: Any) -> RArray:
    return RArray(math.frexp(_number(value)))


@module_function("Math", "lgamma")
def math_lgamma(self: Any, block: Any, value: Any) -> RArray:
    number = _number(value)
    return RArray((math.lgamma(number), 1))
