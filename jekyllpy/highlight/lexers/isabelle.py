"""Isabelle's theories."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Generic, Keyword, Name, Number, Operator, String, Text

from jekyllpy.highlight.engine import RougeLexer, Words
from jekyllpy.highlight.lexers.patterns import HEX, in_base
from jekyllpy.highlight.words import words_of

MINOR = words_of("isabelle", "minor keywords")
DIAGNOSTICS = words_of("isabelle", "diagnostics")
KEYWORDS = words_of("isabelle", "keywords")
HEADINGS = words_of("isabelle", "headings")
SUBHEADINGS = words_of("isabelle", "subheadings")
GOALS = words_of("isabelle", "goals")
ABANDONED = words_of("isabelle", "abandoned proofs")

SIGNS = r"\s!()+,:=?\[\]{|}-"
SYMBOL = (r"\\<\w*>", String.Symbol)


class Isabelle(RougeLexer):
    tag = "isabelle"
    tokens = {
        "root": [
            (r"\s+", Text.Whitespace),
            include("openings"),
            (r"[!()+,:=?\[\]_|-]", Operator),
            (r"[.{}]", Operator.Word),
            (
                r"[a-zA-Z]\w*",
                Words(
                    Name,
                    (Keyword.Pseudo, MINOR),
                    (Keyword.Type, DIAGNOSTICS),
                    (Keyword, KEYWORDS),
                    (Generic.Heading, HEADINGS),
                    (Generic.Subheading, SUBHEADINGS),
                    (Keyword.Namespace, GOALS),
                    (Generic.Error, ABANDONED),
                ),
            ),
            SYMBOL,
            (r"'[a-zA-Z_](?:\w|[.'])*", Name.Variable),
            (rf"0[xX]{HEX}[0-9a-fA-F_]*", Number.Hex),
            (in_base("oO", "0-7"), Number.Oct),
            (in_base("bB", "01"), Number.Bin),
            (r'"', String, "string"),
            (r"`", String.Other, "fact"),
            (rf"[^._{SIGNS}][^{SIGNS}]*", Name),
        ],
        "openings": [
            (r"\(\*", Comment, "comment"),
            (r"‹|\{\*", Text, "text"),
        ],
        "comment": [
            (r"\(\*", Comment, "#push"),
            (r"\*\)", Comment, "#pop"),
            (r"[^()*]+|[()*]", Comment),
        ],
        "text": [
            (r"‹|\{\*", Text, "#push"),
            (r"›|\*\}", Text, "#pop"),
            (r"[^*{}‹›]+|[*{}]", Text),
        ],
        "string": [
            (r'"', String, "#pop"),
            SYMBOL,
            (r'\\"?|[^\\"]+', String),
        ],
        "fact": [
            (r"`", String.Other, "#pop"),
            SYMBOL,
            (r"\\`?|[^\\`]+", String.Other),
        ],
    }
