"""Numbers as Ruby Sass writes them."""

from __future__ import annotations

import re

DIGITS = r"(?:[0-9]*\.[0-9]+|[0-9]+)(?:[eE][+-]?[0-9]+)?"
NUMBER = re.compile(rf"(?<![\w.#-])[+-]?({DIGITS})")
PRECISION = 10
TOLERANCE = 10 ** -(PRECISION + 1)


def rounded(number: str) -> str:
    """A number with ten decimals at most, and none that are 0."""
    if number == "-0":  # an interpolation after a minus
        return number
    if number.lstrip("+-").isdigit():
        return str(int(number))
    value = float(number)
    if abs(value - round(value)) < TOLERANCE:
        return str(round(value))
    text = repr(round(value * 10**PRECISION) / 10**PRECISION)
    return f"{float(text):.{PRECISION}f}".rstrip("0") if "e" in text else text


def literals(source: str) -> set[str]:
    """The numbers that stand in a text, without their signs, as they are written."""
    return {rounded(found) for found in NUMBER.findall(source)}


def without_zero(number: str) -> str:
    """`.5` for `0.5`."""
    sign = "-" if number.startswith("-") else ""
    return sign + number[len(sign) :].removeprefix("0") if "." in number else number
