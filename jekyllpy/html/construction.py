"""Trees built from tags and texts, with what HTML leaves out put in where libxml2 2.9 puts it."""

from __future__ import annotations

from jekyllpy.html.elements import (
    BOOLEAN,
    END_PRIORITY,
    ENDED_BY,
    IN_HEAD,
    NO_TEXT,
    OF_FRAMES,
    ORDINARY_PRIORITY,
    VOID,
)
from jekyllpy.html.tree import Doctype, Document, Element, Node, Parent, Text

# Nothing is read beyond elements as deep as this.
MAX_DEPTH = 257


class Construction:
    """A document that is being built.

    Attributes:
        document: what has been built.
        unended: the elements that are not ended yet, outermost first.
        tags: how the tags called them, with the prefixes that their names haven't.
        name: the last of `tags`, None if all are ended.
        is_over: whether nothing more is to be read, as elements lie too deep.
    """

    def __init__(self) -> None:
        self.document = Document()
        self.unended: list[Element] = []
        self.tags: list[str] = []
        self.name: str | None = None
        self.is_over = False
        self._seen: set[str] = set()
        self._ignored = 0

    def doctype(self, doctype: Doctype) -> None:
        """The document's type; the first one counts."""
        if self.document.doctype is None:
            doctype.parent = self.document
            self.document.doctype = doctype

    def leaf(self, node: Node) -> None:
        """A comment or an instruction."""
        (self.unended[-1] if self.unended else self.document).append(node)

    def characters(self, text: str) -> None:
        """Text, which joins the text before it."""
        if not self.unended or not text:
            return
        children = self.unended[-1].children
        last = children[-1] if children else None
        if isinstance(last, Text):
            last.content += text
        else:
            self.unended[-1].append(Text(text))

    def paragraph(self) -> None:
        """A paragraph begins where text may not stand alone."""
        if self.name in NO_TEXT:
            self.end_before("p")
            self.imply("p")
            self._push(Element("p"))

    def ends_before(self, name: str) -> bool:
        """Whether the innermost element ends where one called `name` starts."""
        return self.name in ENDED_BY and name in ENDED_BY[self.name]

    def end_before(self, name: str) -> None:
        """End the elements that end where one called `name` starts."""
        while self.ends_before(name):
            self.pop()

    def imply(self, name: str) -> None:
        """Begin the elements that one called `name` must be in."""
        if name == "html":
            return
        if not self.unended:
            self._push(Element("html"))
        if name in ("head", "body"):
            return
        if len(self.unended) <= 1 and name in IN_HEAD:
            if not self._seen:
                self._push(Element("head"))
        elif (
            name not in OF_FRAMES
            and "body" not in self._seen
            and not {"head", "body"} & set(self.tags)
        ):
            self._push(Element("body"))

    def start(self, element: Element, *, is_ended: bool) -> None:
        """An element's start tag; `is_ended` says whether it ends at once."""
        name = element.name
        self.end_before(name)
        self.imply(name)
        ignored = self._times_misplaced(name)
        self._ignored += ignored
        if not ignored:
            for key in BOOLEAN & element.attributes.keys():
                if element.attributes[key] is None:
                    element.attributes[key] = key
            self._push(element)
        if self.name is not None and (is_ended or self.name in VOID):
            self.pop()

    def _times_misplaced(self, name: str) -> int:
        if name == "body":
            return self.tags.count(name)
        return int(
            (name == "html" and bool(self.unended)) or (name == "head" and len(self.unended) != 1)
        )

    def end(self, name: str) -> None:
        """An end tag."""
        if self._ignored and name in ("html", "body", "head"):
            self._ignored -= 1
            return
        priority = END_PRIORITY.get(name, ORDINARY_PRIORITY)
        for tag in reversed(self.tags):
            if tag == name:
                break
            if END_PRIORITY.get(tag, ORDINARY_PRIORITY) > priority:
                return
        else:
            return
        while self.name != name:
            self.pop()
        self.pop()

    def pop(self) -> None:
        """End the innermost element."""
        self.unended.pop()
        self.tags.pop()
        self.name = self.tags[-1] if self.tags else None

    def _push(self, element: Element) -> None:
        if len(self.unended) >= MAX_DEPTH:
            self.is_over = True
            return
        self._place().append(element)
        self.unended.append(element)
        self.tags.append(element.name)
        self.name = tag = element.name
        element.name = local_name(tag)
        if tag == "head":
            self._seen.add("head")
        elif tag == "body":
            self._seen |= {"head", "body"}

    def _place(self) -> Parent:
        """Where an element goes: in the innermost; after the end, in the root unless a type or comment is first."""
        if self.unended:
            return self.unended[-1]
        first = self.document.children[0] if self.document.children else None
        is_root_first = isinstance(first, Element) and self.document.doctype is None
        return first if is_root_first and isinstance(first, Element) else self.document


def local_name(tag: str) -> str:
    """What follows the prefix, if both are there."""
    prefix, _, rest = tag.partition(":")
    return rest if prefix and rest else tag
