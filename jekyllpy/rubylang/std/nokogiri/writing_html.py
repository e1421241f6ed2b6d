"""HTML as libxml2 writes it for Nokogiri."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jekyllpy.html import writing as html
from jekyllpy.html.elements import NO_END_IF_EMPTY, ON_OWN_LINES, RAW_TEXT, VOID
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.tree import BARE, Document, Node

VOID_HTML5 = frozenset(
    "area base basefont bgsound br col command embed frame hr image img input keygen link meta "
    "param source track wbr".split()
)
_RAW_HTML5 = frozenset("style script xmp iframe noembed noframes plaintext".split())
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_TEXT_HTML5 = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\u00a0": "&nbsp;"})
_VALUE_HTML5 = str.maketrans({"&": "&amp;", '"': "&quot;", "\u00a0": "&nbsp;"})
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_TEXTS = (tree.TEXT, tree.ENTITY)


class HtmlWriter:
    """Writes nodes: laid out a little as libxml2 does, with entities if the encoding is unknown."""

    def __init__(
        self, *, formatted: bool = True, html5: bool = False, ascii_only: bool = False
    ) -> None:
        self.formatted = formatted and not html5
        self.html5 = html5
        self.ascii_only = ascii_only
        self.out: list[str] = []

    def text(self) -> str:
        """What has been written."""
        return "".join(self.out)

    def write_all(self, nodes: Iterable[Node]) -> None:
        """Write nodes one after the other."""
        for node in nodes:
            self.write(node)

    def write(self, node: Node) -> None:
        """Write a node and what is in it, without recursion."""
        pending: list[Node | str] = [node]
        while pending:
            each = pending.pop()
            if isinstance(each, str):
                self.out.append(each)
                continue
            if each.kind != tree.ELEMENT:
                self.leaf(each, pending)
                continue
            end = self.start_tag(each)
            if end is None:
                continue
            pending.append(end)
            pending.extend(reversed(each.children))

    def leaf(self, node: Node, pending: list[Node | str]) -> None:
        """Write what isn't an element; what is in a document or fragment comes to `pending`."""
        if node.kind in (tree.TEXT, tree.CDATA):
            self.out.append(self.character_data(node))
        elif node.kind == tree.COMMENT:
            self.out.append(f"<!--{node.content}-->")
        elif node.kind == tree.INSTRUCTION:
            self.out.append(f"<?{node.name} {node.content}>" if node.content else f"<?{node.name}>")
        elif node.kind == tree.ENTITY:
            self.out.append(f"&{node.name};")
        elif node.kind == tree.DTD:
            self.out.append(doctype(node) + ("" if self.html5 else "\n"))
        elif isinstance(node, Document):
            set_meta_encoding(node)
            if not self.html5:
                pending.append("\n")
            pending.extend(reversed(node.children))
        else:
            pending.extend(reversed(node.children))

    def character_data(self, node: Node) -> str:
        raw = _RAW_HTML5 if self.html5 else RAW_TEXT
        if node.kind == tree.CDATA or (node.parent is not None and node.parent.name in raw):
            return node.content
        if self.html5:
            return node.content.translate(_TEXT_HTML5)
        return self.encoded(node.content.translate(_TEXT))

    def encoded(self, text: str) -> str:
        """With entities for what isn't ASCII, if need be."""
        if not self.ascii_only or text.isascii():
            return text
        from html.entities import codepoint2name

        def entity(match: re.Match[str]) -> str:
            name = codepoint2name.get(ord(match[0]))
            return f"&{name};" if name else f"&#{ord(match[0])};"

        return _NOT_ASCII.sub(entity, text)

    def start_tag(self, node: Node) -> str | None:
        """Write the start of an element; its end, or None if it has neither end nor content."""
        name = node.full_name
        self.out.append(f"<{name}")
        for prefix, address in node.namespaces.items():
            self.out.append(f' xmlns{":" + prefix if prefix else ""}="{address}"')
        for key, value in node.attributes.items():
            self.attribute(node, key, value)
        self.out.append(">")
        if self.html5:
            return None if name in VOID_HTML5 else f"</{name}>"
        is_block = self.formatted and name in ON_OWN_LINES
        after = "\n" if is_block and self.line_follows(node) else ""
        if name in VOID or (name in NO_END_IF_EMPTY and not node.children):
            self.out.append(after)
            return None
        inner = is_block and self.lines_within(node)
        if inner:
            self.out.append("\n")
        return ("\n" if is_block and self.line_before_end(node) else "") + f"</{name}>" + after

    @staticmethod
    def line_follows(node: Node) -> bool:
        following = node.sibling(1)
        above = node.parent
        return (
            following is not None
            and following.kind not in _TEXTS
            and above is not None
            and above.kind == tree.ELEMENT
            and not above.name.startswith("p")
        )

    @staticmethod
    def lines_within(node: Node) -> bool:
        return (
            len(node.children) > 1
            and node.children[0].kind not in _TEXTS
            and not node.name.startswith("p")
        )

    @staticmethod
    def line_before_end(node: Node) -> bool:
        return (
            len(node.children) > 1
            and node.children[-1].kind not in _TEXTS
            and not node.name.startswith("p")
        )

    def attribute(self, node: Node, key: str, value: str) -> None:
        if self.html5:
            self.out.append(f' {key}="{value.translate(_VALUE_HTML5)}"')
        else:
            written = html.attribute(node.name, key, None if value is BARE else value)
            self.out.append(self.encoded(written))


def set_meta_encoding(document: Document) -> None:
    """Let the head of a document of HTML 4 say that it is UTF-8, as libxml2 does when it writes."""
    if document.html5 or document.encoding is None:
        return
    root = document.root_element()
    children = root.children if root is not None and root.name == "html" else []
    head = next((node for node in children if node.name == "head"), None)
    if head is None:
        return
    content = f"text/html; charset={document.encoding}"
    for node in head.children:
        told = node.name == "meta" and "content" in node.attributes
        if told and node.attributes.get("http-equiv", "").lower() == "content-type":
            if document.encoding.lower() not in node.attributes["content"].lower():
                node.attributes["content"] = content
            return
    meta = Node(head.cls.real, tree.ELEMENT, "meta", document)
    meta.attributes = {"http-equiv": "Content-Type", "content": content}
    head.insert(0, [meta])


def doctype(node: Node) -> str:
    """A document's type."""
    public, system = node.attributes.get("public"), node.attributes.get("system")
    return html.doctype(node.name, public or None, system or None)


def to_html(nodes: Iterable[Node], document: Document | None, *, formatted: bool = True) -> str:
    """Nodes as HTML."""
    writer = HtmlWriter(
        formatted=formatted,
        html5=document is not None and document.html5,
        ascii_only=document is not None and document.encoding is None,
    )
    writer.write_all(nodes)
    return writer.text()
