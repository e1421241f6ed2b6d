"""JSON, and JSON with comments."""

from __future__ import annotations

import re

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until
from jekyllpy.highlight.lexers.patterns import EXPONENT, any_of

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
            (any_of("false null true"), Keyword.Constant),
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


_BARE_LABEL = re.compile(r"([$\w]+)(\s*)", re.ASCII)


def _bare_label(lexer: JSONDoc, _: str) -> bool:
    """A name and `:`; one without is read once."""
    if lexer.pos < lexer.no_label_before:
        return False
    found = _BARE_LABEL.match(lexer.text, lexer.pos)
    assert found is not None
    if not lexer.text.startswith(":", found.end()):
        lexer.no_label_before = found.end(1)
        return False
    lexer.take(Name.Attribute, "", found.end(1))
    lexer.take(Text, "", found.end())
    lexer.take(Punctuation, "", found.end() + 1)
    return True


class JSONDoc(JSON):
    tag = "json-doc"
    tokens = {
        **JSON.tokens,
        "label": [
            (r"(?=[$\w])", _bare_label),
            *JSON.tokens["label"],
        ],
        "value": [
            (r"/\*", Until(Comment, "*/", in_line=True)),
            (r"//[^\n]*", Comment.Single),
            (r"\.\.\.", Comment.Single),
            *JSON.tokens["value"],
        ],
    }

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.no_label_before = 0
        return super().continue_lex(text)
