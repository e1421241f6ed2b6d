"""`Jekyll::Page` and `Jekyll::PageWithoutAFile`."""

from __future__ import annotations

import os
from typing import Any

from jekyllpy.content.data import Data
from jekyllpy.content.page import Page, PageWithoutAFile
from jekyllpy.content.source_text import read_source
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.host_objects import (
    RubyMade,
    computed,
    functions,
    host_class,
    readers,
    same,
    writers,
)
from jekyllpy.plugins.ruby.templates import render
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.ruby import inspect
from jekyllpy.rubylang.dispatch import class_of
from jekyllpy.rubylang.native import define_module, method
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import to_s, truthy
from jekyllpy.site.renderer import Renderer
from jekyllpy.text.paths import join

VARIABLES = {
    "@site": "site",
    "@base": "base",
    "@dir": "source_dir",
    "@name": "name",
    "@ext": "ext",
    "@basename": "basename",
    "@data": "data",
    "@content": "content",
    "@output": "output",
    "@url": "_url",
    "@pager": "pager",
    "@path": "full_path",
    "@relative_path": "_relative_path",
}


class OwnPath:
    """The path of a page whose folder and name Ruby sets, worked out when it is asked for."""

    @property
    def _relative_path(self: Any) -> str:
        given: str | None = self.__dict__.get("_given_path")
        return given or join(str(self.source_dir or ""), str(self.name)).removeprefix("/")

    @_relative_path.setter
    def _relative_path(self: Any, path: str) -> None:
        self.__dict__["_given_path"] = path


def prepare(page: Any) -> None:
    """Give a page what it has before its file is read."""
    page._url = None
    page._destinations = {}
    page._liquid = None
    page._liquid_state = ()
    page.content = None
    page.data = Data()
    page.source_dir = page.name = page.base = page.full_path = page.ext = page.basename = ""


define_module("Jekyll::Convertible")
CLASS = host_class(
    "Jekyll::Page",
    "Object",
    Page,
    variables=VARIABLES,
    prepare=prepare,
    include=("Jekyll::Convertible",),
    mixin=OwnPath,
)
host_class(
    "Jekyll::PageWithoutAFile",
    "Jekyll::Page",
    PageWithoutAFile,
    variables=VARIABLES,
    prepare=prepare,
    mixin=OwnPath,
)

_SETTABLE = same("site", "name", "data", "content", "output", "basename", "ext", "pager")
readers(CLASS, {**_SETTABLE, "extname": "ext"})
writers(CLASS, {**_SETTABLE, "dir": "source_dir"})
readers(CLASS, same("url"))
computed(
    CLASS,
    {
        **same(
            "dir", "path", "relative_path", "permalink", "output_ext", "template", "excerpt",
            "converters", "excerpt_separator",
        ),
        "html?": "html",
        "index?": "index",
        "write?": "to_be_written",
        "published?": "published",
        "place_in_layout?": "place_in_layout",
        "render_with_liquid?": "render_with_liquid",
        "asset_file?": "asset_file",
        "sass_file?": "sass_file",
    },
)  # fmt: skip
functions(CLASS, same("process", "destination", "write", "to_liquid", "trigger_hooks"))


@method("Jekyll::Page", "initialize", visibility="private")
def page_initialize(self: Any, block: Any, site: Any, base: Any, dir: Any, name: Any) -> None:
    settle()
    Page.__init__(self, site, to_s(base), to_s(dir), to_s(name))
    if isinstance(self, PageWithoutAFile):
        self.content = None  # type: ignore[assignment]  # what it is until a plugin gives it one


@method("Jekyll::Page", "read_yaml")
def read_yaml(self: Any, block: Any, base: Any, name: Any, opts: Any = None) -> Any:
    """Take front matter and content from a file, wherever it lies."""
    settle()
    base, name = to_s(base), to_s(name)
    path = self.full_path or join(base, name)
    is_made = isinstance(self, RubyMade)
    if is_made and not self.full_path:
        in_theme = self.site.in_theme_dir(base) == base
        path = (self.site.in_theme_dir if in_theme else self.site.in_source_dir)(base, name)
    data, self.content, _ = read_source(self.site, path)
    default_of = self.data.default_of if isinstance(self.data, Data) else None
    self.data = Data({**self.data, **data} if isinstance(self, PageWithoutAFile) else data)
    self.data.default_of = default_of
    return self.data


@method("Jekyll::PageWithoutAFile", "read_yaml")
def read_nothing(self: Any, block: Any, *args: Any) -> Any:
    return self.data


@method("Jekyll::Page", "[]")
def page_at(self: Any, block: Any, name: Any) -> Any:
    settle()
    return to_ruby(self.data[to_s(name)])


@method("Jekyll::Page", "url_placeholders")
def url_placeholders(self: Any, block: Any) -> RHash:
    values = {
        "path": self.source_dir,
        "basename": self.basename,
        "output_ext": self.output_ext,
    }
    return RHash((intern(name), RString(str(value))) for name, value in values.items())


@method("Jekyll::Page", "coffeescript_file?")
def is_coffeescript(self: Any, block: Any) -> bool:
    return bool(self.ext == ".coffee")


@method("Jekyll::Page", "hook_owner")
def hook_owner(self: Any, block: Any) -> Any:
    return intern("pages")


@method("Jekyll::Page", "type")
def page_type(self: Any, block: Any) -> Any:
    return intern("pages")


@method("Jekyll::Page", "generate_excerpt?")
def generates_excerpt(self: Any, block: Any) -> bool:
    return truthy(self.site.config.get("page_excerpts"))


@method("Jekyll::Page", "to_s")
def page_to_s(self: Any, block: Any) -> RString:
    return RString(self.content or "")


@method("Jekyll::Page", "inspect")
def page_inspect(self: Any, block: Any) -> RString:
    path = os.fspath(self.relative_path)
    return RString(f"#<{class_of(self).real.name} @relative_path={inspect(path)}>")


@method("Jekyll::Page", "render")
def page_render(self: Any, block: Any, layouts: Any = None, payload: Any = None) -> Any:
    """Render the page now, as old plugins do; the build renders it once more."""
    settle()
    site = self.site
    renderer = Renderer(site, site.site_payload() if payload is None else to_host(payload))
    self.output = renderer.run(self)
    self.trigger_hooks("post_render")
    return to_ruby(self.output)


@method("Jekyll::Page", "renderer")
def page_renderer(self: Any, block: Any) -> Any:
    return Renderer(self.site, self.site.site_payload())


@method("Jekyll::Page", "transform")
def page_transform(self: Any, block: Any) -> RString:
    settle()
    text = self.content
    for converter in self.converters:
        text = converter.convert(text)
    return RString(text)


@method("Jekyll::Page", "render_liquid")
def page_render_liquid(
    self: Any, block: Any, content: Any, payload: Any, info: Any = None, path: Any = None
) -> Any:
    settle()
    return render(self.site.liquid.parse(to_s(content)), self.site, payload, info)
