"""The tree: nodes with parents and children, texts among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.objects.instance import RObject

if TYPE_CHECKING:
    from jekyllpy.rubylang.objects.module import RClass

# libxml2's numbers of kinds of nodes
ELEMENT, ATTRIBUTE, TEXT, CDATA, ENTITY, INSTRUCTION, COMMENT = 1, 2, 3, 4, 5, 7, 8
DOCUMENT, FRAGMENT, HTML_DOCUMENT, DTD = 9, 11, 13, 14
CHARACTER_DATA = (TEXT, CDATA, ENTITY, COMMENT, INSTRUCTION)


class Bare(str):
    """The value of an attribute that was written without one."""


BARE = Bare()


class Changes:
    """Counts changes of all trees, so that what was found by them can be kept until the next."""

    count = 0


class Node(RObject):
    """A node.

    Attributes:
        kind: which sort of node it is, as libxml2 numbers it.
        name: of an element without its prefix.
        attributes: values by name (with prefix), in order.
        content: of a text, comment or such.
        namespaces: addresses by prefix that the element declares ("" is the default).
        document: the one that it belongs to.
    """

    __slots__ = (
        "attributes",
        "children",
        "content",
        "document",
        "kind",
        "line",
        "name",
        "namespaces",
        "parent",
        "place",
        "prefix",
    )

    def __init__(
        self, cls: RClass, kind: int = ELEMENT, name: str = "", document: Any = None
    ) -> None:
        super().__init__(cls)
        self.kind = kind
        self.name = name
        self.prefix: str | None = None
        self.attributes: dict[str, str] = {}
        self.namespaces: dict[str, str] = {}
        self.children: list[Node] = []
        self.content = ""
        self.parent: Node | None = None
        self.document = document
        self.line = 0
        self.place = 0

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @property
    def full_name(self) -> str:
        """The name with its prefix."""
        return f"{self.prefix}:{self.name}" if self.prefix else self.name

    def index(self) -> int:
        """The place among the parent's children; kept until they change."""
        assert self.parent is not None
        siblings = self.parent.children
        if not (self.place < len(siblings) and siblings[self.place] is self):
            for at, each in enumerate(siblings):
                each.place = at
        return self.place

    def descendants(self) -> Iterator[Node]:
        """All nodes below, in the document's order."""
        pending = list(reversed(self.children))
        while pending:
            node = pending.pop()
            yield node
            pending.extend(reversed(node.children))

    def elements(self) -> Iterator[Node]:
        """All elements below, in the document's order."""
        return (node for node in self.descendants() if node.kind == ELEMENT)

    def text(self) -> str:
        """All texts below, joined."""
        if self.kind in CHARACTER_DATA:
            return self.content
        return "".join(node.content for node in self.descendants() if node.kind in (TEXT, CDATA))

    def sibling(self, step: int) -> Node | None:
        """The next (1) or previous (-1) node."""
        if self.parent is None:
            return None
        at = self.index() + step
        return self.parent.children[at] if 0 <= at < len(self.parent.children) else None

    def sibling_element(self, step: int) -> Node | None:
        """The next or previous element."""
        node = self.sibling(step)
        while node is not None and node.kind != ELEMENT:
            node = node.sibling(step)
        return node

    def unlink(self) -> None:
        """Take it out of its tree."""
        if self.parent is not None:
            del self.parent.children[self.index()]
            self.parent = None
            Changes.count += 1

    def insert(self, at: int, nodes: list[Node]) -> None:
        """Put nodes between the children."""
        for node in nodes:
            if node.parent is self and node.index() < at:
                at -= 1
            node.unlink()
        self.children[at:at] = nodes
        for node in nodes:
            node.parent = self
            node.adopt(self.document if self.kind not in (DOCUMENT, HTML_DOCUMENT) else self)
        Changes.count += 1

    def append(self, nodes: list[Node]) -> None:
        """Put nodes behind the children."""
        for node in nodes:
            node.unlink()
        self.insert(len(self.children), nodes)

    def adopt(self, document: Any) -> None:
        """Make it, and what is below it, belong to a document."""
        if self.document is not document:
            self.document = document
            for node in self.descendants():
                node.document = document

    def clear(self) -> None:
        """Remove all children."""
        for node in self.children:
            node.parent = None
        self.children = []
        Changes.count += 1

    def copy(self, *, deep: bool = True) -> Node:
        """A copy that is in no tree."""
        made = type(self)(self.cls.real, self.kind, self.name, self.document)
        made.prefix = self.prefix
        made.attributes = dict(self.attributes)
        made.namespaces = dict(self.namespaces)
        made.content = self.content
        made.line = self.line
        if deep:
            made.children = [child.copy() for child in self.children]
            for child in made.children:
                child.parent = made
        return made

    def ancestors(self) -> Iterator[Node]:
        """What it is in, the innermost first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def root(self) -> Node:
        """The outermost node that it is in, or itself."""
        node = self
        while node.parent is not None:
            node = node.parent
        return node


class Document(Node):
    """A whole document; `kind` tells HTML from XML."""

    __slots__ = ("encoding", "errors", "html5", "url", "version")

    def __init__(
        self, cls: RClass, kind: int = DOCUMENT, name: str = "document", document: Any = None
    ) -> None:
        super().__init__(cls, kind, "document")
        self.document = self
        self.encoding: str | None = None
        self.errors: list[str] = []
        self.url: str | None = None
        self.version = "1.0"
        self.html5 = False

    @property
    def is_html(self) -> bool:
        """Whether it is HTML."""
        return self.kind == HTML_DOCUMENT

    def root_element(self) -> Node | None:
        """Its one element."""
        return next((node for node in self.children if node.kind == ELEMENT), None)

    def copy(self, *, deep: bool = True) -> Document:
        made = Document(self.cls.real, self.kind)
        made.encoding, made.url, made.version = self.encoding, self.url, self.version
        made.html5 = self.html5
        if deep:
            made.append([child.copy() for child in self.children])
        return made


class Attribute(RObject):
    """An attribute as a node."""

    __slots__ = ("element", "name")

    def __init__(self, cls: RClass, element: Node, name: str) -> None:
        super().__init__(cls)
        self.element = element
        self.name = name

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Attribute)
            and self.element is other.element
            and self.name == other.name
        )

    def __hash__(self) -> int:
        return hash((id(self.element), self.name))

    @property
    def value(self) -> str:
        """Its value."""
        return self.element.attributes.get(self.name, "")


class NodeSet(RObject):
    """Nodes in order, each once."""

    __slots__ = ("document", "nodes")

    def __init__(self, cls: RClass, document: Any = None, nodes: list[Any] | None = None) -> None:
        super().__init__(cls)
        self.document = document
        self.nodes: list[Any] = nodes or []
