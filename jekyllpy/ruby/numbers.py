"""Ruby's numbers: how they print, and what is a number in a string."""

from __future__ import annotations

import re
from math import isfinite

from jekyllpy.errors import LiquidRenderError, ResourceLimitError
from jekyllpy.late.patterns import late
from jekyllpy.ruby.text import WHITESPACE

_LEADING_INTEGER = late(rf"[{WHITESPACE}]*([+-]?\d+(?:_\d+)*)", re.ASCII)
_LEADING_FLOAT = late(
    rf"[{WHITESPACE}]*([+-]?(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+)(?:[eE][+-]?\d+)?)", re.ASCII
)
_WHOLE_INTEGER = late(
    rf"""[{WHITESPACE}]* ([+-]?) (?:
        0[xX]([0-9a-fA-F]+(?:_[0-9a-fA-F]+)*) | 0[bB]([01]+(?:_[01]+)*)
        | 0[oO]?_?([0-7]+(?:_[0-7]+)*) | (?:0[dD]|(?!0[\d_]))(\d+(?:_\d+)*)
        ) [{WHITESPACE}]*\Z""",
    re.ASCII | re.VERBOSE,
)
DECIMAL = 10
_BASES = (16, 2, 8, DECIMAL)

# The longest run of digits that is read as a number; a longer one could only be an attack.
MAX_DIGITS = 100_000

# Digits that Python's own conversions take at once.
AT_ONCE = 4000

MACHINE_WORD = 2**64

# From here on Ruby prints a whole float with an exponent.
FIRST_EXPONENT = 1e15


def format_float(value: float) -> str:
    """`value` as Ruby's `Float#to_s` writes it: `1.0`, `1.0e+20`, `Infinity`, `NaN`."""
    text = repr(value)
    if text[-1].isalpha():
        return {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"}[text]
    mantissa, exponent_mark, exponent = text.partition("e")
    if exponent_mark:
        return f"{text}" if "." in mantissa else f"{mantissa}.0e{exponent}"
    if abs(value) >= FIRST_EXPONENT and text.endswith(".0"):
        return _with_exponent(mantissa)
    return text


def _with_exponent(text: str) -> str:
    sign = "-" if text[0] == "-" else ""
    whole, _, fraction = text.lstrip("-").partition(".")
    digits = (whole + fraction).rstrip("0")
    return f"{sign}{digits[0]}.{digits[1:] or '0'}e+{len(whole) - 1:02d}"


def decimal(text: str) -> int:
    """The whole number that a sign and digits are, `_` between them allowed.

    Raises:
        ResourceLimitError: for more than `MAX_DIGITS` digits.
    """
    if len(text) <= AT_ONCE:
        return int(text)
    if len(text) > MAX_DIGITS:
        raise ResourceLimitError(f"a number of more than {MAX_DIGITS} digits")
    digits = text.replace("_", "").lstrip("+-")
    number = _decimal(digits)
    return -number if text[0] == "-" else number


def _decimal(digits: str) -> int:
    if len(digits) <= AT_ONCE:
        return int(digits)
    low = len(digits) // 2
    return _decimal(digits[:-low]) * int(10**low) + _decimal(digits[-low:])


def integer_text(number: int) -> str:
    """The digits of `number`, however many there are."""
    if number.bit_length() <= AT_ONCE * 3:
        return str(number)
    if number < 0:
        return "-" + integer_text(-number)
    low = number.bit_length() * 3 // 20
    high, rest = divmod(number, 10**low)
    return integer_text(high) + integer_text(rest).rjust(low, "0")


def to_i(value: object) -> int:
    """Ruby's `to_i`: the whole number a string begins with, or 0; a float cut off.

    Raises:
        ResourceLimitError: for more than `MAX_DIGITS` digits.
        LiquidRenderError: if Ruby has no `to_i` for such a value, or it is no finite number.
    """
    if type(value) is int:
        return value
    if isinstance(value, str):
        match = _LEADING_INTEGER.match(value)
        return decimal(match[1]) if match else 0
    if value is None:
        return 0
    if isinstance(value, float):
        if not isfinite(value):
            raise LiquidRenderError(format_float(value))
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    timestamp = getattr(value, "timestamp", None)
    if timestamp is not None:
        return int(timestamp() // 1)
    raise _no_method("to_i", value)


def to_f(value: object) -> float:
    """Ruby's `to_f`: the number a string begins with, or 0.0.

    Raises:
        LiquidRenderError: if Ruby has no `to_f` for such a value.
    """
    if isinstance(value, str):
        match = _LEADING_FLOAT.match(value)
        return float(match[1].replace("_", "")) if match else 0.0
    if value is None:
        return 0.0
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    raise _no_method("to_f", value)


def _no_method(name: str, value: object) -> LiquidRenderError:
    from jekyllpy.ruby.printing import class_name

    return LiquidRenderError(f"undefined method `{name}' for {class_name(value)}")


def to_integer(text: str) -> int:
    """Ruby's `Integer(text)`: the whole string must be one number, with `0x`, `0b` or `0` as base.

    Raises:
        ValueError: if it is none.
    """
    head, nul, _ = text.partition("\0")
    match = _WHOLE_INTEGER.match(head) if len(head) <= MAX_DIGITS else None
    if match is not None:
        base, digits = next(pair for pair in zip(_BASES, match.groups()[1:]) if pair[1])
        number = decimal(digits) if base == DECIMAL else int(digits, base)
        # Ruby reads on past the end of a C string only where the number fits into a machine word.
        if not nul or "_" in digits or number >= MACHINE_WORD:
            return -number if match[1] == "-" else number
    raise ValueError(f'invalid value for Integer(): "{text}"')
