"""Coq as Rouge 3 cuts it: without a difference between proofs and other sentences."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import (
    Comment,
    Error,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
)

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.lexers.patterns import HEX, any_of, grouped
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

COMMANDS = words_of("coq", "commands")
KEYWORDS = words_of("coq", "keywords")
TACTICS = words_of("coq", "tactics")
CLOSING_TACTICS = words_of("coq", "closing tactics")

KINDS: dict[str, TokenType] = {
    **dict.fromkeys(CLOSING_TACTICS.split(), Name.Exception),
    **dict.fromkeys(TACTICS.split(), Keyword.Pseudo),
    **dict.fromkeys(KEYWORDS.split(), Keyword.Reserved),
    **dict.fromkeys(COMMANDS.split(), Keyword),
}
NAME = r"(?:[a-zA-Z]|_(?=[\w']))[\w']*"
DIGITS = grouped("0-9")
FLOAT = rf"-?{DIGITS}(?:.[\d_]*[eE]|[eE])[-+]?{DIGITS}"
CHARACTER = rf"""'\\(?:["'\\bnrt ]|x{HEX}{{2}}|\d{{3}})'"""
SETTINGS = "Universe Printing Implicit Strict"
SET_TO = "Polymorphism All Notations Arguments Universes Implicit"
SETTING = rf"(Set|Unset)(\s+)({any_of(SETTINGS)})"
_BLANKS = re.compile(r"\s+")

SHARED: dict[str, list[Any]] = {
    "space": [
        (r"\(\*(?!\))", Comment, "comment"),
        (r"\s+", Text.Whitespace),
    ],
    "comment": [
        (r"\(\*", Comment, "#push"),
        (r"\*\)", Comment, "#pop"),
        (r"[^()*]+|[()*]", Comment),
    ],
    "module type": [
        (
            r"(Module)(\s+)(Type)(\s+)",
            Groups(Keyword, Text.Whitespace, Keyword, Text.Whitespace),
        ),
    ],
    "quotes": [
        (CHARACTER, String.Char),
        (r"'", Keyword),
        (r'"', String.Double, "string"),
    ],
}


def emit_name(lexer: RougeLexer, path: str, kinds: dict[str, TokenType]) -> bool:
    """Add a name, which may be a path, and the point behind it if that ends the sentence.

    Returns:
        Whether it does.
    """
    *modules, name = path.split(".")
    for module in modules:
        lexer.emit(Name.Namespace, module)
        lexer.emit(Punctuation, ".")
    lexer.emit(Name.Constant if modules else kinds.get(name, Name.Constant), name)
    if not lexer.text.startswith(".", lexer.pos):
        return False
    blanks = _BLANKS.match(lexer.text, lexer.pos + 1)
    if blanks is None:
        return False
    lexer.emit(Punctuation.Indicator, ".")
    lexer.emit(Text.Whitespace, blanks[0])
    lexer.pos = blanks.end()
    return True


def _name(lexer: RougeLexer, path: str) -> None:
    emit_name(lexer, path, KINDS)


class EarlierCoq(RougeLexer):
    tag = "coq"
    tokens: ClassVar[dict[str, list[Any]]] = {
        **SHARED,
        "root": [
            include("space"),
            include("module type"),
            (
                rf"{SETTING}(\s+)({any_of(SET_TO)})(\.)",
                Groups(
                    Keyword,
                    Text.Whitespace,
                    Keyword,
                    Text.Whitespace,
                    Keyword,
                    Punctuation.Indicator,
                ),
            ),
            (rf"{NAME}(?:\.{NAME})*+", _name),
            (r"/\\|\\/", Operator),
            (FLOAT, Number.Float),
            (DIGITS, Number.Integer),
            include("quotes"),
            (rf"[?~]{NAME}", Name.Variable),
            (r"[_;:⇒→↔⇔≔≡∀∃∧∨¬⊤⊥⊢⊨∈]", Punctuation),
            (r"[!#$%&()*+,./<=>?@\[\]^{|}~-]", Operator),
            (r".", Error),
        ],
        "string": [
            (r'(?:\\"|[^"])++', String.Double),
            (r'"', String.Double, "#pop"),
        ],
    }
