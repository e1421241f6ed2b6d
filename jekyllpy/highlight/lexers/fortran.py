"""Fortran 2008 in free form."""

from __future__ import annotations

from pygments.token import (
    Comment,
    Keyword,
    Literal,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
)

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.lexers.patterns import BOUNDARY, HEX, POINTED
from jekyllpy.highlight.lexers.states import DOUBLE_DOUBLED, SINGLE_DOUBLED
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

INTRINSICS = words_of("fortran", "intrinsics")
KEYWORDS = words_of("fortran", "keywords")
TYPES = words_of("fortran", "types")

MEANINGS: dict[str, TokenType] = {
    **dict.fromkeys(INTRINSICS.split(), Name.Builtin),
    **dict.fromkeys(TYPES.split(), Keyword.Type),
    **dict.fromkeys(KEYWORDS.split(), Keyword),
}
NAME = r"[a-zA-Z]\w*"
KIND = rf"(?:{NAME}|\d+)"
EXPONENT = r"[eEdD][+-]?\d+"


def _name(lexer: RougeLexer, name: str) -> None:
    lexer.emit(MEANINGS.get(name.lower(), Name), name)


class Fortran(RougeLexer):
    tag = "fortran"
    tokens = {
        "root": [
            (r"\s+", Text.Whitespace),
            (r"!.*", Comment.Single),
            (r"^#.*", Comment.Preproc),
            (r"::|[&(),/:;\[\]]", Punctuation),
            (rf"^[0-9]+{BOUNDARY}", Name.Label),
            (
                r"((?i:FORMAT))(\s*)(\()",
                Groups(Keyword, Text.Whitespace, Punctuation),
                "format",
            ),
            (
                rf"[+-]?(?:\d++{EXPONENT}|{POINTED}(?:{EXPONENT})?)(?:_{KIND})?",
                Number.Float,
            ),
            (rf"[+-]?\d+(?:_{KIND})?", Number.Integer),
            (r"[bB](?P<bin>['\"])[01]+(?P=bin)", Number.Bin),
            (r"[oO](?P<oct>['\"])[0-7]+(?P=oct)", Number.Oct),
            (rf"[zZ](?P<hex>['\"]){HEX}+(?P=hex)", Number.Hex),
            (rf"(?:{KIND}_)?'", String.Single, "single"),
            (rf'(?:{KIND}_)?"', String.Double, "double"),
            (rf"\.(?i:TRUE|FALSE)\.(?:_{KIND})?", Keyword.Constant),
            (r"\*\*|//|==|/=|<=|>=|=>|[%*+/<=>-]", Operator),
            (r"\.[a-zA-Z]+\.", Operator.Word),
            (rf"(?i:double\s+precision){BOUNDARY}", Keyword.Type),
            (
                rf"(?i:go\s+to|sync\s+(?:all|images|memory)|error\s+stop){BOUNDARY}",
                Keyword,
            ),
            (NAME, _name),
        ],
        "single": SINGLE_DOUBLED,
        "double": DOUBLE_DOUBLED,
        "format": [
            (r"'", String.Single, "single"),
            (r'"', String.Double, "double"),
            (r"\(", Punctuation, "#push"),
            (r"\)", Punctuation, "#pop"),
            (r",", Punctuation),
            (r"\s+", Text.Whitespace),
            (r"[^\s'\"(),]+", Literal),
        ],
    }
