"""Pascal."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.engine import RougeLexer, Until
from jekyllpy.highlight.lexers.patterns import BOUNDARY
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("pascal", "keywords")
TYPES = words_of("pascal", "types")
MEANINGS: dict[str, _TokenType] = {
    **dict.fromkeys(TYPES.split(), Keyword.Type),
    **dict.fromkeys(KEYWORDS.split(), Keyword),
    **dict.fromkeys(["true", "false", "nil"], Name.Builtin),
}


def _word(lexer: RougeLexer, word: str) -> bool:
    kind = MEANINGS.get(word.lower())
    if kind is None:
        return False
    lexer.emit(kind, word)
    return True


class Pascal(RougeLexer):
    tag = "pascal"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"(?://|--).*\n?", Comment.Single),
            (r"\(\*", Until(Comment.Multiline, "*)")),
            (r"\{", Until(Comment.Multiline, "}")),
            (
                r"(?:0[xX][0-9a-fA-F]*|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
                r"(?:L|l|UL|ul|u|U|F|f)?",
                Number,
            ),
            (r"\$[0-9A-Fa-f]+", Number.Hex),
            (r"[~!@#$%^&*()+`\-={}\[\]:;<>?,./|\\]", Punctuation),
            (r"'(?:[^']|'')*'", String),
            (rf"\w++{BOUNDARY}", _word),
            (r"[_a-zA-Z]\w*", Name),
        ],
    }
