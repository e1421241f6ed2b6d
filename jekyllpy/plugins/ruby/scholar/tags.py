"""The tags of jekyll-scholar as classes of Ruby, which take the places of Python's once a plugin changes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy import ruby
from jekyllpy.plugins.ruby.bibtex.bibliographies import bibliography_in
from jekyllpy.plugins.ruby.blocks import block_initialize, block_render
from jekyllpy.plugins.ruby.scholar import entries, rendering
from jekyllpy.plugins.ruby.scholar.entries import grouping_of
from jekyllpy.plugins.ruby.scholar.settings import UTILITIES, defaults, setting
from jekyllpy.plugins.ruby.state import state
from jekyllpy.plugins.ruby.tags import BUILTIN, tag_class, tag_initialize
from jekyllpy.rubylang.dispatch import call, send
from jekyllpy.rubylang.native import MODULES, define_class, install, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.module import RClass, RModule
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, to_s, truthy

__all__ = ["entries", "register_changed", "rendering"]

CLASSES = {
    "bibliography": "BibliographyTag",
    "bibliography_count": "BibliographyCountTag",
    "bibtex": "BibTeXTag",
    "cite": "CiteTag",
    "cite_details": "CiteDetailsTag",
    "details_link": "DetailsLinkTag",
    "nocite": "NoCiteTag",
    "quote": "QuoteTag",
    "reference": "ReferenceTag",
}
BLOCKS = ("bibtex", "quote")
WITHOUT_KEYS = ("bibliography", "bibliography_count")


def full_name(tag: str) -> str:
    return f"Jekyll::Scholar::{CLASSES[tag]}"


def _initializer(tag: str) -> Callable[..., None]:
    above = block_initialize if tag in BLOCKS else tag_initialize

    def initialize(self: Any, block: Any, name: Any, arguments: Any, tokens: Any) -> None:
        above(self, block, name, arguments, tokens)
        self.ivars[BUILTIN] = tag
        self.ivars["@config"] = defaults(None, None)
        if tag not in WITHOUT_KEYS:
            self.ivars["@keys"], arguments = send(self, "split_arguments", arguments)
        send(self, "optparse", arguments)

    return initialize


for _tag in CLASSES:
    define_class(
        full_name(_tag), "Liquid::Block" if _tag in BLOCKS else "Liquid::Tag", include=(UTILITIES,)
    )
    install(MODULES[full_name(_tag)], ("initialize",), _initializer(_tag), "private")

BIBLIOGRAPHY_TAG = full_name("bibliography")


@method(BIBLIOGRAPHY_TAG, "render")
def render_bibliography(self: Any, block: Any, context: Any) -> Any:
    send(self, "set_context_to", context)
    found = send(self, "cited_entries")
    if truthy(send(self, "group?")):
        return send(self, "render_groups", send(self, "group", found))
    first, last = send(self, "offset"), send(self, "max")
    shown = found[first:] if last == -1 else found[first : last + 1]
    return send(self, "render_items", RArray(shown))


@method(BIBLIOGRAPHY_TAG, "render_items")
def render_items(self: Any, block: Any, items: Any) -> Any:
    shown = (_item(self, entry, number) for number, entry in enumerate(filter(None, items), 1))
    attributes = RHash({intern("class"): setting(self, "bibliography_class")})
    attributes.update(setting(self, "bibliography_list_attributes") or {})
    text = RString("\n".join(shown))
    return send(self, "content_tag", send(self, "bibliography_list_tag"), text, attributes)


def _item(self: Any, entry: Any, number: int) -> str:
    text = to_s(send(self, "bibliography_tag", entry, number))
    if truthy(send(self, "generate_details?")) and truthy(send(self, "generate_details_link?")):
        attributes = RHash({intern("class"): setting(self, "details_link_class")})
        target = send(self, "details_link_for", entry)
        text += to_s(send(self, "link_to", target, setting(self, "details_link"), attributes))
    attributes = RHash(setting(self, "bibliography_item_attributes") or {})
    name = setting(self, "bibliography_item_tag")
    return to_s(send(self, "content_tag", name, RString(text), attributes))


@method(BIBLIOGRAPHY_TAG, "render_groups")
def render_groups(self: Any, block: Any, groups: Any) -> RString:
    return RString(_groups(self, groups, 0))


def _groups(self: Any, groups: Any, level: int) -> str:
    if not isinstance(groups, dict):
        send(self, "csl_renderer", True)
        return to_s(send(self, "render_items", groups))
    by, tags = grouping_of(self), [to_s(tag) for tag in send(self, "group_tags")]
    attributes = RHash({intern("class"): setting(self, "bibliography_class")})
    tag = RString(tags[min(level, len(tags) - 1)] if tags else "h2")
    return "\n".join(
        to_s(send(self, "content_tag", tag, RString(by.title(level, value)), attributes))
        + "\n"
        + _groups(self, below, level + 1)
        for value, below in groups.items()
    )


@method(full_name("bibliography_count"), "render")
def render_count(self: Any, block: Any, context: Any) -> int:
    send(self, "set_context_to", context)
    return len(send(self, "cited_entries"))


@method(full_name("cite"), "render")
def render_cite(self: Any, block: Any, context: Any) -> Any:
    send(self, "set_context_to", context)
    return send(self, "cite", send(self, "keys"))


@method(full_name("nocite"), "render")
def render_nocite(self: Any, block: Any, context: Any) -> Any:
    send(self, "set_context_to", context)
    return send(self, "nocite", send(self, "keys"))


@method(full_name("reference"), "render")
def render_reference(self: Any, block: Any, context: Any) -> RString:
    send(self, "set_context_to", context)
    found = send(self, "bibliography")
    shown = (send(self, "reference_tag", call(found, "[]", key)) for key in send(self, "keys"))
    return RString("\n".join(map(to_s, shown)))


@method(full_name("cite_details"), "render")
def render_cite_details(self: Any, block: Any, context: Any) -> RString:
    send(self, "set_context_to", context)
    text = send(self, "text")
    shown = (send(self, "cite_details", key, text) for key in send(self, "keys"))
    return RString("\n".join(map(to_s, shown)))


@method(full_name("details_link"), "render")
def render_details_link(self: Any, block: Any, context: Any) -> Any:
    send(self, "set_context_to", context)
    return send(self, "details_link", send(self, "keys")[0])


@method(full_name("quote"), "render")
def render_quote(self: Any, block: Any, context: Any) -> Any:
    send(self, "set_context_to", context)
    text = ruby.strip(block_render(self, None, context).text)
    paragraphs = RString(text.replace("\n\n", "</p><p>").replace("\n", "<br/>"))
    quote = to_s(send(self, "content_tag", intern("p"), paragraphs))
    citation = send(self, "cite", send(self, "keys"))
    quote += to_s(send(self, "content_tag", intern("cite"), citation))
    return send(self, "content_tag", intern("blockquote"), RString(quote))


@method(full_name("bibtex"), "render")
def render_bibtex(self: Any, block: Any, context: Any) -> RString:
    send(self, "set_context_to", context)
    options = {name_of(key): value for key, value in send(self, "bibtex_options").items()}
    found = bibliography_in(block_render(self, None, context).text, options)
    return RString("\n".join(to_s(send(self, "reference_tag", entry)) for entry in found))


def register_changed() -> None:
    """Have templates use the tags whose classes, or what these include, a plugin has changed."""
    shared = MODULES[UTILITIES]
    for tag in CLASSES:
        cls = MODULES[full_name(tag)]
        assert isinstance(cls, RClass)
        if is_changed(cls) or is_changed(shared):
            state.tags[tag] = cls
            state.site.plugins.tag(tag, tag_class(tag, cls))
            state.site._liquid = None


def is_changed(module: RModule) -> bool:
    """Whether a program has given a module methods."""
    return bool(module.prepended) or any(not each.native for each in module.methods.values())
