"""Cuts a .bib file into its `@…{…}` blocks, so that a broken one cannot spoil the others.

A block ends where its braces close. If a line begins the next entry before that, the block was
left open: it ends there and is marked so. Every character is looked at once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_HEAD = re.compile(r"@\s*([A-Za-z][\w:+.-]*)\s*([{(])")
_NEXT_ENTRY = r"^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(][^{}(),=\n]*[,=]"
_IN_BRACES = re.compile(rf"[{{}}]|{_NEXT_ENTRY}", re.MULTILINE)
_IN_PARENTHESES = re.compile(rf'[{{}}")]|{_NEXT_ENTRY}', re.MULTILINE)
_BRACES_ONLY = re.compile(r"[{}]")
_FIELD_AFTER_END = re.compile(r"\s*,\s*[A-Za-z][\w-]*\s*=")


@dataclass(frozen=True, slots=True)
class Block:
    """One `@type{…}` of a file.

    Attributes:
        type: what stands behind the `@`, in lower case.
        raw: the block's text, from `@` to its end.
        line: the line of the `@`, counted from 1.
        fault: what is wrong with its outline, None if nothing is.
    """

    type: str
    raw: str
    line: int
    fault: str | None = None


def blocks(text: str) -> Iterator[Block]:
    """The blocks of `text` in order, `@comment` left out, as is what `%` comments out."""
    lines = _LineNumbers(text)
    position = 0
    comments_close = True
    while head := _HEAD.search(text, position):
        kind = head[1].lower()
        if _is_commented_out(text, head.start()):
            position = head.end()
            continue
        if kind == "comment":
            end = _end_of_comment(text, head.end()) if comments_close else None
            comments_close = end is not None
            position = end or head.end()
            continue
        end, closed = _end_of_entry(text, head)
        fault = None if closed else "its braces never close"
        if closed and _FIELD_AFTER_END.match(text, end):
            fault = "a brace too many closes it before its last field"
        yield Block(kind, text[head.start() : end].rstrip(), lines.at(head.start()), fault)
        position = end


def _is_commented_out(text: str, start: int) -> bool:
    line_start = text.rfind("\n", 0, start) + 1
    return text[line_start:start].lstrip().startswith("%")


def _end_of_comment(text: str, start: int) -> int | None:
    depth = 1
    for match in _BRACES_ONLY.finditer(text, start):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.end()
    return None


def _end_of_entry(text: str, head: re.Match[str]) -> tuple[int, bool]:
    parenthesised = head[2] == "("
    depth, quoted = (0 if parenthesised else 1), False
    for match in (_IN_PARENTHESES if parenthesised else _IN_BRACES).finditer(text, head.end()):
        sign = match[0]
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0 and not parenthesised:
                return match.end(), True
        elif sign == '"':
            quoted ^= depth == 0
        elif sign == ")":
            if depth == 0 and not quoted:
                return match.end(), True
        else:
            return match.start(), False
    return len(text), False


class _LineNumbers:
    """Line numbers, counted from 1, of positions in a text."""

    def __init__(self, text: str) -> None:
        self._starts = [match.end() for match in re.finditer("\n", text)]

    def at(self, position: int) -> int:
        """The line, counted from 1, of a position in the text."""
        return bisect_right(self._starts, position) + 1
