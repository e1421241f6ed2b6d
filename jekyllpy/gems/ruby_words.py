"""The words of a Gemfile or a gemspec, and the literals among them.

Both are Ruby; of it, calls with literals are understood, as people write them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jekyllpy.late.patterns import late

STRING, SYMBOL, KEY, WORD, SIGN, END = "string", "symbol", "key", "word", "sign", "end"
TOKEN = late(
    r"""(?P<blank>[ \t\r]++|\\\n|\#[^\n]*+)
    |"(?P<double>(?:[^"\\\n]|\\.)*+)"?
    |'(?P<single>(?:[^'\\\n]|\\.)*+)'?
    |%[qQ]?(?:<(?P<angle>[^<>]*+)>?|\{(?P<brace>[^{}]*+)\}?|\[(?P<square>[^\[\]]*+)\]?
        |\((?P<round>[^()]*+)\)?)
    |%[wWiI](?:\[(?P<words>[^\[\]]*+)\]?|\((?P<words_round>[^()]*+)\)?|\{(?P<words_brace>[^{}]*+)\}?)
    |:(?P<symbol>[A-Za-z_]\w*+[?!]?)
    |(?P<key>[A-Za-z_]\w*+):(?!:)
    |(?P<word>[A-Za-z_0-9]\w*+[?!]?)
    |(?P<end>[\n;])
    |(?P<sign>=>|.)""",
    re.VERBOSE,
)
STRINGS = frozenset({"double", "single", "angle", "brace", "square", "round"})
WORD_LISTS = frozenset({"words", "words_round", "words_brace"})
OPENING, CLOSING = frozenset("([{"), frozenset(")]}")
CONSTANTS: dict[str, bool | None] = {"true": True, "false": False, "nil": None}

Literal = str | bool | None | list[str]


class Token(NamedTuple):
    """A word: of what kind, its text without quotes, and its line, counted from 1."""

    kind: str
    text: str
    line: int


class NotLiteralError(ValueError):
    """An expression whose value only running it would tell."""


def tokens(ruby: str) -> Iterator[Token]:
    """The words of a piece of Ruby; a list of words such as `%w[a b]` is brackets and strings."""
    line = 1
    for match in TOKEN.finditer(ruby):
        kind, text = match.lastgroup or STRING, match[match.lastgroup or 0]
        if kind in STRINGS:
            yield Token(STRING, text, line)
        elif kind in WORD_LISTS:
            yield Token(SIGN, "[", line)
            for word in text.split():
                yield Token(STRING, word, line)
                yield Token(SIGN, ",", line)
            yield Token(SIGN, "]", line)
        elif kind != "blank":
            yield Token(kind, text, line)
        line += match[0].count("\n")


def statements(ruby: str) -> Iterator[list[Token]]:
    """The statements of a piece of Ruby: a line each, more where one goes on."""
    begun: list[Token] = []
    depth = 0
    for token in tokens(ruby):
        if token.kind == END:
            if begun and not depth and begun[-1] != Token(SIGN, ",", begun[-1].line):
                yield begun
                begun = []
            continue
        if token.kind == SIGN:
            depth = max(0, depth + (token.text in OPENING) - (token.text in CLOSING))
        begun.append(token)
    if begun:
        yield begun


def arguments(call: list[Token]) -> tuple[list[Literal], dict[str, Literal]]:
    """The literals that a call is given, by place and by name, without those that are none.

    Args:
        call: the words after the name of what is called.
    """
    positional: list[Literal] = []
    named: dict[str, Literal] = {}
    for argument in split(without_parentheses(call)):
        name, value = key_and_value(argument)
        try:
            if name is None:
                positional.append(literal(value))
            else:
                named[name] = literal(value)
        except NotLiteralError:
            continue
    return positional, named


def without_parentheses(call: list[Token]) -> list[Token]:
    """What is inside of the parentheses of a call, if it has them; else up to a block or a condition."""
    depth = 0
    inside: list[Token] = []
    parenthesized = bool(call) and call[0].kind == SIGN and call[0].text == "("
    for token in call[1:] if parenthesized else call:
        if token.kind == SIGN:
            depth += (token.text in OPENING) - (token.text in CLOSING)
        if depth < 0 or (not depth and token.kind == WORD and token.text in ("if", "unless", "do")):
            break
        inside.append(token)
    return inside


def split(inside: list[Token]) -> Iterator[list[Token]]:
    """The parts between the commas of a list."""
    depth = 0
    part: list[Token] = []
    for token in inside:
        if token.kind == SIGN:
            depth += (token.text in OPENING) - (token.text in CLOSING)
            if token.text == "," and depth == 0:
                yield part
                part = []
                continue
        part.append(token)
    if part:
        yield part


def key_and_value(argument: list[Token]) -> tuple[str | None, list[Token]]:
    """The name of an argument, None if it goes by its place, and its value."""
    if argument and argument[0].kind == KEY:
        return argument[0].text, argument[1:]
    if len(argument) > 1 and argument[1].kind == SIGN and argument[1].text == "=>":
        return argument[0].text, argument[2:]
    return None, argument


def literal(value: list[Token]) -> Literal:
    """The value that words stand for.

    Raises:
        NotLiteralError: if only running them would tell.
    """
    if len(value) == 1:
        token = value[0]
        if token.kind in (STRING, SYMBOL):
            return token.text
        if token.kind == WORD and token.text in CONSTANTS:
            return CONSTANTS[token.text]
    elif value and value[0].text == "[" and value[-1].text == "]" and value[0].kind == SIGN:
        members = [literal(part) for part in split(value[1:-1]) if part]
        return [member for member in members if isinstance(member, str)]
    raise NotLiteralError


def strings(value: Literal) -> list[str]:
    """A literal's strings: itself, or those in its list."""
    if isinstance(value, str):
        return [value]
    return value if isinstance(value, list) else []
