"""Trees of HTML written as libxml2 2.9 writes them for Nokogiri: a little laid out."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from jekyllpy.html.elements import (
    ADDRESSES,
    BOOLEAN,
    NO_END_IF_EMPTY,
    ON_OWN_LINES,
    RAW_TEXT,
    VOID,
)
from jekyllpy.html.tree import (
    Comment,
    Doctype,
    Document,
    Element,
    Instruction,
    Node,
    Text,
    index_of,
)

DEFAULT_DOCTYPE = Doctype(
    "html",
    "-//W3C//DTD HTML 4.0 Transitional//EN",
    "http://www.w3.org/TR/REC-html40/loose.dtd",
)
ENCODING = "UTF-8"
UNESCAPED_IN_ADDRESSES = "-_.!~*'()@/:=?;#%&,+<>"
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# Marks of programs on the server, which values keep as they are.
_KEPT_IN_VALUES = (("<!--", "-->"), ("&{", "}"))


def write_document(document: Document) -> str:
    """A whole document, which says that it is UTF-8; it always has a type."""
    set_encoding(document)
    type_of_it = document.doctype or DEFAULT_DOCTYPE
    return f"{doctype(type_of_it.name, type_of_it.public, type_of_it.system)}\n{write(document.children)}\n"


def write(nodes: Iterable[Node]) -> str:
    """Nodes, one after the other."""
    out: list[str] = []
    for node in nodes:
        _write_one(node, out)
    return "".join(out)


def _write_one(top: Node, out: list[str]) -> None:
    """Write a node and what is in it, without recursion."""
    following = top.next() if isinstance(top.parent, Element) else None
    pending: list[tuple[Node, Node | None] | str] = [(top, following)]
    while pending:
        each = pending.pop()
        if isinstance(each, str):
            out.append(each)
            continue
        node, following = each
        if isinstance(node, Text):
            parent = node.parent
            is_raw = isinstance(parent, Element) and parent.name in RAW_TEXT
            out.append(node.content if is_raw else node.content.translate(_ENTITIES))
        elif isinstance(node, Element):
            _write_element(node, following, out, pending)
        elif isinstance(node, Comment):
            out.append(f"<!--{node.content}-->")
        elif isinstance(node, Instruction):
            rest = "" if node.content is None else f" {node.content}"
            out.append(f"<?{node.target}{rest}>")


def _write_element(
    node: Element,
    following: Node | None,
    out: list[str],
    pending: list[tuple[Node, Node | None] | str],
) -> None:
    name, children = node.name, node.children
    out.append(f"<{name}")
    if node.attributes:
        out.extend(attribute(name, key, value) for key, value in node.attributes.items())
    out.append(">")
    is_block = name in ON_OWN_LINES
    parent = node.parent
    after = (
        "\n"
        if is_block
        and following is not None
        and not isinstance(following, Text)
        and isinstance(parent, Element)
        and not parent.name.startswith("p")
        else ""
    )
    if name in VOID or (not children and name in NO_END_IF_EMPTY):
        out.append(after)
        return
    is_spread = is_block and len(children) > 1 and not name.startswith("p")
    if is_spread and not isinstance(children[0], Text):
        out.append("\n")
    before_end = "\n" if is_spread and not isinstance(children[-1], Text) else ""
    pending.append(f"{before_end}</{name}>{after}")
    behind: Node | None = None
    for child in reversed(children):
        pending.append((child, behind))
        behind = child


def attribute(element: str, name: str, value: str | None) -> str:
    """An attribute with the space before it; `value` is None if it has none."""
    if value is None or name.lower() in BOOLEAN:
        return f" {name}"
    escaped = escaped_value(value)
    if name in ADDRESSES or (name == "name" and element == "a"):
        escaped = quote(escaped.lstrip(" \t\n\r"), safe=UNESCAPED_IN_ADDRESSES)
    return f" {name}={quoted(escaped)}"


def escaped_value(value: str) -> str:
    """An attribute's value with entities; what a program on the server will replace stays."""
    coming = {mark: start for mark in _KEPT_IN_VALUES if (start := value.find(mark[0])) >= 0}
    pieces: list[str] = []
    position = 0
    while coming:
        start, (begin, end) = min((start, mark) for mark, start in coming.items())
        if start < position:
            coming[begin, end] = start = value.find(begin, position)
        elif (stop := value.find(end, start)) >= 0:
            pieces += value[position:start].translate(_ENTITIES), value[start : stop + len(end)]
            position = stop + len(end)
        else:
            start = -1
        if start < 0:
            del coming[begin, end]
    return "".join([*pieces, value[position:].translate(_ENTITIES)])


def quoted(value: str) -> str:
    """A value in the quotes that it doesn't have in it."""
    if '"' not in value:
        return f'"{value}"'
    if "'" not in value:
        return f"'{value}'"
    return '"' + value.replace('"', "&quot;") + '"'


def doctype(name: str, public: str | None, system: str | None) -> str:
    """A document's type."""
    if public is not None:
        rest = f" PUBLIC {quoted(public)}" + (f" {quoted(system)}" if system is not None else "")
    elif system is not None and system != "about:legacy-compat":
        rest = f" SYSTEM {quoted(system)}"
    else:
        rest = ""
    return f"<!DOCTYPE {name}{rest}>"


def set_encoding(document: Document) -> None:
    """Have the head say that the document is UTF-8."""
    root = document.root()
    inside = root.children if root is not None and root.name == "html" else []
    first = next(
        (node for node in inside if isinstance(node, Element) and node.name in ("head", "meta")),
        None,
    )
    if first is None:
        return
    head = first if first.name == "head" else first.parent
    assert head is not None
    content = f"text/html; charset={ENCODING}"
    for node in head.children if head is first else head.children[index_of(first) :]:
        if isinstance(node, Element) and node.name == "meta" and says_encoding(node):
            if ENCODING.lower() not in (node.attributes["content"] or "").lower():
                node.attributes["content"] = content
            return
    head.insert(0, Element("meta", {"http-equiv": "Content-Type", "content": content}))


def says_encoding(meta: Element) -> bool:
    """Whether it gives the type of the document's content."""
    kind = meta.attributes.get("http-equiv") or ""
    return kind.lower() == "content-type" and meta.attributes.get("content") is not None
