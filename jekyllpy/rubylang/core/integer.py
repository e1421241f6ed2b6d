"""Ruby's Integer."""

from __future__ import annotations

import math
import operator as python
import string
from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.core.arithmetic import as_float
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import kind_of, to_int
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import BINARY, RString
from jekyllpy.rubylang.operations import inspect
from jekyllpy.rubylang.rounding import rounded_integer

# of all bases, up to the largest
DIGITS = string.digits + string.ascii_lowercase


def in_base(number: int, base: int) -> str:
    """The digits of a number in a base up to 36."""
    if base == 10:
        return str(number)
    if not 2 <= base <= 36:
        raise error("ArgumentError", f"invalid radix {base}")
    digits: list[str] = []
    rest = abs(number)
    while rest:
        rest, digit = divmod(rest, base)
        digits.append(DIGITS[digit])
    return ("-" if number < 0 else "") + ("".join(reversed(digits)) or "0")


@singleton_method("Integer", "sqrt")
def integer_sqrt(self: Any, block: Any, number: Any) -> int:
    value = to_int(number)
    if value < 0:
        raise error("Math::DomainError", "Numerical argument is out of domain - isqrt")
    return math.isqrt(value)


@method("Integer", "to_s", "inspect")
def integer_to_s(self: int, block: Any, base: Any = 10) -> RString:
    return RString(str(self) if base == 10 else in_base(self, to_int(base)))


@method("Integer", "to_i", "to_int", "ord")
def integer_to_i(self: int, block: Any) -> int:
    return self


@method("Integer", "chr")
def integer_chr(self: int, block: Any, encoding: Any = None) -> RString:
    if self < 0 or self > 0x10FFFF or (encoding is None and self > 255):
        raise error("RangeError", f"{self} out of char range")
    made = RString(chr(self))
    if self > 127 and encoding is None:
        made.encoding = BINARY
    return made


@method("Integer", "times")
def integer_times(self: int, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "times", size=lambda: max(0, self))
    call = block.call
    for number in range(self):
        call(number)
    return self


def _bound(value: Any) -> int:
    if type(value) is float:
        return math.floor(value) if math.isfinite(value) else (1 << 80 if value > 0 else -(1 << 80))
    if type(value) is not int:
        raise error("ArgumentError", f"comparison of Integer with {kind_of(value)} failed")
    return value


@method("Integer", "upto")
def integer_upto(self: int, block: Proc | None, last: Any) -> Any:
    if block is None:
        return enumerator(self, "upto", last)
    number, end = self, _bound(last)
    while number <= end:
        block.call(number)
        number += 1
    return self


@method("Integer", "downto")
def integer_downto(self: int, block: Proc | None, last: Any) -> Any:
    if block is None:
        return enumerator(self, "downto", last)
    end = math.ceil(last) if type(last) is float and math.isfinite(last) else _bound(last)
    number = self
    while number >= end:
        block.call(number)
        number -= 1
    return self


@method("Integer", "succ", "next")
def integer_succ(self: int, block: Any) -> int:
    return self + 1


@method("Integer", "pred")
def integer_pred(self: int, block: Any) -> int:
    return self - 1


@method("Integer", "even?")
def integer_is_even(self: int, block: Any) -> bool:
    return self % 2 == 0


@method("Integer", "odd?")
def integer_is_odd(self: int, block: Any) -> bool:
    return self % 2 == 1


@method("Integer", "zero?")
def integer_is_zero(self: int, block: Any) -> bool:
    return self == 0


@method("Integer", "gcd")
def integer_gcd(self: int, block: Any, other: int) -> int:
    return math.gcd(self, other)


@method("Integer", "gcdlcm")
def integer_gcdlcm(self: int, block: Any, other: int) -> RArray:
    return RArray((math.gcd(self, other), math.lcm(self, other)))


@method("Integer", "lcm")
def integer_lcm(self: int, block: Any, other: int) -> int:
    return math.lcm(self, other)


@method("Integer", "pow")
def integer_pow(self: int, block: Any, exponent: Any, modulus: Any = None) -> Any:
    from jekyllpy.rubylang.core.arithmetic import power

    return power(self, exponent) if modulus is None else pow(self, exponent, modulus)


@method("Integer", "digits")
def integer_digits(self: int, block: Any, base: Any = 10) -> RArray:
    if self < 0:
        raise error("Math::DomainError", "out of domain")
    found = RArray()
    rest = self
    while True:
        rest, digit = divmod(rest, base)
        found.append(digit)
        if not rest:
            return found


@method("Integer", "bit_length")
def integer_bit_length(self: int, block: Any) -> int:
    return (self if self >= 0 else ~self).bit_length()


@method("Integer", "size")
def integer_size(self: int, block: Any) -> int:
    return max(8, (abs(self).bit_length() + 63) // 64 * 8)


@method("Integer", "~")
def integer_inverted(self: int, block: Any) -> int:
    return ~self


def _bits(name: str, operate: Callable[[int, int], int]) -> None:
    @method("Integer", name)
    def apply(self: int, block: Any, other: Any) -> int:
        if type(other) is not int:
            kind = inspect(other) if type(other) is float else kind_of(other)
            raise error("TypeError", f"{kind} can't be coerced into Integer")
        return operate(self, other)


def _shifted(number: int, places: int) -> int:
    return number << places if places >= 0 else number >> -places


_bits("&", python.and_)
_bits("|", python.or_)
_bits("^", python.xor)
_bits("<<", _shifted)
_bits(">>", lambda number, places: _shifted(number, -places))


@method("Integer", "[]")
def integer_bit(self: int, block: Any, place: Any, count: Any = None) -> int:
    if count is not None:
        return int((self >> place) & ((1 << count) - 1))
    return int((self >> place) & 1) if place >= 0 else 0


@method("Integer", "allbits?")
def integer_allbits(self: int, block: Any, mask: int) -> bool:
    return self & mask == mask


@method("Integer", "anybits?")
def integer_anybits(self: int, block: Any, mask: int) -> bool:
    return self & mask != 0


@method("Integer", "nobits?")
def integer_nobits(self: int, block: Any, mask: int) -> bool:
    return self & mask == 0


@method("Integer", "to_f")
def integer_to_f(self: int, block: Any) -> float:
    return as_float(self)


def _rounding(name: str) -> None:
    @method("Integer", name)
    def apply(self: int, block: Any, digits: Any = 0, *, half: Any = None) -> int:
        return rounded_integer(self, to_int(digits), name, half)


for _name in ("round", "floor", "ceil", "truncate"):
    _rounding(_name)
