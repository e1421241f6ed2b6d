"""`Jekyll::Utils`, and what reads, renders, publishes and caches."""

from __future__ import annotations

from typing import Any

from jekyllpy.config.frontmatter_defaults import FrontmatterDefaults
from jekyllpy.content import permalink as permalinks
from jekyllpy.content import publisher as publishing
from jekyllpy.content import reader as reading
from jekyllpy.content.convertible import has_liquid
from jekyllpy.content.dates import parse_date
from jekyllpy.content.entry_filter import EntryFilter
from jekyllpy.content.front_matter import has_yaml_header
from jekyllpy.content.reader import Reader
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.host_objects import (
    computed,
    functions,
    host_class,
    readers,
    same,
    writers,
)
from jekyllpy.plugins.ruby.state import state
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import (
    MODULES,
    Decorator,
    F,
    define_class,
    define_module,
    install,
    method,
    singleton_method,
    singleton_of,
)
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import to_s, truthy
from jekyllpy.site.renderer import Renderer
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


# Publisher


define_class("Jekyll::Publisher")


@method("Jekyll::Publisher", "initialize", visibility="private")
def publisher_initialize(self: RObject, block: Any, site: Any) -> None:
    self.ivars["@site"] = site


_is_published, _is_hidden = publishing.is_published, publishing.is_hidden_in_the_future


@method("Jekyll::Publisher", "publish?")
def publish(self: RObject, block: Any, thing: Any) -> bool:
    from jekyllpy.rubylang.dispatch import send

    return truthy(send(self, "can_be_published?", thing)) and not truthy(
        call(self, "hidden_in_the_future?", thing)
    )


@method("Jekyll::Publisher", "can_be_published?", visibility="private")
def can_be_published(self: RObject, block: Any, thing: Any) -> bool:
    settle()
    site = self.ivars["@site"]
    return thing.data.get("published", True) is not False or site.unpublished


@method("Jekyll::Publisher", "hidden_in_the_future?")
def hidden_in_the_future(self: RObject, block: Any, thing: Any) -> bool:
    settle()
    return _is_hidden(self.ivars["@site"], thing)


def ask_publisher() -> None:
    """Have the site ask a publisher that Ruby has changed."""
    from jekyllpy.plugins.ruby.boundary import into_ruby

    cls = MODULES["Jekyll::Publisher"]

    def is_published(site: Any, thing: Any) -> bool:
        return truthy(into_ruby(lambda: call(call(cls, "new", site), "publish?", thing)))

    def is_hidden(site: Any, thing: Any) -> bool:
        return truthy(
            into_ruby(lambda: call(call(cls, "new", site), "hidden_in_the_future?", thing))
        )

    _put_publisher(is_published, is_hidden)


def restore_publisher() -> None:
    """Have the site decide for itself again."""
    _put_publisher(_is_published, _is_hidden)


def _put_publisher(is_published: Any, is_hidden: Any) -> None:
    for module in (publishing, reading):
        module.is_published = is_published  # type: ignore[attr-defined]
        module.is_hidden_in_the_future = is_hidden  # type: ignore[attr-defined]


# Renderer, Reader, EntryFilter, FrontmatterDefaults


host_class(
    "Jekyll::Renderer", "Object", Renderer, variables={"@site": "site", "@payload": "payload"}
)
readers("Jekyll::Renderer", same("site", "payload", "document"))
writers("Jekyll::Renderer", same("payload"))


@method("Jekyll::Renderer", "initialize", visibility="private")
def renderer_initialize(
    self: Any, block: Any, site: Any, document: Any, payload: Any = None
) -> None:
    settle()
    Renderer.__init__(self, site, payload or site.site_payload())
    self.document = document


@method("Jekyll::Renderer", "run")
def renderer_run(self: Any, block: Any, document: Any = None) -> Any:
    settle()
    return RString(Renderer.run(self, document or self.document))


@method("Jekyll::Renderer", "convert")
def renderer_convert(self: Any, block: Any, content: Any) -> RString:
    settle()
    return RString(self._convert(self.document, to_s(content)))


@method("Jekyll::Renderer", "output_ext")
def renderer_output_ext(self: Any, block: Any) -> RString:
    return RString(self.document.output_ext)


@method("Jekyll::Renderer", "converters")
def renderer_converters(self: Any, block: Any) -> Any:
    return RArray(self.document.converters)


@method("Jekyll::Renderer", "layouts")
def renderer_layouts(self: Any, block: Any) -> Any:
    return self.site.layouts


host_class("Jekyll::Reader", "Object", Reader, variables={"@site": "site"})
readers("Jekyll::Reader", same("site"))
functions("Jekyll::Reader", same("read"))


@method("Jekyll::Reader", "initialize", visibility="private")
def reader_initialize(self: Any, block: Any, site: Any) -> None:
    Reader.__init__(self, site)


host_class("Jekyll::EntryFilter", "Object", EntryFilter, variables={"@site": "site"})
readers("Jekyll::EntryFilter", same("site"))
computed("Jekyll::EntryFilter", {"base_directory": "base"})
functions(
    "Jekyll::EntryFilter",
    {
        "filter": "filter",
        "included?": "included",
        "excluded?": "excluded",
        "special?": "special",
        "backup?": "backup",
        "symlink?": "symlink",
    },
)


@method("Jekyll::EntryFilter", "initialize", visibility="private")
def entry_filter_initialize(self: Any, block: Any, site: Any, base: Any = None) -> None:
    EntryFilter.__init__(self, site, to_s(base) if base is not None else "")


host_class("Jekyll::FrontmatterDefaults", "Object", FrontmatterDefaults)
functions("Jekyll::FrontmatterDefaults", same("all", "find", "reset"))


# URL


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


# Cache


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
