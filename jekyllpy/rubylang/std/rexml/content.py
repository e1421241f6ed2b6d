"""REXML: names, texts and neighbours of a node."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.tree import Changes, Document, Node
from jekyllpy.rubylang.std.rexml.classes import TEXT
from jekyllpy.rubylang.std.rexml.finding import first
from jekyllpy.rubylang.std.rexml.writing import start_tag, texts


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
