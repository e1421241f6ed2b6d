"""Nokogiri's NodeSet."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import equal, name_of, to_s, truthy
from jekyllpy.rubylang.std.nokogiri.attributes import (
    add_words,
    append_words,
    node_attribute,
    remove_words,
    set_attribute,
)
from jekyllpy.rubylang.std.nokogiri.changes import node_after, node_before, node_replace, wrap
from jekyllpy.rubylang.std.nokogiri.classes import node_set
from jekyllpy.rubylang.std.nokogiri.nodes import (
    inner_html,
    inspected,
    node_to_html,
    node_to_xhtml,
    node_to_xml,
    written,
)
from jekyllpy.rubylang.std.nokogiri.tree import Attribute, Changes, Node, NodeSet
from jekyllpy.rubylang.std.nokogiri.walking import is_match

SET = "Nokogiri::XML::NodeSet"


@method(SET, "initialize", visibility="private")
def set_initialize(self: NodeSet, block: Any, document: Any = None, nodes: Any = None) -> None:
    self.document = document
    if nodes is not None:
        self.nodes = list(nodes.nodes if isinstance(nodes, NodeSet) else nodes)


@method(SET, "each")
def set_each(self: NodeSet, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each")
    give = block.call
    for node in list(self.nodes):
        give(node)
    return self


@method(SET, "to_a", "to_ary")
def set_to_a(self: NodeSet, block: Any) -> RArray:
    return RArray(self.nodes)


@method(SET, "length", "size", "count")
def set_length(self: NodeSet, block: Any, *args: Any) -> Any:
    if block is not None or args:
        return call(RArray(self.nodes), "count", *args, block=block)
    return len(self.nodes)


@method(SET, "empty?")
def set_is_empty(self: NodeSet, block: Any) -> bool:
    return not self.nodes


@method(SET, "[]", "slice")
def set_index(self: NodeSet, block: Any, *args: Any) -> Any:
    found = call(RArray(self.nodes), "[]", *args)
    return node_set(self.document, found) if isinstance(found, list) else found


@method(SET, "first")
def set_first(self: NodeSet, block: Any, count: Any = None) -> Any:
    if count is None:
        return self.nodes[0] if self.nodes else None
    return RArray(self.nodes[:count])


@method(SET, "last")
def set_last(self: NodeSet, block: Any) -> Any:
    return self.nodes[-1] if self.nodes else None


@method(SET, "index")
def set_index_of(self: NodeSet, block: Any, *args: Any) -> Any:
    return call(RArray(self.nodes), "index", *args, block=block)


@method(SET, "include?")
def set_includes(self: NodeSet, block: Any, node: Any) -> bool:
    return node in self.nodes


@method(SET, "push", "<<")
def set_push(self: NodeSet, block: Any, node: Any) -> NodeSet:
    if node not in self.nodes:
        self.nodes.append(node)
    return self


@method(SET, "pop")
def set_pop(self: NodeSet, block: Any) -> Any:
    return self.nodes.pop() if self.nodes else None


@method(SET, "shift")
def set_shift(self: NodeSet, block: Any) -> Any:
    return self.nodes.pop(0) if self.nodes else None


@method(SET, "delete")
def set_delete(self: NodeSet, block: Any, node: Any) -> Any:
    if node not in self.nodes:
        return None
    self.nodes.remove(node)
    return node


@method(SET, "|", "+")
def set_union(self: NodeSet, block: Any, other: NodeSet) -> NodeSet:
    return node_set(self.document, [*self.nodes, *other.nodes])


@method(SET, "-")
def set_difference(self: NodeSet, block: Any, other: NodeSet) -> NodeSet:
    return node_set(self.document, [node for node in self.nodes if node not in other.nodes])


@method(SET, "&")
def set_intersection(self: NodeSet, block: Any, other: NodeSet) -> NodeSet:
    return node_set(self.document, [node for node in self.nodes if node in other.nodes])


@method(SET, "==")
def set_equal(self: NodeSet, block: Any, other: Any) -> bool:
    if not isinstance(other, NodeSet) or len(self.nodes) != len(other.nodes):
        return False
    return all(equal(one, two) for one, two in zip(self.nodes, other.nodes))


@method(SET, "reverse")
def set_reverse(self: NodeSet, block: Any) -> NodeSet:
    return node_set(self.document, self.nodes[::-1])


@method(SET, "dup", "clone")
def set_dup(self: NodeSet, block: Any, **options: Any) -> NodeSet:
    return node_set(self.document, self.nodes)


@method(SET, "filter")
def set_filter(self: NodeSet, block: Any, selector: Any = None) -> Any:
    if selector is None:
        return RArray(node for node in self.nodes if truthy(block.call(node)))
    return node_set(self.document, [node for node in self.nodes if is_match(node, to_s(selector))])


@method(SET, "text", "inner_text", "content")
def set_text(self: NodeSet, block: Any) -> RString:
    return RString("".join(_text(node) for node in self.nodes))


def _text(node: Any) -> str:
    return node.value if isinstance(node, Attribute) else node.text()


@method(SET, "inner_html")
def set_inner_html(self: NodeSet, block: Any, *args: Any) -> RString:
    return RString("".join(inner_html(node) for node in self.nodes))


@method(SET, "to_s")
def set_to_s(self: NodeSet, block: Any) -> RString:
    return RString(
        "".join(node.value if isinstance(node, Attribute) else written(node) for node in self.nodes)
    )


def _written_by(names: tuple[str, ...], write: Any) -> None:
    @method(SET, *names)
    def to_text(self: NodeSet, block: Any, *args: Any, **options: Any) -> RString:
        return RString("".join(write(node, None, *args, **options).text for node in self.nodes))


_written_by(("to_html",), node_to_html)
_written_by(("to_xml",), node_to_xml)
_written_by(("to_xhtml",), node_to_xhtml)


@method(SET, "remove", "unlink")
def set_remove(self: NodeSet, block: Any) -> NodeSet:
    for node in self.nodes:
        if isinstance(node, Attribute):
            node.element.attributes.pop(node.name, None)
            Changes.count += 1
        else:
            node.unlink()
    return self


@method(SET, "children")
def set_children(self: NodeSet, block: Any) -> NodeSet:
    return node_set(self.document, [child for node in self.nodes for child in node.children])


@method(SET, "attr", "set", "attribute")
def set_attr(self: NodeSet, block: Any, name: Any, value: Any = None) -> Any:
    if isinstance(name, dict):
        for key, each in name.items():
            for node in self.nodes:
                set_attribute(node, name_of(key_value(key)), each)
        return self
    if value is None and block is None:
        return node_attribute(self.nodes[0], None, name) if self.nodes else None
    for node in self.nodes:
        set_attribute(node, name_of(name), block.call(node) if value is None else value)
    return self


@method(SET, "remove_attr", "remove_attribute")
def set_remove_attr(self: NodeSet, block: Any, name: Any) -> NodeSet:
    for node in self.nodes:
        node.attributes.pop(name_of(name), None)
    Changes.count += 1
    return self


@method(SET, "add_class")
def set_add_class(self: NodeSet, block: Any, names: Any) -> NodeSet:
    for node in self.nodes:
        add_words(node, "class", names)
    return self


@method(SET, "append_class")
def set_append_class(self: NodeSet, block: Any, names: Any) -> NodeSet:
    for node in self.nodes:
        append_words(node, "class", names)
    return self


@method(SET, "remove_class")
def set_remove_class(self: NodeSet, block: Any, names: Any = None) -> NodeSet:
    for node in self.nodes:
        remove_words(node, "class", names)
    return self


@method(SET, "wrap")
def set_wrap(self: NodeSet, block: Any, value: Any) -> NodeSet:
    for node in self.nodes:
        wrap(node, value)
    return self


@method(SET, "before")
def set_before(self: NodeSet, block: Any, value: Any) -> NodeSet:
    if self.nodes:
        node_before(self.nodes[0], None, value)
    return self


@method(SET, "after")
def set_after(self: NodeSet, block: Any, value: Any) -> NodeSet:
    if self.nodes:
        node_after(self.nodes[-1], None, value)
    return self


@method(SET, "replace")
def set_replace(self: NodeSet, block: Any, value: Any) -> NodeSet:
    for node in list(self.nodes):
        node_replace(node, None, value.copy() if isinstance(value, Node) else value)
    return self


@method(SET, "inspect")
def set_inspect(self: NodeSet, block: Any) -> RString:
    return RString(f"[{', '.join(inspected(node) for node in self.nodes)}]")
