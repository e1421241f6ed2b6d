"""Verilog, and SystemVerilog."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until, Words
from jekyllpy.highlight.lexers.c import ESCAPE
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("verilog", "keywords")
SYSTEM_TASKS = words_of("verilog", "system tasks")
TYPES = words_of("verilog", "types")
NAME = r"[a-zA-Z_][a-zA-Z0-9_]*"


class Verilog(RougeLexer):
    tag = "verilog"
    tokens = {
        "expression line": [
            include("space in line"),
            (r"`define", Comment.Preproc, "macro"),
            (r"", Text, "#pop"),
        ],
        "line": [
            (rf"{NAME}:(?!:)", Name.Label),
            include("expression line"),
        ],
        "space in line": [
            (r"[ \t\r]+|\\\n", Text),
            (r"/(?:\\\n)?\*", Until(Comment.Multiline, "*/")),
        ],
        "space": [
            (r"\n+", Text, "line"),
            (r"//.*", Comment.Single, "line"),
            include("space in line"),
        ],
        "root": [
            (r"\n+", Text, "expression line"),
            include("space"),
            (r"", Text, "statement"),
        ],
        "statement": [
            include("space"),
            (r'L?"', String, "string"),
            (
                r"(?:[0-9_]+\.|\.(?=[0-9_]))[0-9_]*(?:[eE][+-]?[0-9_]+)?",
                Number.Float,
            ),
            (r"[0-9_]+[eE][+-]?[0-9_]+", Number.Float),
            (r"[0-9]*'h[0-9a-fA-F_?]+", Number.Hex),
            (r"[0-9]*'b?[01xz_?]+", Number.Bin),
            (r"[0-9]*'d[0-9_?]+", Number.Integer),
            (r"[0-9_]+[lLuU]*", Number.Integer),
            (r"[-~!%^&*+=|?:<>/@{}]", Operator),
            (r"[()\[\],.$#;]", Punctuation),
            (r"`\w+", Comment.Preproc),
            (
                NAME,
                Words(
                    Name,
                    (Keyword, KEYWORDS),
                    (Keyword.Type, TYPES),
                    (Name.Builtin, SYSTEM_TASKS),
                ),
            ),
        ],
        "string": [
            (r'"', String, "#pop"),
            (ESCAPE, String.Escape),
            (r'[^\\"\n]+|\\\n?', String),
        ],
        "macro": [
            (r"\n", Comment.Preproc, "#pop"),
            include("space in line"),
            (r";", Punctuation),
            (r"=", Operator),
            (r"\w+", Text),
        ],
    }
