"""VHDL."""

from __future__ import annotations

from pygments.token import (
    Comment,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
    _TokenType,
)

from jekyllpy.highlight.engine import RougeLexer, Until
from jekyllpy.highlight.lexers.patterns import BOUNDARY
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("vhdl", "keywords")
TYPES = words_of("vhdl", "types")
WORD_OPERATORS = words_of("vhdl", "word operators")
MEANINGS: dict[str, _TokenType] = {
    **dict.fromkeys(WORD_OPERATORS.split(), Operator.Word),
    **dict.fromkeys(TYPES.split(), Keyword.Type),
    **dict.fromkeys(KEYWORDS.split(), Keyword),
}
NAME = r"[a-zA-Z][a-zA-Z0-9_]*"


def _name(lexer: RougeLexer, name: str) -> None:
    lexer.emit(MEANINGS.get(name.lower(), Name), name)


class VHDL(RougeLexer):
    tag = "vhdl"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"--.*", Comment.Single),
            (r"-?\d+", Number.Integer),
            (r'[boxBOX]?"', Until(String.Single, '"')),
            (r"'[^']?'", String.Char),
            (rf"'{NAME}", Name.Attribute),
            (r"[(),:;]", Punctuation),
            (rf"(?i:true|false|null){BOUNDARY}", Name.Builtin),
            (NAME, _name),
            (r"[#&'*+\-./<=>?@^]", Operator),
        ],
    }
