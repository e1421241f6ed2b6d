"""Jinja, and the templates of Django."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Operator, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.engine import Groups
from jekyllpy.highlight.lexers.patterns import quoted_within_line
from jekyllpy.highlight.lexers.templates import TemplateLexer
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("jinja", "keywords")
TESTS = words_of("jinja", "tests")
BOUNDARY = re.compile(r"\\|\{\{|\{%|\{#|##")


def meanings(keywords: str, constants: str, operators: str, tests: str) -> dict[str, _TokenType]:
    """The words of a dialect with their types; the earlier list wins."""
    return {
        **dict.fromkeys(tests.split(), Name.Builtin),
        **dict.fromkeys(operators.split(), Operator.Word),
        **dict.fromkeys(constants.split(), Keyword.Pseudo),
        **dict.fromkeys(keywords.split(), Keyword),
    }


def _markup(lexer: Jinja, _: str) -> None:
    lexer.delegate(lexer.markup, lexer.text_before(BOUNDARY))


def _word(lexer: Jinja, word: str) -> None:
    lexer.emit(lexer.words.get(word, Name.Variable), word)


def _verbatim_tag(name: str) -> tuple[str, Groups]:
    return (
        rf"(\{{%-?)(\s*)({name})(\s*)(-?%\}})",
        Groups(Comment.Preproc, Text, Keyword, Text, Comment.Preproc),
    )


class Jinja(TemplateLexer):
    tag = "jinja"
    words: ClassVar[dict[str, _TokenType]] = meanings(
        KEYWORDS, "true false none True False None", "is in and or not", TESTS
    )
    tokens: ClassVar[dict[str, list[Any]]] = {
        "root": [
            (r"\{#", Comment, "comment"),
            (r"##.*", Comment),
            (*_verbatim_tag("raw"), "raw"),
            (*_verbatim_tag("verbatim"), "verbatim"),
            (r"\{%", Comment.Preproc, "statement"),
            (r"\{\{", Comment.Preproc, "expression"),
            (r"", _markup),
        ],
        "comment": [
            (r"[^#]+", Comment),
            (r"#\}", Comment, "#pop"),
            (r"#", Comment),
        ],
        "inside": [
            (r"(\|\s*)(\w+)", Groups(Operator, Name.Function)),
            (quoted_within_line('"'), String.Double),
            (quoted_within_line("'"), String.Single),
            (r"[-+*/=]|[<>]=?|!=", Operator),
            (r"[,\[\]()]", Punctuation),
            (r"\s+", Text),
        ],
        "expression": [
            (r"\w+\.?", Name.Variable),
            include("inside"),
            (r"%\}|\}\}", Comment.Preproc, "#pop"),
        ],
        "statement": [
            (r"\w+\.?", _word),
            include("inside"),
            (r"%\}", Comment.Preproc, "#pop"),
        ],
        "raw": [
            (*_verbatim_tag("endraw"), "#pop"),
            (r"[^{]+|\{", Text),
        ],
        "verbatim": [
            (*_verbatim_tag("endverbatim"), "#pop"),
            (r"[^{]+|\{", Text),
        ],
    }
