"""From text to tree and back, through libxml2."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import lxml.html
from lxml import etree

from jekyllpy.rubylang.std.nokogiri.tree import (
    Comment,
    Document,
    Element,
    Fragment,
    Node,
    Parent,
    Text,
)

DEFAULT_DOCTYPE = (
    '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN" '
    '"http://www.w3.org/TR/REC-html40/loose.dtd">'
)
_ENCODED = "utf-8"
# stands for the colon of a name, which lxml takes only where it is a namespace's
COLON = "__colon__"
# what stays as it is in addresses of HTML, letters and digits aside
KEPT_IN_ADDRESSES = "-_.!~*'()@/:=?;#%&,+"


_ELEMENTS = lxml.html.HTMLParser()


class NoValue(str):
    """The value of an attribute that was written as a name alone."""


def _html_parser() -> Any:
    return etree.HTMLParser(encoding=_ENCODED, huge_tree=True, remove_blank_text=False)


def read_html(text: str) -> Document:
    """A document of HTML, with `html` and `body` as libxml2 adds them."""
    document = Document()
    if not text.strip():
        return document
    root = etree.fromstring(text.encode(_ENCODED, "surrogateescape"), _html_parser())
    if root is None:
        return document
    document.doctype = root.getroottree().docinfo.doctype or None
    _copy_siblings(root, document)
    _mark_names_alone(document, text)
    return document


def _mark_names_alone(top: Parent, text: str) -> None:
    """Tell attributes without a value from empty ones, which libxml2's readers don't."""
    for element in top.elements():
        for name, value in element.attributes.items():
            if value == "" and f'{name}=""' not in text and f"{name}=''" not in text:
                element.attributes[name] = NoValue()


def read_xml(text: str) -> Document:
    """A document of XML, read past its faults."""
    document = Document(is_html=False)
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    root = (
        etree.fromstring(text.encode(_ENCODED, "surrogateescape"), parser) if text.strip() else None
    )
    if root is not None:
        _copy_siblings(root, document)
    return document


def read_fragment(text: str, document: Document | None = None) -> Fragment:
    """The nodes that a text is, within a body."""
    fragment = Fragment()
    fragment.document = document or Document()
    if text:
        whole = f"<html><body>{text}</body></html>"
        root = etree.fromstring(whole.encode(_ENCODED, "surrogateescape"), _html_parser())
        body = root.find("body")
        for part in [] if body is None else [body]:
            _copy_children(part, fragment)
    _belong(fragment, fragment.document)
    _mark_names_alone(fragment, text)
    return fragment


def _belong(node: Parent, document: Document) -> None:
    for each in node.walk():
        each.document = document


def _copy_siblings(root: Any, document: Document) -> None:
    before: list[Any] = []
    previous = root.getprevious()
    while previous is not None:
        before.append(previous)
        previous = previous.getprevious()
    for found in [*reversed(before), root, *root.itersiblings()]:
        node = _copied(found)
        if node is not None:
            document.append([node])
    _belong(document, document)


def _copied(found: Any) -> Node | None:
    if found.tag is etree.Comment:
        return Comment(found.text or "")
    if not isinstance(found.tag, str):
        return None
    name = found.tag.rpartition("}")[2]
    element = Element(f"{found.prefix}:{name}" if found.prefix else name)
    element.attributes = {str(key): str(value) for key, value in found.attrib.items()}
    _copy_children(found, element)
    return element


def _copy_children(found: Any, parent: Parent) -> None:
    nodes: list[Node] = []
    if found.text and found.tag is not etree.Comment:
        nodes.append(Text(found.text))
    for child in found:
        node = _copied(child)
        if node is not None:
            nodes.append(node)
        if child.tail:
            nodes.append(Text(child.tail))
    for node in nodes:
        node.parent = parent
    parent.children = nodes


# Back


class Mirror:
    """A tree of lxml's that shows a part of ours, for what libxml2 does with it."""

    def __init__(self, *, escapes_addresses: bool = False) -> None:
        self.escapes_addresses = escapes_addresses
        self.ours: dict[Any, Node] = {}
        self.texts: dict[tuple[Any, bool], Node] = {}

    def of(self, node: Parent, name: str | None = None) -> Any:
        """The element of lxml's for an element of ours."""
        made: Any = _ELEMENTS.makeelement(_safe(name or node.name))
        if isinstance(node, Element):
            for key, value in node.attributes.items():
                shown = "".join(char for char in value if char >= " " or char in "\t\n\r")
                if self.escapes_addresses and _is_address(node.name, key):
                    shown = quote(shown.lstrip(" "), safe=KEPT_IN_ADDRESSES)
                made.set(_safe(key), None if type(value) is NoValue else shown)
        self.ours[made] = node
        last: Any = None
        for child in node.children:
            if isinstance(child, Text):
                self._add_text(made, last, child)
                continue
            if isinstance(child, Comment):
                last = etree.Comment(child.content.replace("--", "- -"))
                self.ours[last] = child
            elif isinstance(child, Parent):
                last = self.of(child)
            made.append(last)
        return made

    def _add_text(self, parent: Any, last: Any, node: Text) -> None:
        text = "".join(c for c in node.content if c >= " " or c in "\t\n\r")
        text = text.encode("utf-8", "replace").decode("utf-8")
        if last is None:
            parent.text = (parent.text or "") + text
            self.texts[parent, False] = node
        else:
            last.tail = (last.tail or "") + text
            self.texts[last, True] = node


def _is_address(element: str, attribute: str) -> bool:
    """Whether an attribute's value is escaped as an address when it is written."""
    return attribute in ("href", "action", "src") or (attribute == "name" and element == "a")


def _safe(name: str) -> str:
    name = name.replace(":", COLON)
    try:
        etree.QName(name)
    except ValueError:
        return "_"
    return name


def write(node: Node, *, inner: bool = False, is_html: bool = True) -> str:
    """A node (or what is in it) as text."""
    if isinstance(node, Text):
        raw = node.parent is not None and node.parent.name in ("script", "style")
        return node.content if raw and is_html else _escaped(node.content)
    if isinstance(node, Comment):
        return f"<!--{node.content}-->"
    assert isinstance(node, Parent)
    if isinstance(node, Document) and not inner:
        return _written_document(node)
    if inner or not isinstance(node, Element):
        return "".join(write(child, is_html=is_html) for child in node.children)
    made = Mirror(escapes_addresses=is_html).of(node)
    text: str = etree.tostring(
        made, method="html" if is_html else "xml", encoding="unicode", pretty_print=is_html
    )
    if COLON in text:
        text = text.replace(COLON, ":")
    return text.removesuffix("\n") if is_html else text


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _written_document(document: Document) -> str:
    if not document.is_html:
        parts = [write(child, is_html=False) for child in document.children]
        return '<?xml version="1.0"?>\n' + "\n".join(parts) + "\n"
    lines = [document.doctype or DEFAULT_DOCTYPE]
    lines += [write(child) for child in document.children]
    return "\n".join(lines) + "\n"


def xpath(node: Parent, expression: str) -> list[Node] | str | float | bool:
    """What an expression of XPath finds below a node, or comes to."""
    mirror = Mirror()
    top: Parent = node
    while top.parent is not None:
        top = top.parent
    made = mirror.of(top, "_document" if not isinstance(top, Element) else None)
    at = made if node is top else next(m for m, ours in mirror.ours.items() if ours is node)
    if isinstance(top, Document) and top.root is not None:
        root = next(m for m, ours in mirror.ours.items() if ours is top.root)
        made.remove(root)
        at = root if node is top else at
        if node is top and not expression.startswith(("/", "(")):
            expression = f"/{expression}"
    found = at.xpath(expression)
    if not isinstance(found, list):
        return found  # type: ignore[no-any-return]
    nodes: list[Node] = []
    for each in found:
        if isinstance(each, str):
            parent = each.getparent()  # type: ignore[attr-defined]
            if each.is_attribute:  # type: ignore[attr-defined]
                text: Node | None = Text(str(each))
            else:
                text = mirror.texts.get((parent, bool(each.is_tail)))  # type: ignore[attr-defined]
            nodes += [text] if text is not None else []
        elif each in mirror.ours:
            nodes.append(mirror.ours[each])
    return nodes
