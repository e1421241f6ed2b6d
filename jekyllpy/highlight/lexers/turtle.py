"""Turtle, and TriG."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.engine import Enclosed, RougeLexer, Until
from jekyllpy.highlight.lexers.patterns import BOUNDARY

NAME = r"[^:;<>#@\"().\[\]{} ]"


class Turtle(RougeLexer):
    tag = "turtle"
    tokens = {
        "root": [
            (rf"@(?:base|prefix){BOUNDARY}", Keyword.Declaration),
            (rf"(?:true|false){BOUNDARY}", Keyword.Constant),
            (r'"""', Until(String, '"""')),
            (r'"', Enclosed(String, r'(?:[^"\\]++|\\.)*+', '"')),
            (r"'''", Until(String, "'''")),
            (r"'", Enclosed(String, r"(?:[^'\\]++|\\.)*+", "'")),
            (r"#.*", Comment.Single),
            (r"@[^\s,.;]+", Name.Attribute),
            (
                r"[+-]?(?:[0-9]+\.[0-9]*E[+-]?[0-9]+|\.[0-9]+E[+-]?[0-9]+|[0-9]+E[+-]?[0-9]+)",
                Number.Float,
            ),
            (r"[+-]?[0-9]*\.[0-9]", Number.Float),
            (r"[+-]?[0-9]+", Number.Integer),
            (r"[.,;(){}\[\]]|\^\^", Punctuation),
            (r"<", Until(Name.Label, ">")),
            (rf"(?i:base|prefix){BOUNDARY}", Keyword.Declaration),
            (rf"(?:GRAPH|a){BOUNDARY}", Keyword),
            (r"\s+", Text.Whitespace),
            (rf"{NAME}*+:", Name.Namespace),
            (rf"{NAME}+", Name),
        ],
    }
