"""`Jekyll::Cache`."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import (
    define_class,
    method,
)
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.instance import RObject

define_class("Jekyll::Cache")


@method("Jekyll::Cache", "initialize", visibility="private")
def cache_initialize(self: RObject, block: Any, name: Any = None) -> None:
    self.ivars["@values"] = RHash()


@method("Jekyll::Cache", "getset")
def cache_getset(self: RObject, block: Any, key: Any) -> Any:
    values = self.ivars["@values"]
    found = hash_key(key)
    if found not in values:
        values[found] = block.call()
    return values[found]


@method("Jekyll::Cache", "[]")
def cache_at(self: RObject, block: Any, key: Any) -> Any:
    return call(self.ivars["@values"], "fetch", key)


@method("Jekyll::Cache", "[]=")
def cache_set(self: RObject, block: Any, key: Any, value: Any) -> Any:
    self.ivars["@values"][hash_key(key)] = value
    return value


@method("Jekyll::Cache", "key?")
def cache_has(self: RObject, block: Any, key: Any) -> bool:
    return hash_key(key) in self.ivars["@values"]


@method("Jekyll::Cache", "delete")
def cache_delete(self: RObject, block: Any, key: Any) -> Any:
    return self.ivars["@values"].pop(hash_key(key), None)


@method("Jekyll::Cache", "clear")
def cache_clear(self: RObject, block: Any) -> None:
    self.ivars["@values"].clear()
