"""From a node to others: children, parents, siblings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.classes import node_set
from jekyllpy.rubylang.std.nokogiri.selectors import compiled
from jekyllpy.rubylang.std.nokogiri.tree import Document, Node, NodeSet

NODE = "Nokogiri::XML::Node"


def elements_in(node: Node) -> list[Node]:
    """The children that are elements."""
    return [child for child in node.children if child.kind == tree.ELEMENT]


@method(NODE, "children")
def node_children(self: Any, block: Any) -> NodeSet:
    return node_set(
        self.document if isinstance(self, Node) else None, list(getattr(self, "children", ()))
    )


@method(NODE, "elements", "element_children")
def node_elements(self: Node, block: Any) -> NodeSet:
    return node_set(self.document, elements_in(self))


def _way(names: tuple[str, ...], go: Callable[[Node], Node | None]) -> None:
    @method(NODE, *names)
    def found(self: Node, block: Any) -> Any:
        return go(self)


_way(("parent",), lambda node: node.parent)
_way(("child",), lambda node: node.children[0] if node.children else None)
_way(("first_element_child",), lambda node: next(iter(elements_in(node)), None))
_way(("last_element_child",), lambda node: next(reversed(elements_in(node)), None))
_way(("next", "next_sibling"), lambda node: node.sibling(1))
_way(("previous", "previous_sibling"), lambda node: node.sibling(-1))
_way(("next_element",), lambda node: node.sibling_element(1))
_way(("previous_element",), lambda node: node.sibling_element(-1))


@method(NODE, "ancestors")
def node_ancestors(self: Node, block: Any, selector: Any = None) -> NodeSet:
    found = [each for each in self.ancestors() if each.kind != tree.FRAGMENT or selector is None]
    if selector is not None:
        found = [
            each for each in found if each.kind == tree.ELEMENT and is_match(each, to_s(selector))
        ]
    return node_set(self.document, found)


def is_match(node: Node, selector: str) -> bool:
    """Whether a node is one that a CSS selector (or XPath) means."""
    from jekyllpy.rubylang.std.nokogiri.searching import found_by, looks_like_xpath

    if looks_like_xpath(selector):
        return any(each is node for each in found_by(node.root(), [selector], {}))
    return any(each.matches(node, None) for each in compiled(selector))


@method(NODE, "matches?")
def node_matches(self: Node, block: Any, selector: Any) -> bool:
    return is_match(self, to_s(selector))


@method(NODE, "traverse")
def node_traverse(self: Node, block: Any) -> Any:
    for child in list(self.children):
        node_traverse(child, block)
    return block.call(self)


@method(NODE, "path")
def node_path(self: Node, block: Any) -> RString:
    if isinstance(self, Document):
        return RString("/")
    if self.root().kind == tree.FRAGMENT:
        return RString("?")
    parts: list[str] = []
    node: Node | None = self
    while node is not None and not isinstance(node, Document):
        parts.append(_step(node))
        node = node.parent
    return RString("/" + "/".join(reversed(parts)))


def _step(node: Node) -> str:
    name = {tree.TEXT: "text()", tree.COMMENT: "comment()", tree.CDATA: "text()"}.get(
        node.kind, node.full_name
    )
    if node.parent is None:
        return name
    same = [
        each
        for each in node.parent.children
        if each.kind == node.kind and each.full_name == node.full_name
    ]
    if len(same) == 1:
        return name
    return f"{name}[{next(at for at, each in enumerate(same, 1) if each is node)}]"


@method(NODE, "css_path")
def node_css_path(self: Node, block: Any) -> RString:
    parts = node_path(self, None).text.split("/")
    steps = [part.replace("[", ":nth-of-type(").replace("]", ")") for part in parts if part]
    return RString(" > ".join(steps))
