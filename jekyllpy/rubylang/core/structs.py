"""Ruby's Struct."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.compile.classes import new_class
from jekyllpy.rubylang.core.hash_reading import dug
from jekyllpy.rubylang.core.ranges import span
from jekyllpy.rubylang.core.reflection import run_with_self
from jekyllpy.rubylang.dispatch import call, module_inspect
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_int
from jekyllpy.rubylang.native import MODULES, define_class, method, singleton_method, singleton_of
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.method import Method
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import (
    check_frozen,
    eql,
    equal,
    inspect,
    name_of,
    text_or_none,
    to_s,
    truthy,
)


class RStruct(RObject):
    """An instance of a Struct: its values in the order of its members."""

    __slots__ = ("values",)

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.values: list[Any] = [None] * len(members_of(cls))

    def __eq__(self, other: object) -> bool:
        return self is other or (
            isinstance(other, RStruct)
            and self.cls.real is other.cls.real
            and all(eql(one, two) for one, two in zip(self.values, other.values))
        )

    def __hash__(self) -> int:
        return hash((self.cls.real, *(hash_key(value) for value in self.values)))


define_class("Struct", include=("Enumerable",))


def members_of(cls: RClass) -> tuple[str, ...]:
    """The names of the members of a Struct class."""
    above: Any = cls
    while above is not None:
        found: tuple[str, ...] | None = above.ivars.get("__members__")
        if found is not None:
            return found
        above = above.superclass
    return ()


def _by_keywords(cls: RClass) -> Any:
    above: Any = cls
    while above is not None:
        if "__keyword_init__" in above.ivars:
            return above.ivars["__keyword_init__"]
        above = above.superclass
    return None


_new_instance = MODULES["BasicObject"].cls.methods["new"].fn


@singleton_method("Struct", "new")
def struct_new(
    self: RClass, block: Proc | None, *names: Any, keyword_init: Any = None, **keywords: Any
) -> Any:
    if self.name != "Struct" or self is not MODULES["Struct"]:
        if keyword_init is not None:
            keywords["keyword_init"] = keyword_init
        return _new_instance(self, block, *names, **keywords)
    made = new_class(self)
    given = list(names)
    if given and text_or_none(given[0]) is not None:
        self.set_constant(to_s(given.pop(0)), made)
    if not given and not names:
        raise error("ArgumentError", "wrong number of arguments (given 0, expected 1+)")
    members = tuple(name_of(name) for name in given)
    for name in members:
        if members.count(name) > 1:
            raise error("ArgumentError", f"duplicate member: {name}")
    made.ivars["__members__"] = members
    made.ivars["__keyword_init__"] = keyword_init
    made.allocate = RStruct
    for place, name in enumerate(members):
        _define_accessors(made, place, name)
    _define_class_methods(made)
    if block is not None:
        run_with_self(block, made, made, made)
    return made


def _define_accessors(cls: RClass, place: int, name: str) -> None:
    def read(self: RStruct, block: Any) -> Any:
        return self.values[place]

    def write(self: RStruct, block: Any, value: Any) -> Any:
        if self.frozen:
            check_frozen(self)
        self.values[place] = value
        return value

    cls.define(Method(name, read, cls, arity=0, parameters=(), keywords=False))
    cls.define(Method(f"{name}=", write, cls, arity=1, parameters=(("req", "_"),), keywords=False))


def _define_class_methods(cls: RClass) -> None:
    own = singleton_of(cls)

    def members(self: RClass, block: Any) -> RArray:
        return RArray(intern(name) for name in members_of(self))

    def keyword_init(self: RClass, block: Any) -> Any:
        found = _by_keywords(self)
        return found if found is None else truthy(found)

    def create(self: RClass, block: Any, *args: Any, **keywords: Any) -> Any:
        return (
            call(self, "new", *args, block=block)
            if not keywords
            else struct_new(self, block, *args, **keywords)
        )

    def shown(self: RClass, block: Any) -> RString:
        keywords = "(keyword_init: true)" if truthy(_by_keywords(self)) else ""
        return RString(module_inspect(self) + keywords)

    own.define(Method("inspect", shown, own, arity=0, keywords=False, native=True))
    own.define(Method("members", members, own, arity=0, keywords=False, native=True))
    own.define(Method("keyword_init?", keyword_init, own, arity=0, keywords=False, native=True))
    own.define(Method("[]", create, own, native=True))


@method("Struct", "initialize", visibility="private")
def struct_initialize(self: RStruct, block: Any, *args: Any, **keywords: Any) -> None:
    cls = self.cls.real
    members = members_of(cls)
    wanted = _by_keywords(cls)
    if truthy(wanted):
        if args and not (len(args) == 1 and isinstance(args[0], dict)):
            raise error(
                "ArgumentError", f"wrong number of arguments (given {len(args)}, expected 0)"
            )
        pairs = {to_s(key): value for key, value in args[0].items()} if args else keywords
        unknown = [name for name in pairs if name not in members]
        if unknown:
            raise error("ArgumentError", f"unknown keywords: {', '.join(unknown)}")
        self.values = [pairs.get(name) for name in members]
        return
    if keywords:
        table = RHash((intern(name), value) for name, value in keywords.items())
        args = (*args, table)
    if len(args) > len(members):
        raise error("ArgumentError", "struct size differs")
    self.values = [*args, *[None] * (len(members) - len(args))]


@method("Struct", "initialize_copy")
def struct_initialize_copy(self: RStruct, block: Any, other: RStruct) -> RStruct:
    self.values = list(other.values)
    return self


def _place(self: RStruct, key: Any) -> int:
    members = members_of(self.cls)
    if isinstance(key, Symbol) or text_or_none(key) is not None:
        name = name_of(key)
        if name not in members:
            raise error("NameError", f"no member '{name}' in struct")
        return members.index(name)
    at = to_int(key)
    size = len(members)
    if at >= size:
        raise error("IndexError", f"offset {at} too large for struct(size:{size})")
    if at < -size:
        raise error("IndexError", f"offset {at} too small for struct(size:{size})")
    return at


@method("Struct", "[]")
def struct_index(self: RStruct, block: Any, key: Any) -> Any:
    return self.values[_place(self, key)]


@method("Struct", "[]=")
def struct_store(self: RStruct, block: Any, key: Any, value: Any) -> Any:
    place = _place(self, key)
    check_frozen(self)
    self.values[place] = value
    return value


@method("Struct", "dig")
def struct_dig(self: RStruct, block: Any, key: Any, *more: Any) -> Any:
    return dug(struct_index(self, None, key), more)


@method("Struct", "to_a", "values", "deconstruct")
def struct_to_a(self: RStruct, block: Any) -> RArray:
    return RArray(self.values)


@method("Struct", "members")
def struct_members(self: RStruct, block: Any) -> RArray:
    return RArray(intern(name) for name in members_of(self.cls))


@method("Struct", "to_h")
def struct_to_h(self: RStruct, block: Proc | None) -> RHash:
    pairs = zip(map(intern, members_of(self.cls)), self.values)
    if block is None:
        return RHash(pairs)
    made = RHash()
    for name, value in pairs:
        pair = block.call(name, value)
        made[hash_key(pair[0])] = pair[1]
    return made


@method("Struct", "deconstruct_keys")
def struct_deconstruct_keys(self: RStruct, block: Any, keys: Any) -> RHash:
    whole: RHash = struct_to_h(self, None)
    if keys is None:
        return whole
    return RHash((key, whole[key]) for key in keys if key in whole)


@method("Struct", "each")
def struct_each(self: RStruct, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each")
    for value in list(self.values):
        block.call(value)
    return self


@method("Struct", "each_pair")
def struct_each_pair(self: RStruct, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each_pair")
    give = block.pair_call()
    for name, value in zip(members_of(self.cls), list(self.values)):
        give(intern(name), value)
    return self


@method("Struct", "size", "length")
def struct_size(self: RStruct, block: Any) -> int:
    return len(self.values)


@method("Struct", "values_at")
def struct_values_at(self: RStruct, block: Any, *places: Any) -> RArray:
    found = RArray()
    for place in places:
        if isinstance(place, Range):
            bounds = span(place, len(self.values))
            found.extend(self.values[slice(*bounds)] if bounds else [])
        else:
            found.append(self.values[_place(self, place)])
    return found


@method("Struct", "==")
def struct_equal(self: RStruct, block: Any, other: Any) -> bool:
    return self is other or (
        isinstance(other, RStruct)
        and self.cls.real is other.cls.real
        and all(equal(one, two) for one, two in zip(self.values, other.values))
    )


@method("Struct", "eql?")
def struct_eql(self: RStruct, block: Any, other: Any) -> bool:
    return isinstance(other, RStruct) and RStruct.__eq__(self, other)


@method("Struct", "hash")
def struct_hash(self: RStruct, block: Any) -> int:
    return RStruct.__hash__(self)


_showing: set[int] = set()


@method("Struct", "inspect", "to_s")
def struct_inspect(self: RStruct, block: Any) -> RString:
    cls = self.cls.real
    name = "" if cls.name is None else f" {module_inspect(cls)}"
    if id(self) in _showing:
        return RString(f"#<struct{name}:...>")
    _showing.add(id(self))
    try:
        shown = ", ".join(
            f"{member}={inspect(value)}" for member, value in zip(members_of(cls), self.values)
        )
    finally:
        _showing.discard(id(self))
    return RString(f"#<struct{name} {shown}>")
