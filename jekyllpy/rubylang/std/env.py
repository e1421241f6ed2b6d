"""Ruby's ENV: the environment, as a Hash of Strings."""

from __future__ import annotations

import os
import time
from functools import wraps
from typing import Any

from jekyllpy.rubylang.dispatch import call, singleton_class
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import OBJECT, Decorator, F, define_constant, install, mix_in
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.method import PUBLIC
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect, text_or_none, truthy
from jekyllpy.rubylang.std.arguments import string
from jekyllpy.rubylang.told import CHANGES, ENVIRONMENT, told

READING = frozenset({"[]", "fetch", "key?", "to_h"})
ENV = RObject(OBJECT)
_OWN = singleton_class(ENV)
mix_in(_OWN, "Enumerable")
define_constant("Object", "ENV", ENV)


def env_method(*names: str) -> Decorator:
    """Register a method of ENV, which tells what it does."""
    kind = CHANGES if READING.isdisjoint(names) else ENVIRONMENT

    def register(fn: F) -> F:
        @wraps(fn)
        def telling(*args: Any, **keywords: Any) -> Any:
            told(kind)
            return fn(*args, **keywords)

        install(_OWN, names, telling, PUBLIC)
        return fn

    return register


def frozen(text: str) -> RString:
    """A String as ENV gives them."""
    made = RString(text)
    made.frozen = True
    return made


def variable(name: Any) -> Any:
    """The value of a variable."""
    found = os.environ.get(string(name))
    return None if found is None else frozen(found)


def set_variable(name: str, value: str | None) -> None:
    """Set or remove a variable; that of the time zone counts at once."""
    if not name or "=" in name:
        raise error("Errno::EINVAL", f"Invalid argument - {name}")
    if value is None:
        os.environ.pop(name, None)
    else:
        os.environ[name] = value
    if name == "TZ":
        time.tzset()


@env_method("[]")
def env_get(self: Any, block: Any, name: Any) -> Any:
    return variable(name)


@env_method("fetch")
def env_fetch(self: Any, block: Any, name: Any, *default: Any) -> Any:
    found = variable(name)
    if found is not None:
        return found
    if block is not None:
        return block.call(name)
    if default:
        return default[0]
    raise error("KeyError", f"key not found: {inspect(name)}", key=name, receiver=self)


@env_method("[]=", "store")
def env_set(self: Any, block: Any, name: Any, value: Any) -> Any:
    set_variable(string(name), None if value is None else string(value))
    return value


@env_method("delete")
def env_delete(self: Any, block: Any, name: Any) -> Any:
    found = variable(name)
    set_variable(string(name), None)
    return found


@env_method("key?", "has_key?", "include?", "member?")
def env_has(self: Any, block: Any, name: Any) -> bool:
    return string(name) in os.environ


@env_method("value?", "has_value?")
def env_has_value(self: Any, block: Any, value: Any) -> bool:
    return text_or_none(value) in os.environ.values()


@env_method("key")
def env_key(self: Any, block: Any, value: Any) -> Any:
    wanted = string(value)
    return next((frozen(name) for name, each in os.environ.items() if each == wanted), None)


@env_method("keys")
def env_keys(self: Any, block: Any) -> RArray:
    return RArray(frozen(name) for name in os.environ)


@env_method("values")
def env_values(self: Any, block: Any) -> RArray:
    return RArray(frozen(value) for value in os.environ.values())


@env_method("to_h", "to_hash")
def env_to_h(self: Any, block: Any) -> Any:
    found = RHash((name, frozen(value)) for name, value in os.environ.items())
    return found if block is None else call(found, "to_h", block=block)


@env_method("each", "each_pair")
def env_each(self: Any, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each")
    give = block.pair_call()
    for name, value in list(os.environ.items()):
        give(frozen(name), frozen(value))
    return self


@env_method("update", "merge!")
def env_update(self: Any, block: Any, *others: Any) -> Any:
    for other in others:
        for name, value in other.items():
            set_variable(string(name), None if value is None else string(value))
    return self


@env_method("replace")
def env_replace(self: Any, block: Any, other: Any) -> Any:
    for name in list(os.environ):
        if name not in other:
            set_variable(name, None)
    return env_update(self, None, other)


@env_method("clear")
def env_clear(self: Any, block: Any) -> Any:
    for name in list(os.environ):
        set_variable(name, None)
    return self


@env_method("size", "length")
def env_size(self: Any, block: Any) -> int:
    return len(os.environ)


@env_method("empty?")
def env_is_empty(self: Any, block: Any) -> bool:
    return not os.environ


@env_method("delete_if", "reject!")
def env_delete_if(self: Any, block: Any) -> Any:
    give = block.pair_call()
    for name, value in list(os.environ.items()):
        if truthy(give(frozen(name), frozen(value))):
            set_variable(name, None)
    return self


def _as_hash(name: str) -> None:
    """A method that works as that of a Hash."""

    @env_method(name)
    def forward(self: Any, block: Any, *args: Any) -> Any:
        return call(env_to_h(self, None), name, *args, block=block)


for _name in (
    "select",
    "filter",
    "reject",
    "slice",
    "except",
    "values_at",
    "to_a",
    "assoc",
    "invert",
    "inspect",
):
    _as_hash(_name)


@env_method("to_s")
def env_to_s(self: Any, block: Any) -> RString:
    return RString("ENV")
