"""Values that cross between Ruby and the site.

| Ruby | the site |
|---|---|
| String | `str` |
| Symbol | `jekyllpy.ruby.Symbol` (as a key: one that no text equals) |
| Array, Hash | `list`, `dict` |
| Range of Integers | `jekyllpy.ruby.Range` |
| nil, true, false, Integer, Float, Time, Date, objects of the site | the same objects |
| any other object | `Seen`, which shows what Ruby shows of it |
"""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Any

from jekyllpy import ruby
from jekyllpy.rubylang.dispatch import call, responds_to
from jekyllpy.rubylang.objects.array import RArray, RArrayObject
from jekyllpy.rubylang.objects.exception import RException
from jekyllpy.rubylang.objects.hash import FloatKey, RHash, RHashObject, TruthKey
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass, RModule
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.regexp import Regexp
from jekyllpy.rubylang.objects.string import RString, RStringObject
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import inspect, to_s


class Key(ruby.Symbol):
    """A symbol as the key of a dict: no template finds it by its name, as in Ruby."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ruby.Symbol) and str.__eq__(self, other)

    def __hash__(self) -> int:
        return hash((Key, str(self)))


class Seen:
    """An object of Ruby's as the site has it: templates see what its `to_liquid` gives, or its text."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def to_liquid(self) -> Any:
        """What a template sees of it."""
        from jekyllpy.plugins.ruby.boundary import into_ruby

        if responds_to(self.value, "to_liquid"):
            seen = into_ruby(call, self.value, "to_liquid")
            return self if isinstance(seen, Seen) and seen.value is self.value else seen
        return self

    def ruby_inspect(self) -> str:
        """Ruby's `inspect` of it."""
        return inspect(self.value)

    def __str__(self) -> str:
        return to_s(self.value)


def to_ruby(value: Any) -> Any:
    """What Ruby gets for a value of the site; a text is a new String."""
    kind = type(value)
    if kind is str:
        return RString(value)
    convert = _TO_RUBY.get(kind)
    return value if convert is None else convert(value)


_TO_RUBY: dict[type, Any] = {
    ruby.Symbol: lambda value: intern(str(value)),
    Key: lambda value: intern(str(value)),
    ruby.Range: lambda value: Range(value.first, value.last),
    Seen: lambda value: value.value,
}

# the types of the site's values that Ruby gets other values for
LENT: frozenset[type] = frozenset({str, *_TO_RUBY})


def to_host(value: Any) -> Any:
    """What the site gets for a value of Ruby's."""
    kind = type(value)
    if kind in AS_THEY_ARE:
        return value
    if kind is RString:
        return value.text
    convert = _TO_HOST.get(kind)
    if convert is not None:
        return convert(value)
    return value if not isinstance(value, RObject) else Seen(value)


def _array(value: list[Any]) -> list[Any]:
    return [to_host(item) for item in value]


def _hash(value: dict[Any, Any]) -> dict[Any, Any]:
    return {host_key(key): to_host(item) for key, item in value.items()}


def host_key(key: Any) -> Any:
    """What the site gets for the key of a Hash."""
    kind = type(key)
    if kind is str or kind is int:
        return key
    if kind is Symbol:
        return Key(key.name)
    if kind is TruthKey:
        return key.value
    if kind is FloatKey:
        return float(key)
    found = to_host(key)
    try:
        hash(found)
    except TypeError:
        return to_s(key)
    return found


def _range(value: Range) -> Any:
    if type(value.first) is int and type(value.last) is int:
        return ruby.Range(value.first, value.last - bool(value.exclusive))
    return Seen(value)


AS_THEY_ARE: frozenset[type] = frozenset(
    {str, int, float, bool, type(None), list, dict, datetime.datetime, datetime.date}
)
_TO_HOST: dict[type, Any] = {
    RStringObject: lambda value: value.text,
    Symbol: lambda value: ruby.Symbol(value.name),
    RArray: _array,
    RArrayObject: _array,
    RHash: _hash,
    RHashObject: _hash,
    Range: _range,
    FloatKey: float,
    **dict.fromkeys((RObject, RException, RClass, RModule, Proc, Regexp, Fraction), Seen),
}

# the types of Ruby's values that the site gets other values for
OF_RUBY = RObject.kinds
OF_RUBY.update((RString, *_TO_HOST))
