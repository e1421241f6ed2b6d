"""`Kramdown::Converter::Html`: where a plugin writes elements its own way, kramdown's other ways stay."""

from __future__ import annotations

from dataclasses import fields
from functools import partial
from typing import Any

from jekyllpy.markdown.convert import Markdown
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.render.changed import ChangedRenderer, Writer
from jekyllpy.markdown.render.escaping import attributes, escape, escape_attribute, escape_text
from jekyllpy.markdown.render.html import HtmlRenderer
from jekyllpy.markdown.render.identifiers import basic_id
from jekyllpy.plugins.ruby.boundary import into_ruby, settle
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.dispatch import send
from jekyllpy.rubylang.native import (
    MODULES,
    define_class,
    define_constant,
    define_module,
    install,
    method,
)
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, to_s

for _name in ("Kramdown", "Kramdown::Converter", "Kramdown::Utils", "Kramdown::Utils::Html"):
    define_module(_name)
HTML = "Kramdown::Converter::Html"
define_class("Kramdown::Error", "StandardError")
define_class("Kramdown::Converter::Base")
define_class(HTML, "Kramdown::Converter::Base", include=("Kramdown::Utils::Html",))
define_constant("Kramdown::Converter::Html", "INDENT", 2)

TYPES = (
    "a", "abbreviation", "blank", "blockquote", "br", "codeblock", "codespan", "comment", "dd", "dl",
    "dt", "em", "entity", "footnote", "header", "hr", "html_element", "img", "li", "math", "ol", "p",
    "raw", "smart_quote", "strong", "table", "tbody", "td", "text", "tfoot", "thead", "tr",
    "typographic_sym", "ul", "xml_comment", "xml_pi",
)  # fmt: skip


def renderer_of(cls: RClass, document: Document) -> HtmlRenderer:
    """The renderer that asks a converter's class for what Ruby has written in it."""
    changed = [kind for kind in TYPES if _is_written(cls, f"convert_{kind}")]
    if not changed:
        return HtmlRenderer(document)
    converter = RObject(cls)
    writers: dict[str, Writer] = {kind: partial(_write, converter, kind) for kind in changed}
    renderer = ChangedRenderer(document, writers)
    converter.ivars.update(
        {
            "@renderer": renderer,
            "@options": options_of(document.options),
            "@indent": 2,
            "@stack": [],
            "@toc": [],
        }
    )
    return renderer


def _is_written(cls: RClass, name: str) -> bool:
    entry = cls.lookup(name)
    return entry is not None and not entry.native


def _write(
    converter: RObject, kind: str, renderer: ChangedRenderer, element: Element, indent: int
) -> str:
    return to_s(into_ruby(_send, converter, f"convert_{kind}", element, indent))


def _send(converter: RObject, name: Any, element: Element, indent: int) -> Any:
    return send(converter, str(name), element, indent)


def options_of(options: Any) -> RHash:
    """kramdown's options as a plugin reads them."""
    return RHash((intern(one.name), to_ruby(getattr(options, one.name))) for one in fields(options))


def ask_converter() -> None:
    """Have all Markdown written by what Ruby has made of kramdown's converter."""
    cls = MODULES[HTML]
    assert isinstance(cls, RClass)
    if any(_is_written(cls, f"convert_{kind}") for kind in TYPES):
        Markdown.renderer_of = staticmethod(partial(renderer_of, cls))


def restore_converter() -> None:
    """Have Markdown written kramdown's way again."""
    Markdown.renderer_of = HtmlRenderer


def _renderer(converter: RObject) -> ChangedRenderer:
    found: ChangedRenderer = converter.ivars["@renderer"]
    return found


def _usual(self: RObject, block: Any, element: Element, indent: Any = 0) -> RString:
    settle()
    return RString(_renderer(self).usual(element, indent))


for _kind in TYPES:
    install(MODULES[HTML], (f"convert_{_kind}",), _usual, "public")


@method(HTML, "inner")
def converter_inner(self: RObject, block: Any, element: Element, indent: Any) -> RString:
    settle()
    return RString(_renderer(self).inner(element, indent))


@method(HTML, "convert")
def converter_convert(self: RObject, block: Any, element: Element, indent: Any = -2) -> Any:
    return send(self, f"convert_{element.type}", element, indent)


@method(HTML, "format_as_span_html")
def span_html(self: Any, block: Any, name: Any, attr: Any, body: Any) -> RString:
    tag = to_s(name)
    return RString(f"<{tag}{_attributes(attr)}>{to_s(body)}</{tag}>")


@method(HTML, "format_as_block_html")
def block_html(self: Any, block: Any, name: Any, attr: Any, body: Any, indent: Any) -> RString:
    tag = to_s(name)
    return RString(f"{' ' * indent}<{tag}{_attributes(attr)}>{to_s(body)}</{tag}>\n")


@method(HTML, "format_as_indented_block_html")
def indented_html(self: Any, block: Any, name: Any, attr: Any, body: Any, indent: Any) -> RString:
    tag, space = to_s(name), " " * indent
    return RString(f"{space}<{tag}{_attributes(attr)}>\n{to_s(body)}{space}</{tag}>\n")


@method("Kramdown::Utils::Html", "html_attributes")
def html_attributes(self: Any, block: Any, attr: Any) -> RString:
    return RString(_attributes(attr))


def _attributes(attr: Any) -> str:
    given = to_host(attr) or {}
    return attributes(
        {str(name): to_s(value) for name, value in given.items() if value is not None}
    )


_ESCAPES = {"all": escape, "text": escape_text, "attribute": escape_attribute}


@method("Kramdown::Utils::Html", "escape_html")
def escape_html(self: Any, block: Any, text: Any, kind: Any = None) -> RString:
    return RString(_ESCAPES["all" if kind is None else name_of(kind)](to_s(text)))


# Base


@method("Kramdown::Converter::Base", "options")
def converter_options(self: RObject, block: Any) -> Any:
    return self.ivars.get("@options")


@method("Kramdown::Converter::Base", "generate_id")
def generate_id(self: RObject, block: Any, text: Any) -> RString:
    return RString(_renderer(self).header_id(to_s(text)))


@method("Kramdown::Converter::Base", "basic_generate_id")
def basic_generate_id(self: RObject, block: Any, text: Any) -> RString:
    return RString(basic_id(to_s(text)))


@method("Kramdown::Converter::Base", "output_header_level")
def output_header_level(self: RObject, block: Any, level: int) -> int:
    return max(1, min(level + _renderer(self).document.options.header_offset, 6))


@method("Kramdown::Converter::Base", "in_toc?")
def is_in_toc(self: RObject, block: Any, element: Element) -> bool:
    return (
        element.options["level"] in _renderer(self).document.options.toc_levels
        and "no_toc" not in element.attr.get("class", "").split()
    )


@method("Kramdown::Converter::Base", "extract_code_language")
def code_language(self: RObject, block: Any, attr: Any) -> Any:
    for each in to_s((to_host(attr) or {}).get("class") or "").split():
        if each.startswith("language-"):
            return RString(each.removeprefix("language-"))
    return None


@method("Kramdown::Converter::Base", "highlight_code")
def highlight_code(
    self: RObject, block: Any, text: Any, language: Any, kind: Any, options: Any = None
) -> Any:
    from jekyllpy.highlight import highlight_block

    named = None if language is None else to_s(language)
    traits = _renderer(self).document.rouge
    return to_ruby(highlight_block(to_s(text), named, wrap=name_of(kind) == "block", traits=traits))


@method("Kramdown::Converter::Base", "warning")
def converter_warning(self: RObject, block: Any, text: Any) -> None:
    _renderer(self).document.warn(to_s(text))
