"""Hash: defaults, storing, deleting."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.core.hash_reading import Table, missing
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import kind_of, to_hash
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash, hash_key, key_of, key_value
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import check_frozen, truthy


@method("Hash", "[]=", "store")
def hash_store(self: Table, block: Any, key: Any, value: Any) -> Any:
    if type(self) is not dict and (self.frozen or self.by_identity):  # type: ignore[attr-defined]
        check_frozen(self)
        self[key_of(self, key)] = value
        return value
    kind = type(key)
    if kind is Symbol or kind is str:
        self[key] = value
    elif kind is RString:
        self[key.text] = value
    else:
        self[hash_key(key)] = value
    return value


@method("Hash", "default")
def hash_default(self: Table, block: Any, *key: Any) -> Any:
    if key and getattr(self, "default_proc", None) is not None:
        return missing(self, key[0])
    return getattr(self, "default", None)


@method("Hash", "default=")
def hash_set_default(self: RHash, block: Any, value: Any) -> Any:
    check_frozen(self)
    self.default, self.default_proc = value, None
    return value


@method("Hash", "default_proc")
def hash_default_proc(self: Table, block: Any) -> Any:
    return getattr(self, "default_proc", None)


@method("Hash", "default_proc=")
def hash_set_default_proc(self: RHash, block: Any, value: Any) -> Any:
    check_frozen(self)
    if value is not None and not isinstance(value, Proc):
        raise error("TypeError", f"wrong default_proc type {kind_of(value)} (expected Proc)")
    self.default, self.default_proc = None, value
    return value


@method("Hash", "compare_by_identity")
def hash_compare_by_identity(self: RHash, block: Any) -> RHash:
    check_frozen(self)
    pairs = [(key_value(key), value) for key, value in self.items()]
    self.clear()
    self.by_identity = True
    for key, value in pairs:
        self[key_of(self, key)] = value
    return self


@method("Hash", "compare_by_identity?")
def hash_is_by_identity(self: Table, block: Any) -> bool:
    return bool(getattr(self, "by_identity", False))


@method("Hash", "initialize_copy", "replace")
def hash_replace(self: Table, block: Any, other: Any) -> Table:
    check_frozen(self)
    table = dict(to_hash(other))
    self.clear()
    self.update(table)
    if isinstance(self, RHash):
        self.default = getattr(other, "default", None)
        self.default_proc = getattr(other, "default_proc", None)
    return self


@method("Hash", "clear")
def hash_clear(self: Table, block: Any) -> Table:
    check_frozen(self)
    self.clear()
    return self


@method("Hash", "delete")
def hash_delete(self: Table, block: Proc | None, key: Any) -> Any:
    check_frozen(self)
    found = key_of(self, key)
    if found in self:
        return self.pop(found)
    return None if block is None else block.call(key)


@method("Hash", "shift")
def hash_shift(self: Table, block: Any) -> Any:
    check_frozen(self)
    if not self:
        return getattr(self, "default", None)
    key = next(iter(self))
    return RArray((key_value(key), self.pop(key)))


def _merged(into: Table, others: tuple[Any, ...], block: Proc | None) -> None:
    for other in others:
        table = to_hash(other)
        pairs = list(table.items())
        if getattr(into, "by_identity", False):
            pairs = [(key_of(into, key_value(key)), value) for key, value in pairs]
        if block is None:
            into.update(pairs)
            continue
        for key, value in pairs:
            into[key] = block.call(key_value(key), into[key], value) if key in into else value


def copied(self: Table) -> Any:
    """A copy with the same default, not frozen."""
    made = RHash(self)
    if isinstance(self, RHash):
        for name in ("default", "default_proc", "by_identity"):
            if getattr(self, name):
                setattr(made, name, getattr(self, name))
        cls = getattr(self, "cls", None)
        if cls is not None:
            made = cls.real.allocate(cls.real)
            made.__dict__.update({k: v for k, v in self.__dict__.items() if k != "frozen"})
            made.cls = cls.real
            made.update(self)
    return made


@method("Hash", "merge")
def hash_merge(self: Table, block: Proc | None, *others: Any) -> Any:
    made = copied(self)
    _merged(made, others, block)
    return made


@method("Hash", "merge!", "update")
def hash_merge_in_place(self: Table, block: Proc | None, *others: Any) -> Table:
    check_frozen(self)
    _merged(self, others, block)
    return self


def _chosen(self: Table, block: Proc, keep: bool) -> dict[Any, Any]:
    """What the block picks: it is given two values, so that a single parameter is the key."""
    return {
        key: value
        for key, value in list(self.items())
        if truthy(block.call(key_value(key), value)) is keep
    }


def _with(self: Table, pairs: dict[Any, Any]) -> RHash:
    made = RHash(pairs)
    if getattr(self, "by_identity", False):
        made.by_identity = True
    return made


def _choosing(names: str, keep: bool) -> None:
    @method("Hash", *names.split())
    def choose(self: Table, block: Proc | None) -> Any:
        if block is None:
            return enumerator(self, names.split()[0])
        return _with(self, _chosen(self, block, keep))


_choosing("select filter", True)
_choosing("reject", False)


def _choosing_in_place(names: str, keep: bool, tells: bool) -> None:
    @method("Hash", *names.split())
    def choose(self: Table, block: Proc | None) -> Any:
        if block is None:
            return enumerator(self, names.split()[0])
        check_frozen(self)
        kept = _chosen(self, block, keep)
        changed = len(kept) != len(self)
        if changed:
            self.clear()
            self.update(kept)
        return self if changed or not tells else None


_choosing_in_place("select! filter!", True, True)
_choosing_in_place("keep_if", True, False)
_choosing_in_place("reject!", False, True)
_choosing_in_place("delete_if", False, False)


@method("Hash", "compact")
def hash_compact(self: Table, block: Any) -> RHash:
    return _with(self, {key: value for key, value in self.items() if value is not None})


@method("Hash", "compact!")
def hash_compact_in_place(self: Table, block: Any) -> Any:
    check_frozen(self)
    gone = [key for key, value in self.items() if value is None]
    for key in gone:
        del self[key]
    return self if gone else None


@method("Hash", "slice")
def hash_slice(self: Table, block: Any, *keys: Any) -> RHash:
    wanted = [key_of(self, key) for key in keys]
    return _with(self, {key: self[key] for key in wanted if key in self})


@method("Hash", "except")
def hash_except(self: Table, block: Any, *keys: Any) -> RHash:
    gone = {key_of(self, key) for key in keys}
    return _with(self, {key: value for key, value in self.items() if key not in gone})


@method("Hash", "invert")
def hash_invert(self: Table, block: Any) -> RHash:
    return RHash((hash_key(value), key_value(key)) for key, value in self.items())


@method("Hash", "transform_values")
def hash_transform_values(self: Table, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "transform_values")
    call = block.call
    return _with(self, {key: call(value) for key, value in list(self.items())})


@method("Hash", "transform_values!")
def hash_transform_values_in_place(self: Table, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "transform_values!")
    check_frozen(self)
    for key, value in list(self.items()):
        self[key] = block.call(value)
    return self


def _renamed(self: Table, block: Proc | None, names: Any) -> RHash:
    made = RHash()
    for key, value in list(self.items()):
        if names is not None and key in names:
            new = names[key]
        elif block is not None:
            new = block.call(key_value(key))
        else:
            new = key_value(key)
        made[hash_key(new)] = value
    return made


@method("Hash", "transform_keys")
def hash_transform_keys(self: Table, block: Proc | None, names: Any = None) -> Any:
    if block is None and names is None:
        return enumerator(self, "transform_keys")
    return _renamed(self, block, names)


@method("Hash", "transform_keys!")
def hash_transform_keys_in_place(self: Table, block: Proc | None, names: Any = None) -> Any:
    if block is None and names is None:
        return enumerator(self, "transform_keys!")
    check_frozen(self)
    made = _renamed(self, block, names)
    self.clear()
    self.update(made)
    return self


@method("Hash", "filter_map")
def hash_filter_map(self: Table, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "filter_map")
    call = block.pair_call()
    made = (call(key_value(key), value) for key, value in list(self.items()))
    return RArray([each for each in made if truthy(each)])


@method("Hash", "find", "detect")
def hash_find(self: Table, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "find")
    call = block.pair_call()
    for key, value in list(self.items()):
        if truthy(call(key_value(key), value)):
            return RArray((key_value(key), value))
    return None


@method("Hash", "rehash")
def hash_rehash(self: Table, block: Any) -> Table:
    pairs = [(hash_key(key_value(key)), value) for key, value in self.items()]
    self.clear()
    self.update(pairs)
    return self


@method("Hash", "flatten")
def hash_flatten(self: Table, block: Any, depth: Any = 1) -> RArray:
    from jekyllpy.rubylang.core.array_values import flattened

    pairs = RArray(RArray((key_value(key), value)) for key, value in self.items())
    return RArray(flattened(pairs, depth))


@method("Hash", "deconstruct_keys")
def hash_deconstruct_keys(self: Table, block: Any, keys: Any) -> Table:
    return self
