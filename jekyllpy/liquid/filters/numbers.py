"""Filters of numbers, which may be written as strings; floats count exactly, as decimals."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

from jekyllpy.errors import LiquidArgumentError, LiquidRenderError, ResourceLimitError
from jekyllpy.late.patterns import late
from jekyllpy.ruby import format_float, integer_text, strip, to_i
from jekyllpy.ruby.numbers import MAX_DIGITS

# Ruby's decimals have as many digits as needed; these are more than a float can show.
_DECIMALS = Context(prec=400, Emax=999_999, Emin=-999_999, traps=[])
_LONG_DECIMALS = Context(prec=200_000, Emax=999_999, Emin=-999_999, traps=[])
_DECIMAL = late(r"-?\d+\.\d+\Z", re.ASCII)

MAX_BITS = 330_000
MACHINE_INTEGER = 2**31

Number = int | Decimal


def to_number(value: Any) -> Number:
    """The number that `value` is or, as a string, begins with; 0 for anything else."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, str):
        text = strip(value)
        if len(text) > MAX_DIGITS:
            raise ResourceLimitError(f"a number of more than {MAX_DIGITS} digits")
        return Decimal(text) if _DECIMAL.match(text) else to_i(value)
    return 0


def _printable(result: Number) -> int | float:
    if isinstance(result, Decimal):
        return float(result)
    if result.bit_length() > MAX_BITS:
        raise ResourceLimitError(f"a number of more than {MAX_DIGITS} digits")
    return result


def _operation(
    whole: Callable[[int, int], int], decimal: Callable[[Decimal, Decimal], Decimal]
) -> Callable[[Any, Any], int | float]:
    def apply(value: Any, operand: Any) -> int | float:
        if type(value) is int and type(operand) is int:
            return _printable(whole(value, operand))
        left, right = to_number(value), to_number(operand)
        if isinstance(left, int) and isinstance(right, int):
            return _printable(whole(left, right))
        return _printable(decimal(Decimal(left), Decimal(right)))

    return apply


def _divided(left: int, right: int) -> int:
    if right == 0:
        raise LiquidArgumentError("divided by 0")
    return left // right


def _divided_decimal(left: Decimal, right: Decimal) -> Decimal:
    return _DECIMALS.divide(left, right)


def _modulo(left: int, right: int) -> int:
    if right == 0:
        raise LiquidArgumentError("divided by 0")
    return left % right


def _modulo_decimal(left: Decimal, right: Decimal) -> Decimal:
    if right == 0:
        raise LiquidArgumentError("divided by 0")
    rest = _DECIMALS.remainder(left, right)
    if rest.is_nan():  # the quotient has more digits than a float can show
        rest = _LONG_DECIMALS.remainder(left, right)
    if rest.is_nan():
        return rest
    return rest + right if rest and (rest < 0) != (right < 0) else rest


def _round(value: Any, places: Any = 0) -> int | float:
    number, digits = to_number(value), to_number(places)
    count = int(digits)
    if not -MACHINE_INTEGER <= count < MACHINE_INTEGER:
        raise LiquidRenderError(f"integer {integer_text(count)} too big to convert to `int'")
    if isinstance(number, Decimal):
        result = _round_decimal(number, count)
    elif count >= 0:
        result = number
    else:
        result = _round_whole(number, -count)
    printed = _printable(result)
    is_zero = not isinstance(places, bool) and isinstance(places, (int, float)) and places == 0
    return int(printed) if is_zero else printed


def _round_decimal(number: Decimal, places: int) -> Number:
    """Half up, away from zero; to a whole number unless there are `places`."""
    _check_finite(number)
    if places >= -int(number.as_tuple().exponent) and places > 0:
        return number
    if places < -MAX_DIGITS:
        return 0
    rounded = number.quantize(Decimal((0, (1,), -places)), ROUND_HALF_UP, _DECIMALS)
    return rounded if places > 0 else int(rounded)


def _round_whole(number: int, zeros: int) -> int:
    if zeros > MAX_DIGITS:
        return 0
    unit = int(10**zeros)
    rounded: int = (abs(number) + unit // 2) // unit * unit
    return -rounded if number < 0 else rounded


def _ceil(value: Any) -> int:
    number = to_number(value)
    _check_finite(number)
    return -(-number // 1) if isinstance(number, int) else _floor_decimal(-number) * -1


def _floor(value: Any) -> int:
    number = to_number(value)
    _check_finite(number)
    return number if isinstance(number, int) else _floor_decimal(number)


def _floor_decimal(number: Decimal) -> int:
    whole = int(number)
    return whole - 1 if whole > number else whole


def _check_finite(number: Number) -> None:
    if isinstance(number, Decimal) and not number.is_finite():
        raise LiquidArgumentError(f"Computation results in '{format_float(float(number))}'")


def _abs(value: Any) -> int | float:
    number = to_number(value)
    return _printable(-number if number < 0 else number)


def _at_least(value: Any, least: Any) -> int | float:
    number, bound = to_number(value), to_number(least)
    return _printable(bound if bound > number else number)


def _at_most(value: Any, most: Any) -> int | float:
    number, bound = to_number(value), to_number(most)
    return _printable(bound if bound < number else number)


def _to_integer(value: Any) -> int:
    if value is True:
        return 1
    if value is False:
        return 0
    return to_i(value)


FILTERS = {
    "abs": _abs,
    "at_least": _at_least,
    "at_most": _at_most,
    "ceil": _ceil,
    "divided_by": _operation(_divided, _divided_decimal),
    "floor": _floor,
    "minus": _operation(lambda left, right: left - right, _DECIMALS.subtract),
    "modulo": _operation(_modulo, _modulo_decimal),
    "plus": _operation(lambda left, right: left + right, _DECIMALS.add),
    "round": _round,
    "times": _operation(lambda left, right: left * right, _DECIMALS.multiply),
    "to_integer": _to_integer,
}
