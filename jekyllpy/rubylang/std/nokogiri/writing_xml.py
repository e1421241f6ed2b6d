"""XML as libxml2 writes it for Nokogiri."""

from __future__ import annotations

from collections.abc import Iterable

from jekyllpy.html.elements import VOID
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.tree import Document, Node
from jekyllpy.rubylang.std.nokogiri.writing_html import doctype

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_VALUE = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\n": "&#10;",
        "\t": "&#9;",
        "\r": "&#13;",
    }
)
_UNFORMATTED = (tree.TEXT, tree.ENTITY, tree.CDATA)


class XmlWriter:
    """Writes nodes, indented where no text stands between them."""

    def __init__(
        self,
        *,
        formatted: bool = True,
        indent: str = "  ",
        declaration: bool = True,
        xhtml: bool = False,
        ascii_only: bool = False,
    ) -> None:
        self.formatted = formatted
        self.indent = indent
        self.declaration = declaration
        self.xhtml = xhtml
        self.ascii_only = ascii_only

    def write_all(self, nodes: Iterable[Node]) -> str:
        """Nodes, one after the other."""
        return "".join(self.write(node, 0, self.formatted) for node in nodes)

    def write(self, node: Node, depth: int, formatted: bool) -> str:
        """A node and what is in it."""
        if isinstance(node, Document):
            return self.document(node)
        if node.kind == tree.TEXT:
            return self.encoded(node.content.translate(_TEXT))
        if node.kind == tree.CDATA:
            return f"<![CDATA[{node.content}]]>"
        if node.kind == tree.COMMENT:
            return f"<!--{node.content}-->"
        if node.kind == tree.INSTRUCTION:
            return f"<?{node.name} {node.content}?>" if node.content else f"<?{node.name}?>"
        if node.kind == tree.ENTITY:
            return f"&{node.name};"
        if node.kind == tree.DTD:
            return doctype(node)
        if node.kind == tree.FRAGMENT:
            return "".join(self.write(child, depth, formatted) for child in node.children)
        return self.element(node, depth, formatted)

    def encoded(self, text: str) -> str:
        if not self.ascii_only or text.isascii():
            return text
        return "".join(char if char.isascii() else f"&#x{ord(char):X};" for char in text)

    def document(self, document: Document) -> str:
        encoding = f' encoding="{document.encoding}"' if document.encoding else ""
        head = f'<?xml version="{document.version}"{encoding}?>\n' if self.declaration else ""
        return head + "".join(
            self.write(child, 0, self.formatted) + "\n" for child in document.children
        )

    def element(self, node: Node, depth: int, formatted: bool) -> str:
        name = node.full_name
        out = [f"<{name}"]
        for prefix, address in node.namespaces.items():
            out.append(f' xmlns{":" + prefix if prefix else ""}="{address.translate(_VALUE)}"')
        for key, value in node.attributes.items():
            out.append(f' {key}="{self.encoded(value.translate(_VALUE))}"')
        if not node.children:
            if self.xhtml:
                return "".join(out) + (" />" if name in VOID else f"></{name}>")
            return "".join(out) + "/>"
        out.append(">")
        inside = formatted and all(child.kind not in _UNFORMATTED for child in node.children)
        for child in node.children:
            if inside:
                out.append("\n" + self.indent * (depth + 1))
            out.append(self.write(child, depth + 1, inside))
        if inside:
            out.append("\n" + self.indent * depth)
        out.append(f"</{name}>")
        return "".join(out)
