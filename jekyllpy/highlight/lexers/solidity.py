"""Solidity."""

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

from jekyllpy.highlight.engine import RougeLexer, Words
from jekyllpy.highlight.lexers.patterns import HEX
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("solidity", "keywords")
BUILTINS = words_of("solidity", "builtins")
UNITS = words_of("solidity", "units")
TYPES = words_of("solidity", "types")
RESERVED = words_of("solidity", "reserved")


class Solidity(RougeLexer):
    tag = "solidity"
    tokens = {
        "line": [
            include("space in line"),
            (r"", Text, "#pop"),
        ],
        "space in line": [
            (r"[ \t\r]+|\\\n", Text),
            (r"/\*", Comment.Multiline, "comment"),
        ],
        "space": [
            (r"\n+", Text, "line"),
            (r"//.*\n", Comment.Single, "line"),
            include("space in line"),
        ],
        "root": [
            include("space"),
            (r"", Text, "statement"),
        ],
        "statement": [
            (r";", Punctuation, "#pop"),
            include("space"),
            (r'(?:hex)?"', String, "double"),
            (r"(?:hex)?'", String, "single"),
            (r"\d+\.\d+(?:[eE]\d+)?", Number.Float),
            (r"0[xX][0-9a-fA-F]+", Number.Hex),
            (r"\d+(?:[eE]\d+)?", Number.Integer),
            (r"\*/", Error),
            (r"[~!%^&*+=|?:<>/-]", Operator),
            (r"[()\[\],.]", Punctuation),
            (r"u?fixed\d+x\d+", Keyword.Reserved),
            (r"bytes\d+|u?int\d+", Keyword.Type),
            (
                r"[a-zA-Z$_][\w$]*",
                Words(
                    Name,
                    (Keyword, KEYWORDS),
                    (Name.Builtin, BUILTINS),
                    (Keyword.Constant, UNITS),
                    (Keyword.Type, TYPES),
                    (Keyword.Reserved, RESERVED),
                ),
            ),
            (r"[{}]", Punctuation),
        ],
        "string": [
            (rf"\\(?:x..|u{HEX}{{4}}|[^x])", String.Escape),
            (r"[^\\\"'\n]+|\\\n?", String),
        ],
        "double": [
            include("string"),
            (r'"', String, "#pop"),
            (r"'", String),
        ],
        "single": [
            include("string"),
            (r"'", String, "#pop"),
            (r'"', String),
        ],
        "comment": [
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^*/]+|[*/]", Comment.Multiline),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.stack.append("line")
