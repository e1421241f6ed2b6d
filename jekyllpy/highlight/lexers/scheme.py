"""Scheme."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Words
from jekyllpy.highlight.lexers.patterns import quoted
from jekyllpy.highlight.words import words_of

BUILTINS = words_of("scheme", "builtins")
KEYWORDS = words_of("scheme", "keywords")
NAME = r"[a-zA-Z0-9!$%&*+,/:<=>?@^_~|-]+"


class Scheme(RougeLexer):
    tag = "scheme"
    tokens = {
        "root": [
            (r";.*", Comment.Single),
            (r"\s+", Text),
            (r"-?\d+\.\d+", Number.Float),
            (r"-?\d+", Number.Integer),
            (r"[+-]inf\.[f0]", Number),
            (r"#b[01]+", Number.Bin),
            (r"#o[0-7]+", Number.Oct),
            (r"#d[0-9]+", Number.Integer),
            (r"#[xX][0-9a-fA-F]+", Number.Hex),
            (r"#[ei][\d.]+", Number.Other),
            (quoted('"'), String),
            (rf"'{NAME}", String.Symbol),
            (r"#\\(?:[()/'\"._!$%& ?=+-]|[a-zA-Z0-9]+)", String.Char),
            (r"#t|#f", Name.Constant),
            (r"'|#|`|,@|,|\.", Operator),
            (r"[(\[]", Punctuation, "command"),
            (r"[)\]]", Punctuation),
            (NAME, Name.Variable),
        ],
        "command": [
            (
                NAME,
                Words(Name.Function, (Keyword, KEYWORDS), (Name.Builtin, BUILTINS)),
                "#pop",
            ),
            (r"", Text, "#pop"),
        ],
    }
