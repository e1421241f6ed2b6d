"""The classes of Nokogiri, and making nodes of them."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import MODULES, define_class, define_constant, define_module
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.tree import Attribute, Document, Node, NodeSet

define_module("Nokogiri")
define_constant("Nokogiri", "VERSION", "1.13.10")
for _name in ("XML", "HTML4", "HTML5", "CSS", "XML::XPath"):
    define_module(f"Nokogiri::{_name}")
define_constant("Nokogiri", "HTML", MODULES["Nokogiri::HTML4"])
define_class("Nokogiri::SyntaxError", "StandardError")
define_class("Nokogiri::CSS::SyntaxError", "Nokogiri::SyntaxError")
define_class("Nokogiri::XML::SyntaxError", "Nokogiri::SyntaxError")
define_class("Nokogiri::XML::XPath::SyntaxError", "Nokogiri::XML::SyntaxError")
define_class("Nokogiri::XML::Node", allocate=Node, include=("Enumerable",))


def _kind(name: str, above: str, kind: int) -> RClass:
    return define_class(
        f"Nokogiri::{name}",
        f"Nokogiri::{above}",
        allocate=lambda cls: Node(cls, kind),
    )


_kind("XML::Element", "XML::Node", tree.ELEMENT)
_kind("XML::CharacterData", "XML::Node", tree.TEXT)
_kind("XML::Text", "XML::CharacterData", tree.TEXT)
_kind("XML::CDATA", "XML::Text", tree.CDATA)
_kind("XML::Comment", "XML::CharacterData", tree.COMMENT)
_kind("XML::ProcessingInstruction", "XML::Node", tree.INSTRUCTION)
_kind("XML::EntityReference", "XML::Node", tree.ENTITY)
_kind("XML::DTD", "XML::Node", tree.DTD)
_kind("XML::DocumentFragment", "XML::Node", tree.FRAGMENT)
_kind("HTML4::DocumentFragment", "XML::DocumentFragment", tree.FRAGMENT)
_kind("HTML5::DocumentFragment", "HTML4::DocumentFragment", tree.FRAGMENT)
define_class("Nokogiri::XML::Document", "Nokogiri::XML::Node", allocate=Document)
define_class(
    "Nokogiri::HTML4::Document",
    "Nokogiri::XML::Document",
    allocate=lambda cls: Document(cls, tree.HTML_DOCUMENT),
)
define_class("Nokogiri::HTML5::Document", "Nokogiri::HTML4::Document")
define_class("Nokogiri::XML::NodeSet", allocate=NodeSet, include=("Enumerable",))
define_class("Nokogiri::XML::Attr", "Nokogiri::XML::Node")
define_class("Nokogiri::XML::Namespace")
for _name, _value in {
    "ELEMENT_NODE": 1, "ATTRIBUTE_NODE": 2, "TEXT_NODE": 3, "CDATA_SECTION_NODE": 4,
    "ENTITY_REF_NODE": 5, "PI_NODE": 7, "COMMENT_NODE": 8, "DOCUMENT_NODE": 9,
    "DOCUMENT_FRAG_NODE": 11, "HTML_DOCUMENT_NODE": 13, "DTD_NODE": 14,
}.items():  # fmt: skip
    define_constant("Nokogiri::XML::Node", _name, _value)

_OF_KIND = {
    tree.ELEMENT: "XML::Element", tree.TEXT: "XML::Text", tree.CDATA: "XML::CDATA",
    tree.ENTITY: "XML::EntityReference", tree.INSTRUCTION: "XML::ProcessingInstruction",
    tree.COMMENT: "XML::Comment", tree.DTD: "XML::DTD",
}  # fmt: skip
_NAMES = {tree.TEXT: "text", tree.CDATA: "#cdata-section", tree.COMMENT: "comment"}


def named(name: str) -> Any:
    """The class of Nokogiri of that name."""
    return MODULES[f"Nokogiri::{name}"]


def new_node(document: Any, kind: int, name: str = "", content: str = "") -> Node:
    """A node of the class of its kind."""
    made = Node(named(_OF_KIND[kind]), kind, name or _NAMES.get(kind, ""), document)
    made.content = content
    return made


def new_text(document: Any, content: str) -> Node:
    """A text."""
    return new_node(document, tree.TEXT, content=content)


def new_fragment(document: Any, nodes: list[Node] | None = None) -> Node:
    """A fragment of a document, with its nodes."""
    name = "XML"
    if document is not None and document.is_html:
        name = "HTML5" if document.html5 else "HTML4"
    made = Node(named(f"{name}::DocumentFragment"), tree.FRAGMENT, "#document-fragment", document)
    made.append(nodes or [])
    return made


def new_document(kind: int, *, html5: bool = False) -> Document:
    """An empty document."""
    name = "XML" if kind == tree.DOCUMENT else "HTML5" if html5 else "HTML4"
    made = Document(named(f"{name}::Document"), kind)
    made.html5 = html5
    return made


def node_set(document: Any, nodes: list[Any]) -> NodeSet:
    """A set of nodes, each once."""
    return NodeSet(named("XML::NodeSet"), document, list(dict.fromkeys(nodes)))


def new_attribute(element: Node, name: str) -> Attribute:
    """An attribute as a node."""
    return Attribute(named("XML::Attr"), element, name)


def expect_node(value: Any) -> Node:
    """A node, and nothing else."""
    if not isinstance(value, Node):
        from jekyllpy.rubylang.operations import inspect

        raise error(
            "ArgumentError", f"Requires a Node, NodeSet or String argument, got {inspect(value)}"
        )
    return value
