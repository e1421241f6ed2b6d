"""Strings of all kinds: escapes, interpolation, here documents, backticks."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.escapes import Control, unescape
from jekyllpy.rubylang.compile.node import Run, compile_node, compiles, constant
from jekyllpy.rubylang.dispatch import send
from jekyllpy.rubylang.objects.frame import SELF, Frame
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.reading.tree import parts

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope

Piece = "str | Run"


def join_bytes(text: str) -> str:
    """Bytes that together are UTF-8 as the characters that they mean."""
    if text.isascii() or not any("\udc80" <= char <= "\udcff" for char in text):
        return text
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")


def _is_single_quoted(node: Node, scope: Scope) -> bool:
    opening = scope.text(node.children[0])
    return opening == "'" or opening.startswith(("%q", "%s")) or opening == ":'"


def _unescape_single(text: str, node: Node, scope: Scope) -> str:
    opening = scope.text(node.children[0])[-1]
    closing = scope.text(node.children[-1])[-1]
    if "\\" not in text:
        return text
    return re.sub(rf"\\([\\{re.escape(opening)}{re.escape(closing)}])", r"\1", text)


def unescape_word(text: str) -> str:
    """A word of a `%w[…]`."""
    return re.sub(r"\\(.)", _word_escape, text, flags=re.S) if "\\" in text else text


def _word_escape(match: re.Match[str]) -> str:
    return match[1] if match[1] in " \\\n\t()[]{}<>|!/" else match[0]


def string_pieces(node: Node, scope: Scope, *, regex: bool = False) -> list[Any]:
    """The texts and interpolations of a string, with adjacent texts joined."""
    if not regex and node.children and _is_single_quoted(node, scope):
        inner = scope.unit.source[node.children[0].end_byte : node.children[-1].start_byte]
        text = inner.decode("utf-8", "surrogateescape")
        return [_unescape_single(text, node, scope)]
    pieces: list[Any] = []
    control = Control()
    for child in node.named_children:
        if child.type == "interpolation":
            pieces.append(_interpolation(child, scope))
        elif regex:
            _add_text(pieces, scope.text(child))
        else:
            is_escape = child.type == "escape_sequence"
            _add_text(pieces, control.read(scope.text(child), is_escape))
    return [join_bytes(piece) if isinstance(piece, str) else piece for piece in pieces]


def _interpolation(node: Node, scope: Scope) -> Run:
    if not parts(node):
        return constant(None)
    return compile_node(node, scope)


def _add_text(pieces: list[Any], text: str) -> None:
    if pieces and isinstance(pieces[-1], str):
        pieces[-1] += text
    else:
        pieces.append(text)


def _regex_text(value: Any) -> str:
    from jekyllpy.rubylang.objects.regexp import Regexp

    return value.embedded() if isinstance(value, Regexp) else to_s(value)


def interpolate(pieces: list[Any], *, regex: bool = False) -> Run:
    """Gives the text (of Python) of a string with interpolations."""
    if not pieces:
        return constant("")
    if all(isinstance(piece, str) for piece in pieces):
        return constant("".join(pieces))
    show = _regex_text if regex else to_s
    template = [piece if isinstance(piece, str) else "" for piece in pieces]
    dynamic = [(at, piece) for at, piece in enumerate(pieces) if not isinstance(piece, str)]

    def run(frame: Frame) -> str:
        texts = template.copy()
        for at, each in dynamic:
            value = each(frame)
            kind = type(value)
            if kind is RString:
                texts[at] = value.text
            elif kind is str:
                texts[at] = value
            else:
                texts[at] = show(value)
        return "".join(texts)

    return run


def literal_text(node: Node, scope: Scope) -> str | None:
    """The text of a string literal without interpolation."""
    if node.type != "string":
        return None
    pieces = string_pieces(node, scope)
    if not all(isinstance(piece, str) for piece in pieces):
        return None
    return "".join(pieces)


def string_maker(pieces: list[Any], scope: Scope) -> Run:
    """Gives a new String each time (or a frozen one, if the file says so)."""
    if all(isinstance(piece, str) for piece in pieces):
        text = "".join(pieces)
        if scope.unit.frozen_strings:
            return constant(text)
        return lambda frame: RString(text)
    return _joining(pieces)


def _joining(pieces: list[Any]) -> Run:
    """Gives a new String of texts and interpolations, with short ways for one and two of these."""
    dynamic = [at for at, piece in enumerate(pieces) if not isinstance(piece, str)]
    ends = [-1, *dynamic, len(pieces)]
    texts = ["".join(pieces[one + 1 : two]) for one, two in itertools.pairwise(ends)]
    if len(dynamic) == 1:
        return _around_one(texts, pieces[dynamic[0]])
    if len(dynamic) == 2:
        return _around_two(texts, pieces[dynamic[0]], pieces[dynamic[1]])
    joined = interpolate(pieces)
    return lambda frame: RString(joined(frame))


def _around_one(texts: list[str], piece: Run) -> Run:
    before, after = texts

    def make(frame: Frame) -> RString:
        value = piece(frame)
        shown = value.text if type(value) is RString else to_s(value)
        return RString(f"{before}{shown}{after}")

    return make


def _around_two(texts: list[str], first: Run, second: Run) -> Run:
    before, between, after = texts

    def make(frame: Frame) -> RString:
        one = first(frame)
        shown = one.text if type(one) is RString else to_s(one)
        two = second(frame)
        other = two.text if type(two) is RString else to_s(two)
        return RString(f"{before}{shown}{between}{other}{after}")

    return make


@compiles("string", "bare_string")
def compile_string(node: Node, scope: Scope) -> Run:
    return string_maker(string_pieces(node, scope), scope)


@compiles("chained_string")
def compile_chained(node: Node, scope: Scope) -> Run:
    pieces: list[Any] = []
    for child in parts(node):
        own = (
            _heredoc_pieces(child, scope)
            if child.type == "heredoc_beginning"
            else string_pieces(child, scope)
        )
        for piece in own:
            if isinstance(piece, str):
                _add_text(pieces, piece)
            else:
                pieces.append(piece)
    return string_maker(pieces, scope)


@compiles("character")
def compile_character(node: Node, scope: Scope) -> Run:
    text = scope.text(node)[1:]
    value = join_bytes(unescape(text)) if text[0] == "\\" and len(text) > 1 else text
    return lambda frame: RString(value)


@compiles("heredoc_beginning")
def compile_heredoc(node: Node, scope: Scope) -> Run:
    pieces = _heredoc_pieces(node, scope)
    if scope.text(node).rstrip("`") != scope.text(node):
        return _subshell(interpolate(pieces), scope, node)
    return string_maker(pieces, scope)


def _heredoc_pieces(node: Node, scope: Scope) -> list[Any]:
    body = scope.unit.heredocs[node.start_byte]
    opening = scope.text(node)
    pieces: list[Any] = []
    squiggly = opening.startswith("<<~")
    children = body.named_children
    for child in children:
        if child.type == "heredoc_content":
            _add_text(pieces, scope.text(child))
        elif child.type == "escape_sequence":
            pieces.append(("escape", scope.text(child)))
        elif child.type == "interpolation":
            pieces.append(_interpolation(child, scope))
    _trim_ends(pieces)
    if squiggly:
        pieces = _dedent(pieces, raw="'" in opening)
    texts: list[Any] = []
    for piece in pieces:
        if isinstance(piece, tuple):
            _add_text(texts, unescape(piece[1]))
        elif isinstance(piece, str):
            _add_text(texts, piece)
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


def _subshell(command: Run, scope: Scope, node: Node) -> Run:
    site = scope.site(node, "`")

    def run(frame: Frame) -> Any:
        return send(frame[SELF], site.name, RString(command(frame)))

    return run


@compiles("subshell")
def compile_subshell(node: Node, scope: Scope) -> Run:
    return _subshell(interpolate(string_pieces(node, scope)), scope, node)
