"""TOML."""

from __future__ import annotations

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

KEY = r"""(?:\S+|"[^"]+"|'[^']+')"""
DIGITS = r"\d+(?:_\d+)*"
ASSIGNMENT = rf"({KEY})(\s*)(=)"


class TOML(RougeLexer):
    tag = "toml"
    tokens = {
        "root": [
            include("basic"),
            (ASSIGNMENT, Groups(Name.Property, Text, Punctuation), "value"),
        ],
        "basic": [
            (r"\s+", Text),
            (r"#.*$", Comment),
            (r"true|false", Keyword.Constant),
            (
                rf"{ASSIGNMENT}(\s*)(\{{)",
                Groups(Name.Namespace, Text, Operator, Text, Punctuation),
                "inline table",
            ),
            (r"\s*\[\S+\]", Name.Namespace),
            (r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", Literal.Date),
            (rf"[-+]?{DIGITS}\.{DIGITS}(?:[eE][-+]?{DIGITS})?", Number.Float),
            (rf"[-+]?{DIGITS}[eE][-+]?{DIGITS}", Number.Float),
            (r"[-+]?(?:nan|inf)", Number.Float),
            (r"0x[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*", Number.Hex),
            (r"0o[0-7]+(?:_[0-7]+)*", Number.Oct),
            (r"0b[01]+(?:_[01]+)*", Number.Bin),
            (rf"[-+]?{DIGITS}", Number.Integer),
        ],
        "value": [
            (r"\n", Text, "#pop"),
            include("content"),
        ],
        "content": [
            include("basic"),
            (ASSIGNMENT, Groups(Name.Property, Text, Punctuation)),
            (r'"""', String, "long double"),
            (r'"', String, "double"),
            (r"'''", String, "long single"),
            (r"'", String, "single"),
            include("escape"),
            (r",", Punctuation),
            (r"\[", Punctuation, "array"),
        ],
        "escape": [(r'\\[0t\tn\n "\\r]', String.Escape)],
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
        "array": [include("content"), (r"\]", Punctuation, "#pop")],
        "inline table": [include("content"), (r"\}", Punctuation, "#pop")],
    }
