"""HTML and XML read by lxml into trees."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from jekyllpy.rubylang.std.nokogiri import tree
from jekyllpy.rubylang.std.nokogiri.classes import new_document, new_fragment, new_node, new_text
from jekyllpy.rubylang.std.nokogiri.tree import BARE, Document, Node

XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
_DOCTYPE = re.compile(r"\s*+(?:<!--(?>.*?-->)\s*+)*+<!doctype\s[^>]*>", re.IGNORECASE | re.DOTALL)
# what may stand before a text that is in a paragraph of its own
_HEAD = re.compile(
    r"(?:\s+|<!--.*?-->|<!doctype\b[^>]*>|<\?[^>]*>|</?(?:html|head)\b[^>]*>|</p\s*>|<(?:meta|link|base)\b[^>]*>"
    r"|<(title|script|style)\b[^>]*>.*?</\1\s*>)*",
    re.IGNORECASE | re.DOTALL,
)
_TAG_START = re.compile(r"</?[A-Za-z!?]")
_EMPTY_VALUE = re.compile(r"""(?<![\w:.-])([\w:.-]++)\s*+=\s*+(?:""|'')""")
# what older editions of libxml2, and Nokogiri with them, take for a name
_HTML_NAME = re.compile(r"[a-z_:.][a-z0-9_:.-]*", re.IGNORECASE)
_BODY = re.compile(r"^[ \t\r\f\v]*<body", re.IGNORECASE | re.MULTILINE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def html_document(text: str, encoding: str | None = "UTF-8", *, html5: bool = False) -> Document:
    """The document of an HTML text; html, body and paragraphs that lack are there."""
    document = new_document(tree.HTML_DOCUMENT, html5=html5)
    document.encoding = encoding
    _fill_html(document, _with_paragraph(text))
    return document


def _with_paragraph(text: str) -> str:
    """The text with a paragraph around what stands before any element, as older libxml2 has it."""
    match = _HEAD.match(text)
    at = match.end() if match is not None else 0
    if at >= len(text) or _TAG_START.match(text, at):
        return text
    return f"{text[:at]}<p>{text[at:]}"


def _fill_html(document: Document, text: str) -> None:
    document.valued = {match[1].lower() for match in _EMPTY_VALUE.finditer(text)}
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
    before: list[Node] = []
    sibling = root.getprevious()
    while sibling is not None:
        before.insert(0, _converted(sibling, document)[0])
        sibling = sibling.getprevious()
    document.append(before)
    document.append(_converted(root, document)[:1])
    sibling = root.getnext()
    while sibling is not None:
        document.append(_converted(sibling, document)[:1])
        sibling = sibling.getnext()


def _doctype(document: Document, text: str, root: Any) -> Node | None:
    """The document's type; of HTML 4 without one, that of its transitional form."""
    match = _DOCTYPE.match(text)
    made = new_node(document, tree.DTD, "html")
    if match is None:
        if document.html5:
            return None
        made.attributes = {
            "public": "-//W3C//DTD HTML 4.0 Transitional//EN",
            "system": "http://www.w3.org/TR/REC-html40/loose.dtd",
        }
        return made
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
    parsed = new_document(tree.HTML_DOCUMENT)
    body = _BODY.search(text) is not None
    _fill_html(parsed, f"<html><body>{text}")
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
    before: list[Node] = []
    sibling = root.getprevious()
    while sibling is not None:
        before.insert(0, _converted(sibling, document)[0])
        sibling = sibling.getprevious()
    document.append([*before, _converted(root, document)[0]])
    sibling = root.getnext()
    while sibling is not None:
        document.append(_converted(sibling, document)[:1])
        sibling = sibling.getnext()
    return document


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
        name_of_key = _attribute_name(key, found)
        if document.is_html and not document.html5:
            name = _HTML_NAME.match(name_of_key)
            if name is None:
                continue
            if name[0] != name_of_key:
                name_of_key, value = name[0], ""
        bare = not value and document.is_html and name_of_key not in document.valued
        made.attributes[name_of_key] = BARE if bare else value
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
