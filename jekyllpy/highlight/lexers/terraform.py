"""Terraform: HCL with interpolated expressions."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Keyword, Name, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, unless, when
from jekyllpy.highlight.lexers.hcl import CONSTANTS, Hcl
from jekyllpy.highlight.tokens import TokenType

KEYWORDS = "data module output provider provisioner resource terraform variable"
WORDS: dict[str, TokenType] = {
    **CONSTANTS,
    **dict.fromkeys(["var", "local"], Keyword.Declaration),
    **dict.fromkeys(KEYWORDS.split(), Keyword),
}


def _name(lexer: RougeLexer, name: str) -> None:
    lexer.emit(WORDS.get(name, Name.Other), name)


class Terraform(Hcl):
    tag = "terraform"
    words = WORDS
    tokens = {
        **Hcl.tokens,
        "hash": [unless("hcl_operators", (r"[()*,.]", Punctuation)), *Hcl.tokens["hash"]],
        "array": [(r"[()*,.]", Punctuation), *Hcl.tokens["array"]],
        "embedded": [
            (r"\\.", String.Escape),
            when(
                "hcl_operators",
                (r"\$\$\{", String),
                (r"\$\{", Punctuation, "interpolation"),
            ),
            unless("hcl_operators", (r"\$\{", Keyword, "interpolation")),
        ],
        "double": [
            (r'[^\\"$]+', String.Double),
            include("embedded"),
            (r'"', String.Double, "#pop"),
        ],
        "single": [
            (r"[^\\'$]+", String.Single),
            include("embedded"),
            (r"'", String.Single, "#pop"),
        ],
        "interpolation": [
            when("hcl_operators", (r"\}", Punctuation, "#pop")),
            unless("hcl_operators", (r"\}", Keyword, "#pop")),
            (r'"/', String.Delimiter, ("#pop", "regex")),
            include("primitives"),
            (r"\s+", Text),
            (r"\\(?=\n)|~|[!%&*+/:<=>?|^-]=?", Operator),
            (r"[(),.\[\]]", Punctuation),
            (r"[$a-zA-Z_][a-zA-Z0-9_\-]*", _name),
        ],
        "regex": [
            (r'[^"/\\]+|\\.', String.Regex),
            (r'/"', String.Delimiter, "#pop"),
            (r'["/]', String.Regex),
        ],
    }
