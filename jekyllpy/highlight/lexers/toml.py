"""TOML."""

from __future__ import annotations

from typing import Any

from pygments.lexer import include
from pygments.token import (
    Comment,
    Error,
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
from jekyllpy.highlight.lexers.patterns import HEX, separated

DATE = r"\d{4}-\d\d-\d\d"
TIME = r"\d\d:\d\d:\d\d"
DIGITS = separated(r"\d")
BARE_KEY = r"[-\w]++"

NUMBERS: list[Any] = [
    (rf"[-+]?{DIGITS}\.{DIGITS}(?:[eE][-+]?{DIGITS})?", Number.Float),
    (rf"[-+]?{DIGITS}[eE][-+]?{DIGITS}", Number.Float),
    (r"[-+]?(?:nan|inf)", Number.Float),
    (f"0x{separated(HEX)}", Number.Hex),
    (f"0o{separated('[0-7]')}", Number.Oct),
    (f"0b{separated('[01]')}", Number.Bin),
    (rf"[-+]?{DIGITS}", Number.Integer),
]
STRINGS: dict[str, list[Any]] = {
    "escape": [(r'\\[\t\n "0\\nrt]', String.Escape)],
    "double": [
        (r'"', String, "#pop"),
        (r"\n", Error, "#pop"),
        include("escape"),
        (r'[^\\"\n]+', String),
    ],
    "long double": [
        (r'"""', String, "#pop"),
        include("escape"),
        (r'[^\\"]+|"+', String),
    ],
    "single": [
        (r"'", String, "#pop"),
        (r"\n", Error, "#pop"),
        (r"[^'\n]+", String),
    ],
    "long single": [
        (r"'''", String, "#pop"),
        (r"[^']+|'+", String),
    ],
}
OPENINGS = (
    (r'"""', "long double"),
    (r'"', "double"),
    (r"'''", "long single"),
    (r"'", "single"),
)
STRING_STARTS = [(quotes, String, state) for quotes, state in OPENINGS]


def _value(pattern: str, kind: Any) -> tuple[Any, ...]:
    return pattern, kind, "#pop"


class TOML(RougeLexer):
    tag = "toml"
    tokens = {
        "root": [
            (r"\s+", Text),
            include("comment"),
            include("key"),
            (r"(=)(\s*)", Groups(Operator, Text.Whitespace), "value"),
            (r"\[\[?", Keyword, "header"),
        ],
        "comment": [(r"#.*$", Comment)],
        "key": [
            (BARE_KEY, Name),
            (r"\.", Punctuation),
            (r'"', String, "double"),
            (r"'", String, "single"),
        ],
        "header": [
            (r"\]\]?", Keyword, "#pop"),
            (r"\.", Keyword),
            include("key"),
            (r"[ \t]+", Text.Whitespace),
        ],
        "value": [
            _value(rf"{DATE}T{TIME}Z", Literal.Date),
            _value(rf"{TIME}(?:\.\d+)?", Literal.Date),
            _value(r"false|true", Keyword.Constant),
            *(_value(*number) for number in NUMBERS),
            *((quotes, String, ("#pop", state)) for quotes, state in OPENINGS),
            (r"\[", Punctuation, ("#pop", "array")),
            (r"\{", Punctuation, ("#pop", "inline table")),
        ],
        "array": [
            (r"\s+", Text),
            include("comment"),
            (r",", Punctuation),
            (r"\]", Punctuation, "#pop"),
            (r"(?=\S)", Text, "value"),
        ],
        "inline table": [
            (r"[ \t]+", Text.Whitespace),
            include("key"),
            (r"(=)(\s*)", Groups(Punctuation, Text.Whitespace), "value"),
            (r",", Punctuation),
            (r"\}", Punctuation, "#pop"),
        ],
        **STRINGS,
    }
