"""Attributes of elements, and classes of HTML."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, text_or_none, to_s
from jekyllpy.rubylang.std.nokogiri.classes import new_attribute
from jekyllpy.rubylang.std.nokogiri.tree import Attribute, Changes, Node
from jekyllpy.rubylang.std.nokogiri.values import string

NODE = "Nokogiri::XML::Node"


@method(NODE, "[]", "get_attribute", "attr")
def node_get(self: Node, block: Any, name: Any) -> Any:
    return string(self.attributes.get(name_of(name)))


def set_attribute(node: Node, name: str, value: Any) -> None:
    """Give an element an attribute."""
    node.attributes[name] = to_s(value)
    Changes.count += 1


@method(NODE, "[]=", "set_attribute")
def node_set(self: Node, block: Any, name: Any, value: Any) -> Any:
    set_attribute(self, name_of(name), value)
    return value


@method(NODE, "key?", "has_attribute?")
def node_has(self: Node, block: Any, name: Any) -> bool:
    return name_of(name) in self.attributes


@method(NODE, "keys")
def node_keys(self: Node, block: Any) -> RArray:
    return RArray(RString(name) for name in self.attributes)


@method(NODE, "values")
def node_values(self: Node, block: Any) -> RArray:
    return RArray(RString(value) for value in self.attributes.values())


@method(NODE, "value?")
def node_has_value(self: Node, block: Any, value: Any) -> bool:
    return text_or_none(value) in self.attributes.values()


@method(NODE, "each")
def node_each(self: Node, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each")
    give = block.pair_call()
    for name, value in list(self.attributes.items()):
        give(RString(name), RString(value))
    return self


@method(NODE, "attributes")
def node_attributes(self: Node, block: Any) -> RHash:
    return RHash((name, new_attribute(self, name)) for name in self.attributes)


@method(NODE, "attribute_nodes")
def node_attribute_nodes(self: Node, block: Any) -> RArray:
    return RArray(new_attribute(self, name) for name in self.attributes)


@method(NODE, "attribute")
def node_attribute(self: Node, block: Any, name: Any) -> Any:
    found = name_of(name)
    return new_attribute(self, found) if found in self.attributes else None


@method(NODE, "remove_attribute", "delete")
def node_remove_attribute(self: Node, block: Any, name: Any) -> Any:
    found = self.attributes.pop(name_of(name), None)
    Changes.count += 1
    return string(found)


@method("Nokogiri::XML::Attr", "value", "content", "text", "to_str")
def attribute_value(self: Attribute, block: Any) -> RString:
    return RString(self.value)


@method("Nokogiri::XML::Attr", "value=", "content=")
def attribute_set_value(self: Attribute, block: Any, value: Any) -> Any:
    set_attribute(self.element, self.name, value)
    return value


@method("Nokogiri::XML::Attr", "parent")
def attribute_parent(self: Attribute, block: Any) -> Node:
    return self.element


@method("Nokogiri::XML::Attr", "remove", "unlink")
def attribute_remove(self: Attribute, block: Any) -> Attribute:
    self.element.attributes.pop(self.name, None)
    Changes.count += 1
    return self


def words(node: Node, name: str) -> list[str]:
    """The words of an attribute."""
    return node.attributes.get(name, "").split()


def _given(value: Any) -> list[str]:
    if isinstance(value, list):
        return [to_s(each) for each in value]
    return to_s(value).split()


def add_words(node: Node, name: str, value: Any) -> Node:
    """Add words to an attribute that it hasn't yet."""
    found = words(node, name)
    found += [word for word in _given(value) if word not in found]
    set_attribute(node, name, " ".join(found))
    return node


def append_words(node: Node, name: str, value: Any) -> Node:
    """Add words to an attribute."""
    set_attribute(node, name, " ".join(words(node, name) + _given(value)))
    return node


def remove_words(node: Node, name: str, value: Any) -> Node:
    """Remove words from an attribute, and it with the last."""
    if name not in node.attributes:
        return node
    gone = words(node, name) if value is None else _given(value)
    left = [word for word in words(node, name) if word not in gone]
    if left:
        set_attribute(node, name, " ".join(left))
    else:
        node.attributes.pop(name)
        Changes.count += 1
    return node


@method(NODE, "classes")
def node_classes(self: Node, block: Any) -> RArray:
    return RArray(RString(word) for word in words(self, "class"))


@method(NODE, "add_class")
def node_add_class(self: Node, block: Any, names: Any) -> Node:
    return add_words(self, "class", names)


@method(NODE, "append_class")
def node_append_class(self: Node, block: Any, names: Any) -> Node:
    return append_words(self, "class", names)


@method(NODE, "remove_class")
def node_remove_class(self: Node, block: Any, names: Any = None) -> Node:
    return remove_words(self, "class", names)


@method(NODE, "kwattr_values")
def node_words(self: Node, block: Any, name: Any) -> RArray:
    return RArray(RString(word) for word in words(self, name_of(name)))


@method(NODE, "kwattr_add")
def node_add_words(self: Node, block: Any, name: Any, value: Any) -> Node:
    return add_words(self, name_of(name), value)


@method(NODE, "kwattr_append")
def node_append_words(self: Node, block: Any, name: Any, value: Any) -> Node:
    return append_words(self, name_of(name), value)


@method(NODE, "kwattr_remove")
def node_remove_words(self: Node, block: Any, name: Any, value: Any) -> Node:
    return remove_words(self, name_of(name), value)
