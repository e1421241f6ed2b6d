"""`Jekyll::Site`."""

from __future__ import annotations

from typing import Any

from jekyllpy.incremental.recording_site import RecordingSite
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
from jekyllpy.plugins.ruby.templates import render
from jekyllpy.plugins.ruby.values import to_host
from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import CLASS_OF, MODULES, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import to_s
from jekyllpy.site.site import Site

_VARIABLES = same(
    "config", "pages", "static_files", "data", "layouts", "time", "source", "dest", "baseurl",
    "exclude", "include", "keep_files", "converters", "generators", "safe", "theme",
)  # fmt: skip

CLASS = host_class(
    "Jekyll::Site",
    "Object",
    Site,
    variables={f"@{name}": attribute for name, attribute in _VARIABLES.items()},
)
CLASS_OF[RecordingSite] = CLASS

_SETTABLE = same(
    "layouts", "pages", "static_files", "data", "converters", "generators", "exclude",
    "include", "keep_files", "limit_posts", "permalink_style", "safe", "future", "unpublished",
    "show_drafts", "time", "theme", "highlighter", "baseurl", "plugin_manager",
)  # fmt: skip
readers(CLASS, _SETTABLE)
writers(CLASS, _SETTABLE | same("config"))


@method("Jekyll::Site", "config")
def site_config(self: Any, block: Any) -> Any:
    return self.whole_config if type(self) is RecordingSite else self.config


computed(
    CLASS,
    {
        **same(
            "source", "dest", "cache_dir", "collections", "collection_names", "posts", "tags",
            "categories", "documents", "docs_to_write", "static_files_to_write", "site_data",
            "collections_path", "frontmatter_defaults", "includes_load_paths",
        ),
        "show_drafts?": "show_drafts",
    },
)  # fmt: skip
functions(
    CLASS,
    same(
        "reset", "read", "generate", "render", "cleanup", "write", "process", "site_payload",
        "post_attr_hash", "in_source_dir", "in_dest_dir", "in_cache_dir", "in_theme_dir",
    ),
)  # fmt: skip
CLASS.natives["to_liquid"] = CLASS.methods["to_liquid"] = CLASS.methods["site_payload"]


def growing_table(posts: dict[Any, Any]) -> RHash:
    """The posts by tag or category, with an empty list for one that is asked for and has none."""
    made = RHash(posts)
    made.default_proc = Proc(_new_list)
    return made


def _new_list(table: RHash, key: Any) -> RArray:
    found = table[hash_key(key)] = RArray()
    return found


@method("Jekyll::Site", "find_converter_instance", "getConverterImpl")
def find_converter(self: Any, block: Any, wanted: RClass) -> Any:
    for converter in self.converters:
        if class_of(converter).real is wanted:
            return converter
    raise error("RuntimeError", f"No Converters found for {wanted.name}")


@method("Jekyll::Site", "incremental?")
def is_incremental(self: Any, block: Any, override: Any = None) -> bool:
    return bool(self.config.get("incremental"))


@method("Jekyll::Site", "plugins")
def site_plugins(self: Any, block: Any) -> Any:
    return RArray(RString(path) for path in self.plugin_manager.folders())


@method("Jekyll::Site", "gems")
def site_gems(self: Any, block: Any) -> Any:
    return self.config.get("plugins")


@method("Jekyll::Site", "each_site_file")
def each_site_file(self: Any, block: Any) -> Any:
    settle()
    for item in list(self.each_site_file()):
        block.call(item)


@method("Jekyll::Site", "instantiate_subclasses")
def instantiate_subclasses(self: Any, block: Any, cls: RClass) -> RArray:
    return RArray(state.instances_below(cls, self))


@method("Jekyll::Site", "file_read_opts")
def file_read_opts(self: Any, block: Any) -> Any:
    return RHash({intern("encoding"): RString(str(self.config.get("encoding") or "utf-8"))})


@method("Jekyll::Site", "inspect", "to_s")
def site_inspect(self: Any, block: Any) -> RString:
    return RString(f"#<Jekyll::Site @source={self.source}>")


@method("Jekyll::Site", "==", "eql?")
def site_equal(self: Any, block: Any, other: Any) -> bool:
    return bool(self == other)


@method("Jekyll::Site", "initialize", visibility="private")
def site_initialize(self: Any, block: Any, config: Any) -> None:
    settle()
    Site.__init__(self, to_host(config), state.site.logger)


@method("Jekyll::Site", "print_stats")
def print_stats(self: Any, block: Any) -> None:
    settle()


@method("Jekyll::Site", "liquid_renderer", "renderer")
def liquid_renderer(self: Any, block: Any) -> LiquidRenderer:
    return LiquidRenderer(self)


@method("Jekyll::Site", "regenerator")
def site_regenerator(self: Any, block: Any) -> Regenerator:
    return Regenerator(self)


@method("Jekyll::Site", "publisher")
def site_publisher(self: Any, block: Any) -> Any:
    return call(MODULES["Jekyll::Publisher"], "new", self)


class LiquidRenderer:
    """`site.liquid_renderer`: parses the site's templates."""

    def __init__(self, site: Any) -> None:
        self.site = site


class Regenerator:
    """`site.regenerator`: what plugins tell it is seen by the build itself."""

    def __init__(self, site: Any) -> None:
        self.site = site


class ParsedFile:
    """`site.liquid_renderer.file(name)`."""

    def __init__(self, site: Any, path: str) -> None:
        self.site = site
        self.path = path
        self.template: Any = None


host_class("Jekyll::LiquidRenderer", "Object", LiquidRenderer)
host_class("Jekyll::LiquidRenderer::File", "Object", ParsedFile)
host_class("Jekyll::Regenerator", "Object", Regenerator)


@method("Jekyll::LiquidRenderer", "file")
def renderer_file(self: LiquidRenderer, block: Any, path: Any) -> ParsedFile:
    return ParsedFile(self.site, to_s(path))


@method("Jekyll::LiquidRenderer::File", "parse")
def file_parse(self: ParsedFile, block: Any, source: Any) -> ParsedFile:
    settle()
    self.template = self.site.liquid.parse(to_s(source), path=self.path)
    return self


@method("Jekyll::LiquidRenderer::File", "render", "render!")
def file_render(self: ParsedFile, block: Any, payload: Any = None, info: Any = None) -> Any:
    return render(self.template, self.site, payload, info)


@method("Jekyll::Regenerator", "add_dependency")
def add_dependency(self: Regenerator, block: Any, path: Any, dependency: Any) -> None:
    """The build looks at what a page asks for by itself."""


@method(
    "Jekyll::Regenerator", "regenerate?", "modified?", "source_modified_or_dest_missing?", "add"
)
def regenerate(self: Regenerator, block: Any, *args: Any) -> bool:
    return True
