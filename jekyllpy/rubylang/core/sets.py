"""Ruby's Set."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jekyllpy.rubylang.dispatch import class_of, module_inspect
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.iteration import items
from jekyllpy.rubylang.native import MODULES, define_class, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash, hash_key, key_value
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.set import RSet
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import check_frozen, inspect, truthy

define_class("Set", include=("Enumerable",), allocate=RSet)


def make_set(values: Iterable[Any]) -> RSet:
    """A Set of Ruby's values."""
    return RSet(MODULES["Set"], values)  # type: ignore[arg-type]


def _like(self: RSet, keys: Iterable[Any]) -> RSet:
    made = RSet(self.cls.real)
    made.members = dict.fromkeys(keys)
    return made


def _keys(value: Any) -> dict[Any, None]:
    """The members of an argument: a Set or anything that can be enumerated."""
    if isinstance(value, RSet):
        return value.members
    if not isinstance(value, (list, dict)) and class_of(value).lookup("each") is None:
        raise error("ArgumentError", "value must be enumerable")
    return dict.fromkeys(hash_key(item) for item in items(value))


def _set(value: Any) -> dict[Any, None]:
    if not isinstance(value, RSet):
        raise error("ArgumentError", "value must be a set")
    return value.members


@singleton_method("Set", "[]")
def set_of(self: Any, block: Any, *values: Any) -> Any:
    made = self.allocate(self)
    made.members = dict.fromkeys(hash_key(value) for value in values)
    return made


@method("Set", "initialize", visibility="private")
def set_initialize(self: RSet, block: Proc | None, values: Any = None) -> None:
    if values is None:
        return
    if block is not None:
        values = [block.call(item) for item in items(values)]
    self.members = dict(_keys(values))


@method("Set", "initialize_copy")
def set_initialize_copy(self: RSet, block: Any, other: RSet) -> RSet:
    self.members = dict(other.members)
    return self


@method("Set", "add", "<<")
def set_add(self: RSet, block: Any, value: Any) -> RSet:
    check_frozen(self)
    self.members[hash_key(value)] = None
    return self


@method("Set", "add?")
def set_add_new(self: RSet, block: Any, value: Any) -> Any:
    return None if hash_key(value) in self.members else set_add(self, None, value)


@method("Set", "delete")
def set_delete(self: RSet, block: Any, value: Any) -> RSet:
    check_frozen(self)
    self.members.pop(hash_key(value), None)
    return self


@method("Set", "delete?")
def set_delete_there(self: RSet, block: Any, value: Any) -> Any:
    return set_delete(self, None, value) if hash_key(value) in self.members else None


@method("Set", "merge")
def set_merge(self: RSet, block: Any, *others: Any) -> RSet:
    check_frozen(self)
    for other in others:
        self.members.update(_keys(other))
    return self


@method("Set", "subtract")
def set_subtract(self: RSet, block: Any, other: Any) -> RSet:
    check_frozen(self)
    for key in _keys(other):
        self.members.pop(key, None)
    return self


@method("Set", "replace")
def set_replace(self: RSet, block: Any, other: Any) -> RSet:
    check_frozen(self)
    self.members = dict(_keys(other))
    return self


@method("Set", "clear")
def set_clear(self: RSet, block: Any) -> RSet:
    check_frozen(self)
    self.members.clear()
    return self


@method("Set", "include?", "member?", "===")
def set_include(self: RSet, block: Any, value: Any) -> bool:
    return hash_key(value) in self.members


@method("Set", "size", "length")
def set_size(self: RSet, block: Any) -> int:
    return len(self.members)


@method("Set", "empty?")
def set_is_empty(self: RSet, block: Any) -> bool:
    return not self.members


@method("Set", "each")
def set_each(self: RSet, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each", size=lambda: len(self.members))
    for value in self.values():
        block.call(value)
    return self


@method("Set", "to_a")
def set_to_a(self: RSet, block: Any) -> RArray:
    return RArray(self.values())


@method("Set", "to_set")
def set_to_set(self: RSet, block: Any) -> RSet:
    return self


@method("Set", "|", "+", "union")
def set_union(self: RSet, block: Any, other: Any) -> RSet:
    return _like(self, {**self.members, **_keys(other)})


@method("Set", "&", "intersection")
def set_intersection(self: RSet, block: Any, other: Any) -> RSet:
    return _like(self, (key for key in _keys(other) if key in self.members))


@method("Set", "-", "difference")
def set_difference(self: RSet, block: Any, other: Any) -> RSet:
    gone = _keys(other)
    return _like(self, (key for key in self.members if key not in gone))


@method("Set", "^")
def set_exclusive(self: RSet, block: Any, other: Any) -> RSet:
    others = _keys(other)
    apart = [key for key in others if key not in self.members]
    return _like(self, [*apart, *(key for key in self.members if key not in others)])


@method("Set", "==")
def set_equal(self: RSet, block: Any, other: Any) -> bool:
    return bool(self == other)


@method("Set", "hash")
def set_hash(self: RSet, block: Any) -> int:
    return hash(self)


@method("Set", "eql?")
def set_eql(self: RSet, block: Any, other: Any) -> bool:
    return bool(self == other)


@method("Set", "subset?", "<=")
def set_is_subset(self: RSet, block: Any, other: Any) -> bool:
    return bool(self.members.keys() <= _set(other).keys())


@method("Set", "superset?", ">=")
def set_is_superset(self: RSet, block: Any, other: Any) -> bool:
    return self.members.keys() >= _set(other).keys()


@method("Set", "proper_subset?", "<")
def set_is_proper_subset(self: RSet, block: Any, other: Any) -> bool:
    return bool(self.members.keys() < _set(other).keys())


@method("Set", "proper_superset?", ">")
def set_is_proper_superset(self: RSet, block: Any, other: Any) -> bool:
    return self.members.keys() > _set(other).keys()


@method("Set", "<=>")
def set_compare(self: RSet, block: Any, other: Any) -> Any:
    if not isinstance(other, RSet):
        return None
    one, two = self.members.keys(), other.members.keys()
    if one == two:
        return 0
    return -1 if one < two else 1 if one > two else None


@method("Set", "disjoint?")
def set_is_disjoint(self: RSet, block: Any, other: Any) -> bool:
    return self.members.keys().isdisjoint(_keys(other))


@method("Set", "intersect?")
def set_intersects(self: RSet, block: Any, other: Any) -> bool:
    return not self.members.keys().isdisjoint(_keys(other))


def _kept(self: RSet, block: Proc, keep: bool) -> list[Any]:
    return [key for key in self.members if truthy(block.call(key_value(key))) is keep]


def _changing(names: str, keep: bool, tells: bool) -> None:
    @method("Set", *names.split())
    def change(self: RSet, block: Proc) -> Any:
        check_frozen(self)
        kept = _kept(self, block, keep)
        changed = len(kept) != len(self.members)
        self.members = dict.fromkeys(kept)
        return self if changed or not tells else None


_changing("select! filter!", True, True)
_changing("keep_if", True, False)
_changing("reject!", False, True)
_changing("delete_if", False, False)


@method("Set", "map!", "collect!")
def set_map_in_place(self: RSet, block: Proc) -> RSet:
    self.members = dict.fromkeys(hash_key(block.call(value)) for value in self.values())
    return self


@method("Set", "classify")
def set_classify(self: RSet, block: Proc) -> RHash:
    groups = RHash()
    for value in self.values():
        set_add(groups.setdefault(hash_key(block.call(value)), make_set(())), None, value)
    return groups


@method("Set", "join")
def set_join(self: RSet, block: Any, separator: Any = None) -> Any:
    from jekyllpy.rubylang.core.array_joining import array_join

    return array_join(self.values(), None, separator)


@method("Set", "flatten")
def set_flatten(self: RSet, block: Any) -> RSet:
    def leaves(found: RSet) -> Iterable[Any]:
        for value in found.values():
            if isinstance(value, RSet):
                yield from leaves(value)
            else:
                yield value

    return make_set(leaves(self))


@method("Set", "freeze")
def set_freeze(self: RSet, block: Any) -> RSet:
    self.frozen = True
    return self


@method("Set", "inspect", "to_s")
def set_inspect(self: RSet, block: Any) -> RString:
    shown = ", ".join(inspect(value) for value in self.values())
    return RString(f"#<{module_inspect(self.cls.real)}: {{{shown}}}>")
