"""Strings in quotes of all kinds: escapes, interpolation, backticks."""

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
            pieces.append(interpolation(child, scope))
        elif regex:
            add_text(pieces, scope.text(child))
        else:
            is_escape = child.type == "escape_sequence"
            add_text(pieces, control.read(scope.text(child), is_escape))
    return [join_bytes(piece) if isinstance(piece, str) else piece for piece in pieces]


def interpolation(node: Node, scope: Scope) -> Run:
    """What stands between `#{` and `}`."""
    if not parts(node):
        return constant(None)
    return compile_node(node, scope)


def add_text(pieces: list[Any], text: str) -> None:
    """Put a text behind the pieces, to the last one if that is text, too."""
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
    from jekyllpy.rubylang.compile.heredocs import heredoc_pieces

    pieces: list[Any] = []
    for child in parts(node):
        own = (
            heredoc_pieces(child, scope)
            if child.type == "heredoc_beginning"
            else string_pieces(child, scope)
        )
        for piece in own:
            if isinstance(piece, str):
                add_text(pieces, piece)
            else:
                pieces.append(piece)
    return string_maker(pieces, scope)


@compiles("character")
def compile_character(node: Node, scope: Scope) -> Run:
    text = scope.text(node)[1:]
    value = join_bytes(unescape(text)) if text[0] == "\\" and len(text) > 1 else text
    return lambda frame: RString(value)


def subshell(command: Run, scope: Scope, node: Node) -> Run:
    """What a command writes: what the method that is called as a backtick gives."""
    site = scope.site(node, "`")

    def run(frame: Frame) -> Any:
        return send(frame[SELF], site.name, RString(command(frame)))

    return run


@compiles("subshell")
def compilesubshell(node: Node, scope: Scope) -> Run:
    return subshell(interpolate(string_pieces(node, scope)), scope, node)
