"""`Kramdown::Element`: the tree of a Markdown text, as a plugin sees it."""

from __future__ import annotations

from typing import Any

from jekyllpy.markdown.element import Element
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.native import define_class, method
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import name_of, truthy

define_class("Kramdown::Element", types=(Element,), allocate=lambda cls: Element(""))
_SYMBOLS = ("smart_quote", "typographic_sym")


@method("Kramdown::Element", "initialize", visibility="private")
def element_initialize(
    self: Element,
    block: Any,
    kind: Any,
    value: Any = None,
    attr: Any = None,
    options: Any = None,
    **given: Any,
) -> None:
    self.type = name_of(kind)
    self.value = to_host(value)
    self.attr.update(to_host(attr) or {})
    for table in (options or {}, given):
        self.options.update((name_of(key), to_host(each)) for key, each in table.items())


@method("Kramdown::Element", "type")
def element_type(self: Element, block: Any) -> Symbol:
    return intern(self.type)


@method("Kramdown::Element", "type=")
def element_set_type(self: Element, block: Any, kind: Any) -> Any:
    self.type = name_of(kind)
    return kind


@method("Kramdown::Element", "value")
def element_value(self: Element, block: Any) -> Any:
    return intern(self.value) if self.type in _SYMBOLS else to_ruby(self.value)


@method("Kramdown::Element", "value=")
def element_set_value(self: Element, block: Any, value: Any) -> Any:
    self.value = name_of(value) if isinstance(value, Symbol) else to_host(value)
    return value


@method("Kramdown::Element", "attr")
def element_attr(self: Element, block: Any) -> Any:
    return self.attr


@method("Kramdown::Element", "children")
def element_children(self: Element, block: Any) -> Any:
    return self.children


@method("Kramdown::Element", "children=")
def element_set_children(self: Element, block: Any, children: Any) -> Any:
    self.children[:] = list(children)
    return children


@method("Kramdown::Element", "options")
def element_options(self: Element, block: Any) -> RHash:
    values = RHash((intern(name), to_ruby(value)) for name, value in self.options.items())
    values[intern("location")] = self.line
    if self.category is not None:
        values.setdefault(intern("category"), intern(self.category))
    return values


@method("Kramdown::Element", "category")
def element_category(self: Element, block: Any) -> Any:
    return None if self.category is None else intern(self.category)


@method("Kramdown::Element", "block?")
def is_block(self: Element, block: Any) -> bool:
    return self.category == "block"


@method("Kramdown::Element", "span?")
def is_span(self: Element, block: Any) -> bool:
    return self.category == "span"


@method("Kramdown::Element", "[]")
def element_at(self: Element, block: Any, name: Any) -> Any:
    return to_ruby(self.attr.get(name_of(name))) if truthy(name) else None
