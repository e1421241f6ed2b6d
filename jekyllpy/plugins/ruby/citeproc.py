"""`CiteProc::Processor`: references and citations of items in a style, by the renderer of jekyll-scholar."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any

from jekyllpy.plugins.jekyll_scholar.csl_json import cited, renderer_for
from jekyllpy.plugins.ruby.state import state
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.native import define_class, define_module, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, to_s

PROCESSOR = "CiteProc::Processor"
DEFAULTS = {"style": "apa", "locale": "en-US", "format": "html"}
_TAG = re.compile(r"</?[a-z][^<>]*>")


class Processor(RObject):
    """A style, a language, and the items that may be rendered.

    Attributes:
        items: the variables of each item, by its id.
    """

    __slots__ = ("items", "options", "renderer")

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.items: dict[str, Mapping[str, Any]] = {}
        self.options: dict[str, Any] = {}
        self.renderer: Any = None

    def rendering(self) -> Any:
        """What renders in the style and the language of the options."""
        if self.renderer is None:
            style, locale = (to_s(self.options[name]) for name in ("style", "locale"))
            self.renderer = renderer_for(state.site, style, locale)
        return self.renderer

    def shown(self, rendered: str) -> RString:
        """A reference in the format of the options."""
        if name_of(self.options["format"]) == "text":
            rendered = html.unescape(_TAG.sub("", rendered))
        return RString(rendered)


define_module("CiteProc")
define_class(PROCESSOR, allocate=Processor)


@singleton_method("CiteProc", "process")
def process(self: Any, block: Any, *args: Any, **options: Any) -> None:
    """Nothing, as the gem's own method gives."""


@method(PROCESSOR, "initialize", visibility="private")
def initialize(self: Processor, block: Any, given: Any = None, /, **options: Any) -> None:
    named = {to_s(name): value for name, value in to_host(given or {}).items()}
    self.options = {**DEFAULTS, **named, **options}


@method(PROCESSOR, "options")
def options(self: Processor, block: Any) -> RHash:
    return RHash((hash_key(intern(name)), to_ruby(value)) for name, value in self.options.items())


@method(PROCESSOR, "import")
def import_items(self: Processor, block: Any, items: Any) -> Processor:
    for item in to_host(items):
        variables = {str(name): value for name, value in item.items()}
        self.items[str(variables.get("id", ""))] = variables
    return self


@method(PROCESSOR, "<<", "register")
def register(self: Processor, block: Any, item: Any) -> Processor:
    return import_items(self, None, [item])


@method(PROCESSOR, "items")
def items_of(self: Processor, block: Any) -> RHash:
    return RHash((hash_key(RString(name)), to_ruby(item)) for name, item in self.items.items())


@method(PROCESSOR, "[]")
def item_of(self: Processor, block: Any, name: Any) -> Any:
    return to_ruby(self.items.get(to_s(name)))


@method(PROCESSOR, "length", "size")
def size(self: Processor, block: Any) -> int:
    return len(self.items)


@method(PROCESSOR, "empty?")
def is_empty(self: Processor, block: Any) -> bool:
    return not self.items


@method(PROCESSOR, "render")
def render(self: Processor, block: Any, mode: Any, data: Any = None, /, **named: Any) -> Any:
    given = data if isinstance(data, list) else [{**_by_name(data or {}), **named}]
    cites = [_cite(self, _by_name(one)) for one in given]
    renderer = self.rendering()
    if name_of(mode) == "bibliography":
        return RArray(self.shown(renderer.bibliography(cite)) for cite in cites)
    return self.shown(renderer.citation(cites))


@method(PROCESSOR, "bibliography")
def bibliography(self: Processor, block: Any) -> RArray:
    renderer = self.rendering()
    return RArray(self.shown(renderer.bibliography(cited(item))) for item in self.items.values())


def _by_name(data: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): value for name, value in to_host(data).items()}


def _cite(processor: Processor, data: Mapping[str, Any]) -> Any:
    item = processor.items.get(to_s(data.get("id")), {})
    return cited(item, data.get("locator"), data.get("label"))
