"""Go."""

from __future__ import annotations

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

from jekyllpy.highlight.engine import RougeLexer, Until, Words
from jekyllpy.highlight.lexers.patterns import UNICODE_WORD
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("go", "keywords")
TYPES = words_of("go", "types")
FUNCTIONS = words_of("go", "functions")
CONSTANTS = "true false iota nil"

EXPONENT = r"[eE][-+]?[0-9]+"
FLOAT = rf"(?:[0-9]+\.(?:[0-9]+)?(?:{EXPONENT})?|[0-9]+{EXPONENT}|\.[0-9]+(?:{EXPONENT})?)"
ESCAPE = r"""\\(?:[abfnrtv\\'"]|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2})"""


class Go(RougeLexer):
    tag = "go"
    tokens = {
        "root": [
            (r"//[^\n]*", Comment),
            (r"/\*", Until(Comment, "*/")),
            (
                UNICODE_WORD,
                Words(
                    Name,
                    (Keyword, KEYWORDS),
                    (Keyword.Type, TYPES),
                    (Name.Builtin, FUNCTIONS),
                    (Name.Constant, CONSTANTS),
                ),
            ),
            (rf"(?:[0-9]+|{FLOAT})i|{FLOAT}|0[xX][0-9A-Fa-f]+|[0-9]+", Number),
            (rf"'(?:[^\n]|{ESCAPE}|\\[0-7]{{3}})'", String.Char),
            (r"\.\.\.|[-+&=!|<*^>/%.:]", Operator),
            (r"[()\[\]{},;]", Punctuation),
            (r"\s+", Text),
            (r"`", String, "raw string"),
            (r'"', String, "string"),
        ],
        "string": [
            (ESCAPE, String.Escape),
            (r"\\.", Error),
            (r'"', String, "#pop"),
            (r'[^"\\]+', String),
        ],
        "raw string": [
            (r"`", String, "#pop"),
            (r"[^`]+", String),
        ],
    }
