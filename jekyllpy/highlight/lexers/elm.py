"""Elm."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer
from jekyllpy.highlight.lexers.patterns import EXPONENT, HEX_DIGITS, word

KEYWORDS = "alias as case else exposing if import in let module of port then type"


class Elm(RougeLexer):
    tag = "elm"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"--.*", Comment.Single),
            (r"\{-", Comment.Multiline, "comment"),
            (word(KEYWORDS), Keyword),
            (r"[a-z]\w*|_", Name),
            (r"[A-Z]\w*", Keyword.Type),
            (r"::|[!#$%&*+,./<=>?@^|~\\-]", Operator),
            (r'"""', String, "text"),
            (r"'(?:\\?.)'", String.Char),
            (r'"', String, "string"),
            (f"0[xX]{HEX_DIGITS}", Number.Hex),
            (rf"\d++(?:{EXPONENT}|\.\d+(?:{EXPONENT})?)", Number.Float),
            (r"\d+", Number.Integer),
            (r"[(),:;\[\]`{}]", Punctuation),
        ],
        "comment": [
            (r"-\}", Comment.Multiline, "#pop"),
            (r"\{-", Comment.Multiline, "#push"),
            (r"[^-{}]+|[-{}]", Comment.Multiline),
        ],
        "string": [
            (r'[^"\\]+', String.Double),
            (r'\\"', String.Escape),
            (r'"', String.Double, "#pop"),
        ],
        "text": [
            (r'\\"', String.Escape),
            (r'"""', String, "#pop"),
            (r'[^"]+|"', String),
        ],
    }
