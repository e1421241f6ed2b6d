"""REXML: the attributes of an element."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.std.nokogiri.tree import Attribute, Changes, Node
from jekyllpy.rubylang.std.rexml.changes import element_delete_attribute
from jekyllpy.rubylang.std.rexml.classes import ATTRIBUTES, Attributes


@method("REXML::Element", "attributes")
def element_attributes(self: Node, block: Any) -> Attributes:
    made = Attributes(ATTRIBUTES)
    made.owner = self
    return made


@method("REXML::Attributes", "[]")
def attributes_get(self: Attributes, block: Any, name: Any) -> Any:
    found = self.owner.attributes.get(to_s(name))
    return None if found is None else RString(found)


@method("REXML::Attributes", "[]=")
def attributes_set(self: Attributes, block: Any, name: Any, value: Any) -> Any:
    if value is None:
        self.owner.attributes.pop(to_s(name), None)
    else:
        self.owner.attributes[to_s(name)] = to_s(value)
    Changes.count += 1
    return value


@method("REXML::Attributes", "each", "each_pair")
def attributes_each(self: Attributes, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each")
    give = block.pair_call()
    for name, value in list(self.owner.attributes.items()):
        give(RString(name), RString(value))
    return self


@method("REXML::Attributes", "delete")
def attributes_delete(self: Attributes, block: Any, name: Any) -> Any:
    return element_delete_attribute(self.owner, None, name)


@method("REXML::Attributes", "length", "size")
def attributes_size(self: Attributes, block: Any) -> int:
    return len(self.owner.attributes)


@method("REXML::Attributes", "key?", "include?")
def attributes_has(self: Attributes, block: Any, name: Any) -> bool:
    return to_s(name) in self.owner.attributes


@method("REXML::Attribute", "value", "to_s")
def attribute_value(self: Attribute, block: Any) -> RString:
    return RString(self.value)


@method("REXML::Attribute", "name")
def attribute_name(self: Attribute, block: Any) -> RString:
    return RString(self.name)


@method("REXML::Attribute", "element")
def attribute_element(self: Attribute, block: Any) -> Node:
    return self.element
