"""`Jekyll::Utils`."""

from __future__ import annotations

from typing import Any

from jekyllpy.content import permalink as permalinks
from jekyllpy.content.convertible import has_liquid
from jekyllpy.content.dates import parse_date
from jekyllpy.content.front_matter import has_yaml_header
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.state import state
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import MODULES, Decorator, F, define_module, install, singleton_of
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import to_s, truthy
from jekyllpy.text.glob import glob
from jekyllpy.text.slug import slugify, titleize

define_module("Jekyll::Utils")


def _utility(*names: str) -> Decorator:
    def register(function: F) -> F:
        install(MODULES["Jekyll::Utils"], names, function, "public")
        install(singleton_of(MODULES["Jekyll::Utils"]), names, function, "public")
        return function

    return register


@_utility("slugify")
def utils_slugify(self: Any, block: Any, text: Any, *, mode: Any = None, cased: Any = False) -> Any:
    if text is None:
        return None
    return RString(slugify(to_s(text), None if mode is None else to_s(mode), truthy(cased)))


@_utility("titleize_slug")
def utils_titleize(self: Any, block: Any, slug: Any) -> RString:
    return RString(titleize(to_s(slug)))


@_utility("deep_merge_hashes")
def utils_deep_merge(self: Any, block: Any, under: Any, over: Any) -> Any:
    return utils_deep_merge_into(self, block, call(under, "dup"), over)


@_utility("deep_merge_hashes!")
def utils_deep_merge_into(self: Any, block: Any, target: Any, over: Any) -> Any:
    from jekyllpy.text.merge import deep_merge_into

    settle()
    deep_merge_into(target, over)
    return target


@_utility("has_yaml_header?")
def utils_has_yaml_header(self: Any, block: Any, path: Any) -> bool:
    try:
        return has_yaml_header(to_s(path))
    except FileNotFoundError:
        return False


@_utility("has_liquid_construct?")
def utils_has_liquid(self: Any, block: Any, content: Any) -> bool:
    return content is not None and has_liquid(to_s(content))


@_utility("parse_date")
def utils_parse_date(
    self: Any, block: Any, text: Any, message: Any = "Input could not be parsed."
) -> Any:
    return parse_date(to_host(text), state.site.zone, to_s(message))


@_utility("add_permalink_suffix")
def utils_permalink_suffix(self: Any, block: Any, template: Any, style: Any) -> RString:
    return RString(permalinks.with_suffix(to_s(template), to_s(style)))


@_utility("symbolize_hash_keys")
def utils_symbolize(self: Any, block: Any, values: Any) -> RHash:
    return RHash((intern(to_s(key)), value) for key, value in values.items())


@_utility("stringify_hash_keys")
def utils_stringify(self: Any, block: Any, values: Any) -> RHash:
    return RHash((to_s(key), value) for key, value in values.items())


@_utility("transform_keys")
def utils_transform_keys(self: Any, block: Any, values: Any) -> RHash:
    return RHash((hash_key(block.call(key)), value) for key, value in values.items())


@_utility("pluralized_array_from_hash")
def utils_pluralized(self: Any, block: Any, values: Any, singular: Any, plural: Any) -> Any:
    from jekyllpy.content.data import Data
    from jekyllpy.content.taxonomy import pluralized

    settle()
    found = pluralized(Data(to_host(values)), to_s(singular), to_s(plural))
    return RArray(to_ruby(each) for each in found)


@_utility("safe_glob")
def utils_safe_glob(self: Any, block: Any, folder: Any, patterns: Any, flags: Any = 0) -> RArray:
    parts = patterns if isinstance(patterns, list) else [patterns]
    pattern = "/".join([to_s(folder), *map(to_s, parts)])
    return RArray(RString(path) for path in glob(pattern))


@_utility("merged_file_read_opts")
def utils_read_opts(self: Any, block: Any, site: Any, options: Any) -> Any:
    return call(call(site, "file_read_opts"), "merge", options)


@_utility("mergable?", "mergeable?")
def utils_mergeable(self: Any, block: Any, value: Any) -> bool:
    return isinstance(value, dict)
