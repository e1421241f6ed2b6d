"""Handlebars, and Mustache."""

from __future__ import annotations

import re

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Until, Words
from jekyllpy.highlight.lexers.patterns import quoted_within_line
from jekyllpy.highlight.lexers.templates import TemplateLexer

NAME = r"[\w$-]+"
BOUNDARY = re.compile(r"\\|\{\{")


def _escaped(lexer: Handlebars, text: str) -> None:
    lexer.delegate(lexer.markup, text)


def _markup(lexer: Handlebars, _: str) -> None:
    """The markup before an expression; one where a value is missing is that value."""
    text = lexer.text_before(BOUNDARY)
    lexer.delegate(lexer.markup, text)
    if lexer.pos < len(lexer.text) and lexer.markup.stack[-1] == "value":
        lexer.markup.pop()


class Handlebars(TemplateLexer):
    tag = "handlebars"
    tokens = {
        "root": [
            (r"\\\{+", _escaped),
            (r"\{\{!--", Comment, "comment"),
            (r"\{\{!", Until(Comment, "}}", in_line=True)),
            (r"\{\{\{?", Keyword, ("expression", "sign")),
            (r"", _markup),
        ],
        "comment": [
            (r"\{\{", Comment, "#push"),
            (r"\}\}", Comment, "#pop"),
            (r"[^{}]+|[{}]", Comment),
        ],
        "expression": [
            (r"\}\}\}?", Keyword, "#pop"),
            (r"\|", Punctuation),
            (r"~", Keyword),
            (r"\s+", Text),
            (r"=", Operator),
            (r"[()\[\]]", Punctuation),
            (r"\.(?=[}\s])|\.\.", Name.Variable),
            (r"[/.]", Punctuation),
            (quoted_within_line('"'), String.Double),
            (quoted_within_line("'"), String.Single),
            (r"\d+(?=\}\s)", Number),
            (
                r"[a-z]++(?=[}\s])",
                Words(
                    None,
                    (Keyword, "else"),
                    (Keyword.Constant, "false true"),
                    (Name.Builtin.Pseudo, "this"),
                ),
            ),
            (rf"@{NAME}", Name.Attribute),
            (NAME, Name.Variable),
        ],
        "sign": [
            (r"[#/]", Keyword, ("#pop", "block name")),
            (r"[&>~^]", Keyword),
            (r"", Text, "#pop"),
        ],
        "block name": [
            (r"if(?=[}\s])", Keyword),
            (NAME, Name.Namespace, "#pop"),
            (r"", Text, "#pop"),
        ],
    }
