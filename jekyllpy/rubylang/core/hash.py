"""Ruby's Hash."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.hash import hash_key, key_value
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import check_frozen, inspect


def _pair(key: Any, value: Any) -> str:
    return f"{inspect(key_value(key))}=>{inspect(value)}"


@method("Hash", "inspect", "to_s")
def hash_inspect(self: dict[Any, Any], block: Any) -> RString:
    return RString("{" + ", ".join(_pair(key, value) for key, value in self.items()) + "}")


@method("Hash", "[]")
def hash_index(self: dict[Any, Any], block: Any, key: Any) -> Any:
    return self.get(hash_key(key))


@method("Hash", "[]=", "store")
def hash_store(self: dict[Any, Any], block: Any, key: Any, value: Any) -> Any:
    check_frozen(self)
    self[hash_key(key)] = value
    return value


@method("Hash", "each", "each_pair")
def hash_each(self: dict[Any, Any], block: Proc) -> dict[Any, Any]:
    call = block.pair_call()
    for key, value in list(self.items()):
        call(key_value(key), value)
    return self


@method("Hash", "to_hash")
def hash_to_hash(self: dict[Any, Any], block: Any) -> dict[Any, Any]:
    return self
