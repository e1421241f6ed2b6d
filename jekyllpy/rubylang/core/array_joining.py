"""`Array#join`."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.core.array import Array
from jekyllpy.rubylang.dispatch import class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_ary, to_str
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.runtime import runtime

_STRINGS_ONLY = {RString}


@method("Array", "join")
def array_join(self: Array, block: Any, separator: Any = None) -> RString:
    if separator is None:
        separator = runtime.globals.get("$,")
    between = "" if separator is None else to_str(separator)
    if set(map(type, self)) == _STRINGS_ONLY:
        return RString(between.join([item.text for item in self]))
    parts: list[str] = []
    _add_texts(self, parts, between, ())
    return RString(between.join(parts))


def _add_texts(self: Array, parts: list[str], between: str, within: tuple[int, ...]) -> None:
    if id(self) in within:
        raise error("ArgumentError", "recursive array join")
    for item in self:
        kind = type(item)
        if kind is RString:
            parts.append(item.text)
        elif isinstance(item, list):
            _add_nested(item, parts, between, (*within, id(self)))
        elif isinstance(item, RObject):
            _add_object(item, parts, between, (*within, id(self)))
        else:
            parts.append(to_s(item))


def _add_nested(item: Array, parts: list[str], between: str, within: tuple[int, ...]) -> None:
    inner: list[str] = []
    _add_texts(item, inner, between, within)
    parts.append(between.join(inner))


def _add_object(item: Any, parts: list[str], between: str, within: tuple[int, ...]) -> None:
    cls = class_of(item)
    if cls.lookup("to_str") is not None:
        parts.append(to_str(item))
    elif cls.lookup("to_ary") is not None:
        _add_nested(to_ary(item), parts, between, within)
    else:
        parts.append(to_s(item))
