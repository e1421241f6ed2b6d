"""Ruby's Hash, and what its keys are in a Python dict."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.complex import RComplex
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol

if TYPE_CHECKING:
    from jekyllpy.rubylang.objects.proc import Proc


class RHash(dict[Any, Any]):
    """A Hash made by Ruby; a plain `dict` is taken as one everywhere.

    Keys are stored as `hash_key` gives them and read back by `key_value`.
    """

    frozen = False
    default: Any = None
    default_proc: Proc | None = None
    by_identity = False

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset((key, hash_key(value)) for key, value in self.items()))


class RHashObject(RHash):
    """A Hash of a class that a program made, or with a singleton class or instance variables."""


class FloatKey(float):
    """A Float as a key: not the Integer of the same size."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FloatKey) and float(self) == float(other)

    def __hash__(self) -> int:
        return hash((FloatKey, float(self)))


class TruthKey:
    """`true` or `false` as a key: not 1 or 0."""

    __slots__ = ("value",)

    def __init__(self, value: bool) -> None:
        self.value = value


class IdentityKey:
    """A key of a Hash that compares by identity."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, IdentityKey):
            return False
        one, two = self.value, other.value
        return one is two or (type(one) is type(two) and type(one) in (int, float) and one == two)

    def __hash__(self) -> int:
        value = self.value
        return hash(value) if type(value) in (int, float) else id(value)


class KindKey:
    """A Rational or Complex as a key: not the Integer of the same size."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, KindKey) and bool(self.value == other.value)

    def __hash__(self) -> int:
        return hash((KindKey, self.value))


TRUE_KEY = TruthKey(True)
FALSE_KEY = TruthKey(False)

# the types of keys that stand for themselves, and are the most common
PLAIN_KEYS = {str, Symbol, int}

AS_THEY_ARE = {str, int, Symbol, type(None), FloatKey, TruthKey, IdentityKey, KindKey}


def hash_key(value: Any) -> Any:
    """What stands for `value` as a key of a dict: apart where `eql?` holds apart."""
    kind = type(value)
    if kind in AS_THEY_ARE:
        return value
    if kind is RString:
        return value.text
    return _converted(value, kind)


def _converted(value: Any, kind: type) -> Any:
    if kind is bool:
        return TRUE_KEY if value else FALSE_KEY
    if kind is float:
        return FloatKey(value)
    if isinstance(value, RString):
        return value.text
    if kind is Fraction or kind is RComplex:
        return KindKey(value)
    if kind is list:
        return RArray(value)
    if kind is dict:
        return RHash((hash_key(key), item) for key, item in value.items())
    return value


def key_of(table: dict[Any, Any], key: Any) -> Any:
    """What stands for `key` in that Hash, which may compare by identity."""
    if getattr(table, "by_identity", False):
        return IdentityKey(key)
    return hash_key(key)


def key_value(key: Any) -> Any:
    """The Ruby value that a key of a dict stands for."""
    kind = type(key)
    if kind is str or kind is Symbol:
        return key
    if kind is TruthKey or kind is IdentityKey or kind is KindKey:
        return key.value
    return float(key) if kind is FloatKey else key
