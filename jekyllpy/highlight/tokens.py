"""Token types, and the short class names Rouge gives them in HTML."""

from __future__ import annotations

from typing import TypeAlias

from pygments.token import STANDARD_TYPES, Token, _TokenType

TokenType: TypeAlias = _TokenType
"""The class of token types, for which Pygments has no public name."""

Tokens: TypeAlias = list[tuple[str, str]]
"""A text cut into pieces: pairs of a class name (`""` for plain text) and the piece itself."""

TEXT = ""
ERROR = "err"

NAMED_BY_ROUGE_ALONE: dict[TokenType, str] = {
    Token.Keyword.Variable: "kv",
    Token.Comment.Doc: "cd",
    Token.Punctuation.Indicator: "pi",
    Token.Generic.Lineno: "gl",
    Token.Literal.Number.Other: "mx",
}

UNKNOWN_TO_ROUGE: frozenset[TokenType] = frozenset(
    {
        Token.Punctuation.Marker,
        Token.Generic.EmphStrong,
        Token.Text.Whitespace,
    }
)
"""Types Pygments names and Rouge leaves to their parent. Rouge has `Text.Whitespace`, but where
Pygments' lexers mark white space those of Rouge leave plain text; lexers of our own ask for it
through `class_name`."""

_SHORT: dict[TokenType, str] = {
    **{kind: short for kind, short in STANDARD_TYPES.items() if kind is not Token},
    **NAMED_BY_ROUGE_ALONE,
}

TYPES: dict[str, TokenType] = {short: kind for kind, short in _SHORT.items()}
"""The token type each class name stands for."""


def class_name(kind: TokenType) -> str:
    """The class Rouge writes for a token type, `""` for text; a type unknown to it takes its parent's."""
    current: TokenType | None = kind
    while current is not None:
        short = _SHORT.get(current)
        if short is not None:
            return short
        current = current.parent
    return TEXT


def foreign_class_name(kind: TokenType) -> str:
    """The class for a type that a lexer of Pygments' own gave."""
    if kind in UNKNOWN_TO_ROUGE and kind.parent is not None:
        return class_name(kind.parent)
    return class_name(kind)


def merged(tokens: Tokens) -> Tokens:
    """The same text in fewer pieces: neighbours of one class become one, empty pieces go."""
    result: Tokens = []
    pieces: list[str] = []
    current = TEXT
    for name, text in tokens:
        if not text:
            continue
        if name == current:
            pieces.append(text)
            continue
        if pieces:
            result.append((current, "".join(pieces)))
        current = name
        pieces = [text]
    if pieces:
        result.append((current, "".join(pieces)))
    return result
