"""Objective-C."""

from __future__ import annotations

from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import (
    Comment,
    Error,
    Keyword,
    Name,
    Number,
    Punctuation,
    String,
    Text,
    _TokenType,
)

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.lexers.c import C
from jekyllpy.highlight.lexers.patterns import BOUNDARY, EXPONENT, HEX, NUMBER, POINTED
from jekyllpy.highlight.words import words_of

AT_KEYWORDS = frozenset(words_of("objective_c", "at keywords").split())
AT_BUILTINS = frozenset(["true", "false", "YES", "NO"])
BUILTINS = "YES NO nil"
NAME = r"[a-zA-Z$_][a-zA-Z0-9$_]*"


def _at_word(lexer: RougeLexer, text: str, word: str) -> None:
    if word in AT_KEYWORDS:
        kind = Keyword
    else:
        kind = Name.Builtin if word in AT_BUILTINS else Error
    lexer.emit(kind, text)


def _method(lexer: RougeLexer, _: str, sign: str, space: str, kind: str, more: str) -> None:
    lexer.emit(Keyword, sign)
    lexer.emit(Text, space)
    if kind:
        lexer.recurse(kind)
    lexer.emit(Text, more)


def _argument(lexer: RougeLexer, _: str, kind: str, name: str) -> None:
    lexer.recurse(kind)
    lexer.emit(Name.Variable, name)


def words_with_builtins(words: dict[str, _TokenType]) -> dict[str, _TokenType]:
    """The words of the language beneath with those of Objective-C."""
    return {**dict.fromkeys(BUILTINS.split(), Name.Builtin), **words}


def with_objects(base: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """The rules of a language of the C family with those for classes, methods and messages."""
    return {
        **base,
        "root": [
            (r"([-+])(\s*+)(?:(\(.*?\))(\s*+))?(?=[a-zA-Z$_])", _method, "method definition"),
            *base["root"],
        ],
        "statements": [
            (r'@"', String, "string"),
            (rf"@'(?:[^\\'\n]'|\\(?:[0-7]{{1,3}}|x{HEX}{{1,2}}|.))", String.Char),
            (rf"@{NUMBER}{EXPONENT}[lL]?", Number.Float),
            (rf"@(?:{POINTED}|\d+[fF])[fF]?", Number.Float),
            (r"@0x[0-9a-fA-F]+[lL]?", Number.Hex),
            (r"@0[0-7]+[lL]?", Number.Oct),
            (r"@\d+l?", Number.Integer),
            (rf"in{BOUNDARY}", Keyword),
            (rf"@(?:interface|implementation){BOUNDARY}", Keyword, "interface name"),
            (rf"@(?:class|protocol){BOUNDARY}", Keyword, "forward class names"),
            (r"@((?u:[^\W_])+)", _at_word),
            (r"\?", Punctuation, "ternary"),
            (r"\[", Punctuation, "message"),
            (r"@\[", Punctuation, "array literal"),
            (r"@\{", Punctuation, "dictionary literal"),
            *base["statements"],
        ],
        "ternary": [
            (r":", Punctuation, "#pop"),
            include("statements"),
        ],
        "in message": [
            (r"[\]{]", Punctuation, "#pop"),
            (r";", Error),
            include("statements"),
        ],
        "message": [
            (
                rf"({NAME})(\s*)(:)",
                Groups(Name.Function, Text, Punctuation),
                ("#pop", "message with arguments"),
            ),
            (rf"({NAME})(\s*)(\])", Groups(Name.Function, Text, Punctuation), "#pop"),
            include("in message"),
        ],
        "message with arguments": [
            (r"\{", Punctuation, "function"),
            (rf"({NAME})(\s*)(:)", Groups(Name.Function, Text, Punctuation), "#pop"),
            include("in message"),
        ],
        "array literal": [
            (r"\]", Punctuation, "#pop"),
            (r",", Punctuation),
            include("statements"),
        ],
        "dictionary literal": [
            (r"\}", Punctuation, "#pop"),
            (r",", Punctuation),
            include("statements"),
        ],
        "interface name": [
            include("space"),
            (NAME, Name.Class, ("#pop", "superclass or category")),
        ],
        "superclass or category": [
            (
                rf"(\s*)(:)(\s*)({NAME})",
                Groups(Text, Punctuation, Text, Name.Class),
                "#pop",
            ),
            (
                rf"(\s*)(\()(\s*)({NAME})(\s*)(\))",
                Groups(Text, Punctuation, Text, Name.Label, Text, Punctuation),
                "#pop",
            ),
            (r"", Text, "#pop"),
        ],
        "forward class names": [
            include("space"),
            (rf"{NAME}(?=\s*,)", Name.Class, ("#push", "comma")),
            (rf"({NAME})(\s*)(;?)", Groups(Name.Class, Text, Punctuation), "#pop"),
        ],
        "comma": [
            (r"(\s*)(,)(\s*)", Groups(Text, Punctuation, Text), "#pop"),
        ],
        "method definition": [
            (r",|\.\.\.", Punctuation),
            (rf"(\(.*?\))({NAME})", _argument),
            (rf"({NAME})(\s*)(:)", Groups(Name.Function, Text, Punctuation)),
            (r";", Punctuation, "#pop"),
            (r"\{", Punctuation, ("#pop", "function")),
            include("space in line"),
            (r"//.*\n", Comment.Single),
            (r"\s+", Text),
            (r"", Text, "#pop"),
        ],
    }


class ObjectiveC(C):
    tag = "objective_c"
    words: ClassVar[dict[str, _TokenType]] = words_with_builtins(C.words)
    tokens = with_objects(C.tokens)
