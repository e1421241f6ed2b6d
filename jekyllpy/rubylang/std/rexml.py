"""Ruby's REXML: documents, elements, XPath; the tree is that of Nokogiri."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import (
    define_class,
    define_module,
    method,
    module_function,
    singleton_method,
)
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, text_or_none, to_s, truthy
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.reading import xml_document
from jekyllpy.rubylang.std.nokogiri.tree import Attribute, Changes, Document, Node, NodeSet
from jekyllpy.rubylang.std.nokogiri.xpath import evaluate

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
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_VALUE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})


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
            re.sub(r"(\A\s*<\?xml[^>]*?)\s+encoding=[\"'][^\"']*[\"']", r"\1", text)
            .strip()
            .encode(),
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


# --- writing ---


def written(node: Any) -> str:
    """A node as REXML writes it."""
    if isinstance(node, Document):
        return "".join(written(child) for child in node.children)
    if node.kind == tree.ELEMENT:
        inner = "".join(written(child) for child in node.children)
        return (
            f"{start_tag(node)}>{inner}</{node.full_name}>"
            if node.children
            else f"{start_tag(node)}/>"
        )
    return leaf(node)


def start_tag(node: Node) -> str:
    """The start of an element, without its closing bracket."""
    pairs = {f"xmlns{':' + p if p else ''}": a for p, a in node.namespaces.items()}
    pairs |= node.attributes
    listed = "".join(f" {name}='{pairs[name].translate(_VALUE)}'" for name in sorted(pairs))
    return f"<{node.full_name}{listed}"


def leaf(node: Node) -> str:
    """A node that is no element."""
    if node.kind == tree.TEXT:
        return node.content.translate(_TEXT)
    if node.kind == tree.CDATA:
        return f"<![CDATA[{node.content}]]>"
    if node.kind == tree.COMMENT:
        return f"<!--{node.content}-->"
    if node.kind == tree.DTD:
        return f"<!DOCTYPE {node.name}>"
    return f"<?{node.name} {node.content}?>"


def pretty(node: Any, indent: int, depth: int, compact: bool) -> str:
    """A node laid out, each element in a line of its own."""
    if isinstance(node, Document):
        shown = [child for child in node.children if child.kind != tree.TEXT]
        return "\n".join(pretty(child, indent, depth, compact) for child in shown)
    blank = " " * (indent * depth)
    if node.kind != tree.ELEMENT:
        return blank + leaf(node).strip()
    if not node.children:
        return f"{blank}{start_tag(node)}/>"
    texts = all(child.kind == tree.TEXT for child in node.children)
    if compact and texts:
        inner = "".join(leaf(child) for child in node.children).strip()
        return f"{blank}{start_tag(node)}>{inner}</{node.full_name}>"
    shown = [child for child in node.children if child.kind != tree.TEXT or child.content.strip()]
    lines = [pretty(child, indent, depth + 1, compact) for child in shown]
    return "\n".join([f"{blank}{start_tag(node)}>", *lines, f"{blank}</{node.full_name}>"])


@method("REXML::Node", "to_s")
@method("REXML::Parent", "to_s")
@method("REXML::Child", "to_s")
def node_to_s(self: Node, block: Any, *args: Any) -> RString:
    return RString(written(self))


@method("REXML::Element", "write")
def node_write(
    self: Node, block: Any, out: Any = None, indent: Any = -1, *rest: Any, **options: Any
) -> Any:
    if isinstance(out, dict):
        out = next(
            (value for key, value in out.items() if name_of(key_value(key)) == "output"), None
        )
    depth = options.get("indent", indent)
    text = pretty(self, depth, 0, False) if type(depth) is int and depth >= 0 else written(self)
    target = options.get("output", out)
    if target is None:
        from jekyllpy.rubylang.runtime import runtime

        target = runtime.globals["$stdout"]
    call(target, "<<", RString(text))
    return target


@method("REXML::Formatters::Pretty", "initialize", visibility="private")
def formatter_initialize(self: Formatter, block: Any, indent: int = 2, *rest: Any) -> None:
    self.indent = indent


@method("REXML::Formatters::Pretty", "compact=")
def formatter_compact(self: Formatter, block: Any, value: Any) -> Any:
    self.compact = truthy(value)
    return value


@method("REXML::Formatters::Pretty", "width=")
def formatter_width(self: Formatter, block: Any, value: Any) -> Any:
    return value


@method("REXML::Formatters::Pretty", "write")
def formatter_write(self: Formatter, block: Any, node: Any, out: Any) -> Any:
    call(out, "<<", RString(pretty(node, self.indent, 0, self.compact)))
    return out


@method("REXML::Formatters::Default", "write")
def default_write(self: Formatter, block: Any, node: Any, out: Any) -> Any:
    call(out, "<<", RString(written(node)))
    return out


# --- what there is in a node ---


@method("REXML::Document", "root")
def document_root(self: Document, block: Any) -> Any:
    return self.root_element()


@method("REXML::Element", "document", "root_node")
def element_document(self: Node, block: Any) -> Any:
    return self.document


@method("REXML::Element", "root")
def element_root(self: Node, block: Any) -> Any:
    top = self.root()
    return top.root_element() if isinstance(top, Document) else top


@method("REXML::Element", "name")
def element_name(self: Node, block: Any) -> RString:
    return RString(self.name)


@method("REXML::Element", "expanded_name")
def element_expanded_name(self: Node, block: Any) -> RString:
    return RString(self.full_name)


@method("REXML::Element", "prefix")
def element_prefix(self: Node, block: Any) -> RString:
    return RString(self.prefix or "")


@method("REXML::Element", "name=")
def element_set_name(self: Node, block: Any, name: Any) -> Any:
    self.name = to_s(name)
    Changes.count += 1
    return name


def texts(node: Node) -> list[Node]:
    """The texts among the children."""
    return [child for child in node.children if child.kind in (tree.TEXT, tree.CDATA)]


@method("REXML::Element", "text")
def element_text(self: Node, block: Any, path: Any = None) -> Any:
    node: Any = self if path is None else first(self, to_s(path))
    found = texts(node) if node is not None else []
    return RString(found[0].content) if found else None


@method("REXML::Element", "text=")
def element_set_text(self: Node, block: Any, text: Any) -> Any:
    for old in texts(self)[:1]:
        old.unlink()
    if text is not None:
        self.insert(0, [new_text(self, to_s(text))])
    return text


def new_text(owner: Node, content: str) -> Node:
    """A text."""
    made = Node(TEXT, tree.TEXT, "text", owner.document)
    made.content = content
    return made


@method("REXML::Element", "add_text")
def element_add_text(self: Node, block: Any, text: Any) -> Node:
    self.append([text if isinstance(text, Node) else new_text(self, to_s(text))])
    return self


@method("REXML::Element", "get_text")
def element_get_text(self: Node, block: Any, path: Any = None) -> Any:
    return next(iter(texts(self)), None)


@method("REXML::Element", "texts")
def element_texts(self: Node, block: Any) -> RArray:
    return RArray(texts(self))


@method("REXML::Text", "value")
def text_value(self: Node, block: Any) -> RString:
    return RString(self.content)


@method("REXML::Comment", "string")
def comment_string(self: Node, block: Any) -> RString:
    return RString(self.content)


@method("REXML::Element", "children", "to_a")
def element_children(self: Node, block: Any) -> RArray:
    return RArray(self.children)


@method("REXML::Element", "each", "each_child")
def element_each(self: Node, block: Any) -> Any:
    for child in list(self.children):
        block.call(child)
    return self


@method("REXML::Node", "parent")
def node_parent(self: Node, block: Any) -> Any:
    return self.parent


@method("REXML::Node", "next_sibling", "next_sibling_node")
def node_next(self: Node, block: Any) -> Any:
    return self.sibling(1)


@method("REXML::Node", "previous_sibling", "previous_sibling_node")
def node_previous(self: Node, block: Any) -> Any:
    return self.sibling(-1)


@method("REXML::Element", "next_element")
def element_next(self: Node, block: Any) -> Any:
    return self.sibling_element(1)


@method("REXML::Element", "previous_element")
def element_previous(self: Node, block: Any) -> Any:
    return self.sibling_element(-1)


@method("REXML::Node", "remove")
def node_remove(self: Node, block: Any) -> Node:
    self.unlink()
    return self


@method("REXML::Element", "has_elements?")
def element_has_elements(self: Node, block: Any) -> bool:
    return any(child.kind == tree.ELEMENT for child in self.children)


@method("REXML::Element", "has_text?")
def element_has_text(self: Node, block: Any) -> bool:
    return bool(texts(self))


@method("REXML::Element", "has_attributes?")
def element_has_attributes(self: Node, block: Any) -> bool:
    return bool(self.attributes)


@method("REXML::Element", "xpath")
def element_xpath(self: Node, block: Any) -> RString:
    from jekyllpy.rubylang.std.nokogiri.walking import node_path

    found: RString = node_path(self, None)
    return found


@method("REXML::Element", "inspect")
def element_inspect(self: Node, block: Any) -> RString:
    return RString(f"{start_tag(self)}{'> ... </>' if self.children else '/>'}")


# --- changes ---


@method("REXML::Element", "<<", "add", "push")
def element_append(self: Node, block: Any, node: Any) -> Any:
    self.append([node])
    return node


@method("REXML::Document", "<<", "add")
def document_append(self: Document, block: Any, node: Any) -> Any:
    """A declaration gives the document back, as REXML's own does; what else is added, itself."""
    self.append([node])
    return self if node.cls in (DECLARATION, DOCTYPE) else node


@method("REXML::Element", "add_element")
def element_add_element(
    self: Node, block: Any, element: Any = None, attributes: Any = None, /, **named: Any
) -> Node:
    made = element
    if not isinstance(made, Node):
        made = Node(ELEMENT, tree.ELEMENT, "", self.document)
        element_initialize(made, None, to_s(element))
    element_add_attributes(made, None, {**(attributes or {}), **named})
    self.append([made])
    return made


@method("REXML::Element", "delete_element")
def element_delete_element(self: Node, block: Any, element: Any) -> Any:
    found = element if isinstance(element, Node) else _found(self, element)
    if found is not None:
        found.unlink()
    return found


@method("REXML::Element", "add_attribute")
def element_add_attribute(self: Node, block: Any, name: Any, value: Any = None) -> None:
    if isinstance(name, Attribute):
        self.attributes[name.name] = name.value
    else:
        self.attributes[to_s(name)] = to_s(value)
    Changes.count += 1


@method("REXML::Element", "add_attributes")
def element_add_attributes(self: Node, block: Any, values: Any) -> None:
    pairs = values.items() if isinstance(values, dict) else values
    for key, value in pairs:
        self.attributes[name_of(key_value(key))] = to_s(value)
    Changes.count += 1


@method("REXML::Element", "delete_attribute")
def element_delete_attribute(self: Node, block: Any, name: Any) -> Any:
    Changes.count += 1
    found = self.attributes.pop(to_s(name), None)
    return None if found is None else self


@method("REXML::Element", "attribute")
def element_attribute(self: Node, block: Any, name: Any, namespace: Any = None) -> Any:
    found = to_s(name)
    return Attribute(ATTRIBUTE, self, found) if found in self.attributes else None


@method("REXML::Element", "[]")
def element_index(self: Node, block: Any, name: Any) -> Any:
    if type(name) is int:
        return self.children[name] if -len(self.children) <= name < len(self.children) else None
    found = self.attributes.get(name_of(name))
    return None if found is None else RString(found)


# --- attributes ---


@method("REXML::Element", "attributes")
def element_attributes(self: Node, block: Any) -> Attributes:
    made = Attributes(ATTRIBUTES)
    made.owner = self
    return made


@method("REXML::Attributes", "[]")
def attributes_get(self: Attributes, block: Any, name: Any) -> Any:
    found = self.owner.attributes.get(to_s(name))
    return None if found is None else RString(found)


@method("REXML::Attributes", "[]=")
def attributes_set(self: Attributes, block: Any, name: Any, value: Any) -> Any:
    if value is None:
        self.owner.attributes.pop(to_s(name), None)
    else:
        self.owner.attributes[to_s(name)] = to_s(value)
    Changes.count += 1
    return value


@method("REXML::Attributes", "each", "each_pair")
def attributes_each(self: Attributes, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each")
    give = block.pair_call()
    for name, value in list(self.owner.attributes.items()):
        give(RString(name), RString(value))
    return self


@method("REXML::Attributes", "delete")
def attributes_delete(self: Attributes, block: Any, name: Any) -> Any:
    return element_delete_attribute(self.owner, None, name)


@method("REXML::Attributes", "length", "size")
def attributes_size(self: Attributes, block: Any) -> int:
    return len(self.owner.attributes)


@method("REXML::Attributes", "key?", "include?")
def attributes_has(self: Attributes, block: Any, name: Any) -> bool:
    return to_s(name) in self.owner.attributes


@method("REXML::Attribute", "value", "to_s")
def attribute_value(self: Attribute, block: Any) -> RString:
    return RString(self.value)


@method("REXML::Attribute", "name")
def attribute_name(self: Attribute, block: Any) -> RString:
    return RString(self.name)


@method("REXML::Attribute", "element")
def attribute_element(self: Attribute, block: Any) -> Node:
    return self.element


# --- looking for nodes ---


def matches(node: Any, path: str, namespaces: Any = None) -> list[Any]:
    """What XPath gives from a node."""
    known = {}
    if isinstance(namespaces, dict):
        known = {name_of(key_value(key)): to_s(value) for key, value in namespaces.items()}
    found = evaluate(node, path, known, {})
    if not isinstance(found, NodeSet):
        return [found]
    for each in found.nodes:
        if isinstance(each, Attribute):
            each.cls = ATTRIBUTE
    return found.nodes


def first(node: Any, path: str) -> Any:
    """The first of them."""
    return next(iter(matches(node, path)), None)


def _found(node: Node, which: Any) -> Any:
    """An element by number (from 1) or by path."""
    if type(which) is int:
        elements = [child for child in node.children if child.kind == tree.ELEMENT]
        return elements[which - 1] if 0 < which <= len(elements) else None
    return next((each for each in matches(node, to_s(which)) if isinstance(each, Node)), None)


def _listed(owner: Node, path: Any) -> list[Any]:
    if path is None:
        return [child for child in owner.children if child.kind == tree.ELEMENT]
    return [each for each in matches(owner, to_s(path)) if isinstance(each, Node)]


@method("REXML::Element", "elements")
def element_elements(self: Node, block: Any) -> Elements:
    made = Elements(ELEMENTS)
    made.owner = self
    return made


@method("REXML::Element", "get_elements")
def element_get_elements(self: Node, block: Any, path: Any) -> RArray:
    return RArray(_listed(self, path))


@method("REXML::Element", "each_element")
def element_each_element(self: Node, block: Any, path: Any = None) -> Any:
    return elements_each(element_elements(self, None), block, path)


@method("REXML::Elements", "[]")
def elements_get(self: Elements, block: Any, which: Any, name: Any = None) -> Any:
    return _found(self.owner, which)


@method("REXML::Elements", "each")
def elements_each(self: Elements, block: Any, path: Any = None) -> Any:
    if block is None:
        return enumerator(self, "each", path)
    found = _listed(self.owner, path)
    for element in found:
        block.call(element)
    return RArray(found)


@method("REXML::Elements", "to_a")
def elements_to_a(self: Elements, block: Any, path: Any = None) -> RArray:
    return RArray(_listed(self.owner, path))


@method("REXML::Elements", "collect", "map")
def elements_collect(self: Elements, block: Any, path: Any = None) -> RArray:
    return RArray(block.call(element) for element in _listed(self.owner, path))


@method("REXML::Elements", "size", "length", "count")
def elements_size(self: Elements, block: Any) -> int:
    return len(_listed(self.owner, None))


@method("REXML::Elements", "empty?")
def elements_is_empty(self: Elements, block: Any) -> bool:
    return not _listed(self.owner, None)


@method("REXML::Elements", "add", "<<")
def elements_add(self: Elements, block: Any, element: Any) -> Node:
    return element_add_element(self.owner, None, element)


@method("REXML::Elements", "delete")
def elements_delete(self: Elements, block: Any, which: Any) -> Any:
    return element_delete_element(self.owner, None, which)


@method("REXML::Elements", "delete_all")
def elements_delete_all(self: Elements, block: Any, path: Any) -> RArray:
    found = _listed(self.owner, path)
    for element in found:
        element.unlink()
    return RArray(found)


@module_function("REXML::XPath", "first")
def xpath_first(
    self: Any, block: Any, node: Any, path: Any = "*", namespaces: Any = None, *rest: Any
) -> Any:
    return next(iter(matches(node, to_s(path), namespaces)), None)


@module_function("REXML::XPath", "match")
def xpath_match(
    self: Any, block: Any, node: Any, path: Any = "*", namespaces: Any = None, *rest: Any
) -> RArray:
    return RArray(matches(node, to_s(path), namespaces))


@module_function("REXML::XPath", "each")
def xpath_each(
    self: Any, block: Any, node: Any, path: Any = "*", namespaces: Any = None, *rest: Any
) -> None:
    for each in matches(node, to_s(path), namespaces):
        block.call(each)


@singleton_method("REXML::Text", "normalize")
def text_normalize(self: Any, block: Any, text: Any, *rest: Any) -> RString:
    return RString(to_s(text).translate(_VALUE))


@singleton_method("REXML::Text", "unnormalize")
def text_unnormalize(self: Any, block: Any, text: Any, *rest: Any) -> RString:
    from html import unescape

    return RString(unescape(to_s(text)))
