"""The elements of styles and locales, and which of their attributes format what they render."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from jekyllpy.errors import ConfigurationError

AFFIXES = ("prefix", "suffix")
FONT = ("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align")
EVERY_FORMAT = ("text-case", *FONT, *AFFIXES, "display")

FORMATS = {
    **dict.fromkeys(("text", "number", "label", "date", "date-part", "group"), EVERY_FORMAT),
    **dict.fromkeys(("name-part", "et-al"), ("text-case", *FONT, *AFFIXES)),
    **dict.fromkeys(("names", "name", "layout"), (*FONT, *AFFIXES)),
}
"""The attributes that format, by element, in the order in which they are applied."""

MAX_DEPTH = 256
"""Deeper than any style; libxml2 goes no deeper either."""


class Node:
    """An element.

    Attributes:
        name: its name, without namespace.
        attributes: as written.
        text: the text before its first child.
        formats: those of its attributes that format what it renders.
    """

    __slots__ = ("attributes", "children", "formats", "name", "parent", "text")

    def __init__(self, name: str, attributes: dict[str, str], parent: Node | None = None) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Node] = []
        self.parent = parent
        self.text = ""
        self.formats = {key: attributes[key] for key in FORMATS.get(name, ()) if key in attributes}

    def get(self, name: str, default: str = "") -> str:
        """An attribute's value."""
        return self.attributes.get(name, default)

    def has(self, name: str) -> bool:
        """Whether it has the attribute `name`."""
        return name in self.attributes

    def is_true(self, name: str) -> bool:
        """Whether the attribute `name` is `true`."""
        return self.get(name).lower() == "true"

    def child(self, name: str) -> Node | None:
        """The first child of this name."""
        return next(self.each(name), None)

    def each(self, name: str) -> Iterator[Node]:
        """The children of this name."""
        return (child for child in self.children if child.name == name)

    def ancestors(self) -> Iterator[Node]:
        """The element around it, the one around that, and so on to the root."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


def read_nodes(path: Path) -> Node:
    """The root of an XML file.

    Raises:
        ConfigurationError: if it isn't XML.
    """
    try:
        return _node(_root(path.read_bytes()), None)
    except (ElementTree.ParseError, ValueError) as error:
        raise ConfigurationError(f"not a CSL file: {error}", path=path) from error


def nodes_of(text: bytes, name: str) -> Node:
    """The root of an XML text.

    Args:
        name: what to call it if something is wrong with it.

    Raises:
        ConfigurationError: if it isn't XML.
    """
    try:
        return _node(_root(text), None)
    except (ElementTree.ParseError, ValueError) as error:
        raise ConfigurationError(f"{name} is not a CSL file: {error}") from error


def _root(text: bytes) -> ElementTree.Element:
    """The root; of a text that isn't well-formed, what libxml2 recovers, as it does for csl-ruby."""
    try:
        return ElementTree.fromstring(text)
    except ElementTree.ParseError:
        recovered = _recovered(text)
        if recovered is None:
            raise
        return recovered


def _recovered(text: bytes) -> ElementTree.Element | None:
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(text, parser)
    except etree.XMLSyntaxError:
        return None
    if root is None or len(root) == 0:
        return None
    return ElementTree.fromstring(etree.tostring(root))


def _node(element: ElementTree.Element, parent: Node | None, depth: int = 1) -> Node:
    if depth > MAX_DEPTH:
        raise ValueError("its elements are nested too deeply")
    attributes = {_local(key): value for key, value in element.attrib.items()}
    node = Node(_local(element.tag), attributes, parent)
    node.text = element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            node.children.append(_node(child, node, depth + 1))
    return node


def _local(name: str) -> str:
    return name.rpartition("}")[2]
