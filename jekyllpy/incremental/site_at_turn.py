"""The site as a page or document saw it at its turn, for one that is rendered again later."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.content.page import Page
    from jekyllpy.incremental.graph import Graph, Node
    from jekyllpy.site.site import Site


class SiteAtTurn:
    """A site that is rendered in order, or that stands and is rendered in part.

    Attributes:
        graph: what stands; None while the whole site is rendered.
        node: whose turn it is again; None while it is nobody's.
    """

    def __init__(self, site: Site) -> None:
        self.graph: Graph | None = None
        self.node: Node | None = None
        self._site = site

    @contextmanager
    def again(self, node: Node) -> Iterator[None]:
        """Show the site as it was at the turn of `node` in a `with` block."""
        self.node = node
        try:
            yield
        finally:
            self.node = None

    def content_of(self, item: Any, key: str) -> str | None:
        """The `content` or `output` of a page or document."""
        if self.node is not None and self.graph is not None:
            node = self.graph.by_item.get(id(item))
            if node is not None and node.at > self.node.at:
                return node.text() if key == "content" else None
        found: str | None = getattr(item, key)
        return found

    def pages(self) -> list[Page]:
        """The site's pages but for those that are made only after this turn."""
        pages, turn = self._site.pages, self.node
        if turn is None or self.graph is None or not (makers := self.graph.makers):
            return pages
        return [page for page in pages if makers.get(id(page), -1) < turn.at]
