"""Ruby's Hash: making, looking up, walking through."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.core.symbol import shown
from jekyllpy.rubylang.dispatch import call as call_method
from jekyllpy.rubylang.dispatch import class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import kind_of, not_found, to_hash
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash, hash_key, key_of, key_value
from jekyllpy.rubylang.objects.proc import Proc, Shape
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import eql, equal, inspect, truthy

Table = dict[Any, Any]

_MISSING = object()
_KEY_AND_VALUE = 2
_showing: set[int] = set()


@singleton_method("Hash", "[]")
def hash_of(self: Any, block: Any, *args: Any) -> Any:
    made = self.allocate(self)
    if len(args) == 1 and isinstance(args[0], dict):
        made.update(args[0])
    elif len(args) == 1 and isinstance(args[0], list):
        for pair in args[0]:
            if not isinstance(pair, list):
                raise error("ArgumentError", f"wrong element type {kind_of(pair)} (expected array)")
            made[hash_key(pair[0])] = pair[1] if len(pair) > 1 else None
    else:
        if len(args) % 2:
            raise error("ArgumentError", "odd number of arguments for Hash")
        for key, value in zip(args[::2], args[1::2]):
            made[hash_key(key)] = value
    return made


@singleton_method("Hash", "try_convert")
def hash_try_convert(self: Any, block: Any, value: Any) -> Any:
    if isinstance(value, dict):
        return value
    return call_method(value, "to_hash") if class_of(value).lookup("to_hash") else None


@method("Hash", "initialize", visibility="private")
def hash_initialize(self: RHash, block: Proc | None, default: Any = None) -> None:
    if block is not None:
        self.default_proc = block
    elif default is not None:
        self.default = default


@method("Hash", "inspect", "to_s")
def hash_inspect(self: Table, block: Any) -> RString:
    if not self:
        return RString("{}")
    if id(self) in _showing:
        return RString("{...}")
    _showing.add(id(self))
    try:
        pairs = [f"{_shown_key(key)}=>{inspect(value)}" for key, value in self.items()]
    finally:
        _showing.discard(id(self))
    return RString(f"{{{', '.join(pairs)}}}")


def _shown_key(key: Any) -> str:
    return f":{shown(key.name)}" if type(key) is Symbol else inspect(key_value(key))


def missing(self: Table, key: Any) -> Any:
    """What a Hash gives for a key that it hasn't."""
    maker = getattr(self, "default_proc", None)
    if maker is not None:
        return maker.call(self, key)
    if hasattr(self, "cls"):
        entry = class_of(self).lookup("default")
        if entry is not None and not entry.native:
            return entry.fn(self, None, key)
    return getattr(self, "default", None)


@method("Hash", "[]")
def hash_index(self: Table, block: Any, key: Any) -> Any:
    kind = type(key)
    if kind is Symbol or kind is str:
        found = self.get(key, _MISSING)
    elif kind is RString and not (type(self) is not dict and self.by_identity):  # type: ignore[attr-defined]
        found = self.get(key.text, _MISSING)
    else:
        found = self.get(key_of(self, key), _MISSING)
    if found is not _MISSING:
        return found
    if type(self) is RHash and self.default_proc is None:
        return self.default
    return missing(self, key)


@method("Hash", "fetch")
def hash_fetch(self: Table, block: Proc | None, key: Any, *default: Any) -> Any:
    found = key_of(self, key)
    if found in self:
        return self[found]
    if block is not None:
        return block.call(key)
    if default:
        return default[0]
    raise not_found(self, key)


@method("Hash", "dig")
def hash_dig(self: Table, block: Any, key: Any, *more: Any) -> Any:
    return dug(hash_index(self, None, key), more)


def dug(found: Any, more: tuple[Any, ...]) -> Any:
    """What `dig` goes on with in what it has found."""
    if found is None or not more:
        return found
    if class_of(found).lookup("dig") is None:
        raise error("TypeError", f"{kind_of(found)} does not have #dig method")
    return call_method(found, "dig", *more)


@method("Hash", "key?", "has_key?", "include?", "member?")
def hash_has_key(self: Table, block: Any, key: Any) -> bool:
    return key_of(self, key) in self


@method("Hash", "value?", "has_value?")
def hash_has_value(self: Table, block: Any, value: Any) -> bool:
    return any(equal(each, value) for each in self.values())


@method("Hash", "key")
def hash_key_for(self: Table, block: Any, value: Any) -> Any:
    return next((key_value(key) for key, each in self.items() if equal(each, value)), None)


@method("Hash", "keys")
def hash_keys(self: Table, block: Any) -> RArray:
    return RArray([key_value(key) for key in self])


@method("Hash", "values")
def hash_values(self: Table, block: Any) -> RArray:
    return RArray(self.values())


@method("Hash", "values_at")
def hash_values_at(self: Table, block: Any, *keys: Any) -> RArray:
    return RArray(hash_index(self, None, key) for key in keys)


@method("Hash", "fetch_values")
def hash_fetch_values(self: Table, block: Proc | None, *keys: Any) -> RArray:
    return RArray(hash_fetch(self, block, key) for key in keys)


@method("Hash", "size", "length")
def hash_size(self: Table, block: Any) -> int:
    return len(self)


@method("Hash", "empty?")
def hash_is_empty(self: Table, block: Any) -> bool:
    return not self


def key_and_value(pair: Any) -> tuple[Any, Any]:
    """What the block of `to_h` gives for an item, or the item itself, taken apart."""
    if not isinstance(pair, list):
        raise error("TypeError", f"wrong element type {kind_of(pair)} (expected array)")
    if len(pair) != 2:
        raise error(
            "ArgumentError", f"element has wrong array length (expected 2, was {len(pair)})"
        )
    return pair[0], pair[1]


@method("Hash", "to_h")
def hash_to_h(self: Table, block: Proc | None) -> Any:
    if block is None:
        if type(self) is dict or type(self) is RHash:
            return self
        made = RHash(self)
        made.default = getattr(self, "default", None)
        made.default_proc = getattr(self, "default_proc", None)
        return made
    result = RHash()
    for key, value in list(self.items()):
        pair = block.call(key_value(key), value)
        new_key, new_value = key_and_value(pair)
        result[hash_key(new_key)] = new_value
    return result


@method("Hash", "to_hash")
def hash_to_hash(self: Table, block: Any) -> Table:
    return self


@method("Hash", "to_a")
def hash_to_a(self: Table, block: Any) -> RArray:
    return RArray([RArray((key_value(key), value)) for key, value in self.items()])


_PROC_SHAPE = Shape(1, (("req",),))


@method("Hash", "to_proc")
def hash_to_proc(self: Table, block: Any) -> Proc:
    return Proc(lambda key: hash_index(self, None, key), _PROC_SHAPE, is_lambda=True)


@method("Hash", "each", "each_pair")
def hash_each(self: Table, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each", size=lambda: len(self))
    call = block.pair_call()
    for key, value in list(self.items()):
        kind = type(key)
        call(key if kind is str or kind is Symbol else key_value(key), value)
    return self


@method("Hash", "each_key")
def hash_each_key(self: Table, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each_key")
    for key in list(self):
        block.call(key_value(key))
    return self


@method("Hash", "each_value")
def hash_each_value(self: Table, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each_value")
    for value in list(self.values()):
        block.call(value)
    return self


@method("Hash", "hash")
def hash_hash(self: Table, block: Any) -> int:
    return hash(hash_key(self))


@method("Hash", "eql?")
def hash_eql(self: Table, block: Any, other: Any) -> bool:
    if not isinstance(other, dict) or len(self) != len(other):
        return False
    return all(key in other and eql(value, other[key]) for key, value in self.items())


@method("Hash", "==")
def hash_equal(self: Table, block: Any, other: Any) -> bool:
    if not isinstance(other, dict):
        return False
    if len(self) != len(other):
        return False
    return all(key in other and equal(value, other[key]) for key, value in self.items())


def _inside(small: Table, large: Any) -> bool:
    table = to_hash(large)
    return all(key in table and equal(value, table[key]) for key, value in small.items())


@method("Hash", "<=")
def hash_is_subset(self: Table, block: Any, other: Any) -> bool:
    return _inside(self, other)


@method("Hash", ">=")
def hash_is_superset(self: Table, block: Any, other: Any) -> bool:
    return _inside(to_hash(other), self)


@method("Hash", "<")
def hash_is_proper_subset(self: Table, block: Any, other: Any) -> bool:
    return len(self) < len(other) and _inside(self, other)


@method("Hash", ">")
def hash_is_proper_superset(self: Table, block: Any, other: Any) -> bool:
    return len(self) > len(other) and _inside(to_hash(other), self)


@method("Hash", "any?")
def hash_any(self: Table, block: Proc | None, *pattern: Any) -> bool:
    if block is None or pattern:
        from jekyllpy.rubylang.core.enumerable_asking import enumerable_any

        return enumerable_any(self, block, *pattern) if pattern else bool(self)
    call = block.pair_call()
    return any(truthy(call(key_value(key), value)) for key, value in list(self.items()))


@method("Hash", "map", "collect")
def hash_map(self: Table, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "map")
    takes_two = block.is_lambda and block.arity == _KEY_AND_VALUE
    call = block.call if takes_two else block.pair_call()
    return RArray([call(key_value(key), value) for key, value in list(self.items())])


@method("Hash", "count")
def hash_count(self: Table, block: Proc | None, *wanted: Any) -> int:
    if wanted:
        return sum(1 for pair in hash_to_a(self, None) if equal(pair, wanted[0]))
    if block is None:
        return len(self)
    call = block.pair_call()
    return sum(1 for key, value in list(self.items()) if truthy(call(key_value(key), value)))


@method("Hash", "assoc")
def hash_assoc(self: Table, block: Any, key: Any) -> Any:
    found = key_of(self, key)
    return RArray((key_value(found), self[found])) if found in self else None


@method("Hash", "rassoc")
def hash_rassoc(self: Table, block: Any, value: Any) -> Any:
    return next(
        (RArray((key_value(key), each)) for key, each in self.items() if equal(each, value)), None
    )
