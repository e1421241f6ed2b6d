"""REXML: adding and removing nodes and attributes."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, to_s
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.tree import Attribute, Changes, Document, Node
from jekyllpy.rubylang.std.rexml.classes import (
    ATTRIBUTE,
    DECLARATION,
    DOCTYPE,
    ELEMENT,
    element_initialize,
)
from jekyllpy.rubylang.std.rexml.finding import element_at


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
    found = element if isinstance(element, Node) else element_at(self, element)
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
