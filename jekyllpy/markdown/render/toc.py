"""The table of contents that `{:toc}` asks for."""

from __future__ import annotations

from dataclasses import dataclass

from jekyllpy.markdown.element import Attributes, Element


@dataclass(slots=True)
class _Entry:
    level: int
    identifier: str
    children: list[Element]


class TableOfContents:
    """Gathers headers on the way and becomes a nested list at the end."""

    def __init__(self) -> None:
        self.kind = "ul"
        self.attr: Attributes = {}
        self._entries: list[_Entry] = []

    def add(self, level: int, identifier: str, children: list[Element]) -> None:
        """Take in the next header of the document."""
        self._entries.append(_Entry(level, identifier, list(children)))

    def tree(self) -> Element:
        """The list, with an item for each header, inside that of the header above it."""
        root = Element(self.kind, attr=dict(self.attr))
        prefix = root.attr.setdefault("id", "markdown-toc")
        open_items: list[tuple[int, Element]] = []
        for entry in self._entries:
            while open_items and open_items[-1][0] >= entry.level:
                open_items.pop()
            parent = _sublist(open_items[-1][1], self.kind) if open_items else root
            item = _item(entry, f"{prefix}-{entry.identifier}")
            parent.children.append(item)
            open_items.append((entry.level, item))
        return root


def _item(entry: _Entry, identifier: str) -> Element:
    item = Element("li")
    text = Element("p", options={"transparent": True})
    link = Element("a", attr={"href": f"#{entry.identifier}", "id": identifier})
    link.children = [child for source in entry.children for child in _without_links(source.copy())]
    text.children.append(link)
    item.children.append(text)
    return item


def _sublist(item: Element, kind: str) -> Element:
    if item.children[-1].type != kind:
        item.children.append(Element(kind))
    return item.children[-1]


def _without_links(root: Element) -> list[Element]:
    """What is left of an element without its footnotes and with its links unwrapped."""
    holder = Element("p")
    holder.children = [root]
    work = [holder]
    while work:
        element = work.pop()
        kept: list[Element] = []
        pending = element.children[::-1]
        while pending:
            child = pending.pop()
            if child.type == "a":
                pending.extend(reversed(child.children))
            elif child.type != "footnote":
                kept.append(child)
                work.append(child)
        element.children = kept
    return holder.children
