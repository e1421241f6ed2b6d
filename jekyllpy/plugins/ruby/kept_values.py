"""Ruby's values as text, to be kept for the next build: what data is made of, and no other objects."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, hash_key, key_value
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern

PLAIN = (type(None), bool, int)


class NotData(Exception):
    """A value that can't be kept."""


def written(value: Any) -> str:
    """A value as text.

    Raises:
        NotData: for an object that is more than data.
    """
    try:
        return json.dumps(_packed(value))
    except (RecursionError, ValueError):
        raise NotData from None


def _packed(value: Any) -> Any:
    kind = type(value)
    if kind in PLAIN:
        return value
    pack = _PACK.get(kind)
    if pack is None:
        raise NotData
    return pack(value)


def _packed_text(value: RString) -> list[Any]:
    if value.encoding != RString.encoding:
        raise NotData
    return ["text", value.text]


def _packed_hash(value: dict[Any, Any]) -> list[Any]:
    if isinstance(value, RHash) and (value.default_proc is not None or value.default is not None):
        raise NotData
    return ["hash", [[_packed(key_value(key)), _packed(item)] for key, item in value.items()]]


_PACK: dict[type, Callable[[Any], list[Any]]] = {
    float: lambda value: ["float", value.hex()],
    str: lambda value: ["text", value],
    RString: _packed_text,
    Symbol: lambda value: ["symbol", value.name],
    list: lambda value: ["array", list(map(_packed, value))],
    RArray: lambda value: ["array", list(map(_packed, value))],
    dict: _packed_hash,
    RHash: _packed_hash,
}


def read(text: str) -> Any:
    """The value that was written.

    Raises:
        ValueError: if none was.
    """
    try:
        return _unpacked(json.loads(text))
    except (AttributeError, KeyError, RecursionError, TypeError) as error:
        raise ValueError from error


def _unpacked(packed: Any) -> Any:
    if type(packed) in PLAIN:
        return packed
    kind, content = packed
    return _UNPACK[kind](content)


_UNPACK: dict[str, Callable[[Any], Any]] = {
    "float": float.fromhex,
    "text": RString,
    "symbol": intern,
    "array": lambda items: RArray(map(_unpacked, items)),
    "hash": lambda pairs: RHash(
        (hash_key(_unpacked(key)), _unpacked(value)) for key, value in pairs
    ),
}
