"""REXML: an element's elements, and XPath by itself."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.native import method, module_function, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.std.nokogiri.tree import Node
from jekyllpy.rubylang.std.rexml.changes import element_add_element, element_delete_element
from jekyllpy.rubylang.std.rexml.classes import ELEMENTS, IN_VALUE, Elements
from jekyllpy.rubylang.std.rexml.finding import element_at, elements_at, matches


@method("REXML::Element", "elements")
def element_elements(self: Node, block: Any) -> Elements:
    made = Elements(ELEMENTS)
    made.owner = self
    return made


@method("REXML::Element", "get_elements")
def element_get_elements(self: Node, block: Any, path: Any) -> RArray:
    return RArray(elements_at(self, path))


@method("REXML::Element", "each_element")
def element_each_element(self: Node, block: Any, path: Any = None) -> Any:
    return elements_each(element_elements(self, None), block, path)


@method("REXML::Elements", "[]")
def elements_get(self: Elements, block: Any, which: Any, name: Any = None) -> Any:
    return element_at(self.owner, which)


@method("REXML::Elements", "each")
def elements_each(self: Elements, block: Any, path: Any = None) -> Any:
    if block is None:
        return enumerator(self, "each", path)
    found = elements_at(self.owner, path)
    for element in found:
        block.call(element)
    return RArray(found)


@method("REXML::Elements", "to_a")
def elements_to_a(self: Elements, block: Any, path: Any = None) -> RArray:
    return RArray(elements_at(self.owner, path))


@method("REXML::Elements", "collect", "map")
def elements_collect(self: Elements, block: Any, path: Any = None) -> RArray:
    return RArray(block.call(element) for element in elements_at(self.owner, path))


@method("REXML::Elements", "size", "length", "count")
def elements_size(self: Elements, block: Any) -> int:
    return len(elements_at(self.owner, None))


@method("REXML::Elements", "empty?")
def elements_is_empty(self: Elements, block: Any) -> bool:
    return not elements_at(self.owner, None)


@method("REXML::Elements", "add", "<<")
def elements_add(self: Elements, block: Any, element: Any) -> Node:
    return element_add_element(self.owner, None, element)


@method("REXML::Elements", "delete")
def elements_delete(self: Elements, block: Any, which: Any) -> Any:
    return element_delete_element(self.owner, None, which)


@method("REXML::Elements", "delete_all")
def elements_delete_all(self: Elements, block: Any, path: Any) -> RArray:
    found = elements_at(self.owner, path)
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
    return RString(to_s(text).translate(IN_VALUE))


@singleton_method("REXML::Text", "unnormalize")
def text_unnormalize(self: Any, block: Any, text: Any, *rest: Any) -> RString:
    from html import unescape

    return RString(unescape(to_s(text)))
