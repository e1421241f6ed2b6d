"""Whose content and output others look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jekyllpy.content.document import Document
from jekyllpy.incremental.graph import Node
from jekyllpy.incremental.snapshot import PAGES, changes


class LookedAt:
    """What rendering has made of items that other items look at.

    Args:
        names: all names of what was looked at.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._labels: set[str] = set()
        self._documents: set[tuple[str, str]] = set()
        self._has_pages = False
        for name in names:
            kind, _, which = name.partition(":")
            if kind == PAGES:
                self._has_pages = True  # whoever lists pages is given their content, too
            elif changes(name):
                if kind == "documents":
                    self._labels.add(which.partition(":")[0])
                elif kind == "document":
                    label, _, path = which.split("\n")
                    self._documents.add((label, path))

    def texts(self, nodes: Iterable[Node]) -> Iterator[tuple[int, str, str]]:
        """For each such text of the nodes: the node's number, `content` or `output`, and the text."""
        for node in nodes:
            item = node.item
            if isinstance(item, Document):
                label = item.collection.label
                if label in self._labels or (label, item.relative_path) in self._documents:
                    yield node.at, "content", item.content
                    if item.output is not None:
                        yield node.at, "output", item.output
            elif self._has_pages:
                yield node.at, "content", item.content
