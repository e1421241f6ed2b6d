"""Clojure."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Words
from jekyllpy.highlight.lexers.patterns import quoted
from jekyllpy.highlight.words import words_of

BUILTINS = words_of("clojure", "builtins")
KEYWORDS = words_of("clojure", "keywords")
NAME = r"[\w!$%*+,<=>?/.-]+"
LITERAL = r"[\w!#$%*+,<=>?/.-]+"

_KNOWN = {
    **dict.fromkeys(BUILTINS.split(), Name.Builtin),
    **dict.fromkeys(KEYWORDS.split(), Keyword),
}


def _head(lexer: RougeLexer, _: str, opening: str, space: str, name: str) -> None:
    lexer.emit(Punctuation, opening)
    lexer.emit(Text.Whitespace, space)
    lexer.emit(_KNOWN.get(name, Name.Function), name)


class Clojure(RougeLexer):
    tag = "clojure"
    tokens = {
        "root": [
            (r";.*", Comment.Single),
            (r"\s+", Text.Whitespace),
            (r"-?\d+\.\d+", Number.Float),
            (r"-?\d+", Number.Integer),
            (quoted('"'), String),
            (rf"'{LITERAL}", String.Symbol),
            (rf"::?{LITERAL}", Name.Constant),
            (r"\\.", String.Char),
            (r"~@|[`'#^~&@]", Operator),
            (rf"(\()(\s*)({NAME})", _head),
            (NAME, Words(Name, (Keyword, KEYWORDS), (Name.Builtin, BUILTINS))),
            (r"[\[\]{}()]", Punctuation),
        ],
    }
