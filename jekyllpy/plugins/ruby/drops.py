"""Drops: those of the site for Ruby, and those of Ruby for the site's templates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.content import drops
from jekyllpy.liquid.drop import Drop
from jekyllpy.plugins.ruby.boundary import into_ruby, settle
from jekyllpy.plugins.ruby.host_objects import host_class
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.dispatch import call, class_of, no_method
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import CLASS_OF, MODULES, define_class, define_module, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.method import PUBLIC
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect, name_of, to_s


class RubyDrop(Drop):
    """A drop that is written in Ruby: its public methods are its keys."""

    def __getitem__(self, key: Any) -> Any:
        return into_ruby(_invoke, self, key)

    def __contains__(self, key: object) -> bool:
        return True

    def keys(self) -> list[str]:
        return _keys_of(self)

    def to_liquid(self) -> Any:
        return into_ruby(call, self, "to_liquid")

    def __str__(self) -> str:
        return str(into_ruby(call, self, "to_s"))


def _keys_of(value: Any) -> list[str]:
    """The names of the methods that a program has made public."""
    found: dict[str, None] = {}
    for module in class_of(value).ancestors:
        if module is MODULES["Liquid::Drop"]:
            break
        for method_ in module.methods.values():
            if method_.visibility == PUBLIC and not method_.native:
                found[method_.name] = None
    return list(found)


def _invoke(value: Any, key: Any) -> Any:
    name = to_s(key)
    if name in _keys_of(value):
        return call(value, name)
    return call(value, "liquid_method_missing", RString(name))


host_class("Liquid::Drop", "Object", RubyDrop)


@method("Liquid::Drop", "[]", "invoke_drop")
def drop_invoke(self: Any, block: Any, key: Any) -> Any:
    return _invoke(self, key)


@method("Liquid::Drop", "liquid_method_missing", "before_method")
def drop_missing(self: Any, block: Any, key: Any) -> None:
    return None


@method("Liquid::Drop", "key?")
def drop_has(self: Any, block: Any, key: Any) -> bool:
    return True


@method("Liquid::Drop", "to_liquid")
def drop_to_liquid(self: Any, block: Any) -> Any:
    return self


@method("Liquid::Drop", "to_s")
def drop_to_s(self: Any, block: Any) -> RString:
    return RString(class_of(self).real.name or "")


@method("Liquid::Drop", "context=")
def drop_context(self: Any, block: Any, context: Any) -> Any:
    self.ivars["@context"] = context
    return context


# The site's own

define_module("Jekyll::Drops")
define_class("Jekyll::Drops::Drop", "Liquid::Drop", types=(Drop,), include=("Enumerable",))
for _kind in (
    drops.SiteDrop, drops.UnifiedPayloadDrop, drops.DocumentDrop, drops.CollectionDrop,
    drops.StaticFileDrop, drops.ThemeDrop, drops.JekyllDrop,
):  # fmt: skip
    CLASS_OF[_kind] = define_class(_kind.ruby_name, "Jekyll::Drops::Drop")
CLASS_OF[drops.ExcerptDrop] = define_class(
    "Jekyll::Drops::ExcerptDrop", "Jekyll::Drops::DocumentDrop"
)


@method("Jekyll::Drops::Drop", "[]", "invoke_drop")
def host_drop_at(self: Drop, block: Any, key: Any) -> Any:
    settle()
    return to_ruby(self[to_s(key)])


@method("Jekyll::Drops::Drop", "[]=")
def host_drop_set(self: Drop, block: Any, key: Any, value: Any) -> Any:
    settle()
    self[to_s(key)] = to_host(value)
    return value


@method("Jekyll::Drops::Drop", "key?", "has_key?", "include?")
def host_drop_has(self: Drop, block: Any, key: Any) -> bool:
    return to_s(key) in self


@method("Jekyll::Drops::Drop", "keys", "content_methods")
def host_drop_keys(self: Drop, block: Any) -> RArray:
    settle()
    return RArray(RString(str(key)) for key in self.keys())


@method("Jekyll::Drops::Drop", "to_h", "to_hash")
def host_drop_to_h(self: Drop, block: Any) -> RHash:
    settle()
    return RHash((hash_key(str(key)), to_ruby(value)) for key, value in self.items())


@method("Jekyll::Drops::Drop", "each")
def host_drop_each(self: Drop, block: Any) -> Any:
    pair = block.pair_call()
    for key, value in host_drop_to_h(self, None).items():
        pair(key, value)
    return self


@method("Jekyll::Drops::Drop", "each_key")
def host_drop_each_key(self: Drop, block: Any) -> Any:
    for key in host_drop_keys(self, None):
        block.call(key)
    return self


@method("Jekyll::Drops::Drop", "fetch")
def host_drop_fetch(self: Drop, block: Any, key: Any, default: Any = None) -> Any:
    if to_s(key) in self:
        return host_drop_at(self, None, key)
    if block is not None:
        return block.call(key)
    if default is not None:
        return default
    raise error("KeyError", f"key not found: {inspect(key)}", key=key, receiver=self)


@method("Jekyll::Drops::Drop", "dig")
def host_drop_dig(self: Drop, block: Any, key: Any, *rest: Any) -> Any:
    found = host_drop_at(self, None, key)
    return call(found, "dig", *rest) if rest and found is not None else found


@method("Jekyll::Drops::Drop", "merge!", "update")
def host_drop_merge_into(self: Drop, block: Any, other: Any) -> Drop:
    settle()
    values: Mapping[str, Any] = other.to_h() if isinstance(other, Drop) else to_host(other)
    for key, value in values.items():
        self[str(key)] = value
    return self


@method("Jekyll::Drops::Drop", "merge")
def host_drop_merge(self: Drop, block: Any, other: Any) -> Any:
    settle()
    copied: Any = object.__new__(type(self))
    copied.__dict__.update(self.__dict__)
    for name in ("_mutations", "_fallback"):
        if name in copied.__dict__:
            copied.__dict__[name] = dict(copied.__dict__[name])
    return host_drop_merge_into(copied, None, other)


@method("Jekyll::Drops::Drop", "to_s")
def host_drop_to_s(self: Drop, block: Any) -> RString:
    settle()
    return RString(str(self))


@method("Jekyll::Drops::Drop", "inspect")
def host_drop_inspect(self: Drop, block: Any) -> RString:
    settle()
    return RString(self.ruby_inspect())


@method("Jekyll::Drops::Drop", "to_json")
def host_drop_to_json(self: Drop, block: Any, *state: Any) -> RString:
    from jekyllpy.liquid.json import pretty

    settle()
    return RString(pretty(self.to_h()))


@method("Jekyll::Drops::DocumentDrop", "<=>")
def document_drop_compare(self: drops.DocumentDrop, block: Any, other: Any) -> int | None:
    return self.spaceship(other)


@method("Jekyll::Drops::Drop", "method_missing", visibility="private")
def host_drop_missing(self: Drop, block: Any, name: Any, *args: Any) -> Any:
    key = name_of(name)
    if key.endswith("=") and args:
        return host_drop_set(self, None, RString(key[:-1]), args[0])
    if key in self and not args:
        return host_drop_at(self, None, RString(key))
    raise no_method(self, key, args, "")


@method("Jekyll::Drops::Drop", "respond_to_missing?", visibility="private")
def host_drop_responds(self: Drop, block: Any, name: Any, private: Any = False) -> bool:
    return name_of(name) in self
