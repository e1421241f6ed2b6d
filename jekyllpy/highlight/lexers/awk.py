"""AWK."""

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

from jekyllpy.highlight.engine import RougeLexer
from jekyllpy.highlight.lexers.patterns import BOUNDARY, quoted
from jekyllpy.highlight.lexers.states import REGEX_PARTS, REGEX_SET
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("awk", "keywords")
CONSTANTS = words_of("awk", "constants")
BUILTINS = words_of("awk", "builtins")
MEANINGS: dict[str, TokenType] = {
    **dict.fromkeys(BUILTINS.split(), Name.Builtin),
    **dict.fromkeys(CONSTANTS.split(), Keyword.Constant),
    **dict.fromkeys(["BEGIN", "END"], Keyword.Reserved),
}
OPENING: dict[str, TokenType] = {
    **dict.fromkeys(KEYWORDS.split(), Keyword),
    "function": Keyword.Declaration,
}
"""Words behind which an expression begins."""


def _word(lexer: RougeLexer, word: str) -> None:
    if word in OPENING:
        lexer.emit(OPENING[word], word)
        lexer.push("expression")
    else:
        otherwise = Name.Variable if word[0] == "$" else Name.Other
        lexer.emit(MEANINGS.get(word, otherwise), word)


class Awk(RougeLexer):
    tag = "awk"
    tokens = {
        "space": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
        ],
        "expression": [
            include("space"),
            (r"/", String.Regex, ("#pop", "regex")),
            (r"", Text, "#pop"),
        ],
        "regex": [
            (r"/", String.Regex, "#pop"),
            (r"[^/]\n|\n", Error, "#pop"),
            *REGEX_PARTS,
        ],
        "regex set": REGEX_SET,
        "root": [
            include("space"),
            (
                rf"[-<>+*/%^!=]=?|in{BOUNDARY}|\+\+|--|\||&&|\|\||~!?",
                Operator,
                "expression",
            ),
            (r"[(\[,]", Punctuation, "expression"),
            (r";", Punctuation, "statement"),
            (r"[)\].]", Punctuation),
            (r"\?", Punctuation, ("ternary", "expression")),
            (r"[{}]", Punctuation, "statement"),
            (r"[$a-zA-Z_]\w*", _word),
            (r"\d+\.\d+", Number.Float),
            (r"\d+", Number.Integer),
            (quoted('"'), String.Double),
            (r":", Punctuation),
        ],
        "statement": [
            (r"[{}]", Punctuation),
            include("expression"),
        ],
        "ternary": [
            (r":", Punctuation, ("#pop", "expression")),
            include("root"),
        ],
    }
