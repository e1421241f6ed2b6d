"""Changing trees: adding, replacing, removing, wrapping."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.operations import text_or_none, to_s
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.classes import new_fragment, node_set
from jekyllpy.rubylang.std.nokogiri.tree import Node
from jekyllpy.rubylang.std.nokogiri.values import fragment_of, nodes_of

NODE = "Nokogiri::XML::Node"


def given_back(node: Node, value: Any, nodes: list[Node]) -> Any:
    """What a method that adds gives back: the node itself, or the set of those that came."""
    if isinstance(value, Node) and value.kind != tree.FRAGMENT:
        return value
    return node_set(node.document, nodes)


@method(NODE, "add_child")
def node_add_child(self: Node, block: Any, value: Any) -> Any:
    nodes = nodes_of(self, value)
    self.append(nodes)
    return given_back(self, value, nodes)


@method(NODE, "<<")
def node_append(self: Node, block: Any, value: Any) -> Node:
    self.append(nodes_of(self, value))
    return self


@method(NODE, "prepend_child")
def node_prepend(self: Node, block: Any, value: Any) -> Any:
    nodes = nodes_of(self, value)
    self.insert(0, nodes)
    return given_back(self, value, nodes)


def _beside(node: Node, value: Any, step: int) -> list[Node]:
    """Put nodes before (0) or behind (1) a node."""
    if node.parent is None:
        raise error("ArgumentError", "A document may not have multiple root nodes.")
    nodes = nodes_of(node, value)
    if any(each is node for each in nodes):
        return nodes
    for each in nodes:
        each.unlink()
    node.parent.insert(node.index() + step, nodes)
    return nodes


@method(NODE, "add_next_sibling", "next=")
def node_add_next(self: Node, block: Any, value: Any) -> Any:
    return given_back(self, value, _beside(self, value, 1))


@method(NODE, "add_previous_sibling", "previous=")
def node_add_previous(self: Node, block: Any, value: Any) -> Any:
    return given_back(self, value, _beside(self, value, 0))


@method(NODE, "after")
def node_after(self: Node, block: Any, value: Any) -> Node:
    _beside(self, value, 1)
    return self


@method(NODE, "before")
def node_before(self: Node, block: Any, value: Any) -> Node:
    _beside(self, value, 0)
    return self


@method(NODE, "replace")
def node_replace(self: Node, block: Any, value: Any) -> Any:
    if self.parent is None:
        raise error("RuntimeError", f"Can't replace a node that has no parent: {self.name}")
    nodes = nodes_of(self, value)
    if not any(each is self for each in nodes):
        _beside(self, node_set(self.document, nodes), 0)
        self.unlink()
    return given_back(self, value, nodes)


@method(NODE, "swap")
def node_swap(self: Node, block: Any, value: Any) -> Node:
    node_replace(self, None, value)
    return self


@method(NODE, "remove", "unlink")
def node_remove(self: Node, block: Any) -> Node:
    self.unlink()
    return self


@method(NODE, "inner_html=", "children=")
def node_set_children(self: Node, block: Any, value: Any) -> Any:
    nodes = nodes_of(self, value)
    self.clear()
    self.append(nodes)
    return value


@method(NODE, "parent=")
def node_set_parent(self: Node, block: Any, parent: Node) -> Node:
    parent.append([self])
    return parent


def wrap(node: Node, value: Any) -> None:
    """Put an element of markup around a node."""
    found = (
        fragment_of(node, to_s(value)).children
        if text_or_none(value) is not None
        else [value.copy()]
    )
    outer = next((each for each in found if each.kind == tree.ELEMENT), None)
    if outer is None:
        raise error(
            "RuntimeError",
            f"Failed to parse '{to_s(value)}' in the context of a '{node.name}' element.",
        )
    if node.parent is not None:
        node.parent.insert(node.index(), [outer])
    outer.append([node])


@method(NODE, "wrap")
def node_wrap(self: Node, block: Any, value: Any) -> Node:
    wrap(self, value)
    return self


@method(NODE, "fragment")
def node_fragment(self: Node, block: Any, value: Any = None) -> Node:
    if value is None:
        return new_fragment(self.document)
    return fragment_of(self, to_s(value))


@method(NODE, "parse")
def node_parse(self: Node, block: Any, value: Any) -> Any:
    return node_set(self.document, list(fragment_of(self, to_s(value)).children))
