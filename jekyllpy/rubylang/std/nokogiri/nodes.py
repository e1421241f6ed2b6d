"""Nokogiri's Node: what it is, its text, and how it is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import address, inspect, name_of, text_or_none, to_s
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.classes import named, new_attribute, new_node, new_text
from jekyllpy.rubylang.std.nokogiri.tree import Attribute, Changes, Document, Node
from jekyllpy.rubylang.std.nokogiri.writing_html import HtmlWriter, to_html
from jekyllpy.rubylang.std.nokogiri.writing_xml import XmlWriter


@singleton_method("Nokogiri::XML::Node", "new")
def node_new(self: RClass, block: Any, name: Any, owner: Any = None, *rest: Any) -> Node:
    document = owner.document if isinstance(owner, Node) else None
    cls = named("XML::Element") if self.name == "Nokogiri::XML::Node" else self
    made = Node(cls, tree.ELEMENT, to_s(name), document)
    if block is not None:
        block.call(made)
    return made


def _leaf_class(name: str, kind: int) -> None:
    @singleton_method(f"Nokogiri::XML::{name}", "new")
    def new(self: RClass, block: Any, one: Any, other: Any = None) -> Node:
        owner, content = (one, other) if isinstance(one, Node) else (other, one)
        return new_node(owner.document if owner is not None else None, kind, content=to_s(content))


for _name, _kind in (("Text", tree.TEXT), ("CDATA", tree.CDATA), ("Comment", tree.COMMENT)):
    _leaf_class(_name, _kind)


@method("Nokogiri::XML::Node", "name", "node_name")
def node_name(self: Any, block: Any) -> RString:
    return RString(self.name)


@method("Nokogiri::XML::Node", "name=", "node_name=")
def node_set_name(self: Node, block: Any, name: Any) -> Any:
    self.name = to_s(name)
    Changes.count += 1
    return name


def _question(names: tuple[str, ...], ask: Callable[[Node], bool]) -> None:
    @method("Nokogiri::XML::Node", *names)
    def answer(self: Any, block: Any) -> bool:
        return isinstance(self, Node) and ask(self)


_question(("element?", "elem?"), lambda node: node.kind == tree.ELEMENT)
_question(("text?",), lambda node: node.kind == tree.TEXT)
_question(("cdata?",), lambda node: node.kind == tree.CDATA)
_question(("comment?",), lambda node: node.kind == tree.COMMENT)
_question(("fragment?",), lambda node: node.kind == tree.FRAGMENT)
_question(("document?",), lambda node: isinstance(node, Document))
_question(("processing_instruction?",), lambda node: node.kind == tree.INSTRUCTION)
_question(("html?",), lambda node: node.kind == tree.HTML_DOCUMENT)
_question(("xml?",), lambda node: node.kind == tree.DOCUMENT)
_question(
    ("blank?",), lambda node: node.kind in (tree.TEXT, tree.CDATA) and not node.content.strip()
)


@method("Nokogiri::XML::Node", "node_type", "type")
def node_type(self: Any, block: Any) -> int:
    return self.kind if isinstance(self, Node) else tree.ATTRIBUTE


@method("Nokogiri::XML::Node", "document")
def node_document(self: Any, block: Any) -> Any:
    return self.element.document if isinstance(self, Attribute) else self.document


@method("Nokogiri::XML::Node", "line")
def node_line(self: Node, block: Any) -> int:
    return self.line


@method("Nokogiri::XML::Node", "content", "text", "inner_text", "to_str")
def node_text(self: Any, block: Any) -> RString:
    return RString(self.value if isinstance(self, Attribute) else self.text())


@method("Nokogiri::XML::Node", "content=")
def node_set_content(self: Node, block: Any, text: Any) -> Any:
    if self.kind in tree.CHARACTER_DATA:
        self.content = to_s(text)
        Changes.count += 1
    else:
        self.clear()
        if to_s(text):
            self.append([new_text(self.document, to_s(text))])
    return text


@method("Nokogiri::XML::Node", "inner_html")
def node_inner_html(self: Node, block: Any, *options: Any, **named_options: Any) -> RString:
    return RString(inner_html(self))


def inner_html(node: Node) -> str:
    """What is in a node, as its kind of document is written."""
    children = [child for child in node.children if child.kind != tree.DTD]
    return "".join(written(child) for child in children)


def written(node: Any) -> str:
    """A node as its kind of document is written."""
    if isinstance(node, Attribute):
        return _attribute(node)
    document = node.document
    if document is not None and document.is_html:
        return to_html([node], document)
    return xml([node], document)


def _attribute(attribute: Attribute) -> str:
    writer = HtmlWriter(html5=bool(getattr(attribute.element.document, "html5", False)))
    writer.attribute(attribute.element, attribute.name, attribute.value)
    return writer.text()


def xml(nodes: list[Node], document: Any, **options: Any) -> str:
    """Nodes as XML."""
    unknown = document is None or document.encoding is None
    return XmlWriter(ascii_only=unknown, **options).write_all(nodes)


@method("Nokogiri::XML::Node", "to_s", "serialize")
def node_to_s(self: Any, block: Any, *options: Any, **named_options: Any) -> RString:
    return RString(written(self))


@method("Nokogiri::XML::Attr", "to_s")
def attribute_to_s(self: Attribute, block: Any) -> RString:
    return RString(self.value)


@method("Nokogiri::XML::Node", "to_html")
def node_to_html(self: Any, block: Any, options: Any = None, /, **named_options: Any) -> RString:
    if isinstance(self, Attribute):
        return RString(_attribute(self))
    plain = named_options.get("save_with") == 0
    if self.kind == tree.FRAGMENT:
        return RString(
            "".join(to_html([each], self.document, formatted=not plain) for each in self.children)
        )
    return RString(to_html([self], self.document, formatted=not plain))


def layout_of(named_options: dict[str, Any]) -> dict[str, Any]:
    """How XML is laid out, by the options of `to_xml`."""
    found: dict[str, Any] = {}
    if type(named_options.get("indent")) is int:
        letter = text_or_none(named_options.get("indent_text")) or " "
        found["indent"] = letter * named_options["indent"]
    flags = named_options.get("save_with")
    if type(flags) is int:
        found["formatted"] = bool(flags & 1)
        found["declaration"] = not flags & 2
    return found


@method("Nokogiri::XML::Node", "to_xml")
def node_to_xml(self: Node, block: Any, options: Any = None, /, **named_options: Any) -> RString:
    return RString(xml([self], self.document, **layout_of(named_options)))


@method("Nokogiri::XML::Node", "to_xhtml")
def node_to_xhtml(self: Node, block: Any, options: Any = None, /, **named_options: Any) -> RString:
    layout = {"declaration": False, **layout_of(named_options)}
    return RString(xml([self], self.document, xhtml=True, **layout))


@method("Nokogiri::XML::Node", "write_to")
def node_write_to(self: Any, block: Any, stream: Any, *rest: Any, **options: Any) -> Any:
    call(stream, "write", RString(written(self)))
    return stream


@method("Nokogiri::XML::Node", "dup", "clone")
def node_dup(self: Node, block: Any, level: Any = 1, *rest: Any, **options: Any) -> Node:
    return self.copy(deep=level != 0)


@method("Nokogiri::XML::Node", "==", "eql?")
def node_equal(self: Any, block: Any, other: Any) -> bool:
    return bool(self == other)


@method("Nokogiri::XML::Node", "hash", "pointer_id")
def node_hash(self: Any, block: Any) -> int:
    return hash(self)


@method("Nokogiri::XML::Node", "<=>")
def node_compare(self: Any, block: Any, other: Any) -> int | None:
    if not isinstance(other, Node):
        return None
    if self is other:
        return 0
    for node in self.root().descendants():
        if node is self:
            return -1
        if node is other:
            return 1
    return None


@method("Nokogiri::XML::Node", "inspect")
def node_inspect(self: Any, block: Any) -> RString:
    return RString(inspected(self))


def inspected(node: Any) -> str:
    """A node as `inspect` tells of it."""
    head = f"#<{node.cls.real.name}:{address(node)}"
    if isinstance(node, Attribute):
        return f"{head} name={_quoted(node.name)} value={_quoted(node.value)}>"
    if node.kind in tree.CHARACTER_DATA:
        return f"{head} {_quoted(node.content)}>"
    parts = [f"name={_quoted(node.name)}"]
    if node.attributes and node.kind == tree.ELEMENT:
        listed = ", ".join(inspected(new_attribute(node, name)) for name in node.attributes)
        parts.append(f"attributes=[{listed}]")
    if node.children:
        parts.append(f"children=[{', '.join(inspected(child) for child in node.children)}]")
    return f"{head} {' '.join(parts)}>"


def _quoted(text: str) -> str:
    return inspect(RString(text))


@method("Nokogiri::XML::Node", "encode_special_chars")
def node_encode(self: Any, block: Any, text: Any) -> RString:
    found = to_s(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return RString(found.replace("\r", "&#13;"))


@method("Nokogiri::XML::Node", "namespaces")
def node_namespaces(self: Node, block: Any) -> Any:
    found = RHash()
    if isinstance(self, Document):
        self = self.root_element() or self
    for node in [*reversed(list(self.ancestors())), self]:
        for prefix, each in node.namespaces.items():
            found[f"xmlns:{prefix}" if prefix else "xmlns"] = RString(each)
    return found


@method("Nokogiri::XML::Node", "add_namespace_definition", "add_namespace")
def node_add_namespace(self: Node, block: Any, prefix: Any, where: Any) -> Any:
    self.namespaces["" if prefix is None else name_of(prefix)] = to_s(where)
    Changes.count += 1
    return None


@method("Nokogiri::XML::Node", "default_namespace=")
def node_default_namespace(self: Node, block: Any, where: Any) -> Any:
    self.namespaces[""] = to_s(where)
    Changes.count += 1
    return where
