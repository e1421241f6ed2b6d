"""Lua."""

from __future__ import annotations

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

from jekyllpy.highlight.engine import Callback, Groups, RougeLexer, unless, when
from jekyllpy.highlight.lexers.patterns import BOUNDARY, EXPONENT, POINTED
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

LIBRARY = frozenset(words_of("lua", "builtins").split())
NAME = r"[^\W\d]\w*"


def _long_bracket(kind: TokenType) -> Callback:
    def action(lexer: RougeLexer, opening: str, level: str) -> bool:
        closing = f"]{level}]"
        end = lexer.find(closing)
        if end < 0:
            return False
        lexer.take(kind, opening, end + len(closing))
        return True

    return action


def _name(lexer: RougeLexer, name: str) -> None:
    if name == "gsub":
        lexer.emit(Name.Builtin, name)
        lexer.push("gsub")
    elif name in LIBRARY:
        lexer.emit(Name.Builtin, name)
    else:
        table, dot, field = name.partition(".")
        lexer.emit(Name, table)
        lexer.emit(Punctuation, dot)
        lexer.emit(Name, field)


class Lua(RougeLexer):
    tag = "lua"
    tokens = {
        "root": [
            (r"#!.*", Comment.Preproc),
            (r"", Text, "code"),
        ],
        "code": [
            (r"--\[(=*)\[", _long_bracket(Comment.Multiline)),
            (r"--.*", Comment.Single),
            (rf"{POINTED}(?:{EXPONENT})?'", Number.Float),
            (rf"\d+{EXPONENT}", Number.Float),
            (r"0[xX][0-9a-fA-F]*", Number.Hex),
            (r"\d+", Number.Integer),
            (r"\s", Text),
            (r"\[(=*)\[", _long_bracket(String)),
            (r"==|~=|<=|>=|\.\.\.|\.\.|[#%*+/<=>^-]", Operator),
            (r"[(),.:;\[\]{}]", Punctuation),
            (rf"(?:and|or|not){BOUNDARY}", Operator.Word),
            (
                r"(?:break|do|else|elseif|end|for|if|in|repeat|return|then|until|while)" + BOUNDARY,
                Keyword,
            ),
            (rf"local{BOUNDARY}", Keyword.Declaration),
            (rf"(?:true|false|nil){BOUNDARY}", Keyword.Constant),
            (rf"function{BOUNDARY}", Keyword, "function name"),
            (rf"{NAME}(?:\.{NAME})?", _name),
            (r"'", String.Single, "single"),
            (r'"', String.Double, "double"),
        ],
        "function name": [
            (r"\s+", Text),
            (
                rf"(?:({NAME})(\.))?({NAME})",
                Groups(Name.Class, Punctuation, Name.Function),
                "#pop",
            ),
            (r"\(", Punctuation, "#pop"),
        ],
        "gsub": [
            (r"\)", Punctuation, "#pop"),
            (r"[(,]", Punctuation),
            (r"\s+", Text),
            (r'"', String.Regex, "regex"),
            when("lua_escapes", (r"'", String.Regex, "single regex")),
        ],
        "single regex": [
            (r"'", String.Regex, ("#pop", "regex end")),
            include("in regex"),
        ],
        "regex": [
            (r'"', String.Regex, ("#pop", "regex end")),
            include("in regex"),
        ],
        "in regex": [
            (r"\[\^?", String.Escape, "regex set"),
            (r"\\.|\(\?[!:<=]|\{[\d,]+\}|[()?]", String.Escape),
            (r".", String.Regex),
        ],
        "regex end": [
            (r"\$+", String.Regex, "#pop"),
            (r"", Text, "#pop"),
        ],
        "regex set": [
            (r"/", String.Escape),
            (r"\]", String.Escape, "#pop"),
            (r"(\\)(.)", Groups(String.Escape, String.Regex)),
            (r".", String.Regex),
        ],
        "escape": [(r"\\(?:\d{1,3}|[\\'\"abfnrtv])", String.Escape)],
        "single": [
            include("escape"),
            (r"'", String.Single, "#pop"),
            when("lua_escapes", (r"[^'\\]+", String.Single)),
            unless("lua_escapes", (r"[^']+", String.Single)),
        ],
        "double": [
            include("escape"),
            (r'"', String.Double, "#pop"),
            when("lua_escapes", (r'[^"\\]+', String.Double)),
            unless("lua_escapes", (r'[^"]+', String.Double)),
        ],
    }
