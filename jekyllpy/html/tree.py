"""The tree of an HTML text."""

from __future__ import annotations

from collections.abc import Iterator


class Node:
    """What a tree is made of; `parent` is None for what lies at the top."""

    __slots__ = ("parent",)

    def __init__(self) -> None:
        self.parent: Parent | None = None

    def next(self) -> Node | None:
        """The node behind it."""
        if self.parent is None:
            return None
        siblings = self.parent.children
        at = index_of(self) + 1
        return siblings[at] if at < len(siblings) else None


class Text(Node):
    """A piece of text."""

    __slots__ = ("content",)

    def __init__(self, content: str) -> None:
        super().__init__()
        self.content = content


class Comment(Node):
    """A comment."""

    __slots__ = ("content",)

    def __init__(self, content: str) -> None:
        super().__init__()
        self.content = content


class Instruction(Node):
    """A processing instruction: its target, and what follows (None if nothing does)."""

    __slots__ = ("content", "target")

    def __init__(self, target: str, content: str | None) -> None:
        super().__init__()
        self.target = target
        self.content = content


class Doctype(Node):
    """A document's type."""

    __slots__ = ("name", "public", "system")

    def __init__(self, name: str, public: str | None = None, system: str | None = None) -> None:
        super().__init__()
        self.name = name
        self.public = public
        self.system = system


class Parent(Node):
    """A node with others in it: a document, a fragment, an element."""

    __slots__ = ("children",)

    def __init__(self) -> None:
        super().__init__()
        self.children: list[Node] = []

    def append(self, node: Node) -> None:
        """Put a node behind the others."""
        node.parent = self
        self.children.append(node)

    def insert(self, at: int, node: Node) -> None:
        """Put a node before the one that is number `at`."""
        node.parent = self
        self.children.insert(at, node)

    def descendants(self) -> Iterator[Node]:
        """All nodes below, in the text's order, as they are when they are come to."""
        pending = self.children[::-1]
        while pending:
            node = pending.pop()
            yield node
            if isinstance(node, Parent):
                pending += node.children[::-1]

    def elements(self) -> Iterator[Element]:
        """All elements below, in the text's order."""
        return (node for node in self.descendants() if isinstance(node, Element))

    def text(self) -> str:
        """All texts below, joined."""
        return "".join(node.content for node in self.descendants() if isinstance(node, Text))


class Element(Parent):
    """An element.

    Attributes:
        attributes: values by name; None for one that was written without.
        start: where its tag stands in the text that was read.
    """

    __slots__ = ("attributes", "name", "start")

    def __init__(
        self, name: str, attributes: dict[str, str | None] | None = None, start: int = 0
    ) -> None:
        super().__init__()
        self.name = name
        self.attributes = attributes if attributes is not None else {}
        self.start = start

    def get(self, name: str) -> str | None:
        """An attribute's value: empty if it was written without, None if it isn't there."""
        return (self.attributes[name] or "") if name in self.attributes else None


class Fragment(Parent):
    """The nodes of a piece of HTML."""

    __slots__ = ()


class Document(Parent):
    """A whole document.

    Attributes:
        doctype: its type, None if the text named none.
    """

    __slots__ = ("doctype",)

    def __init__(self) -> None:
        super().__init__()
        self.doctype: Doctype | None = None

    def root(self) -> Element | None:
        """The outermost element."""
        return next((node for node in self.children if isinstance(node, Element)), None)


def index_of(node: Node) -> int:
    """The number of a node among its parent's children."""
    assert node.parent is not None
    return next(at for at, each in enumerate(node.parent.children) if each is node)
