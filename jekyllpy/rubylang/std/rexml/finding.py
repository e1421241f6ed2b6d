"""REXML: what a number or an XPath leads to."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.operations import name_of, to_s
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.tree import Attribute, Node, NodeSet
from jekyllpy.rubylang.std.nokogiri.xpath import evaluate
from jekyllpy.rubylang.std.rexml.classes import ATTRIBUTE


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


def element_at(node: Node, which: Any) -> Any:
    """An element by number (from 1) or by path."""
    if type(which) is int:
        elements = [child for child in node.children if child.kind == tree.ELEMENT]
        return elements[which - 1] if 0 < which <= len(elements) else None
    return next((each for each in matches(node, to_s(which)) if isinstance(each, Node)), None)


def elements_at(owner: Node, path: Any) -> list[Any]:
    """The elements below, or those that a path leads to."""
    if path is None:
        return [child for child in owner.children if child.kind == tree.ELEMENT]
    return [each for each in matches(owner, to_s(path)) if isinstance(each, Node)]
