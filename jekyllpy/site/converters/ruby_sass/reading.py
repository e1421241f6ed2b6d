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
# What nearly all statements are, in one piece: none of their brackets has another in it.
TEXT = r"[^\"'\\{};()\[\]/]++|/(?!\*)|\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'"
ADDRESS = r"(?<=url)\((?!\s*[\"'])[^)]*+\)"
PLAIN = rf"(?:{TEXT}|{ADDRESS}|\((?:{TEXT})*+\)|\[(?:{TEXT})*+\])++"
PART = re.compile(rf"[\s;]*+(?:(\}})|(/\*)|({PLAIN})(?:([{{;])|(?=\}})))", re.DOTALL)
CLOSING, COMMENT, STATEMENT = 1, 2, 3
BLANKS = re.compile(r"[\s;]*+")
OPEN, CLOSE = "([", ")]"
CHARSET = "@charset"
CUSTOM = "--"


def read(css: str) -> list[Node]:
    """The parts of a stylesheet, in order, without `@charset`."""
    return [
        node
        for node in nodes(css)
        if not (isinstance(node, Block) and node.prelude.startswith(CHARSET))
    ]


def nodes(css: str) -> list[Node]:
    """The parts of a stylesheet, in order."""
    found: list[Node] = []
    blocks: list[Block] = []
    siblings = found
    position = 0
    while position < len(css):
        part = PART.match(css, position)
        if part is not None and part.lastindex == CLOSING:
            position = part.end()
            del blocks[-1:]
            siblings = blocks[-1].inside if blocks else found
            continue
        if part is not None and part.lastindex == COMMENT:
            start = part.start(COMMENT)
            position = end_of_comment(css, start)
            siblings.append(Comment(css[start:position], start))
            continue
        start, end = span(css, position, part)
        if start == len(css):
            break
        mark = css[end : end + 1]
        position = end if mark == "}" else end + 1
        node = statement(css, start, end, blocks[-1] if blocks else None)
        siblings.append(node)
        if isinstance(node, Block) and node.children is not None:
            blocks.append(node)
            siblings = node.children
    return found


def span(css: str, position: int, part: re.Match[str] | None) -> tuple[int, int]:
    """Where the statement starts that comes next, and where it ends: before its semicolon or a brace."""
    if part is not None and not (part[0].endswith("{") and css.startswith(CUSTOM, part.start(3))):
        return part.span(STATEMENT)
    blanks = BLANKS.match(css, position)
    assert blanks is not None
    return blanks.end(), end_of_statement(css, blanks.end())


def statement(css: str, start: int, end: int, parent: Block | None) -> Node:
    """A declaration, or a block up to its opening brace."""
    text = css[start:end]
    is_open = css.startswith("{", end)
    if not is_open and parent is not None and not text.startswith("@"):
        name, _, value = text.partition(":")
        value_start = end - len(value.lstrip())
        is_custom = text.startswith(CUSTOM)
        return Declaration(name.rstrip(), value if is_custom else value.strip(), start, value_start)
    column = start - (css.rfind("\n", 0, start) + 1)
    is_keyframe = is_open and parent is not None and parent.is_at_rule and parent.name == KEYFRAMES
    return Block(text.rstrip(), start, column, [] if is_open else None, is_keyframe=is_keyframe)


def end_of_statement(css: str, start: int) -> int:
    """Where a statement ends that starts there, whatever its brackets hold."""
    is_custom = css.startswith(CUSTOM, start)
    position, depth = start, 0
    while position < len(css):
        found = TOKEN.match(css, position)
        assert found is not None
        token = found[0]
        if token in OPEN or (is_custom and token == "{"):
            depth += 1
        elif token in CLOSE or (is_custom and token == "}" and depth):
            depth = max(depth - 1, 0)
        elif depth == 0 and token in "{};":
            break
        position = end_of_comment(css, found.start()) if token == "/*" else found.end()
    return position


def end_of_comment(text: str, start: int) -> int:
    """Where the comment ends that begins at `start`."""
    end = text.find("*/", start + 2)
    return len(text) if end < 0 else end + 2
