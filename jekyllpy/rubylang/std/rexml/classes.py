"""REXML's classes, and how documents and nodes are made."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, define_module, method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.operations import text_or_none, to_s
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.reading import xml_document
from jekyllpy.rubylang.std.nokogiri.tree import Document, Node

define_module("REXML")
define_class("REXML::ParseException", "RuntimeError")
define_class("REXML::UndefinedNamespaceException", "REXML::ParseException")
define_module("REXML::Node")
define_class("REXML::Parent", allocate=Node, include=("Enumerable", "REXML::Node"))
define_class("REXML::Child", allocate=Node, include=("REXML::Node",))
ELEMENT = define_class("REXML::Element", "REXML::Parent", allocate=Node)
TEXT = define_class(
    "REXML::Text", "REXML::Child", allocate=lambda cls: Node(cls, tree.TEXT, "text")
)
CDATA = define_class(
    "REXML::CData", "REXML::Text", allocate=lambda cls: Node(cls, tree.CDATA, "cdata")
)
COMMENT = define_class(
    "REXML::Comment", "REXML::Child", allocate=lambda cls: Node(cls, tree.COMMENT)
)
INSTRUCTION = define_class(
    "REXML::Instruction", "REXML::Child", allocate=lambda cls: Node(cls, tree.INSTRUCTION)
)
DECLARATION = define_class(
    "REXML::XMLDecl", "REXML::Instruction", allocate=lambda cls: Node(cls, tree.INSTRUCTION, "xml")
)
DOCTYPE = define_class("REXML::DocType", "REXML::Child", allocate=lambda cls: Node(cls, tree.DTD))
DOCUMENT = define_class("REXML::Document", "REXML::Element", allocate=lambda cls: Document(cls))
ATTRIBUTE = define_class("REXML::Attribute")
define_module("REXML::XPath")
define_module("REXML::Formatters")

_CLASSES = {
    tree.ELEMENT: ELEMENT, tree.TEXT: TEXT, tree.CDATA: CDATA, tree.COMMENT: COMMENT,
    tree.INSTRUCTION: INSTRUCTION, tree.DTD: DOCTYPE, tree.ENTITY: TEXT,
}  # fmt: skip
_DECLARATION = re.compile(r"\s*<\?xml\s+(.*?)\s*\?>", re.DOTALL)
_ENCODING = re.compile(r"\A(\s*+<\?xml[^>]*?\s)encoding=[\"'][^\"']*[\"']")
IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
IN_VALUE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})


class Elements(RObject):
    """The elements within one, by path or number."""

    __slots__ = ("owner",)
    owner: Any


class Attributes(RObject):
    """The attributes of an element."""

    __slots__ = ("owner",)
    owner: Any


class Formatter(RObject):
    """How a document is written."""

    __slots__ = ("compact", "depth", "indent", "width")

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.indent = 2
        self.compact = False


ELEMENTS = define_class("REXML::Elements", allocate=Elements, include=("Enumerable",))
ATTRIBUTES = define_class("REXML::Attributes", allocate=Attributes, include=("Enumerable",))
define_class("REXML::Formatters::Default", allocate=Formatter)
define_class("REXML::Formatters::Pretty", "REXML::Formatters::Default", allocate=Formatter)


def _own(document: Document) -> None:
    """Make the nodes of a tree REXML's."""
    for node in document.descendants():
        node.cls = _CLASSES.get(node.kind, ELEMENT)


@method("REXML::Document", "initialize", visibility="private")
def document_initialize(
    self: Document, block: Any, source: Any = None, context: Any = None
) -> None:
    if source is None:
        return
    text = to_s(source) if text_or_none(source) is not None else to_s(call(source, "read"))
    if not text.strip():
        return
    try:
        etree.fromstring(
            _ENCODING.sub(r"\1", text).strip().encode(),
            etree.XMLParser(resolve_entities=False, no_network=True, strip_cdata=False),
        )
    except etree.XMLSyntaxError as raised:
        raise error("REXML::ParseException", str(raised)) from None
    found = xml_document(text)
    _own(found)
    declared = _DECLARATION.match(text)
    nodes = list(found.children)
    if declared is not None:
        told = Node(DECLARATION, tree.INSTRUCTION, "xml", self)
        told.content = declared[1].replace('"', "'")
        nodes.insert(0, told)
    self.append(nodes)


@method("REXML::XMLDecl", "initialize", visibility="private")
def declaration_initialize(
    self: Node, block: Any, version: Any = "1.0", encoding: Any = None, standalone: Any = None
) -> None:
    self.content = f"version='{to_s(version)}'"
    if encoding is not None:
        self.content += f" encoding='{to_s(encoding)}'"


@method("REXML::Element", "initialize", visibility="private")
def element_initialize(
    self: Node, block: Any, name: Any = "", parent: Any = None, context: Any = None
) -> None:
    prefix, _, local = to_s(name).rpartition(":")
    self.prefix, self.name = prefix or None, local
    if isinstance(parent, Node):
        parent.append([self])


@method("REXML::Text", "initialize", visibility="private")
def text_initialize(self: Node, block: Any, content: Any, *rest: Any) -> None:
    self.content = to_s(content)


@method("REXML::Comment", "initialize", visibility="private")
def comment_initialize(self: Node, block: Any, content: Any, *rest: Any) -> None:
    self.content = to_s(content)
