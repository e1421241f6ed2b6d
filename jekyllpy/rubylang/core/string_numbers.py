"""Numbers in Strings, and characters as numbers."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from jekyllpy.ruby.numbers import MAX_DIGITS, to_f
from jekyllpy.rubylang.core.integer import DIGITS
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_int
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.string import RString, text

_PREFIXES = {2: "0b", 8: "0o?", 10: "0d", 16: "0x"}
_RATIONAL = re.compile(r"\s*([+-]?\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)(?:/(\d+))?", re.A)
_OCTAL_KINDS = (("0x", 16), ("0b", 2), ("0o", 8), ("0d", 10))


def leading_integer(found: str, base: int = 10) -> int:
    """The whole number that a text begins with, 0 if none."""
    if base < 0 or base == 1 or base > 36:
        raise error("ArgumentError", f"invalid radix {base}")
    if base == 0:
        return octal(found, 10)
    digits = DIGITS[:base]
    prefix = f"(?:{_PREFIXES[base]}(?=[{digits}]))?" if base in _PREFIXES else ""
    match = re.match(rf"[\s]*([+-]?){prefix}([{digits}]+(?:_[{digits}]+)*)", found, re.A | re.I)
    if match is None:
        return 0
    number = int(match[2].replace("_", "")[:MAX_DIGITS], base)
    return -number if match[1] == "-" else number


@method("String", "to_i")
def string_to_i(self: Any, block: Any, base: Any = 10) -> int:
    found = text(self)
    if base == 10 and found.isdigit() and found.isascii() and len(found) < MAX_DIGITS:
        return int(found)
    return leading_integer(found, to_int(base))


@method("String", "to_f")
def string_to_f(self: Any, block: Any) -> float:
    return to_f(text(self))


@method("String", "to_r")
def string_to_r(self: Any, block: Any) -> Fraction:
    match = _RATIONAL.match(text(self))
    if match is None:
        return Fraction(0)
    number = Fraction(match[1].replace("_", ""))
    return number / int(match[2]) if match[2] and int(match[2]) else number


@method("String", "hex")
def string_hex(self: Any, block: Any) -> int:
    return leading_integer(text(self), 16)


@method("String", "oct")
def string_oct(self: Any, block: Any) -> int:
    return octal(text(self).strip(), 8)


def octal(found: str, otherwise: int) -> int:
    """A number whose base its first characters tell."""
    sign, digits = (found[0], found[1:]) if found[:1] in ("+", "-") else ("", found)
    for prefix, base in _OCTAL_KINDS:
        if digits.lower().startswith(prefix):
            return leading_integer(found, base)
    return leading_integer(sign + digits, 8 if digits.startswith("0") else otherwise)


@method("String", "ord")
def string_ord(self: Any, block: Any) -> int:
    found = text(self)
    if not found:
        raise error("ArgumentError", "empty string")
    return ord(found[0])


@method("String", "chr")
def string_chr(self: Any, block: Any) -> RString:
    return RString(text(self)[:1])


@method("String", "sum")
def string_sum(self: Any, block: Any, bits: int = 16) -> int:
    return sum(text(self).encode("utf-8", "surrogateescape")) & ((1 << bits) - 1)
