"""What was rendered or taken over in the course of a build, and whether its nodes tell all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.content.document import Document
from jekyllpy.incremental.bases import layout_names
from jekyllpy.incremental.dependencies import UNTRACEABLE
from jekyllpy.incremental.graph import Node, content_names
from jekyllpy.incremental.own_matter import are_seen_too_soon, changed_since

if TYPE_CHECKING:
    from jekyllpy.content.convertible import Convertible
    from jekyllpy.site.site import Site

# What says nothing of what was looked at.
HIDDEN = frozenset({UNTRACEABLE, "everything"})


class RenderedNodes:
    """The nodes of a build, in order, and the names of all that they looked at."""

    def __init__(self, site: Site) -> None:
        self.nodes: list[Node] = []
        self._site = site
        self._names: dict[str, str] = {}
        self._written_keys: dict[tuple[str | None, str], int] = {}
        self._written_and_seen = (0, 0, False)

    def add(self, item: Convertible, key: str, raw: str | Callable[[], str]) -> Node:
        """The node of an item whose turn it is."""
        node = Node(item, len(self.nodes), key, raw)
        self.nodes.append(node)
        return node

    def note(self, node: Node, names: Iterable[str], *, is_restless: bool = False) -> None:
        """Keep what a node looked at."""
        item, own = node.item, self._names
        if item.place_in_layout:
            layouts = layout_names(self._site, item.data["layout"])
            names = [*names, *(f"layout:{name}" for name in layouts)]
        node.names = frozenset(own.setdefault(name, name) for name in names)
        node.is_restless = is_restless or bool(item.data.own("regenerate"))

    def note_matter(self, node: Node, before: Mapping[str, Any]) -> None:
        """Keep what rendering a node has changed of its front matter."""
        item = node.item
        node.matter = changed_since(before, item.data)
        label = item.collection.label if isinstance(item, Document) else None
        for key in node.matter:
            self._written_keys[label, key] = max(node.at, self._written_keys.get((label, key), 0))

    @property
    def have_written_for_others(self) -> bool:
        """Whether others look at front matter that items have only once they are rendered."""
        return any(
            not content_names(node.item, *node.matter).isdisjoint(self._names)
            for node in self.nodes
            if node.matter
        )

    @property
    def tell_all(self) -> bool:
        """Whether all that was rendered depends on nothing but what the nodes say, each as it is in the end."""
        return (
            bool(self.nodes)
            and self._names.keys().isdisjoint(HIDDEN)
            and not self._have_written_what_is_seen()
        )

    def _have_written_what_is_seen(self) -> bool:
        """Whether rendering changes front matter that others look at."""
        count = len(self._written_keys), len(self._names)
        if self._written_keys and count != self._written_and_seen[:2]:
            seen = are_seen_too_soon(self._written_keys, self._names, self.nodes)
            self._written_and_seen = (*count, seen)
        return self._written_and_seen[2]
