"""JSON5."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String

from jekyllpy.highlight.engine import Until
from jekyllpy.highlight.lexers.javascript import IDENTIFIER
from jekyllpy.highlight.lexers.json import JSON
from jekyllpy.highlight.lexers.patterns import HEX_DIGITS, word


class JSON5(JSON):
    tag = "json5"
    tokens = {
        **JSON.tokens,
        "space": [
            *JSON.tokens["space"],
            (r"//.*", Comment),
            (r"/\*", Until(Comment, "*/")),
        ],
        "label": [
            (IDENTIFIER, Name.Label),
            (r'"', Until(Name.Label, '"', in_line=True)),
        ],
        "value": [
            include("space"),
            (word("false null true"), Keyword.Constant),
            (rf"[+-]?{word('Infinity NaN')}", Keyword.Constant),
            (rf"[+-]?0[xX]{HEX_DIGITS}", Number.Hex),
            (r"[+,.-]?\d+\.?\d?(?:[eE]-?\d+)?", Number.Float),
            (r'"', String.Double, "string"),
            (r"\[", Punctuation, "array"),
            (r"\{", Punctuation, "object"),
            (r"'", String.Single, "single"),
        ],
        "object": [
            *JSON.tokens["object"],
            (r":", Punctuation, ("#pop", "value of label")),
        ],
        "value of label": [
            include("value"),
            (r",", Punctuation, ("#pop", "object")),
            (r"\}", Punctuation, "#pop"),
        ],
        "string": [
            (r'[^\\"]+', String.Double),
            (r"\\(?s:.)", String.Escape),
            (r'"', String.Double, "#pop"),
        ],
        "single": [
            (r"[^\\']+", String.Single),
            (r"\\(?s:.)", String.Escape),
            (r"'", String.Single, "#pop"),
        ],
    }
