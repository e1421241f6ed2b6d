"""Reads what libsass gives in its style `nested`."""

from __future__ import annotations

import re

from jekyllpy.site.converters.ruby_sass.tree import KEYFRAMES, Block, Comment, Declaration, Node

# A string, an escaped character, an address without quotes, a bracket, or what is none of these.
TOKEN = re.compile(
    r"\"(?:[^\"\\]|\\.)*+\"?|'(?:[^'\\]|\\.)*+'?|\\.|url\((?!\s*[\"'])[^)]*+\)?"
    r"|/\*|[{};()\[\]]|[^\"'\\{};()\[\]/u]++|.",
    re.DOTALL,
)
OPEN, CLOSE = "([", ")]"
CHARSET = "@charset"


def read(css: str) -> list[Node]:
    """The parts of a stylesheet, in order, without `@charset`."""
    reader = Reader(css)
    nodes = reader.nodes()
    return [
        node for node in nodes if not (isinstance(node, Block) and node.prelude.startswith(CHARSET))
    ]


class Reader:
    """Reads on from where it is."""

    def __init__(self, css: str) -> None:
        self._css = css
        self._position = 0

    def nodes(self) -> list[Node]:
        """All that is left."""
        found: list[Node] = []
        blocks: list[Block] = []
        siblings = found
        while self._skip_blanks():
            if self._css.startswith("/*", self._position):
                siblings.append(self._comment())
            elif self._css[self._position] == "}":
                self._position += 1
                del blocks[-1:]
            else:
                node = self._statement(blocks[-1] if blocks else None)
                siblings.append(node)
                if isinstance(node, Block) and node.children is not None:
                    blocks.append(node)
            siblings = blocks[-1].inside if blocks else found
        return found

    def _skip_blanks(self) -> bool:
        css = self._css
        while self._position < len(css) and (
            css[self._position].isspace() or css[self._position] == ";"
        ):
            self._position += 1
        return self._position < len(css)

    def _comment(self) -> Comment:
        start = self._position
        self._position = end_of_comment(self._css, start)
        return Comment(self._css[start : self._position])

    def _statement(self, parent: Block | None) -> Node:
        """A declaration up to its semicolon, or a block up to its opening brace."""
        css, start = self._css, self._position
        is_custom = css.startswith("--", start)
        depth = 0
        while self._position < len(css):
            found = TOKEN.match(css, self._position)
            assert found is not None
            token = found[0]
            if token in OPEN or (is_custom and token == "{"):
                depth += 1
            elif token in CLOSE or (is_custom and token == "}" and depth):
                depth = max(depth - 1, 0)
            elif depth == 0 and token in "{};":
                break
            self._position = end_of_comment(css, found.start()) if token == "/*" else found.end()
        text = css[start : self._position]
        mark = css[self._position : self._position + 1]
        if mark in ("{", ";"):
            self._position += 1
        column = start - (css.rfind("\n", 0, start) + 1)
        if mark == "{":
            is_keyframe = parent is not None and parent.name == KEYFRAMES
            return Block(text.rstrip(), start, column, is_keyframe=is_keyframe)
        if text.startswith("@") or parent is None:
            return Block(text.rstrip(), start, column, children=None)
        name, _, value = text.partition(":")
        value_start = start + len(text) - len(value.lstrip())
        return Declaration(name.rstrip(), value if is_custom else value.strip(), start, value_start)


def end_of_comment(text: str, start: int) -> int:
    """Where the comment ends that begins at `start`."""
    end = text.find("*/", start + 2)
    return len(text) if end < 0 else end + 2
