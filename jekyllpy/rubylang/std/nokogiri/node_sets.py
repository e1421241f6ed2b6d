"""`Nokogiri::XML::NodeSet`."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import define_class, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.std.nokogiri.nodes import (
    node_css,
    node_inner_html,
    node_to_html,
    node_xpath,
    send_each,
)
from jekyllpy.rubylang.std.nokogiri.sets import NodeSet

SET = "Nokogiri::XML::NodeSet"

define_class(SET, types=(NodeSet,), include=("Enumerable",))


def _given(found: Any) -> Any:
    return NodeSet(found) if isinstance(found, list) else found


@method(SET, "each")
def set_each(self: NodeSet, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each")
    for node in self:
        block.call(node)
    return self


@method(SET, "length", "size")
def set_length(self: NodeSet, block: Any) -> int:
    return len(self)


@method(SET, "empty?")
def set_empty(self: NodeSet, block: Any) -> bool:
    return not self.nodes


@method(SET, "[]", "slice", "at")
def set_at(self: NodeSet, block: Any, *args: Any) -> Any:
    if args and not isinstance(args[0], int) and hasattr(args[0], "text"):
        found = set_css(self, None, *args)
        return found[0] if found else None
    return _given(call(RArray(self.nodes), "[]", *args))


@method(SET, "first")
def set_first(self: NodeSet, block: Any, *args: Any) -> Any:
    return _given(call(RArray(self.nodes), "first", *args))


@method(SET, "last")
def set_last(self: NodeSet, block: Any, *args: Any) -> Any:
    return _given(call(RArray(self.nodes), "last", *args))


@method(SET, "to_a", "to_ary")
def set_to_a(self: NodeSet, block: Any) -> RArray:
    return RArray(self.nodes)


@method(SET, "shift")
def set_shift(self: NodeSet, block: Any) -> Any:
    return self.nodes.pop(0) if self.nodes else None


@method(SET, "pop")
def set_pop(self: NodeSet, block: Any) -> Any:
    return self.nodes.pop() if self.nodes else None


@method(SET, "push", "<<")
def set_push(self: NodeSet, block: Any, node: Any) -> NodeSet:
    if node not in self.nodes:
        self.nodes.append(node)
    return self


@method(SET, "+", "|")
def set_add(self: NodeSet, block: Any, other: Any) -> NodeSet:
    return NodeSet(dict.fromkeys([*self.nodes, *other]))


@method(SET, "-")
def set_subtract(self: NodeSet, block: Any, other: Any) -> NodeSet:
    gone = set(map(id, other))
    return NodeSet(node for node in self.nodes if id(node) not in gone)


@method(SET, "include?")
def set_includes(self: NodeSet, block: Any, node: Any) -> bool:
    return node in self.nodes


@method(SET, "index")
def set_index(self: NodeSet, block: Any, node: Any = None) -> int | None:
    return next((at for at, each in enumerate(self.nodes) if each is node), None)


@method(SET, "reverse")
def set_reverse(self: NodeSet, block: Any) -> NodeSet:
    return NodeSet(reversed(self.nodes))


@method(SET, "css", "search")
def set_css(self: NodeSet, block: Any, *selectors: Any) -> NodeSet:
    return NodeSet(
        dict.fromkeys(each for node in self for each in node_css(node, None, *selectors))
    )


@method(SET, "at_css")
def set_at_css(self: NodeSet, block: Any, *selectors: Any) -> Any:
    found = set_css(self, None, *selectors)
    return found[0] if found else None


@method(SET, "xpath")
def set_xpath(self: NodeSet, block: Any, *expressions: Any) -> NodeSet:
    return NodeSet(
        dict.fromkeys(each for node in self for each in node_xpath(node, None, *expressions))
    )


@method(SET, "text", "inner_text", "content")
def set_text(self: NodeSet, block: Any) -> RString:
    return RString("".join(node.text for node in self))


@method(SET, "to_html", "to_s", "to_xml")
def set_to_html(self: NodeSet, block: Any, *args: Any, **_: Any) -> RString:
    return RString("".join(to_s(node_to_html(node, None)) for node in self))


@method(SET, "inner_html")
def set_inner_html(self: NodeSet, block: Any, *args: Any, **_: Any) -> RString:
    return RString("".join(to_s(node_inner_html(node, None)) for node in self))


@method(SET, "unlink", "remove")
def set_unlink(self: NodeSet, block: Any) -> NodeSet:
    for node in self:
        node.unlink()
    return self


@method(SET, "attr", "set", "attribute")
def set_attribute(self: NodeSet, block: Any, name: Any, value: Any = None) -> Any:
    if value is None and block is None:
        return call(self.nodes[0], "[]", name) if self.nodes else None
    for node in self:
        call(node, "[]=", name, value if block is None else block.call(node))
    return self


@method(SET, "add_class")
def set_add_class(self: NodeSet, block: Any, names: Any) -> NodeSet:
    send_each(self, "add_class", names)
    return self


@method(SET, "wrap")
def set_wrap(self: NodeSet, block: Any, markup: Any) -> NodeSet:
    send_each(self, "wrap", markup)
    return self


@method(SET, "remove_attr", "remove_attribute")
def set_remove_attribute(self: NodeSet, block: Any, name: Any) -> NodeSet:
    send_each(self, "remove_attribute", name)
    return self


@method(SET, "inspect")
def set_inspect(self: NodeSet, block: Any) -> RString:
    return RString(f"[{', '.join(node.name for node in self)}]")


@method(SET, "remove_class")
def set_remove_class(self: NodeSet, block: Any, *names: Any) -> NodeSet:
    send_each(self, "remove_class", *names)
    return self
