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

from jekyllpy.highlight.engine import RougeLexer, Until, Words, unless, when
from jekyllpy.highlight.lexers.patterns import EXPONENT, HEX, POINTED, UNICODE_WORD, separated
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("go", "keywords")
TYPES = words_of("go", "types")
FUNCTIONS = words_of("go", "functions")
CONSTANTS = "true false iota nil"

FLOAT = rf"(?:{POINTED}(?:{EXPONENT})?|\d+{EXPONENT})"
DIGITS = separated("[0-9]")
LATER_EXPONENT = rf"[eE][-+]?{DIGITS}"
LATER_FLOAT = (
    rf"(?:(?:{DIGITS}\.|\.(?=[0-9]))(?:{DIGITS})?(?:{LATER_EXPONENT})?|{DIGITS}{LATER_EXPONENT})"
)
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
            when(
                "go_underscores",
                (rf"(?:{LATER_FLOAT}|{DIGITS})i", Number),
                (LATER_FLOAT, Number),
                (rf"0(?:[xX](?:_?{HEX})+|[bB](?:_?[01])+|[oO](?:_?[0-7])+)", Number),
                (DIGITS, Number),
            ),
            unless(
                "go_underscores",
                (rf"(?:[0-9]+|{FLOAT})i|{FLOAT}|0[xX][0-9A-Fa-f]+|[0-9]+", Number),
            ),
            (rf"'(?:[^\n]|{ESCAPE}|\\[0-7]{{3}})'", String.Char),
            (r"\.\.\.|[!%&*+./:<=>|^-]", Operator),
            (r"[(),;\[\]{}]", Punctuation),
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
