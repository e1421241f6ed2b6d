"""ActiveSupport::HashWithIndifferentAccess: a Hash whose keys may be Symbols or Strings."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import MODULES, define_class, define_constant
from jekyllpy.rubylang.native import method as native_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, RHashObject, hash_key
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.std.active_support.extension import method

NAME = "ActiveSupport::HashWithIndifferentAccess"


def _allocate(cls: Any) -> RHashObject:
    made = RHashObject()
    made.cls = cls  # type: ignore[attr-defined]
    made.ivars = {}  # type: ignore[attr-defined]
    return made


define_class(NAME, "Hash", allocate=_allocate)
define_constant("Object", "HashWithIndifferentAccess", MODULES[NAME])


def plain_key(key: Any) -> Any:
    """The key as it is kept."""
    return key.name if isinstance(key, Symbol) else hash_key(key)


def indifferent(values: dict[Any, Any]) -> RHashObject:
    """The same Hash, and those within it, with keys of either kind."""
    made = _allocate(MODULES[NAME])
    for key, value in values.items():
        made[plain_key(key)] = _inner(value)
    return made


def _inner(value: Any) -> Any:
    if isinstance(value, dict):
        return value if getattr(value, "cls", None) is MODULES[NAME] else indifferent(value)
    if isinstance(value, list):
        return RArray(_inner(item) for item in value)
    return value


@method("Hash", "with_indifferent_access", "nested_under_indifferent_access")
def hash_with_indifferent_access(self: dict[Any, Any], block: Any) -> RHashObject:
    return indifferent(self)


@native_method(NAME, "initialize", visibility="private")
def indifferent_initialize(
    self: RHashObject, block: Any, given: Any = None, /, **named: Any
) -> None:
    for key, value in {**(given if isinstance(given, dict) else {}), **named}.items():
        self[plain_key(key)] = _inner(value)


@native_method(NAME, "[]=", "store")
def indifferent_set(self: RHashObject, block: Any, key: Any, value: Any) -> Any:
    self[plain_key(key)] = _inner(value)
    return value


@native_method(NAME, "update", "merge!")
def indifferent_update(self: RHashObject, block: Any, *others: Any) -> RHashObject:
    for other in others:
        for key, value in other.items():
            self[plain_key(key)] = _inner(value)
    return self


@native_method(NAME, "merge")
def indifferent_merge(self: RHashObject, block: Any, *others: Any) -> RHashObject:
    made = indifferent(self)
    indifferent_update(made, None, *others)
    return made


@native_method(NAME, "to_hash", "to_h")
def indifferent_to_hash(self: RHashObject, block: Any) -> RHash:
    return RHash(self)


@native_method(NAME, "symbolize_keys", "deep_symbolize_keys", "to_options")
def indifferent_symbolize(self: RHashObject, block: Any) -> Any:
    return call(RHash(self), "deep_symbolize_keys")


def _by_key(names: tuple[str, ...], first_only: bool) -> None:
    """Methods of Hash that take keys."""
    for name in names:
        _by_key_one(name, first_only)


def _by_key_one(name: str, first_only: bool) -> None:
    @native_method(NAME, name)
    def forward(self: RHashObject, block: Any, *keys: Any) -> Any:
        changed = [
            plain_key(key) if not first_only or at == 0 else key for at, key in enumerate(keys)
        ]
        entry = MODULES["Hash"].lookup(name)
        assert entry is not None
        return entry.fn(self, block, *changed)


_by_key(
    ("[]", "key?", "has_key?", "include?", "member?", "delete", "fetch", "dig", "default"), True
)
_by_key(("slice", "except", "values_at", "fetch_values", "extract!"), False)
