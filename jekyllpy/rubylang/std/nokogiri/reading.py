"""HTML and XML read by lxml into trees."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any

from lxml import etree

from jekyllpy.html import tree as html
from jekyllpy.html.reading import read_document, read_fragment
from jekyllpy.html.writing import DEFAULT_DOCTYPE
from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.classes import new_document, new_fragment, new_node, new_text
from jekyllpy.rubylang.std.nokogiri.tree import BARE, Document, Node

XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
_DOCTYPE = re.compile(r"\s*+(?:<!--(?>.*?-->)\s*+)*+<!doctype\s[^>]*>", re.IGNORECASE | re.DOTALL)
_BODY = re.compile(r"\s*<body\b", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def html_document(text: str, encoding: str | None = "UTF-8", *, html5: bool = False) -> Document:
    """The document of an HTML text; html, body and paragraphs that lack are there."""
    document = new_document(tree.HTML_DOCUMENT, html5=html5)
    document.encoding = encoding
    if html5:
        _fill_html5(document, text)
    else:
        _fill_html4(document, text)
    return document


def _fill_html4(document: Document, text: str) -> None:
    found = read_document(text)
    doctype = found.doctype or DEFAULT_DOCTYPE
    made = new_node(document, tree.DTD, doctype.name)
    for key, value in (("public", doctype.public), ("system", doctype.system)):
        if value is not None:
            made.attributes[key] = value
    lines = [match.start() for match in re.finditer("\n", text)]
    document.append([made, *(_from_html4(node, document, lines) for node in found.children)])


def _from_html4(found: html.Node, document: Document, lines: list[int]) -> Node:
    """A node of the tree that was read and what is in it, without recursion."""
    top = _one_of_html4(found, document, lines)
    pending = [(found, top)]
    while pending:
        source, node = pending.pop()
        if not isinstance(source, html.Parent):
            continue
        node.children = [_one_of_html4(child, document, lines) for child in source.children]
        for each in node.children:
            each.parent = node
        pending += zip(source.children, node.children)
    return top


def _one_of_html4(found: html.Node, document: Document, lines: list[int]) -> Node:
    if isinstance(found, html.Text):
        return new_text(document, found.content)
    if isinstance(found, html.Comment):
        return new_node(document, tree.COMMENT, content=found.content)
    if isinstance(found, html.Instruction):
        return new_node(document, tree.INSTRUCTION, found.target, found.content or "")
    assert isinstance(found, html.Element)
    made = new_node(document, tree.ELEMENT, found.name)
    made.line = bisect_left(lines, found.start) + 1
    made.attributes = {
        key: BARE if value is None else value for key, value in found.attributes.items()
    }
    return made


def _fill_html5(document: Document, text: str) -> None:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, default_doctype=False)  # type: ignore[call-arg]
    content = _CONTROL.sub("", text).encode("utf-8")
    try:
        root = etree.fromstring(content, parser)
    except etree.ParserError:
        root = None
    doctype = _doctype(document, text, root)
    if doctype is not None:
        document.append([doctype])
    if root is None:
        return
    document.append(_with_siblings(root, document))


def _doctype(document: Document, text: str, root: Any) -> Node | None:
    """The document's type, if it names one."""
    match = _DOCTYPE.match(text)
    if match is None:
        return None
    made = new_node(document, tree.DTD, "html")
    info: Any = root.getroottree().docinfo if root is not None else None
    words = match[0].split()
    made.name = words[-1].rstrip(">") if len(words) == 2 else words[1].rstrip(">")
    if info is not None:
        for key, value in (("public", info.public_id), ("system", info.system_url)):
            if value:
                made.attributes[key] = value
    return made


def html_fragment(text: str, document: Document) -> Node:
    """The nodes of a piece of HTML."""
    if not document.html5:
        # as if there were a body around it
        start = len("<html><body>")
        lines = [start + match.start() for match in re.finditer("\n", text)]
        found = [_from_html4(node, document, lines) for node in read_fragment(text).children]
        return new_fragment(document, found)
    body = _BODY.match(text) is not None
    parsed = html_document(text if body else f"<html><body>{text}", html5=True)
    nodes: list[Node] = []
    for node in list(parsed.elements()):
        if node.name == "body" and node.parent is not None and node.parent.name == "html":
            nodes += [node] if body else list(node.children)
    return new_fragment(document, nodes)


def xml_document(text: str | bytes, *, strict: bool = False, noblanks: bool = False) -> Document:
    """The document of an XML text; what is wrong in it is passed over unless `strict`."""
    from jekyllpy.rubylang.errors import error

    document = new_document(tree.DOCUMENT)
    parser = etree.XMLParser(
        recover=not strict,
        strip_cdata=False,
        no_network=True,
        resolve_entities=False,
        huge_tree=False,
        remove_blank_text=noblanks,
    )
    content = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
    declared = re.match(rb"\s*<\?xml[^>]*\bencoding\s*=\s*[\"']([\w.-]+)", content)
    if declared is not None:
        document.encoding = declared[1].decode("ascii")
        if isinstance(text, str):
            content = re.sub(rb"(\bencoding\s*=\s*[\"'])[\w.-]+", rb"\1utf-8", content, count=1)
    try:
        root = etree.fromstring(content.strip(), parser)
    except etree.XMLSyntaxError as raised:
        if strict:
            raise error("Nokogiri::XML::SyntaxError", str(raised)) from None
        root = None
    document.errors = [entry.message for entry in parser.error_log]
    if root is None:
        return document
    info: Any = root.getroottree().docinfo
    document.version = info.xml_version or "1.0"
    if info.internalDTD is not None and info.internalDTD.name:
        doctype = new_node(document, tree.DTD, info.internalDTD.name)
        for key, value in (("public", info.public_id), ("system", info.system_url)):
            if value:
                doctype.attributes[key] = value
        document.append([doctype])
    document.append(_with_siblings(root, document))
    return document


def _with_siblings(root: Any, document: Document) -> list[Node]:
    """The root and what stands before and behind it: comments and instructions."""
    before = reversed(list(root.itersiblings(preceding=True)))
    return [_converted(each, document)[0] for each in (*before, root, *root.itersiblings())]


def xml_fragment(text: str, document: Document) -> Node:
    """The nodes of a piece of XML."""
    root = document.root_element()
    declared = "".join(
        f' xmlns{":" + prefix if prefix else ""}="{address}"'
        for prefix, address in (root.namespaces if root is not None else {}).items()
    )
    parsed = xml_document(f"<root{declared}>{text}</root>")
    outer = parsed.root_element()
    return new_fragment(document, list(outer.children) if outer is not None else [])


def _converted(found: Any, document: Document) -> list[Node]:
    """A node of lxml and the text behind it, without recursion."""
    top, tail = _one(found, document)
    pending = [(found, top)]
    while pending:
        source, node = pending.pop()
        if node.kind != tree.ELEMENT:
            continue
        children: list[Node] = []
        if source.text:
            children.append(new_text(document, source.text))
        for child in source:
            made, after = _one(child, document)
            children.append(made)
            if after is not None:
                children.append(after)
            pending.append((child, made))
        for each in children:
            each.parent = node
        node.children = children
    return [top] if tail is None else [top, tail]


def _one(found: Any, document: Document) -> tuple[Node, Node | None]:
    tail = new_text(document, found.tail) if found.tail else None
    if found.tag is etree.Comment:
        return new_node(document, tree.COMMENT, content=found.text or ""), tail
    if found.tag is etree.ProcessingInstruction:
        return new_node(document, tree.INSTRUCTION, found.target, found.text or ""), tail
    if found.tag is etree.Entity:
        return new_node(document, tree.ENTITY, found.name, found.text), tail
    # A name of HTML may have a colon in it that is no namespace's.
    made = new_node(document, tree.ELEMENT, found.tag.rpartition("}")[2])
    made.prefix = found.prefix
    made.line = found.sourceline or 0
    above = found.getparent()
    outer = above.nsmap if above is not None else {}
    made.namespaces = {
        prefix or "": address
        for prefix, address in found.nsmap.items()
        if outer.get(prefix) != address
    }
    for key, value in found.attrib.items():
        made.attributes[_attribute_name(key, found)] = value
    return made, tail


def _attribute_name(key: str, found: Any) -> str:
    if not key.startswith("{"):
        return key
    address, _, local = key[1:].partition("}")
    if address == XML_NAMESPACE:
        return f"xml:{local}"
    for prefix, each in found.nsmap.items():
        if each == address and prefix:
            return f"{prefix}:{local}"
    return local
