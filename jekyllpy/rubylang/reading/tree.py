"""Parses a file and finds what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import tree_sitter_ruby
from tree_sitter import Language, Node, Parser

from jekyllpy.rubylang.errors import RubySyntaxError

_FROZEN_STRINGS = re.compile(
    rb"(?:\s*#[^\n]*\n)*?\s*#[^\n]*frozen[_-]string[_-]literal:\s*true", re.I
)


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_ruby.language()))


class Unit:
    """A file of Ruby: its tree and what belongs to the whole of it.

    Attributes:
        path: as `__FILE__` and messages tell it.
        frozen_strings: whether its string literals are frozen.
        heredocs: the body that belongs to each beginning of a here document, by position.
        negated: where numbers begin that have a minus before them.
    """

    def __init__(self, source: str, path: str, first_line: int = 1) -> None:
        self.path = path
        self.first_line = first_line
        if not source.endswith("\n"):
            source += "\n"
        self.source = source.encode("utf-8", "surrogateescape")
        self.root = _parser().parse(self.source).root_node
        self.frozen_strings = bool(_FROZEN_STRINGS.match(self.source))
        self.heredocs: dict[int, Node] = {}
        self.negated: set[int] = set()
        if self.root.has_error:
            self._refuse()
        if b"<<" in self.source:
            self._find_heredocs()

    def line(self, node: Node) -> int:
        """The line where a node begins."""
        return node.start_point.row + self.first_line

    def text(self, node: Node) -> str:
        """The source of a node."""
        return self.source[node.start_byte : node.end_byte].decode("utf-8", "surrogateescape")

    def _refuse(self) -> None:
        node = next(each for each in walk(self.root) if each.is_error or each.is_missing)
        shown = self.text(node).strip().partition("\n")[0][:40]
        wrong = f"missing {node.type}" if node.is_missing else f"unexpected `{shown}'"
        raise RubySyntaxError(f"syntax error, {wrong}", path=self.path, line=self.line(node))

    def _find_heredocs(self) -> None:
        beginnings, bodies = [], []
        for node in walk(self.root):
            if node.type == "heredoc_beginning":
                beginnings.append(node)
            elif node.type == "heredoc_body":
                bodies.append(node)
        for beginning, body in zip(beginnings, bodies, strict=False):
            self.heredocs[beginning.start_byte] = body


def walk(node: Node) -> Iterator[Node]:
    """A node and all below it, in the order of the text."""
    yield node
    for child in node.children:
        yield from walk(child)


def parts(node: Node) -> list[Node]:
    """The named children of a node, comments and bodies of here documents left out."""
    return [
        child
        for child in node.named_children
        if child.type not in ("comment", "heredoc_body", "empty_statement")
    ]
