"""What methods of nodes take: texts of markup, nodes, sets of nodes."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.objects.string import RString, to_bytes
from jekyllpy.rubylang.operations import text_or_none, to_s
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.classes import expect_node
from jekyllpy.rubylang.std.nokogiri.reading import html_fragment, xml_fragment
from jekyllpy.rubylang.std.nokogiri.tree import Node, NodeSet

_CHARSET = re.compile(r"""<meta[^<>]*\bcharset\s*+=\s*+["']?([\w-]++)""", re.IGNORECASE)


def is_stream(value: Any) -> bool:
    """Whether the markup has to be read first."""
    is_text = text_or_none(value) is not None
    return not is_text and value is not None and class_of(value).lookup("read") is not None


def markup(value: Any) -> str:
    """The text of a String or of what can be read."""
    return to_s(call(value, "read")) if is_stream(value) else to_s(value)


def decoded(value: Any) -> tuple[str, str | None]:
    """The text of HTML, and its encoding: of a stream that doesn't tell, Latin 1."""
    text = markup(value)
    if not is_stream(value):
        return text, "UTF-8"
    told = _CHARSET.search(text)
    if told is not None:
        return text, told[1]
    return to_bytes(RString(text)).decode("latin-1"), None


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
