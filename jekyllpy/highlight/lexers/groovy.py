"""Groovy."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, when
from jekyllpy.highlight.lexers.patterns import BOUNDARY, FRACTION_WITH_SUFFIX
from jekyllpy.highlight.lexers.signatures import SignatureFinder
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("groovy", "keywords")
DECLARATIONS = words_of("groovy", "declarations")
TYPES = words_of("groovy", "types")
CONSTANTS = "true false null"

SIGNATURES = SignatureFinder(r"\w[\w.\[\]]*+", r"\w+")
_DOLLAR_SLASHY = re.compile(r"(?:\$(?s:.)|[^$/]|/(?!\$))*+/\$")


def meanings(keywords: str, types: str) -> dict[str, TokenType]:
    """The words of a dialect with their types."""
    return {
        **dict.fromkeys(CONSTANTS.split(), Keyword.Constant),
        **dict.fromkeys(types.split(), Keyword.Type),
        **dict.fromkeys(DECLARATIONS.split(), Keyword.Declaration),
        **dict.fromkeys(keywords.split(), Keyword),
    }


def _literal(quote: str) -> str:
    """A string in which a backslash hides the next character, even the end of the line."""
    return rf"{quote}(?:[^{quote}\\\n]|\\(?s:.))*+{quote}|{quote}(?:\\\n|.)*{quote}"


def _method(lexer: Groovy, _: str) -> bool:
    if lexer.pos < lexer.no_method_before:
        return False
    signature, end = SIGNATURES.find(lexer.text, lexer.pos)
    if signature is None:
        lexer.no_method_before = end
        return False
    words = type(lexer)(lexer.settings, lexer.traits)
    words.stack = lexer.stack
    lexer.delegate(words, signature.before)
    lexer.emit(Name.Function, signature.name)
    lexer.emit(Text, signature.space)
    lexer.emit(Operator, "(")
    lexer.pos = end + 1
    return True


def _dollar_slashy(lexer: Groovy, opening: str) -> bool:
    if lexer.find("/$") < 0:
        return False
    found = _DOLLAR_SLASHY.match(lexer.text, lexer.pos)
    if found is None:
        return False
    lexer.take(String, opening, found.end())
    return True


def _word(lexer: Groovy, word: str) -> None:
    lexer.emit(lexer.words.get(word, Name), word)


class Groovy(RougeLexer):
    tag = "groovy"
    words: ClassVar[dict[str, TokenType]] = meanings(KEYWORDS, TYPES)
    tokens: ClassVar[dict[str, list[Any]]] = {
        "root": [
            (r"^(?=[\s\w])", _method),
            (r"[^\S\n]+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", Until(Comment.Multiline, "*/")),
            (r"@\w[\w.]*", Name.Decorator),
            (rf"(?:class|interface|trait){BOUNDARY}", Keyword.Declaration, "class"),
            when("groovy_records", (rf"(?:enum|record){BOUNDARY}", Keyword.Declaration, "class")),
            (rf"(?:package|import){BOUNDARY}", Keyword.Namespace, "import"),
            (r'"""', Until(String.Double, '"""')),
            (r"'''", Until(String.Single, "'''")),
            (_literal('"'), String.Double),
            (_literal("'"), String.Single),
            (r"\$/", _dollar_slashy),
            (_literal("/"), String),
            (r"'[^\\]'", String.Char),
            (r"(\.)([^\W\d]\w*)", Groups(Operator, Name.Attribute)),
            (r"[^\W\d]\w*+:", Name.Label),
            when("groovy_records", (rf"var{BOUNDARY}", Keyword.Type)),
            (r"[a-zA-Z_$][a-zA-Z0-9_]*", _word),
            (r"[!%&()*+,./:;<=>?\[\]{|}~^-]", Operator),
            (FRACTION_WITH_SUFFIX, Number.Float),
            (r"0x[0-9a-f]+", Number.Hex),
            (r"[0-9]+L?", Number.Integer),
            (r"\n", Text),
        ],
        "class": [
            (r"\s+", Text),
            (r"\w+", Name.Class, "#pop"),
        ],
        "import": [
            (r"\s+", Text),
            (r"[\w.]+\*?", Name.Namespace, "#pop"),
        ],
    }

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.no_method_before = 0
        return super().continue_lex(text)
