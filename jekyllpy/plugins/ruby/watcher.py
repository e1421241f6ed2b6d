"""`Jekyll::Watcher`, of the gem jekyll-watch: what a plugin may open; `serve` watches in its own way."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.native import define_module, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s

define_module("Jekyll::Watcher")


@method("Jekyll::Watcher", "listen_ignore_paths", "custom_excludes")
def listen_ignore_paths(self: Any, block: Any, options: Any) -> RArray:
    return RArray()


@method("Jekyll::Watcher", "to_exclude")
def to_exclude(self: Any, block: Any, options: Any) -> RArray:
    return RArray(RString(to_s(each)) for each in options.get("exclude") or [])


@method("Jekyll::Watcher", "normalize_encoding")
def normalize_encoding(self: Any, block: Any, value: Any, encoding: Any) -> Any:
    return value
