"""JSON, and JSON with comments."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until
from jekyllpy.highlight.lexers.patterns import EXPONENT

WORD_SEPARATOR = Text.Whitespace
INTEGER = r"-?(?:[1-9]\d*|0)"


class JSON(RougeLexer):
    tag = "json"
    tokens = {
        "root": [
            include("space"),
            (r"\{", Punctuation, "object"),
            (r"\[", Punctuation, "array"),
            include("label"),
            include("value"),
            (r"[\]}]", Punctuation),
        ],
        "space": [(r"\s+", WORD_SEPARATOR)],
        "label": [
            (
                r'("(?:[^"\\\n]|\\.)*")(\s*)(:)',
                Groups(Name.Label, WORD_SEPARATOR, Punctuation),
            )
        ],
        "value": [
            include("space"),
            (r"true|false|null", Keyword.Constant),
            (rf"{INTEGER}\.\d+(?:{EXPONENT})?", Number.Float),
            (rf"{INTEGER}(?:{EXPONENT})?", Number.Integer),
            (r'"', String.Double, "string"),
            (r"\[", Punctuation, "array"),
            (r"\{", Punctuation, "object"),
        ],
        "object": [
            include("space"),
            include("label"),
            include("value"),
            (r"\}", Punctuation, "#pop"),
            (r",", Punctuation),
        ],
        "array": [
            include("value"),
            (r"\]", Punctuation, "#pop"),
            (r",", Punctuation),
        ],
        "string": [
            (r'[^\\"]+', String.Double),
            (r"\\.", String.Escape),
            (r'"', String.Double, "#pop"),
        ],
    }


class JSONDoc(JSON):
    tag = "json-doc"
    tokens = {
        **JSON.tokens,
        "label": [
            (r"([$\w]+)(\s*)(:)", Groups(Name.Attribute, Text, Punctuation)),
            *JSON.tokens["label"],
        ],
        "value": [
            (r"/\*", Until(Comment, "*/", in_line=True)),
            (r"//[^\n]*", Comment.Single),
            (r"\.\.\.", Comment.Single),
            *JSON.tokens["value"],
        ],
    }
