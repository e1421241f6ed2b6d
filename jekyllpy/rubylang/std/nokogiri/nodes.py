"""`Nokogiri::XML::Node` and its kinds."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import define_class, define_module, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.std.nokogiri.reading import read_fragment, write, xpath
from jekyllpy.rubylang.std.nokogiri.selectors import matches, select
from jekyllpy.rubylang.std.nokogiri.sets import NodeSet
from jekyllpy.rubylang.std.nokogiri.tree import (
    Comment,
    Document,
    Element,
    Fragment,
    Node,
    Parent,
    Text,
)

NODE = "Nokogiri::XML::Node"

for _name in ("Nokogiri", "Nokogiri::XML", "Nokogiri::HTML4"):
    define_module(_name)
define_class("Nokogiri::SyntaxError", "StandardError")
define_class("Nokogiri::XML::SyntaxError", "Nokogiri::SyntaxError")
define_class("Nokogiri::CSS", "Object")
define_class("Nokogiri::CSS::SyntaxError", "Nokogiri::SyntaxError")
define_class(NODE, types=(Node,), include=("Enumerable", "Comparable"))
define_class("Nokogiri::XML::Element", NODE, types=(Element,))
define_class("Nokogiri::XML::CharacterData", NODE)
define_class("Nokogiri::XML::Text", "Nokogiri::XML::CharacterData", types=(Text,))
define_class("Nokogiri::XML::Comment", "Nokogiri::XML::CharacterData", types=(Comment,))
define_class("Nokogiri::XML::DocumentFragment", NODE)
define_class(
    "Nokogiri::HTML4::DocumentFragment", "Nokogiri::XML::DocumentFragment", types=(Fragment,)
)
define_class("Nokogiri::XML::Document", NODE)
define_class("Nokogiri::HTML4::Document", "Nokogiri::XML::Document", types=(Document,))
define_class("Nokogiri::XML::Attr", NODE)


def is_html(node: Node) -> bool:
    """Whether a node is of a document of HTML."""
    return node.document is None or node.document.is_html


def as_nodes(value: Any, document: Document | None) -> list[Node]:
    """The nodes that an argument is: nodes, a set, or text to be read."""
    if isinstance(value, Fragment):
        return list(value.children)
    if isinstance(value, Node):
        return [value]
    if isinstance(value, (NodeSet, list)):
        return [node for each in value for node in as_nodes(each, document)]
    return list(read_fragment(to_s(value), document).children)


def joined(nodes: list[Node]) -> Any:
    """What a method that puts nodes gives back."""
    return nodes[0] if len(nodes) == 1 else NodeSet(nodes)


# Looking


@method(NODE, "css", "search")
def node_css(self: Node, block: Any, *selectors: Any) -> NodeSet:
    if not isinstance(self, Parent):
        return NodeSet([])
    found: list[Node] = []
    for selector in (to_s(each) for each in selectors if not isinstance(each, dict)):
        is_path = selector.startswith(("/", "./", "../", "(", "@"))
        found += xpath(self, selector) if is_path else select(self, selector)  # type: ignore[arg-type]
    return NodeSet(dict.fromkeys(found))


@method(NODE, "at_css", "at", "%")
def node_at_css(self: Node, block: Any, *selectors: Any) -> Any:
    found = node_css(self, None, *selectors)
    return found[0] if found else None


@method(NODE, "xpath")
def node_xpath(self: Node, block: Any, *expressions: Any) -> Any:
    found: list[Node] = []
    for expression in expressions:
        if isinstance(expression, dict):
            continue
        result = xpath(self, to_s(expression)) if isinstance(self, Parent) else []
        if not isinstance(result, list):
            return RString(result) if isinstance(result, str) else result
        found += result
    return NodeSet(dict.fromkeys(found))


@method(NODE, "at_xpath")
def node_at_xpath(self: Node, block: Any, *expressions: Any) -> Any:
    found = node_xpath(self, None, *expressions)
    return (found[0] if found else None) if isinstance(found, NodeSet) else found


@method(NODE, "matches?")
def node_matches(self: Node, block: Any, selector: Any) -> bool:
    return isinstance(self, Element) and matches(self, to_s(selector))


@method(NODE, "name", "node_name")
def node_name(self: Node, block: Any) -> RString:
    return RString(self.name)


@method(NODE, "name=", "node_name=")
def node_set_name(self: Node, block: Any, name: Any) -> Any:
    self.name = to_s(name)
    return name


@method(NODE, "text", "content", "inner_text", "to_str")
def node_text(self: Node, block: Any) -> RString:
    return RString(self.text)


@method(NODE, "inner_html")
def node_inner_html(self: Node, block: Any, *args: Any, **_: Any) -> RString:
    if not isinstance(self, Parent):
        return RString(write(self))
    return RString(write(self, inner=True, is_html=is_html(self)))


@method(NODE, "to_html", "to_s", "serialize", "to_xhtml")
def node_to_html(self: Node, block: Any, *args: Any, **_: Any) -> RString:
    return RString(write(self, is_html=is_html(self)))


@method(NODE, "to_xml")
def node_to_xml(self: Node, block: Any, *args: Any, **_: Any) -> RString:
    return RString(write(self, is_html=False))


@method(NODE, "inspect")
def node_inspect(self: Node, block: Any) -> RString:
    return RString(f"#<{type(self).__name__} {self.name}>")


@method(NODE, "text?")
def node_is_text(self: Node, block: Any) -> bool:
    return isinstance(self, Text)


@method(NODE, "element?", "elem?")
def node_is_element(self: Node, block: Any) -> bool:
    return isinstance(self, Element)


@method(NODE, "comment?")
def node_is_comment(self: Node, block: Any) -> bool:
    return isinstance(self, Comment)


@method(NODE, "blank?")
def node_is_blank(self: Node, block: Any) -> bool:
    return isinstance(self, Text) and not self.content.strip()


@method(NODE, "document")
def node_document(self: Node, block: Any) -> Document | None:
    return self.document


@method(NODE, "parent")
def node_parent(self: Node, block: Any) -> Node | None:
    return self.parent


@method(NODE, "children")
def node_children(self: Node, block: Any) -> NodeSet:
    return NodeSet(self.children if isinstance(self, Parent) else [])


@method(NODE, "child")
def node_child(self: Node, block: Any) -> Node | None:
    return self.children[0] if isinstance(self, Parent) and self.children else None


def _elements(self: Node) -> list[Node]:
    children = self.children if isinstance(self, Parent) else []
    return [child for child in children if isinstance(child, Element)]


@method(NODE, "element_children", "elements")
def node_elements(self: Node, block: Any) -> NodeSet:
    return NodeSet(_elements(self))


@method(NODE, "first_element_child")
def node_first_element(self: Node, block: Any) -> Node | None:
    return next(iter(_elements(self)), None)


@method(NODE, "last_element_child")
def node_last_element(self: Node, block: Any) -> Node | None:
    return next(reversed(_elements(self)), None)


def _beside(self: Node, step: int, *, elements: bool) -> Node | None:
    if self.parent is None:
        return None
    line, at = self.parent.children, self.index + step
    while 0 <= at < len(line):
        if not elements or isinstance(line[at], Element):
            return line[at]
        at += step
    return None


@method(NODE, "next", "next_sibling")
def node_next(self: Node, block: Any) -> Node | None:
    return _beside(self, 1, elements=False)


@method(NODE, "previous", "previous_sibling")
def node_previous(self: Node, block: Any) -> Node | None:
    return _beside(self, -1, elements=False)


@method(NODE, "next_element")
def node_next_element(self: Node, block: Any) -> Node | None:
    return _beside(self, 1, elements=True)


@method(NODE, "previous_element")
def node_previous_element(self: Node, block: Any) -> Node | None:
    return _beside(self, -1, elements=True)


@method(NODE, "ancestors")
def node_ancestors(self: Node, block: Any, selector: Any = None) -> NodeSet:
    found: list[Node] = []
    above = self.parent
    while above is not None:
        if selector is None or (isinstance(above, Element) and matches(above, to_s(selector))):
            found.append(above)
        above = above.parent
    return NodeSet(found)


@method(NODE, "traverse")
def node_traverse(self: Node, block: Any) -> None:
    if isinstance(self, Parent):
        for child in list(self.children):
            node_traverse(child, block)
    block.call(self)


# Attributes


def _key(name: Any) -> str:
    return name.name if isinstance(name, Symbol) else to_s(name)


@method(NODE, "[]", "get_attribute", "attr")
def node_at(self: Node, block: Any, name: Any) -> RString | None:
    found = self.attributes.get(_key(name)) if isinstance(self, Element) else None
    return None if found is None else RString(found)


@method(NODE, "[]=", "set_attribute")
def node_set(self: Element, block: Any, name: Any, value: Any) -> Any:
    self.attributes[_key(name)] = to_s(value)
    return value


@method(NODE, "key?", "has_attribute?")
def node_has(self: Element, block: Any, name: Any) -> bool:
    return _key(name) in self.attributes


@method(NODE, "delete", "remove_attribute")
def node_delete(self: Element, block: Any, name: Any) -> Any:
    found = self.attributes.pop(_key(name), None)
    return None if found is None else RString(found)


@method(NODE, "keys")
def node_keys(self: Element, block: Any) -> RArray:
    return RArray(RString(name) for name in self.attributes)


@method(NODE, "values")
def node_values(self: Element, block: Any) -> RArray:
    return RArray(RString(value) for value in self.attributes.values())


@method(NODE, "each")
def node_each(self: Element, block: Any) -> None:
    pair = block.pair_call()
    for name, value in list(self.attributes.items()):
        pair(RString(name), RString(value))


@method(NODE, "attributes", "to_h")
def node_attributes(self: Element, block: Any) -> RHash:
    return RHash((name, RString(value)) for name, value in self.attributes.items())


def _classes(self: Element) -> list[str]:
    return self.attributes.get("class", "").split()


def _names(value: Any) -> list[str]:
    return [
        name
        for each in (value if isinstance(value, list) else [value])
        for name in to_s(each).split()
    ]


@method(NODE, "classes")
def node_classes(self: Element, block: Any) -> RArray:
    return RArray(RString(name) for name in _classes(self))


@method(NODE, "add_class")
def node_add_class(self: Element, block: Any, names: Any) -> Element:
    known = _classes(self)
    known += [name for name in _names(names) if name not in known]
    self.attributes["class"] = " ".join(known)
    return self


@method(NODE, "append_class")
def node_append_class(self: Element, block: Any, names: Any) -> Element:
    self.attributes["class"] = " ".join([*_classes(self), *_names(names)])
    return self


@method(NODE, "remove_class")
def node_remove_class(self: Element, block: Any, names: Any = None) -> Element:
    gone = _classes(self) if names is None else _names(names)
    kept = [name for name in _classes(self) if name not in gone]
    self.attributes.pop("class", None)
    if kept:
        self.attributes["class"] = " ".join(kept)
    return self


# Changing


@method(NODE, "content=")
def node_set_content(self: Node, block: Any, content: Any) -> Any:
    if isinstance(self, Parent):
        self.clear()
        self.append([Text(to_s(content))])
    elif isinstance(self, (Text, Comment)):
        self.content = to_s(content)
    return content


@method(NODE, "inner_html=", "children=")
def node_set_inner_html(self: Parent, block: Any, content: Any) -> Any:
    nodes = as_nodes(content, self.document)
    self.clear()
    self.append(nodes)
    return content


@method(NODE, "add_child")
def node_add_child(self: Parent, block: Any, content: Any) -> Any:
    nodes = as_nodes(content, self.document)
    self.append(nodes)
    return joined(nodes)


@method(NODE, "<<")
def node_append(self: Parent, block: Any, content: Any) -> Parent:
    self.append(as_nodes(content, self.document))
    return self


@method(NODE, "prepend_child")
def node_prepend_child(self: Parent, block: Any, content: Any) -> Any:
    nodes = as_nodes(content, self.document)
    self.insert(0, nodes)
    return joined(nodes)


def _put(self: Node, content: Any, after: bool) -> list[Node]:
    nodes = as_nodes(content, self.document)
    for node in nodes:
        node.unlink()
    if self.parent is not None:
        self.parent.insert(self.index + after, nodes)
    return nodes


@method(NODE, "add_next_sibling", "next=")
def node_add_next(self: Node, block: Any, content: Any) -> Any:
    return joined(_put(self, content, after=True))


@method(NODE, "after")
def node_after(self: Node, block: Any, content: Any) -> Node:
    _put(self, content, after=True)
    return self


@method(NODE, "add_previous_sibling", "previous=")
def node_add_previous(self: Node, block: Any, content: Any) -> Any:
    return joined(_put(self, content, after=False))


@method(NODE, "before")
def node_before(self: Node, block: Any, content: Any) -> Node:
    _put(self, content, after=False)
    return self


@method(NODE, "replace", "swap")
def node_replace(self: Node, block: Any, content: Any) -> Any:
    nodes = _put(self, content, after=False)
    self.unlink()
    return joined(nodes)


@method(NODE, "unlink", "remove")
def node_unlink(self: Node, block: Any) -> Node:
    self.unlink()
    return self


@method(NODE, "wrap")
def node_wrap(self: Node, block: Any, markup: Any) -> Node:
    outer = as_nodes(markup, self.document)[0]
    assert isinstance(outer, Element)
    if self.parent is not None:
        self.parent.insert(self.index, [outer])
    inner = outer
    while inner.children and isinstance(inner.children[0], Element):
        inner = inner.children[0]
    inner.append([self])
    return self


@method(NODE, "parent=")
def node_set_parent(self: Node, block: Any, parent: Parent) -> Parent:
    parent.append([self])
    return parent


def copied(node: Node) -> Node:
    """A copy of a node, out of the tree."""
    made: Node
    if isinstance(node, Element):
        made = Element(node.name)
        made.attributes = dict(node.attributes)
    elif isinstance(node, (Text, Comment)):
        made = type(node)(node.content)
    elif isinstance(node, Document):
        made = Document(node.is_html)
        made.doctype = node.doctype
    else:
        made = Fragment()
    made.document = made if isinstance(made, Document) else node.document
    if isinstance(node, Parent):
        assert isinstance(made, Parent)
        made.append([copied(child) for child in node.children])
    return made


@method(NODE, "dup", "clone")
def node_dup(self: Node, block: Any, *args: Any) -> Node:
    return copied(self)


@method(NODE, "fragment")
def node_fragment(self: Node, block: Any, text: Any) -> Fragment:
    return read_fragment(to_s(text), self.document)


@method(NODE, "==")
def node_equal(self: Node, block: Any, other: Any) -> bool:
    return self is other


@singleton_method(NODE, "new")
def node_new(self: Any, block: Any, name: Any, document: Any) -> Any:
    made = Element(to_s(name))
    made.document = document.document if isinstance(document, Node) else None
    if block is not None:
        block.call(made)
    return made


@singleton_method("Nokogiri::XML::Text", "new")
def text_new(self: Any, block: Any, content: Any, document: Any) -> Text:
    made = Text(to_s(content))
    made.document = document.document
    return made


@singleton_method("Nokogiri::XML::Comment", "new")
def comment_new(self: Any, block: Any, document: Any, content: Any) -> Comment:
    made = Comment(to_s(content))
    made.document = document.document
    return made


def send_each(nodes: Any, name: str, *args: Any) -> None:
    """Call a method of each node."""
    for node in list(nodes):
        call(node, name, *args)
