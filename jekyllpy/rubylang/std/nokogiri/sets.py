"""What a search gives: nodes in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jekyllpy.rubylang.std.nokogiri.tree import Node


class NodeSet:
    """Nodes, each once."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self.nodes: list[Node] = list(nodes)

    def __len__(self) -> int:
        return len(self.nodes)

    def __getitem__(self, at: int) -> Node:
        return self.nodes[at]

    def __iter__(self) -> Iterator[Node]:
        return iter(list(self.nodes))
