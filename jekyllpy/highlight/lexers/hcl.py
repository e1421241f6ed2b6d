"""HCL, HashiCorp's configuration language."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import (
    Comment,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
)

from jekyllpy.highlight.engine import RougeLexer, unless, when
from jekyllpy.highlight.lexers.patterns import LINE_OF_ONE_WORD
from jekyllpy.highlight.tokens import TokenType

CONSTANTS: dict[str, TokenType] = dict.fromkeys(["true", "false", "null"], Keyword.Constant)

_LAST_LINE = re.compile(LINE_OF_ONE_WORD, re.ASCII)
_SPACE = re.compile(r"\s*", re.ASCII)


def _word(lexer: Hcl, word: str) -> None:
    lexer.emit(lexer.words.get(word, Name.Other), word)
    if word not in CONSTANTS:
        lexer.push("composite")


def _here_document(lexer: Hcl, _: str, sign: str, space: str, opening: str, name: str) -> bool:
    closing = "'" if opening.startswith("'") else ""
    if not lexer.text.startswith(closing, lexer.pos):
        return False
    lexer.emit(Operator, sign)
    lexer.emit(Text, space)
    lexer.emit(String.Heredoc, opening)
    lexer.emit(Name.Constant, name)
    lexer.take(String.Heredoc, "", lexer.pos + len(closing))
    lexer.end_of_text = name
    return True


def _line_of_one_word(lexer: Hcl, _: str) -> bool:
    """A line of one word ends the text if the word is its name; empty lines are read once."""
    start = lexer.pos
    if start < lexer.no_word_before:
        return False
    found = _LAST_LINE.match(lexer.text, start)
    if found is None:
        space = _SPACE.match(lexer.text, start)
        assert space is not None
        lexer.no_word_before = space.end()
        return False
    lexer.pos = found.end()
    if found[1] == lexer.end_of_text:
        lexer.emit(Name.Constant, found[0])
        lexer.pop(2)
    else:
        lexer.emit(String.Heredoc, found[0])
    return True


class Hcl(RougeLexer):
    tag = "hcl"
    words: ClassVar[dict[str, TokenType]] = CONSTANTS
    tokens: ClassVar[dict[str, list[Any]]] = {
        "comment": [
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^*/]+|[*/]", Comment.Multiline),
        ],
        "space": [
            (r"\s+", Text),
            (r"(?://|#).*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
        ],
        "operators": [(r"[-!%&*+/:<=>?|]", Operator)],
        "primitives": [
            (r"[0-9]+\.[0-9]+(?:[eE][0-9]+)?[fd]?(?:[kKmMgG]b?)?", Number.Float),
            (r"[0-9]+(?:[kKmMgG]b?)?", Number.Integer),
            (r'"', String.Double, "double"),
            (r"'", String.Single, "single"),
            unless(
                "hcl_operators",
                (r"(<<-?)(\s*)('?\\?)(\w+)", _here_document, "here document"),
            ),
        ],
        "root": [
            include("space"),
            when("hcl_operators", include("operators")),
            include("primitives"),
            (r"\{", Punctuation, "hash"),
            (r"\[", Punctuation, "array"),
            when("hcl_operators", (r"[$a-zA-Z_][\w-]*", _word)),
            unless("hcl_operators", (r"[$a-zA-Z_]\w*", _word)),
        ],
        "composite": [
            include("space"),
            (r"\{", Punctuation, ("#pop", "hash")),
            (r"\[", Punctuation, ("#pop", "array")),
            include("root"),
            (r"", Text, "#pop"),
        ],
        "hash": [
            include("space"),
            (r"=", Punctuation),
            when("hcl_operators", (r"[()*,./\\]", Punctuation)),
            (r"\}", Punctuation, "#pop"),
            include("root"),
        ],
        "array": [
            include("space"),
            when("hcl_operators", (r"[()*./\\]", Punctuation)),
            (r",", Punctuation),
            (r"\]", Punctuation, "#pop"),
            include("root"),
        ],
        "double": [
            (r'[^\\"]+', String.Double),
            (r"\\\"", String.Escape),
            (r'"', String.Double, "#pop"),
        ],
        "single": [
            (r"[^\\']+", String.Single),
            (r"\\'", String.Escape),
            (r"'", String.Single, "#pop"),
        ],
        "here document": [
            (r"\n", String.Heredoc, "here document line"),
            (r"[^$\n]+|\$", String.Heredoc),
        ],
        "here document line": [
            (r"", _line_of_one_word),
            (r"", Text, "#pop"),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.end_of_text = ""
        self.no_word_before = 0

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.no_word_before = 0
        return super().continue_lex(text)
