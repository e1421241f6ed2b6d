"""What each page and document of a built site looked at: who is touched when something changes."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jekyllpy.content.document import Document
from jekyllpy.content.looked_at import is_of_files
from jekyllpy.content.page import Page
from jekyllpy.incremental.own_matter import put_back
from jekyllpy.incremental.recorded_hash import ALL
from jekyllpy.incremental.snapshot import changes
from jekyllpy.incremental.times import SAME_TIME
from jekyllpy.log import Complaint
from jekyllpy.text.grounds import is_at_or_below

if TYPE_CHECKING:
    from jekyllpy.content.convertible import Convertible
    from jekyllpy.content.static_file import StaticFile

INCLUDE = "include"
MOMENTS = ("time", "date", "now", SAME_TIME)


@dataclass(slots=True)
class Node:
    """A page or document that has been rendered.

    Attributes:
        at: when it was its turn; 0 for the first.
        key: its name among all records.
        raw: its content before it was rendered, or what gives it.
        names: what its templates looked at, and its layouts.
        is_restless: whether every build renders it.
        made: the pages that rendering it has added to the site: source maps.
        complaints: what rendering it warns of, where every build renders it for that alone.
        matter: the values that keys of its front matter had before rendering has changed them.
    """

    item: Any
    at: int
    key: str
    raw: str | Callable[[], str]
    names: frozenset[str] = frozenset()
    is_restless: bool = False
    made: list[Any] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)
    matter: dict[str, Any] = field(default_factory=dict)

    def text(self) -> str:
        """Its content before it was rendered; nothing where a plugin's page has none."""
        if callable(self.raw):
            self.raw = self.raw()
        return self.raw or ""

    def restore_matter(self) -> None:
        """Give the item the front matter that it had before it was rendered."""
        put_back(self.item.data, self.matter)
        self.matter = {}


class Graph:
    """All nodes of a site, and the ways from what changes to those who looked at it."""

    def __init__(
        self,
        nodes: list[Node],
        excerpts: Iterable[Iterable[str]],
        static_files: Iterable[StaticFile],
    ) -> None:
        self.nodes = nodes
        self.static_files = {file.path: file for file in static_files}
        self.by_item = {id(node.item): node for node in nodes}
        self.makers = {id(page): node.at for node in nodes for page in node.made}
        self.by_path: dict[str, list[Node]] = defaultdict(list)
        self.includes: dict[str, set[str]] = defaultdict(set)
        self.moments: set[str] = set()
        self.files: set[str] = set()
        self._readers: dict[str, set[int]] = defaultdict(set)
        self._learned: set[str] = set()
        self._changing: set[str] = set()
        for node in nodes:
            path = path_of(node.item)
            if path is not None:
                self.by_path[path].append(node)
            self.learn(node)
        for names in excerpts:
            self.learn_names(names)

    def learn(self, node: Node) -> None:
        """Take note of what a node looked at."""
        self.learn_names(node.names)
        for name in node.names & self._changing:
            self._readers[name].add(node.at)

    def learn_names(self, names: Iterable[str]) -> None:
        """Take note of names that were looked at."""
        for name in names:
            if name in self._learned:
                continue
            self._learned.add(name)
            kind, _, which = name.partition(":")
            if kind == INCLUDE:
                for path in candidates(which):
                    self.includes[path].add(name)
            elif kind in MOMENTS:
                self.moments.add(name)
            elif is_of_files(name):
                self.files.add(name)
            if changes(name):
                self._changing.add(name)

    @property
    def names(self) -> Set[str]:
        """All names of what was looked at."""
        return self._learned

    def replace(self, former: Any, page: Any) -> Node:
        """The node of a page, which takes the place of a former one."""
        node = self.by_item.pop(id(former))
        node.item, node.raw = page, page.content
        self.by_item[id(page)] = node
        self.makers[id(page)] = self.makers.pop(id(former))
        return node

    def includes_at(self, path: str) -> set[str]:
        """The names of the included files at a path, or in the folder that it is."""
        found = [names for other, names in self.includes.items() if is_at_or_below(path, other)]
        return set[str]().union(*found)

    def touched(self, changed: set[str]) -> Iterator[Node]:
        """The nodes that looked at any of these names."""
        return (node for node in self.nodes if not node.names.isdisjoint(changed))

    def later(self, node: Node, names: set[str]) -> list[Node]:
        """The later nodes that looked at any of these names."""
        return [
            other
            for other in self.nodes
            if other.at > node.at and not other.names.isdisjoint(names)
        ]

    def readers_after(self, node: Node, changed: Iterable[str]) -> list[Node]:
        """The later nodes that looked at what rendering `node` changes."""
        found: set[int] = set().union(*(self._readers.get(name, ()) for name in changed))
        return [self.nodes[at] for at in found if at > node.at]


def path_of(item: Convertible) -> str | None:
    """The path of the file that an item was read from."""
    if isinstance(item, Document):
        return item.path
    return item.full_path if isinstance(item, Page) else None


def candidates(which: str) -> list[str]:
    """The paths that are tried for an included file."""
    name, *folders = which.split("\n")
    return [os.path.join(folder, name.lstrip("/")) for folder in folders]


def content_names(item: Any, *keys: str) -> set[str]:
    """The names under which others look at the content and output of an item."""
    if isinstance(item, Document):
        label, path = item.collection.label, item.relative_path
        names = {f"document:{label}\n{key}\n{path}" for key in (*keys, ALL)}
        return names | {f"documents:{label}:{key}" for key in (*keys, ALL)}
    return {f"pages:{key}" for key in (*keys, ALL)}
