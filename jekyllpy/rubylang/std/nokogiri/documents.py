"""`Nokogiri::HTML(…)`, `Nokogiri::XML(…)`, fragments and documents."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call, responds_to
from jekyllpy.rubylang.native import MODULES, define_constant, method, singleton_method
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import text_or_none, to_s
from jekyllpy.rubylang.std.nokogiri import nodes
from jekyllpy.rubylang.std.nokogiri.reading import read_fragment, read_html, read_xml
from jekyllpy.rubylang.std.nokogiri.tree import Comment, Document, Element, Fragment, Text

DOCUMENT, FRAGMENT = "Nokogiri::HTML4::Document", "Nokogiri::HTML4::DocumentFragment"

# The HTML of before version 5, and the names that mean the same here.
for _name in ("HTML", "HTML5"):
    define_constant("Nokogiri", _name, MODULES["Nokogiri::HTML4"])
for _name, _place in (("Document", DOCUMENT), ("DocumentFragment", FRAGMENT)):
    define_constant("Nokogiri::HTML4", _name, MODULES[_place])


def _source(value: Any) -> str:
    """The text of a String, or of what can be read."""
    if text_or_none(value) is None and value is not None and responds_to(value, "read"):
        value = call(value, "read")
    return to_s(value)


@singleton_method("Nokogiri", "HTML", "HTML4", "HTML5", "parse")
def parse_html(self: Any, block: Any, text: Any = "", *args: Any, **_: Any) -> Document:
    return read_html(_source(text))


@singleton_method("Nokogiri::HTML4", "parse")
def html_parse(self: Any, block: Any, text: Any = "", *args: Any, **_: Any) -> Document:
    return read_html(_source(text))


@singleton_method("Nokogiri::HTML4", "fragment")
def html_fragment(self: Any, block: Any, text: Any = "", *args: Any, **_: Any) -> Fragment:
    return read_fragment(_source(text))


@singleton_method(DOCUMENT, "parse")
def document_parse(self: Any, block: Any, text: Any = "", *args: Any, **_: Any) -> Document:
    return read_html(_source(text))


@singleton_method(DOCUMENT, "new")
def document_new(self: Any, block: Any, *args: Any) -> Document:
    return Document()


@singleton_method("Nokogiri::XML::DocumentFragment", "parse")
def fragment_parse(self: Any, block: Any, text: Any = "", *args: Any, **_: Any) -> Fragment:
    return read_fragment(_source(text))


@singleton_method("Nokogiri::XML::DocumentFragment", "new")
def fragment_new(self: Any, block: Any, document: Any = None, text: Any = "", *_: Any) -> Fragment:
    return read_fragment(to_s(text), document)


@singleton_method("Nokogiri", "XML")
def parse_xml(self: Any, block: Any, text: Any = "", *args: Any, **_: Any) -> Document:
    return read_xml(_source(text))


@singleton_method("Nokogiri::XML", "parse")
def xml_parse(self: Any, block: Any, text: Any = "", *args: Any, **_: Any) -> Document:
    return read_xml(_source(text))


@method(DOCUMENT, "root")
def document_root(self: Document, block: Any) -> Element | None:
    return self.root


@method(DOCUMENT, "create_element")
def create_element(self: Document, block: Any, name: Any, *args: Any, **given: Any) -> Element:
    made = Element(to_s(name))
    made.document = self
    for each in args:
        if isinstance(each, dict):
            for key, value in each.items():
                nodes.node_set(made, None, key, value)
        else:
            nodes.node_set_content(made, None, each)
    for key, value in given.items():
        nodes.node_set(made, None, RString(key), value)
    if block is not None:
        block.call(made)
    return made


@method(DOCUMENT, "create_text_node")
def create_text(self: Document, block: Any, text: Any) -> Text:
    made = Text(to_s(text))
    made.document = self
    return made


@method(DOCUMENT, "create_comment")
def create_comment(self: Document, block: Any, text: Any) -> Comment:
    made = Comment(to_s(text))
    made.document = self
    return made


def _at(self: Document, name: str) -> Element | None:
    return next((each for each in self.elements() if each.name == name), None)


@method(DOCUMENT, "body")
def document_body(self: Document, block: Any) -> Element | None:
    return _at(self, "body")


@method(DOCUMENT, "head")
def document_head(self: Document, block: Any) -> Element | None:
    return _at(self, "head")


@method(DOCUMENT, "title")
def document_title(self: Document, block: Any) -> RString | None:
    title = _at(self, "title")
    return None if title is None else RString(title.text)


@method(DOCUMENT, "encoding=")
def set_encoding(self: Document, block: Any, encoding: Any) -> Any:
    return encoding


@method(DOCUMENT, "encoding")
def document_encoding(self: Document, block: Any) -> RString:
    return RString("UTF-8")


@method(DOCUMENT, "errors")
def document_errors(self: Document, block: Any) -> Any:
    from jekyllpy.rubylang.objects.array import RArray

    return RArray()


@method(DOCUMENT, "remove_namespaces!")
def remove_namespaces(self: Document, block: Any) -> Document:
    for each in self.elements():
        each.name = each.name.rpartition(":")[2]
    return self
