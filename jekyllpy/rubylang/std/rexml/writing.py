"""REXML: nodes written as text, and its formatters."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, truthy
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.tree import Document, Node
from jekyllpy.rubylang.std.rexml.classes import IN_TEXT, IN_VALUE, Formatter


def texts(node: Node) -> list[Node]:
    """The texts among the children."""
    return [child for child in node.children if child.kind in (tree.TEXT, tree.CDATA)]


def written(node: Any) -> str:
    """A node as REXML writes it."""
    if isinstance(node, Document):
        return "".join(written(child) for child in node.children)
    if node.kind == tree.ELEMENT:
        inner = "".join(written(child) for child in node.children)
        return (
            f"{start_tag(node)}>{inner}</{node.full_name}>"
            if node.children
            else f"{start_tag(node)}/>"
        )
    return leaf(node)


def start_tag(node: Node) -> str:
    """The start of an element, without its closing bracket."""
    pairs = {f"xmlns{':' + p if p else ''}": a for p, a in node.namespaces.items()}
    pairs |= node.attributes
    listed = "".join(f" {name}='{pairs[name].translate(IN_VALUE)}'" for name in sorted(pairs))
    return f"<{node.full_name}{listed}"


def leaf(node: Node) -> str:
    """A node that is no element."""
    if node.kind == tree.TEXT:
        return node.content.translate(IN_TEXT)
    if node.kind == tree.CDATA:
        return f"<![CDATA[{node.content}]]>"
    if node.kind == tree.COMMENT:
        return f"<!--{node.content}-->"
    if node.kind == tree.DTD:
        return f"<!DOCTYPE {node.name}>"
    return f"<?{node.name} {node.content}?>"


def pretty(node: Any, indent: int, depth: int, compact: bool) -> str:
    """A node laid out, each element in a line of its own."""
    if isinstance(node, Document):
        shown = [child for child in node.children if child.kind != tree.TEXT]
        return "\n".join(pretty(child, indent, depth, compact) for child in shown)
    blank = " " * (indent * depth)
    if node.kind != tree.ELEMENT:
        return blank + leaf(node).strip()
    if not node.children:
        return f"{blank}{start_tag(node)}/>"
    texts = all(child.kind == tree.TEXT for child in node.children)
    if compact and texts:
        inner = "".join(leaf(child) for child in node.children).strip()
        return f"{blank}{start_tag(node)}>{inner}</{node.full_name}>"
    shown = [child for child in node.children if child.kind != tree.TEXT or child.content.strip()]
    lines = [pretty(child, indent, depth + 1, compact) for child in shown]
    return "\n".join([f"{blank}{start_tag(node)}>", *lines, f"{blank}</{node.full_name}>"])


@method("REXML::Node", "to_s")
@method("REXML::Parent", "to_s")
@method("REXML::Child", "to_s")
def node_to_s(self: Node, block: Any, *args: Any) -> RString:
    return RString(written(self))


@method("REXML::Element", "write")
def node_write(
    self: Node, block: Any, out: Any = None, indent: Any = -1, *rest: Any, **options: Any
) -> Any:
    if isinstance(out, dict):
        out = next(
            (value for key, value in out.items() if name_of(key_value(key)) == "output"), None
        )
    depth = options.get("indent", indent)
    text = pretty(self, depth, 0, False) if type(depth) is int and depth >= 0 else written(self)
    target = options.get("output", out)
    if target is None:
        from jekyllpy.rubylang.runtime import runtime

        target = runtime.globals["$stdout"]
    call(target, "<<", RString(text))
    return target


@method("REXML::Formatters::Pretty", "initialize", visibility="private")
def formatter_initialize(self: Formatter, block: Any, indent: int = 2, *rest: Any) -> None:
    self.indent = indent


@method("REXML::Formatters::Pretty", "compact=")
def formatter_compact(self: Formatter, block: Any, value: Any) -> Any:
    self.compact = truthy(value)
    return value


@method("REXML::Formatters::Pretty", "width=")
def formatter_width(self: Formatter, block: Any, value: Any) -> Any:
    return value


@method("REXML::Formatters::Pretty", "write")
def formatter_write(self: Formatter, block: Any, node: Any, out: Any) -> Any:
    call(out, "<<", RString(pretty(node, self.indent, 0, self.compact)))
    return out


@method("REXML::Formatters::Default", "write")
def default_write(self: Formatter, block: Any, node: Any, out: Any) -> Any:
    call(out, "<<", RString(written(node)))
    return out
