"""`Jekyll::URL`."""

from __future__ import annotations

from typing import Any

from jekyllpy.content import permalink as permalinks
from jekyllpy.rubylang.native import define_class, method, singleton_method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import to_s

define_class("Jekyll::URL")


@method("Jekyll::URL", "initialize", visibility="private")
def url_initialize(self: RObject, block: Any, options: Any = None, **given: Any) -> None:
    values = {**{_name(key): value for key, value in (options or {}).items()}, **given}
    self.ivars.update(
        {f"@{name}": values.get(name) for name in ("template", "placeholders", "permalink")}
    )


def _name(key: Any) -> str:
    return key.name if isinstance(key, Symbol) else str(key)


@method("Jekyll::URL", "to_s")
def url_to_s(self: RObject, block: Any) -> RString:
    template = self.ivars.get("@permalink") or self.ivars.get("@template")
    given = self.ivars.get("@placeholders") or {}
    values = {_name(key): None if value is None else to_s(value) for key, value in given.items()}
    return RString(permalinks.from_mapping(to_s(template), values))


@singleton_method("Jekyll::URL", "escape_path")
def escape_path(self: Any, block: Any, path: Any) -> RString:
    return RString(permalinks.escape_path(to_s(path)))


@singleton_method("Jekyll::URL", "unescape_path")
def unescape_path(self: Any, block: Any, path: Any) -> RString:
    return RString(permalinks.unescape_path(to_s(path)))
