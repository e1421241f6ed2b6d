"""Implicit conversions of arguments: to a whole number, a text, an Array, a Hash."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from jekyllpy.rubylang.dispatch import call, class_of, real_class_of
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.module import RModule
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import inspect, name_of, to_s


def kind_of(value: Any) -> str:
    """How messages call a value's kind: its class, or nil, true or false."""
    if value is None:
        return "nil"
    if type(value) is bool:
        return "true" if value else "false"
    return str(real_class_of(value).name)


def no_conversion(value: Any, wanted: str) -> RubyError:
    """The TypeError of a value that isn't what it should be."""
    if wanted == "Integer" and value is None:
        return error("TypeError", "no implicit conversion from nil to integer")
    return error("TypeError", f"no implicit conversion of {kind_of(value)} into {wanted}")


def _converted(value: Any, name: str, wanted: str) -> Any:
    if class_of(value).lookup(name) is None:
        raise no_conversion(value, wanted)
    return call(value, name)


def truncated(value: float) -> int:
    """A Float without what is behind its point."""
    if not math.isfinite(value):
        raise error("FloatDomainError", to_s(value))
    return int(value)


def to_int(value: Any) -> int:
    """A whole number, of an Integer, a Float, or what has `to_int`."""
    if type(value) is int:
        return value
    if type(value) is float:
        return truncated(value)
    if value is None or type(value) is bool:
        raise no_conversion(value, "Integer")
    result: int = _converted(value, "to_int", "Integer")
    return result


def to_str(value: Any) -> str:
    """The text of a String, or of what has `to_str`."""
    kind = type(value)
    if kind is RString:
        return value.text  # type: ignore[no-any-return]
    if kind is str:
        return value  # type: ignore[no-any-return]
    if isinstance(value, RString):
        return value.text
    return str(_converted(value, "to_str", "String"))


def to_ary(value: Any) -> list[Any]:
    """The items of an Array, or of what has `to_ary`."""
    if isinstance(value, list):
        return value
    result: list[Any] = _converted(value, "to_ary", "Array")
    return result


def to_hash(value: Any) -> dict[Any, Any]:
    """A Hash, or that of what has `to_hash`."""
    if isinstance(value, dict):
        return value
    result: dict[Any, Any] = _converted(value, "to_hash", "Hash")
    return result


def check_modules(*values: Any) -> None:
    """Raise TypeError if one of the arguments isn't a module."""
    for value in values:
        if not isinstance(value, RModule) or value.is_class:
            kind = real_class_of(value).name
            raise error("TypeError", f"wrong argument type {kind} (expected Module)")


def name_or_text(value: Any) -> str:
    """The text of a Symbol or String."""
    return value.name if isinstance(value, Symbol) else to_str(value)


def options_of(given: Any, named: dict[str, Any]) -> dict[str, Any]:
    """Options by name, that come as a Hash, as keywords, or as both."""
    return {**{name_of(key_value(key)): value for key, value in (given or {}).items()}, **named}


def flat(values: Iterable[Any]) -> list[Any]:
    """Arguments, those that are Arrays replaced by their items."""
    return [one for each in values for one in (each if isinstance(each, list) else [each])]


def not_found(value: Any, key: Any) -> RubyError:
    """The KeyError of `fetch`."""
    return error("KeyError", f"key not found: {inspect(key)}", receiver=value, key=key)
