"""SPARQL."""

from __future__ import annotations

import re

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
    _TokenType,
)

from jekyllpy.highlight.engine import Groups, RougeLexer, Until
from jekyllpy.highlight.lexers.patterns import BOUNDARY, EXPONENT, POINTED
from jekyllpy.highlight.words import words_of

FUNCTIONS = words_of("sparql", "functions")
KEYWORDS = words_of("sparql", "keywords")
MEANINGS: dict[str, _TokenType] = {
    **dict.fromkeys(KEYWORDS.split(), Keyword),
    **dict.fromkeys(FUNCTIONS.split(), Name.Builtin),
}

_PREFIXED_NAME = re.compile(r"([\w-]*)(:?)([\w-]*)")


def _word(lexer: RougeLexer, word: str) -> None:
    lexer.emit(MEANINGS.get(word.upper(), Error), word)


def _prefixed_name(lexer: SPARQL, _: str) -> bool:
    """A prefix, a colon and a name; a run of letters without a colon is read once."""
    if lexer.pos < lexer.no_prefix_before:
        return False
    found = _PREFIXED_NAME.match(lexer.text, lexer.pos)
    assert found is not None
    prefix, colon, name = found.groups()
    if not colon:
        lexer.no_prefix_before = found.end()
        return False
    lexer.emit(Name.Namespace, prefix)
    lexer.emit(Operator, colon)
    lexer.emit(String.Symbol, name)
    lexer.pos = found.end()
    return True


class SPARQL(RougeLexer):
    tag = "sparql"
    tokens = {
        "root": [
            (r"\s+", Text.Whitespace),
            (r"#.*", Comment.Single),
            (r'"""', String.Double, "long double"),
            (r'"', String.Double, "double"),
            (r"'''", String.Single, "long single"),
            (r"'", String.Single, "single"),
            (r"[$?](?u:\w)+", Name.Variable),
            (r"(?=(?u:[\w:-]))", _prefixed_name),
            (r"<", Until(Name.Namespace, ">")),
            (r"(?i:true|false)", Keyword.Constant),
            (rf"a{BOUNDARY}", Keyword),
            (rf"[A-Za-z](?u:\w)+{BOUNDARY}", _word),
            (rf"[+-]?{POINTED}(?:{EXPONENT})?", Number.Float),
            (r"[+-]?\d+", Number.Integer),
            (r"[\]\[(){}.,;=]", Punctuation),
            (r"[/?*+=!<>]|&&|\|\||\^\^", Operator),
        ],
        "double": [
            (r'"', String.Double, ("#pop", "string end")),
            include("inside double"),
        ],
        "long double": [
            (r'"""', String.Double, ("#pop", "string end")),
            (r'"', String.Double),
            include("inside double"),
        ],
        "inside double": [
            include("escape"),
            (r'[^"\\]+|\\', String.Double),
        ],
        "single": [
            (r"'", String.Single, ("#pop", "string end")),
            include("inside single"),
        ],
        "long single": [
            (r"'''", String.Single, ("#pop", "string end")),
            (r"'", String.Single),
            include("inside single"),
        ],
        "inside single": [
            include("escape"),
            (r"[^'\\]+|\\", String.Single),
        ],
        "escape": [
            (r"\\(?:[tbnrf\"'\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})", String.Escape),
        ],
        "string end": [
            (r"(@)([a-zA-Z]+(?:-[a-zA-Z0-9]+)*)", Groups(Operator, Name.Property)),
            (r"\^\^", Operator),
            (r"", Text, "#pop"),
        ],
    }

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.no_prefix_before = 0
        return super().continue_lex(text)
