"""Coq."""

from __future__ import annotations

from typing import Any, ClassVar
from unicodedata import category

from pygments.lexer import include
from pygments.token import Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.lexers.earlier_coq import (
    DIGITS,
    FLOAT,
    KINDS,
    SET_TO,
    SETTING,
    SHARED,
    emit_name,
)
from jekyllpy.highlight.lexers.patterns import NO_DIGITS, any_of
from jekyllpy.highlight.words import words_of

LATER_KINDS = KINDS | dict.fromkeys(words_of("coq", "later commands").split(), Keyword)
REST_OF_NAME = r"(?u:[\w'])"
NAME = rf"(?:(?u:[^\W\d_{NO_DIGITS}])|_(?={REST_OF_NAME})){REST_OF_NAME}*"
PATH = rf"{NAME}(?:\.{NAME})*+"
SENTENCE = "rest of sentence"
SIGNS = "./:<=>-+*"


def _first_name(lexer: RougeLexer, path: str) -> None:
    if not emit_name(lexer, path, LATER_KINDS):
        lexer.push(SENTENCE)


def _name(lexer: RougeLexer, path: str) -> None:
    if emit_name(lexer, path, LATER_KINDS):
        lexer.pop()


def _signs(lexer: RougeLexer, _: str) -> bool:
    """As many signs and symbols as stand in a row."""
    start = at = lexer.pos
    while at < len(lexer.text) and _is_sign(lexer.text[at]):
        at += 1
    lexer.take(Operator, "", at)
    return at > start


def _is_sign(character: str) -> bool:
    return character in SIGNS or category(character) in ("Pc", "Sc", "Sk", "Sm", "So")


class Coq(RougeLexer):
    tag = "coq"
    tokens: ClassVar[dict[str, list[Any]]] = {
        **SHARED,
        "root": [
            include("proof"),
            include("space"),
            include("settings"),
            (PATH, _first_name),
        ],
        "proof": [
            (
                r"((?i:Proof))(\s*)(\.)(\s+)",
                Groups(Keyword, Text.Whitespace, Punctuation.Indicator, Text.Whitespace),
                "proof mode",
            ),
        ],
        "proof mode": [
            include("space"),
            include("settings"),
            include("proof"),
            (
                r"((?i:Qed|Defined|Save|Admitted))(\s*)(\.)(\s+)",
                Groups(Keyword, Text.Whitespace, Punctuation.Indicator, Text.Whitespace),
                "#pop",
            ),
            (r"[*+{}-]", Punctuation),
            (r"(all|par|!)(:)", Groups(Keyword.Pseudo, Punctuation)),
            (r"\d+", Number.Integer, "goals"),
            (rf"\[(?=\s*+{NAME}\s*+\]\s*+:)", Punctuation, "name of goal"),
            (PATH, _first_name),
        ],
        "goals": [
            (r"\s+", Text.Whitespace),
            (r"(,)(\s*)(\d+)", Groups(Punctuation, Text.Whitespace, Number.Integer)),
            (r":", Punctuation, "#pop"),
        ],
        "name of goal": [
            (r"\s+", Text.Whitespace),
            (NAME, Name.Constant),
            (r"\]", Punctuation),
            (r":", Punctuation, "#pop"),
        ],
        "settings": [
            include("module type"),
            (
                rf"{SETTING}(\s+)(?:({any_of(SET_TO)})(\s*))?(\.)",
                Groups(
                    Keyword,
                    Text.Whitespace,
                    Keyword,
                    Text.Whitespace,
                    Keyword,
                    Text.Whitespace,
                    Punctuation.Indicator,
                ),
            ),
        ],
        SENTENCE: [
            include("space"),
            include("settings"),
            (r":[=>]?|=>|[;_]", Punctuation),
            (r"->|/\\|\\/|[⇒→↔⇔≔≡∀∃∧∨¬⊤⊥⊢⊨∈λ]", Operator),
            (PATH, _name),
            (r"\.(?=\s)", Punctuation.Indicator, "#pop"),
            (FLOAT, Number.Float),
            (rf"-?{DIGITS}", Number.Integer),
            include("quotes"),
            (rf"[?~]{NAME}", Name.Variable),
            (r"`\{|[(),.?\[\]{|}]", Punctuation),
            (r"[!#%/@^|~.]+", Operator),
            (r"", _signs),
            (r".", Error),
        ],
        "string": [
            (r'[^"]+|""', String.Double),
            (r'"', String.Double, "#pop"),
        ],
    }
