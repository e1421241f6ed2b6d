"""Nokogiri::XML::Builder: a tree written as nested method calls."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import send
from jekyllpy.rubylang.native import define_class, method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, text_or_none, to_s
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.classes import new_document, new_node, new_text
from jekyllpy.rubylang.std.nokogiri.documents import document_create_element
from jekyllpy.rubylang.std.nokogiri.nodes import layout_of, written, xml
from jekyllpy.rubylang.std.nokogiri.tree import Document, Node
from jekyllpy.rubylang.std.nokogiri.values import nodes_of


class Builder(RObject):
    """Where the next element goes to."""

    __slots__ = ("document", "place")

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        html = any((each.name or "").startswith("Nokogiri::HTML") for each in cls.ancestors)
        self.document: Document = new_document(tree.HTML_DOCUMENT if html else tree.DOCUMENT)
        self.place: Node = self.document


define_class("Nokogiri::XML::Builder", allocate=Builder)
define_class("Nokogiri::HTML4::Builder", "Nokogiri::XML::Builder")
BUILDER = "Nokogiri::XML::Builder"


@method(BUILDER, "initialize", visibility="private")
def builder_initialize(self: Builder, block: Any, options: Any = None, /, **named: Any) -> None:
    encoding = text_or_none(named.get("encoding"))
    if encoding is not None:
        self.document.encoding = encoding
    if block is not None:
        _run(self, block)


def _run(builder: Builder, block: Any) -> None:
    """A block without parameters is carried out as if it were the builder's own code."""
    if block.arity == 0:
        send(builder, "instance_eval", block=block)
    else:
        block.call(builder)


@method(BUILDER, "method_missing")
def builder_element(self: Builder, block: Any, name: Any, *args: Any, **named: Any) -> Node:
    tag = name_of(name).removesuffix("_")
    made: Node = document_create_element(self.document, None, RString(tag), *args, **named)
    prefix, _, local = tag.rpartition(":")
    made.prefix, made.name = prefix or None, local
    for key in [key for key in made.attributes if key == "xmlns" or key.startswith("xmlns:")]:
        made.namespaces[key[6:]] = made.attributes.pop(key)
    self.place.append([made])
    if block is not None:
        outer, self.place = self.place, made
        try:
            _run(self, block)
        finally:
            self.place = outer
    return made


@method(BUILDER, "respond_to_missing?")
def builder_responds(self: Builder, block: Any, name: Any, private: Any = False) -> bool:
    return True


@method(BUILDER, "text")
def builder_text(self: Builder, block: Any, text: Any) -> None:
    self.place.append([new_text(self.document, to_s(text))])


@method(BUILDER, "cdata")
def builder_cdata(self: Builder, block: Any, text: Any) -> None:
    self.place.append([new_node(self.document, tree.CDATA, content=to_s(text))])


@method(BUILDER, "comment")
def builder_comment(self: Builder, block: Any, text: Any) -> None:
    self.place.append([new_node(self.document, tree.COMMENT, content=to_s(text))])


@method(BUILDER, "<<")
def builder_append(self: Builder, block: Any, value: Any) -> None:
    self.place.append(nodes_of(self.place, value))


@method(BUILDER, "doc")
def builder_document(self: Builder, block: Any) -> Document:
    return self.document


@method(BUILDER, "parent")
def builder_parent(self: Builder, block: Any) -> Node:
    return self.place


@method(BUILDER, "to_xml")
def builder_to_xml(self: Builder, block: Any, *args: Any, **options: Any) -> RString:
    return RString(xml([self.document], self.document, **layout_of(options)))


@method(BUILDER, "to_html", "to_s")
def builder_to_html(self: Builder, block: Any, *args: Any, **options: Any) -> RString:
    return RString(written(self.document))
