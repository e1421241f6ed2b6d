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
from jekyllpy.highlight.lexers.patterns import EXPONENT, HEX, POINTED, UNICODE_WORD
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("go", "keywords")
TYPES = words_of("go", "types")
FUNCTIONS = words_of("go", "functions")
CONSTANTS = "true false iota nil"

FLOAT = rf"(?:{POINTED}(?:{EXPONENT})?|\d+{EXPONENT})"
ESCAPE = rf"""\\(?:x{HEX}{{2}}|u{HEX}{{4}}|U{HEX}{{8}}|[\\"'abfnrtv])"""


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
