"""Ruby's OpenStruct."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call, no_method
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, method
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash, key_value
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import check_frozen, equal, inspect, name_of


class OpenStruct(RObject):
    """Fields by name."""

    __slots__ = ("fields",)

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.fields: dict[str, Any] = {}


define_class("OpenStruct", allocate=OpenStruct)
_open: set[int] = set()


@method("OpenStruct", "initialize", visibility="private")
def ostruct_initialize(self: OpenStruct, block: Any, given: Any = None, /, **named: Any) -> None:
    if isinstance(given, OpenStruct):
        self.fields.update(given.fields)
    elif given is not None:
        self.fields.update((name_of(key_value(key)), value) for key, value in given.items())
    self.fields.update(named)


@method("OpenStruct", "initialize_copy", visibility="private")
def ostruct_copy(self: OpenStruct, block: Any, other: OpenStruct) -> OpenStruct:
    self.fields = dict(other.fields)
    return self


@method("OpenStruct", "method_missing")
def ostruct_method_missing(self: OpenStruct, block: Any, name: Any, *args: Any) -> Any:
    text = name_of(name)
    if text.endswith("=") and args:
        check_frozen(self)
        self.fields[text[:-1]] = args[0]
        return args[0]
    if args:
        raise no_method(self, text, args, "")
    return self.fields.get(text)


@method("OpenStruct", "respond_to_missing?")
def ostruct_responds(self: OpenStruct, block: Any, name: Any, private: Any = False) -> bool:
    return name_of(name).removesuffix("=") in self.fields


@method("OpenStruct", "[]")
def ostruct_get(self: OpenStruct, block: Any, name: Any) -> Any:
    return self.fields.get(name_of(name))


@method("OpenStruct", "[]=")
def ostruct_set(self: OpenStruct, block: Any, name: Any, value: Any) -> Any:
    check_frozen(self)
    self.fields[name_of(name)] = value
    return value


@method("OpenStruct", "dig")
def ostruct_dig(self: OpenStruct, block: Any, name: Any, *more: Any) -> Any:
    found = self.fields.get(name_of(name))
    return call(found, "dig", *more) if more and found is not None else found


@method("OpenStruct", "to_h")
def ostruct_to_h(self: OpenStruct, block: Any) -> Any:
    found = RHash((intern(name), value) for name, value in self.fields.items())
    return found if block is None else call(found, "to_h", block=block)


@method("OpenStruct", "each_pair")
def ostruct_each_pair(self: OpenStruct, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each_pair")
    give = block.pair_call()
    for name, value in list(self.fields.items()):
        give(intern(name), value)
    return self


@method("OpenStruct", "delete_field")
def ostruct_delete(self: OpenStruct, block: Any, name: Any) -> Any:
    text = name_of(name)
    if text in self.fields:
        return self.fields.pop(text)
    if block is not None:
        return block.call()
    raise error("NameError", f"no field `{text}' in {inspect(self)}", name=intern(text))


@method("OpenStruct", "==", "eql?")
def ostruct_equal(self: OpenStruct, block: Any, other: Any) -> bool:
    return isinstance(other, OpenStruct) and equal(RHash(self.fields), RHash(other.fields))


@method("OpenStruct", "inspect", "to_s")
def ostruct_inspect(self: OpenStruct, block: Any) -> RString:
    name = self.cls.real.name
    if id(self) in _open:
        return RString(f"#<{name} ...>")
    _open.add(id(self))
    try:
        shown = ", ".join(f"{key}={inspect(value)}" for key, value in self.fields.items())
    finally:
        _open.discard(id(self))
    return RString(f"#<{name} {shown}>" if shown else f"#<{name}>")
