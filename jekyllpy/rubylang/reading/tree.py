"""Parses a file and finds what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

import tree_sitter_ruby
from tree_sitter import Language, Node, Parser

from jekyllpy.rubylang.errors import RubySyntaxError

if TYPE_CHECKING:
    from jekyllpy.rubylang.compile.refinements import Refinements

_FROZEN_STRINGS = re.compile(
    rb"(?:\s*#[^\n]*\n)*?\s*#[^\n]*frozen[_-]string[_-]literal:\s*true", re.I
)

# what stands around the name of a here document
# What other languages count with, where nothing comes after it that a sign could be of.
_STEP = re.compile(
    rb"^[^#\n\"'`/]*?(?<![\w@$])([@$]{0,2}[a-z_]\w*+)(\+\+|--)\s*+(?:end\b|[\])};]|\Z)",
    re.MULTILINE,
)
_NAME = re.compile(rb"^<<[-~]?|[\"'`]")


# What an `end` closes, what closes the others, and what a string begins with.
_OPENINGS = frozenset("begin case class def do for if module unless until while ( [ {".split())
_CLOSINGS = {"(": ")", "[": "]", "{": "}"}
_QUOTES = ('"', "'", "`")


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
        refinements: those that hold at the place that is being compiled.
    """

    def __init__(self, source: str, path: str, first_line: int = 1) -> None:
        self.path = path
        self.first_line = first_line
        if not source.endswith("\n"):
            source += "\n"
        self.source = source.encode("utf-8", "surrogateescape")
        self.root = _parser().parse(self.source).root_node
        self._endless: dict[int, str] = {}  # the names of here documents without an end, by row
        if b"<<" in self.source:
            self._tell_operators()
        self.frozen_strings = bool(_FROZEN_STRINGS.match(self.source))
        self.heredocs: dict[int, Node] = {}
        self.negated: set[int] = set()
        self.refinements: Refinements | None = None
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
        flawed = [each for each in walk(self.root) if each.has_error or each.is_missing]
        # Early tree-sitters don't call each error one.
        node = next((each for each in flawed if each.is_error or each.is_missing), flawed[-1])
        opening = _unclosed(node)
        shown = self.text(node).strip().partition("\n")[0][:40]
        rows = range(node.start_point.row, node.end_point.row + 1)
        endless = next((row for row in self._endless if row in rows), None)
        if endless is not None:
            raise RubySyntaxError(
                f'can\'t find string "{self._endless[endless]}" anywhere before EOF',
                path=self.path,
                line=endless + self.first_line,
            )
        step = _STEP.search(self.source)
        if step is not None:
            name, sign = step[1].decode(), chr(step[2][0])
            raise RubySyntaxError(
                f"syntax error, nothing follows `{name}{sign * 2}'; write `{name} {sign}= 1'",
                path=self.path,
                line=self.source.count(b"\n", 0, step.start(1)) + self.first_line,
            )
        if node.is_missing:
            wrong = f"missing {node.type}"
        elif opening is not None:
            node, closing = opening, _CLOSINGS.get(opening.type, "end")
            wrong = f"this `{opening.type}', or what is in it, has no `{closing}'"
        elif shown in _QUOTES:
            wrong = "a string without its end"
        else:
            wrong = f"unexpected `{shown}'"
        raise RubySyntaxError(f"syntax error, {wrong}", path=self.path, line=self.line(node))

    def _tell_operators(self) -> None:
        """Set `text<<line` apart from here documents, for which the parser takes it."""
        while places := self._misread():
            pieces, start = [], 0
            for place in places:
                pieces.append(self.source[start : place + len("<<")])
                start = place + len("<<")
            self.source = b" ".join([*pieces, self.source[start:]])
            self.root = _parser().parse(self.source).root_node

    def _misread(self) -> list[int]:
        """Where what is taken for here documents is none: behind values, else the first without an end."""
        found = list(self._heredocs())
        behind = [each.start_byte for each, _ in found if is_behind_a_value(each)]
        if behind:
            return behind
        endless = next((each for each, body in found if not has_end(each, body)), None)
        if endless is None:
            return []
        self._endless[endless.start_point.row] = name_of(endless).decode("utf-8", "replace")
        return [endless.start_byte]

    def _heredocs(self) -> Iterator[tuple[Node, Node | None]]:
        """The beginnings of here documents with their bodies."""
        nodes = list(walk(self.root))
        bodies = [node for node in nodes if node.type == "heredoc_body"]
        beginnings = [node for node in nodes if node.type == "heredoc_beginning"]
        return zip_longest(beginnings, bodies[: len(beginnings)])

    def _find_heredocs(self) -> None:
        for beginning, body in self._heredocs():
            if body is not None:
                self.heredocs[beginning.start_byte] = body


def _unclosed(wrong: Node) -> Node | None:
    """The first opening in what can't be read that nothing closes, if that is all that is wrong."""
    opened: list[Node] = []
    for child in wrong.children:
        if child.type in _OPENINGS:
            opened.append(child)
        elif opened and child.type == _CLOSINGS.get(opened[-1].type, "end"):
            opened.pop()
        elif child.is_error:
            return None
    return opened[0] if opened else None


def is_behind_a_value(beginning: Node) -> bool:
    """Whether a value stands right in front of a `<<`, which is an operator then."""
    before = beginning.prev_sibling or (beginning.parent and beginning.parent.prev_sibling)
    if before is None or before.end_byte != beginning.start_byte:
        return False
    return before.is_named or before.type in (")", "]", "}")


def has_end(beginning: Node, body: Node | None) -> bool:
    """Whether the line is there that ends a here document."""
    end = body.children[-1] if body is not None and body.children else None
    return end is not None and (end.text or b"").strip() == name_of(beginning)


def name_of(beginning: Node) -> bytes:
    """What ends a here document."""
    return _NAME.sub(b"", beginning.text or b"")


def walk(node: Node) -> Iterator[Node]:
    """A node and all below it, in the order of the text."""
    yield node
    for child in node.children:
        yield from walk(child)


def field(node: Node, name: str) -> Node:
    """The child of a node that the grammar has by this name in all of its kind."""
    found = node.child_by_field_name(name)
    assert found is not None
    return found


def parts(node: Node) -> list[Node]:
    """The named children of a node, comments and bodies of here documents left out."""
    return [
        child
        for child in node.named_children
        if child.type not in ("comment", "heredoc_body", "empty_statement")
    ]
