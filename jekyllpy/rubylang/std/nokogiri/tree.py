"""The tree of a document: elements, texts, comments."""

from __future__ import annotations

from collections.abc import Iterator


class Node:
    """A node; `parent` is None at the top and out of the tree."""

    name = ""

    def __init__(self) -> None:
        self.parent: Parent | None = None
        self.document: Document | None = None

    def unlink(self) -> None:
        """Take it out of the tree."""
        if self.parent is not None:
            self.parent.children.remove(self)
            self.parent = None

    @property
    def index(self) -> int:
        """Its place among the children of its parent."""
        assert self.parent is not None
        return next(at for at, child in enumerate(self.parent.children) if child is self)

    @property
    def text(self) -> str:
        """All text below it."""
        return ""

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other


class Text(Node):
    """Text; `raw` if it is that of a script or style, which is written as it is."""

    name = "text"

    def __init__(self, content: str) -> None:
        super().__init__()
        self.content = content

    @property
    def text(self) -> str:
        return self.content


class Comment(Node):
    """A comment."""

    name = "comment"

    def __init__(self, content: str) -> None:
        super().__init__()
        self.content = content

    @property
    def text(self) -> str:
        return self.content


class Parent(Node):
    """What has children."""

    def __init__(self) -> None:
        super().__init__()
        self.children: list[Node] = []

    @property
    def text(self) -> str:
        return "".join(child.text for child in self.children if not isinstance(child, Comment))

    def insert(self, at: int, nodes: list[Node]) -> None:
        """Put nodes before the child at a place, taken from where they are; texts side by side join."""
        for node in nodes:
            node.unlink()
            node.parent = self
            node.document = self.document or (self if isinstance(self, Document) else None)
        self.children[at:at] = nodes

    def append(self, nodes: list[Node]) -> None:
        """Put nodes at the end."""
        self.insert(len(self.children), nodes)

    def clear(self) -> None:
        """Take all children out."""
        for child in self.children:
            child.parent = None
        self.children = []

    def elements(self) -> Iterator[Element]:
        """The elements below it, in order."""
        for child in list(self.children):
            if isinstance(child, Element):
                yield child
                yield from child.elements()

    def walk(self) -> Iterator[Node]:
        """All nodes below it, in order."""
        for child in list(self.children):
            yield child
            if isinstance(child, Parent):
                yield from child.walk()


class Element(Parent):
    """An element."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.attributes: dict[str, str] = {}


class Fragment(Parent):
    """A part of a document."""

    name = "#document-fragment"


class Document(Parent):
    """A document; `doctype` as it was written, None without one."""

    name = "document"

    def __init__(self, is_html: bool = True) -> None:
        super().__init__()
        self.is_html = is_html
        self.doctype: str | None = None
        self.document = self

    @property
    def root(self) -> Element | None:
        """The outermost element."""
        return next((child for child in self.children if isinstance(child, Element)), None)
