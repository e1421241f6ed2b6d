"""Here documents: their texts, without the indentation that isn't part of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.escapes import unescape
from jekyllpy.rubylang.compile.node import Run, compiles
from jekyllpy.rubylang.compile.strings import (
    add_text,
    interpolate,
    interpolation,
    join_bytes,
    string_maker,
    subshell,
)

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope


@compiles("heredoc_beginning")
def compile_heredoc(node: Node, scope: Scope) -> Run:
    pieces = heredoc_pieces(node, scope)
    if scope.text(node).rstrip("`") != scope.text(node):
        return subshell(interpolate(pieces), scope, node)
    return string_maker(pieces, scope)


def heredoc_pieces(node: Node, scope: Scope) -> list[Any]:
    """The texts and interpolations of a here document."""
    body = scope.unit.heredocs[node.start_byte]
    opening = scope.text(node)
    pieces: list[Any] = []
    squiggly = opening.startswith("<<~")
    children = body.named_children
    for child in children:
        if child.type == "heredoc_content":
            add_text(pieces, scope.text(child))
        elif child.type == "escape_sequence":
            pieces.append(("escape", scope.text(child)))
        elif child.type == "interpolation":
            pieces.append(interpolation(child, scope))
    _trim_ends(pieces)
    if squiggly:
        pieces = _dedent(pieces, raw="'" in opening)
    texts: list[Any] = []
    for piece in pieces:
        if isinstance(piece, tuple):
            add_text(texts, unescape(piece[1]))
        elif isinstance(piece, str):
            add_text(texts, piece)
        else:
            texts.append(piece)
    return [join_bytes(piece) if isinstance(piece, str) else piece for piece in texts]


def _trim_ends(pieces: list[Any]) -> None:
    """Leave out the line break after the beginning, and the indentation of the end."""
    if pieces and isinstance(pieces[0], str):
        pieces[0] = pieces[0].removeprefix("\r").removeprefix("\n")
    if pieces and isinstance(pieces[-1], str):
        head, line_break, tail = pieces[-1].rpartition("\n")
        if not tail.strip(" \t") and (line_break or len(pieces) > 1):
            pieces[-1] = head + line_break


def _width(indentation: str, width: int = 0) -> int:
    for char in indentation:
        width = (width // 8 + 1) * 8 if char == "\t" else width + 1
    return width


# the indentation that is taken from lines that are all blank
_UNLIMITED = 2**30


def _dedent(pieces: list[Any], *, raw: bool) -> list[Any]:
    """Take from all lines the indentation that the least indented of them has."""
    least: int | None = None
    blank = 0  # Ruby 3.1 adds it to the next line's, unless the text is raw
    for index, start in enumerate(_line_starts(pieces)):
        for number, line in enumerate(_lines(pieces[index])):
            if number == 0 and not start:
                continue
            bare = line.lstrip(" \t")
            width = _width(line[: len(line) - len(bare)], blank)
            ends_piece = "\n" not in line
            if bare.rstrip("\r\n") or (ends_piece and index + 1 < len(pieces)):
                least = width if least is None else min(least, width)
                blank = 0
            else:
                blank = 0 if raw else width
    return [
        _without_indentation(piece, start, _UNLIMITED if least is None else least)
        for piece, start in zip(pieces, _line_starts(pieces), strict=True)
    ]


def _lines(piece: Any) -> list[str]:
    """The lines of a text; an interpolation or escape is one that isn't indented."""
    if not isinstance(piece, str):
        return ["#"]
    return piece.splitlines(keepends=True)


def _line_starts(pieces: list[Any]) -> list[bool]:
    """For each piece whether a line begins with it."""
    starts = [True]
    for piece in pieces:
        if isinstance(piece, str):
            starts.append(piece.endswith("\n") if piece else starts[-1])
        else:
            starts.append(piece == ("escape", "\\\n"))
    return starts[:-1]


def _without_indentation(piece: Any, at_start: bool, width: int) -> Any:
    if not isinstance(piece, str):
        return piece
    lines = piece.split("\n")
    return "\n".join(
        _cut(line, width) if number or at_start else line for number, line in enumerate(lines)
    )


def _cut(line: str, width: int) -> str:
    taken = 0
    for index, char in enumerate(line):
        if taken >= width or char not in " \t":
            return line[index:]
        after = (taken // 8 + 1) * 8 if char == "\t" else taken + 1
        if after > width:
            return line[index:]
        taken = after
    return ""
