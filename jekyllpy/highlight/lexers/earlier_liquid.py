"""Liquid templates, as they were told before Liquid 5."""

from __future__ import annotations

import re
from typing import Any

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

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.lexers.patterns import PERHAPS_BLANKS
from jekyllpy.highlight.tokens import TokenType

SPACE = Text.Whitespace
TAG_END = r"(-?%\})"

_GROUP = re.compile(r"([^\s:]*)\s*(:)\s*", re.ASCII)


def _closing(kind: Any) -> Groups:
    return Groups(kind, SPACE, Punctuation)


def _value_kind(value: str | None, otherwise: TokenType) -> TokenType:
    if value and re.search(r"'[^']*'", value):
        return String.Single
    if value and re.search(r'"[^"]*"', value):
        return String.Double
    return otherwise


def _cycle(lexer: EarlierLiquid, _: str, tag: str, space: str) -> None:
    """The tag and, before a colon, the name of the group."""
    lexer.emit(Name.Tag, tag)
    lexer.emit(SPACE, space)
    group = _GROUP.match(lexer.text, lexer.pos)
    if group is not None:
        lexer.take(_value_kind(group[1], Name.Attribute), "", group.end(1))
        lexer.take(SPACE, "", group.start(2))
        lexer.take(Punctuation, "", group.end(2))
        lexer.take(SPACE, "", group.end())
    lexer.push("variable tag markup")


def _loop(
    lexer: EarlierLiquid,
    _: str,
    tag: str,
    space: str,
    variable: str,
    before: str,
    keyword: str,
    after: str,
    collection: str,
    rest: str,
) -> None:
    for kind, text in (
        (Name.Tag, tag),
        (SPACE, space),
        (Name.Variable, variable),
        (SPACE, before),
        (Name.Tag, keyword),
        (SPACE, after),
        (_value_kind(collection, Name.Variable), collection),
        (SPACE, rest),
    ):
        lexer.emit(kind, text)
    lexer.push("tag markup")


def _back_to_text(lexer: EarlierLiquid, text: str) -> None:
    lexer.emit(Punctuation, text)
    lexer.stack[:] = ["root"]


def _end_of_body(
    lexer: EarlierLiquid, _: str, opening: str, before: str, tag: str, after: str, closing: str
) -> None:
    lexer.emit(Punctuation, opening)
    lexer.emit(SPACE, before)
    lexer.emit(Name.Tag, tag)
    lexer.emit(SPACE, after)
    lexer.emit(Punctuation, closing)
    lexer.stack[:] = ["root"]


def _body(kind: Any, name: str) -> list[Any]:
    return [
        (r"[^{]+", kind),
        (rf"(\{{%-?)({PERHAPS_BLANKS})(end{name})({PERHAPS_BLANKS}){TAG_END}", _end_of_body),
        (r"\{", kind),
    ]


def _filter(stops: str) -> tuple[str, Groups]:
    return (
        rf"(\|)({PERHAPS_BLANKS})([a-zA-Z_][^\s{stops}|:]*)",
        Groups(Punctuation, SPACE, Name.Function),
    )


class EarlierLiquid(RougeLexer):
    tag = "liquid"
    tokens = {
        "root": [
            (r"[^{]+", Text),
            (rf"(\{{%-?)({PERHAPS_BLANKS})", Groups(Punctuation, SPACE), "tag"),
            (rf"(\{{\{{-?)({PERHAPS_BLANKS})", Groups(Punctuation, SPACE), "output"),
            (r"\{", Text),
        ],
        "tag": [
            (r"(?:if|elsif|unless|case)\b", Keyword.Reserved, "condition"),
            (r"when\b", Keyword.Reserved, "when"),
            (rf"(else)({PERHAPS_BLANKS}){TAG_END}", _closing(Keyword.Reserved), "#pop"),
            (
                rf"(capture|decrement|increment)(\s+)([^\s%]+)({PERHAPS_BLANKS}){TAG_END}",
                Groups(Name.Tag, SPACE, Name.Variable, SPACE, Punctuation),
                "#pop",
            ),
            (rf"(comment)({PERHAPS_BLANKS}){TAG_END}", _closing(Name.Tag), "comment"),
            (rf"(raw)({PERHAPS_BLANKS}){TAG_END}", _closing(Name.Tag), "raw"),
            (
                rf"(end(?:if|unless|case))({PERHAPS_BLANKS}){TAG_END}",
                _closing(Keyword.Reserved),
                "#pop",
            ),
            (rf"(end[^\s%]+)({PERHAPS_BLANKS}){TAG_END}", _closing(Name.Tag), "#pop"),
            (r"(?:assign|echo)\b", Name.Tag, "assign"),
            (r"(?:include|render)\b", Name.Tag, "include"),
            (r"(cycle)(\s+)", _cycle),
            (
                r"(for|tablerow)(\s+)([\w-]+)(\s+)(in)(\s+)"
                r"""((?:[^\s%,|'"]|"[^"]*"|'[^']*')+)(\s*)""",
                _loop,
            ),
            (rf"([^\s%]+)({PERHAPS_BLANKS})", Groups(Name.Tag, SPACE), "tag markup"),
        ],
        "output": [
            (*_filter("}"), "filters"),
            include("end of output"),
            include("value"),
        ],
        "filters": [
            _filter("%}"),
            include("end of output"),
            include("end of tag"),
            include("variable parameters"),
        ],
        "condition": [
            (r"[=!]=|[<>]=?", Operator),
            (r"(?:and|or|contains)\b", Operator.Word),
            include("end of tag"),
            include("value"),
        ],
        "when": [include("end of tag"), include("value")],
        "end of output": [(r"-?\}\}", _back_to_text)],
        "end of tag": [(r"-?%\}", _back_to_text)],
        "parameters": [
            include("space"),
            include("constant"),
            include("string"),
            include("number"),
            (rf"([^\s=:]+)({PERHAPS_BLANKS})([:=])", Groups(Name.Attribute, SPACE, Operator)),
            (r"[,:]", Punctuation),
        ],
        "variable parameters": [
            include("parameters"),
            include("variable"),
            (r"\S+", Text),
        ],
        "tag markup": [
            (r"reversed\b", Name.Attribute),
            include("end of tag"),
            include("parameters"),
            (r"\S+", Text),
        ],
        "variable tag markup": [
            include("end of tag"),
            include("variable parameters"),
        ],
        "constant": [(r"(?:false|true|nil)\b", Keyword.Constant)],
        "variable": [
            (r"(?:forloop\.[^\s%}|:]+|blank|empty)\b", Name.Builtin),
            (r"[\[\]]|\.(?=\w)", Punctuation),
            (r"(?:first|last|size)\b", Name.Function),
            (r"[^\W\d][\w-]*+\??", Name.Variable),
        ],
        "string": [
            (r"'[^']*'", String.Single),
            (r'"[^"]*"', String.Double),
        ],
        "number": [
            (r"-", Operator),
            (r"\d+\.\d+", Number.Float),
            (r"\d+", Number.Integer),
        ],
        "value": [
            include("space"),
            include("constant"),
            include("string"),
            include("number"),
            include("variable"),
        ],
        "space": [(r"[ \t]+", SPACE)],
        "comment": _body(Comment, "comment"),
        "raw": _body(Text, "raw"),
        "assign": [
            (r"=", Operator),
            (*_filter("%"), "filters"),
            include("end of tag"),
            include("value"),
        ],
        "include": [
            (rf"(\{{\{{-?)({PERHAPS_BLANKS})", Groups(Punctuation, SPACE), "embedded output"),
            (r"(?:with|for)\b", Name.Tag),
            (r"[/\w-]+(?:\.[\w-]+)+\b", Text),
            include("variable tag markup"),
        ],
        "embedded output": [
            _filter("}"),
            (r"-?\}\}", Punctuation, "#pop"),
            include("variable parameters"),
        ],
    }
