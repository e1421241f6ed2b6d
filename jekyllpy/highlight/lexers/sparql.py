"""SPARQL."""

from __future__ import annotations

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

from jekyllpy.highlight.engine import Groups, RougeLexer, Until
from jekyllpy.highlight.lexers.patterns import BOUNDARY
from jekyllpy.highlight.tokens import TokenType

FUNCTIONS = """
ABS AVG BNODE BOUND CEIL COALESCE CONCAT CONTAINS COUNT DATATYPE DAY ENCODE_FOR_URI FLOOR
GROUP_CONCAT HOURS IF IRI LANG LANGMATCHES LCASE MAX MD5 MIN MINUTES MONTH NOW RAND REGEX REPLACE
ROUND SAMETERM SAMPLE SECONDS SEPARATOR SHA1 SHA256 SHA384 SHA512 STR STRAFTER STRBEFORE STRDT
STRENDS STRLANG STRLEN STRSTARTS STRUUID SUBSTR SUM TIMEZONE TZ UCASE URI UUID YEAR
"""
KEYWORDS = """
ADD ALL AS ASC ASK BASE BIND BINDINGS BY CLEAR CONSTRUCT COPY CREATE DATA DEFAULT DELETE DESC
DESCRIBE DISTINCT DROP EXISTS FILTER FROM GRAPH GROUP BY HAVING IN INSERT LIMIT LOAD MINUS MOVE
NAMED NOT OFFSET OPTIONAL ORDER PREFIX SELECT REDUCED SERVICE SILENT TO UNDEF UNION USING VALUES
WHERE WITH
"""
MEANINGS: dict[str, TokenType] = {
    **dict.fromkeys(KEYWORDS.split(), Keyword),
    **dict.fromkeys(FUNCTIONS.split(), Name.Builtin),
}
WORD = r"(?u:[\w-])"


def _word(lexer: RougeLexer, word: str) -> None:
    lexer.emit(MEANINGS.get(word.upper(), Error), word)


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
            (rf"({WORD}*+)(:)({WORD}+)?", Groups(Name.Namespace, Operator, String.Symbol)),
            (r"<", Until(Name.Namespace, ">")),
            (r"(?i:true|false)", Keyword.Constant),
            (rf"a{BOUNDARY}", Keyword),
            (rf"[A-Za-z](?u:\w)+{BOUNDARY}", _word),
            (r"[+-]?(?:\d+\.\d*|\.\d+)(?:[eE][+-]?[0-9]+)?", Number.Float),
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
