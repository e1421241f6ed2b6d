"""What methods of nodes take: texts of markup, nodes, sets of nodes."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import text_or_none, to_s
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.classes import expect_node
from jekyllpy.rubylang.std.nokogiri.reading import html_fragment, xml_fragment
from jekyllpy.rubylang.std.nokogiri.tree import Node, NodeSet


def markup(value: Any) -> str:
    """The text of a String or of what can be read."""
    found = text_or_none(value)
    if found is None and value is not None and class_of(value).lookup("read") is not None:
        found = to_s(call(value, "read"))
    return to_s(value) if found is None else found


def fragment_of(node: Node, text: str) -> Node:
    """A piece of markup for a node's document."""
    document = node.document
    if document is not None and document.is_html:
        return html_fragment(text, document)
    return xml_fragment(text, document)


def nodes_of(node: Node, value: Any) -> list[Node]:
    """The nodes that a String, a Node, a fragment or a NodeSet means."""
    if text_or_none(value) is not None:
        return list(fragment_of(node, to_s(value)).children)
    if isinstance(value, NodeSet):
        return [each for each in value.nodes if isinstance(each, Node)]
    if isinstance(value, list):
        return [each for one in value for each in nodes_of(node, one)]
    found = expect_node(value)
    return list(found.children) if found.kind == tree.FRAGMENT else [found]


def string(text: str | None) -> Any:
    """A String, or nil."""
    return None if text is None else RString(text)
