"""`Integer()`, `Float()`, `String()`, `Array()`, `Hash()`, `Rational()`."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.ruby.numbers import MAX_DIGITS
from jekyllpy.rubylang.compile.arguments import to_a
from jekyllpy.rubylang.dispatch import call, class_of, real_class_of
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.implicit import truncated
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect, text_or_none, to_s

_INTEGER = re.compile(
    r"\s*([+-]?)(0[xX]|0[bB]|0[oO]|0[dD]|0)?([0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*)\s*\Z", re.A
)
_FLOAT = re.compile(
    r"\s*[+-]?(?:0[xX][0-9a-fA-F]+|\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:[eE][+-]?\d+)?)\s*\Z", re.A
)
_PREFIXES = {"0x": 16, "0b": 2, "0o": 8, "0d": 10, "0": 8}


@method("Kernel", "Integer", visibility="private")
def kernel_integer(
    self: Any, block: Any, value: Any, base: Any = None, *, exception: Any = True
) -> Any:
    try:
        return to_integer(value, base)
    except RubyError:
        if exception is False:
            return None
        raise


def to_integer(value: Any, base: int | None) -> int:
    """The whole number that a value stands for, strictly."""
    found = text_or_none(value)
    if found is not None:
        return _integer_of_text(found, base)
    if value is None:
        raise error("TypeError", "can't convert nil into Integer")
    if type(value) is float:
        return truncated(value)
    if type(value) is int:
        return value
    for name in ("to_int", "to_i"):
        if class_of(value).lookup(name) is not None:
            result: int = call(value, name)
            return result
    raise error("TypeError", f"can't convert {_shown(value)} into Integer")


def _shown(value: Any) -> str:
    return inspect(value) if type(value) is bool else str(real_class_of(value).name)


def _integer_of_text(text: str, base: int | None) -> int:
    match = _INTEGER.match(text)
    wrong = error("ArgumentError", f"invalid value for Integer(): {inspect(RString(text))}")
    if match is None or len(text) > MAX_DIGITS:
        raise wrong
    sign, prefix, digits = match[1], (match[2] or "").lower(), match[3]
    own_base = _PREFIXES.get(prefix, 10)
    if base not in (None, own_base):
        if prefix and prefix != "0":
            raise wrong
        own_base, digits = base or 10, (match[2] or "") + digits
    try:
        number = int(digits, own_base)
    except ValueError:
        raise wrong from None
    return -number if sign == "-" else number


@method("Kernel", "Float", visibility="private")
def kernel_float(self: Any, block: Any, value: Any, *, exception: Any = True) -> Any:
    try:
        return to_float(value)
    except RubyError:
        if exception is False:
            return None
        raise


def to_float(value: Any) -> float:
    """The number that a value stands for, strictly."""
    found = text_or_none(value)
    if found is not None:
        if not _FLOAT.match(found):
            raise error("ArgumentError", f"invalid value for Float(): {inspect(value)}")
        plain = found.strip().replace("_", "")
        return float(int(plain, 16)) if "x" in plain.lower() else float(plain)
    if value is None or type(value) is bool or class_of(value).lookup("to_f") is None:
        shown = "nil" if value is None else _shown(value)
        raise error("TypeError", f"can't convert {shown} into Float")
    return float(call(value, "to_f"))


@method("Kernel", "String", visibility="private")
def kernel_string(self: Any, block: Any, value: Any) -> Any:
    return value if text_or_none(value) is not None else RString(to_s(value))


@method("Kernel", "Array", visibility="private")
def kernel_array(self: Any, block: Any, value: Any) -> Any:
    if isinstance(value, list):
        return value
    if isinstance(value, dict) or class_of(value).lookup("to_a") is not None:
        return call(value, "to_a")
    return RArray(to_a(value))


@method("Kernel", "Hash", visibility="private")
def kernel_hash(self: Any, block: Any, value: Any) -> Any:
    if value is None or value == []:
        return RHash()
    if isinstance(value, dict):
        return value
    if class_of(value).lookup("to_hash") is None:
        raise error("TypeError", f"can't convert {_shown(value)} into Hash")
    return call(value, "to_hash")
