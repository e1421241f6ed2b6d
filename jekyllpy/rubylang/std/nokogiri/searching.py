"""Looking for nodes: by CSS, by XPath, or by what looks like either."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.operations import name_of, to_s
from jekyllpy.rubylang.std.nokogiri import xpath
from jekyllpy.rubylang.std.nokogiri.classes import node_set
from jekyllpy.rubylang.std.nokogiri.selectors import compiled, select, select_first
from jekyllpy.rubylang.std.nokogiri.tree import Node, NodeSet

NODE, SET = "Nokogiri::XML::Node", "Nokogiri::XML::NodeSet"
_XPATH = re.compile(r"\./|/|\.\.|\.\Z")


def looks_like_xpath(path: str) -> bool:
    """Whether a path is XPath rather than CSS."""
    return _XPATH.match(path) is not None


def split(args: tuple[Any, ...]) -> tuple[list[str], dict[str, str], dict[str, Any]]:
    """The paths among arguments, the namespaces, and the variables."""
    paths: list[str] = []
    hashes: list[dict[str, Any]] = []
    for each in args:
        if isinstance(each, dict):
            hashes.append({name_of(key_value(key)): value for key, value in each.items()})
        elif isinstance(each, list):
            paths += [to_s(one) for one in each]
        else:
            paths.append(to_s(each))
    namespaces = {name: to_s(value) for name, value in (hashes[0] if hashes else {}).items()}
    variables = {
        name: to_s(value) if not isinstance(value, (int, float)) else value
        for name, value in (hashes[1] if len(hashes) > 1 else {}).items()
    }
    return paths, namespaces, variables


def by_xpath(
    node: Node, paths: list[str], namespaces: dict[str, str], variables: dict[str, Any]
) -> Any:
    """What XPath gives: a set of nodes, or another value."""
    results = [xpath.evaluate(node, path, namespaces, variables) for path in paths]
    if len(results) == 1:
        return results[0]
    return node_set(node.document, [each for one in results for each in one.nodes])


def by_css(node: Node, paths: list[str]) -> NodeSet:
    """What CSS gives."""
    found = [each for path in paths for each in select(node, path)]
    return node_set(node.document, found)


def found_by(
    node: Node,
    paths: list[str],
    namespaces: dict[str, str],
    variables: dict[str, Any] | None = None,
) -> list[Any]:
    """The nodes that paths of either kind give."""
    found: list[Any] = []
    for path in paths:
        if looks_like_xpath(path):
            result = xpath.evaluate(node, path, namespaces, variables or {})
            found += result.nodes if isinstance(result, NodeSet) else []
        else:
            found += select(node, path)
    return found


@method(NODE, "css")
def node_css(self: Node, block: Any, *args: Any) -> NodeSet:
    return by_css(self, split(args)[0])


@method(NODE, "at_css")
def node_at_css(self: Node, block: Any, *args: Any) -> Any:
    paths = split(args)[0]
    if len(paths) == 1:
        return select_first(self, paths[0])
    return next(iter(by_css(self, paths).nodes), None)


@method(NODE, "xpath")
def node_xpath(self: Node, block: Any, *args: Any) -> Any:
    return by_xpath(self, *split(args))


@method(NODE, "at_xpath")
def node_at_xpath(self: Node, block: Any, *args: Any) -> Any:
    found = by_xpath(self, *split(args))
    return next(iter(found.nodes), None) if isinstance(found, NodeSet) else found


@method(NODE, "search", "/")
def node_search(self: Node, block: Any, *args: Any) -> Any:
    paths, namespaces, variables = split(args)
    if len(paths) == 1 and looks_like_xpath(paths[0]):
        return by_xpath(self, paths, namespaces, variables)
    return node_set(self.document, found_by(self, paths, namespaces, variables))


@method(NODE, "at", "%")
def node_at(self: Node, block: Any, *args: Any) -> Any:
    found = node_search(self, None, *args)
    return next(iter(found.nodes), None) if isinstance(found, NodeSet) else found


@method(NODE, ">")
def node_children_by(self: Node, block: Any, path: Any) -> NodeSet:
    return by_css(self, [f"> {to_s(path)}"])


def _everywhere(found: NodeSet, paths: list[str]) -> NodeSet:
    """What CSS gives in each node of a set, themselves included."""
    nodes: list[Any] = []
    for node in found.nodes:
        if not isinstance(node, Node):
            continue
        for path in paths:
            if any(each.matches(node, None) for each in compiled(path)):
                nodes.append(node)
            nodes += select(node, path)
    return node_set(found.document, nodes)


@method(SET, "css")
def set_css(self: NodeSet, block: Any, *args: Any) -> NodeSet:
    return _everywhere(self, split(args)[0])


@method(SET, "xpath")
def set_xpath(self: NodeSet, block: Any, *args: Any) -> NodeSet:
    paths, namespaces, variables = split(args)
    return node_set(
        self.document,
        [each for node in self.nodes for each in found_by(node, paths, namespaces, variables)],
    )


@method(SET, "search", "/")
def set_search(self: NodeSet, block: Any, *args: Any) -> NodeSet:
    paths, namespaces, variables = split(args)
    nodes: list[Any] = []
    for path in paths:
        if looks_like_xpath(path):
            nodes += [
                e for node in self.nodes for e in found_by(node, [path], namespaces, variables)
            ]
        else:
            nodes += _everywhere(self, [path]).nodes
    return node_set(self.document, nodes)


@method(SET, "at_css")
def set_at_css(self: NodeSet, block: Any, *args: Any) -> Any:
    return next(iter(set_css(self, None, *args).nodes), None)


@method(SET, "at_xpath")
def set_at_xpath(self: NodeSet, block: Any, *args: Any) -> Any:
    return next(iter(set_xpath(self, None, *args).nodes), None)


@method(SET, "at", "%")
def set_at(self: NodeSet, block: Any, *args: Any) -> Any:
    if args and type(args[0]) is int:
        return self.nodes[args[0]] if -len(self.nodes) <= args[0] < len(self.nodes) else None
    return next(iter(set_search(self, None, *args).nodes), None)


@method(SET, ">")
def set_children_by(self: NodeSet, block: Any, path: Any) -> NodeSet:
    found = [each for node in self.nodes for each in select(node, f"> {to_s(path)}")]
    return node_set(self.document, found)
