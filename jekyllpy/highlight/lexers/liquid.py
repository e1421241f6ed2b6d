"""Liquid templates."""

from __future__ import annotations

from typing import Any

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.lexers.patterns import PERHAPS_BLANKS
from jekyllpy.highlight.tokens import TokenType

SPACE = Text.Whitespace
MARK = Comment.Preproc
TAG_END = r"(-?%\})"
NAME = r"[a-zA-Z_][\w-]*(?:(?<=-)|(?!(?u:\w)))(?![!/?])"
ATTRIBUTE = (r"((?<!--)[\w-]++)(\s*)([:=])", Groups(Name.Attribute, SPACE, Operator))


def _space(lexer: Liquid, text: str) -> None:
    """White space; in a `liquid` tag the end of a line begins a new tag."""
    lexer.emit(SPACE, text)
    if lexer.in_liquid and "\n" in text:
        lexer.stack[:] = ["root", "tag"]


def _liquid(lexer: Liquid, tag: str) -> None:
    lexer.emit(Name.Tag, tag)
    lexer.in_liquid = True


def _end_of_tag(lexer: Liquid, text: str) -> None:
    lexer.emit(MARK, text)
    lexer.stack[:] = ["root"]
    lexer.in_liquid = False


def _end_of_output(lexer: Liquid, text: str) -> bool:
    if "output" not in lexer.stack:
        return False
    lexer.emit(MARK, text)
    while lexer.stack.pop() != "output":
        pass
    return True


def _end_of_body(
    lexer: Liquid, _: str, opening: str, before: str, tag: str, after: str, closing: str
) -> None:
    lexer.emit(MARK, opening)
    lexer.emit(SPACE, before)
    lexer.emit(Name.Tag, tag)
    lexer.emit(SPACE, after)
    _end_of_tag(lexer, closing)


def _body(kind: TokenType, name: str) -> list[Any]:
    return [
        (r"[^{]+", kind),
        (rf"(\{{%-?)({PERHAPS_BLANKS})(end{name})({PERHAPS_BLANKS}){TAG_END}", _end_of_body),
        (r"\{", kind),
    ]


def _tag(words: str, state: str) -> tuple[Any, ...]:
    return rf"(?:{words})\b", Name.Tag, ("#pop", state)


class Liquid(RougeLexer):
    tag = "liquid"
    tokens = {
        "root": [
            (r"[^{]+", Text),
            (rf"(\{{%-?)({PERHAPS_BLANKS})", Groups(MARK, SPACE), "tag"),
            include("output start"),
            (r"\{", Text),
        ],
        "output start": [
            (rf"(\{{\{{-?)({PERHAPS_BLANKS})", Groups(MARK, SPACE), "output"),
        ],
        "tag": [
            include("space"),
            include("end of tag"),
            _tag("if|elsif|unless", "condition"),
            _tag("case|when", "values"),
            _tag(r"else|end\w+", "nothing"),
            (r"(?:break|continue)\b", Keyword.Reserved, ("#pop", "nothing")),
            (rf"(comment)({PERHAPS_BLANKS}){TAG_END}", Groups(Name.Tag, SPACE, MARK), "comment"),
            (rf"(raw)({PERHAPS_BLANKS}){TAG_END}", Groups(Name.Tag, SPACE, MARK), "raw"),
            _tag("assign|echo", "assignment"),
            _tag("include|render", "path"),
            _tag("cycle", "cycle"),
            _tag("capture|increment|decrement", "target"),
            (r"liquid\b", _liquid),
            (
                r"(for|tablerow)(\s+)([^\s,%]++)(\s+)(in)(\s+)",
                Groups(Name.Tag, SPACE, Name.Variable, SPACE, Name.Tag, SPACE),
                ("#pop", "loop"),
            ),
            (r"\w+", Name.Tag, ("#pop", "arguments")),
        ],
        "space": [
            (r"\s+", _space),
            (r"#(?:(?!-?[%}]\}).)*", Comment),
        ],
        "end of tag": [(r"-?%\}", _end_of_tag)],
        "end of output": [(r"-?\}\}", _end_of_output)],
        "output": [
            include("space"),
            include("end of output"),
            include("filter"),
            include("value"),
        ],
        "filter": [(r"\|", Punctuation, ("parameters", "filter name"))],
        "filter name": [
            (r"\s+", _space),
            (r"[a-zA-Z_](?:-*\w)*+", Name.Function, "#pop"),
        ],
        "parameters": [
            include("space"),
            include("end of output"),
            include("end of tag"),
            (r"\|", Punctuation, "filter name"),
            ATTRIBUTE,
            include("value"),
        ],
        "nothing": [include("space"), include("end of tag")],
        "condition": [
            include("space"),
            include("end of tag"),
            (r"[=!]=|<>|[<>]=?", Operator),
            (r"(?:and|or|contains)\b", Operator.Word),
            include("value"),
        ],
        "values": [include("space"), include("end of tag"), include("value")],
        "assignment": [
            include("space"),
            include("end of tag"),
            (r"=", Operator),
            include("filter"),
            include("range"),
            include("value"),
        ],
        "loop": [
            include("space"),
            include("end of tag"),
            (r"(?:reversed|continue)\b", Name.Attribute),
            ATTRIBUTE,
            include("range"),
            include("value"),
        ],
        "path": [
            include("space"),
            (r"[^\s%{'\"./]*+[./][^\s%{'\"]*", Text, ("#pop", "include")),
            (r"(?=\S)", Text, ("#pop", "include")),
        ],
        "include": [
            (r"(?:with|for|as)\b", Keyword.Reserved),
            include("plain arguments"),
        ],
        "cycle": [
            include("space"),
            (
                r"([\w-]++)(\s*)(:)",
                Groups(Name.Attribute, SPACE, Punctuation),
                ("#pop", "plain arguments"),
            ),
            (r"(?=\S)", Text, ("#pop", "plain arguments")),
        ],
        "plain arguments": [
            include("space"),
            include("end of tag"),
            include("output start"),
            ATTRIBUTE,
            include("value"),
        ],
        "arguments": [include("filter"), include("plain arguments")],
        "target": [
            include("space"),
            include("end of tag"),
            (r"(?=\{\{)", Text, ("#pop", "nothing", "one output")),
            (r"'[^']*'", String.Single, ("#pop", "nothing")),
            (r'"[^"]*"', String.Double, ("#pop", "nothing")),
            (r"\d+", Number.Integer, ("#pop", "nothing")),
            (r"[a-zA-Z_][\w-]*", Name.Variable, ("#pop", "nothing")),
        ],
        "one output": [
            (rf"(\{{\{{-?)({PERHAPS_BLANKS})", Groups(MARK, SPACE), ("#pop", "output")),
        ],
        "range": [(r"\.\.|[()]", Punctuation)],
        "string": [
            (r"'[^']*'", String.Single),
            (r'"[^"]*"', String.Double),
        ],
        "value": [
            (r"(?:false|true|nil)\b", Keyword.Constant),
            include("string"),
            (r"-", Operator),
            (r"\d+\.\d+", Number.Float),
            (r"\d+", Number.Integer),
            (r"(?:for|tablerow)loop\.(?:parentloop\.)*\w+\b(?!\?)", Name.Builtin),
            (r"(?:blank|empty)\b(?!\?)", Name.Builtin),
            (r"(\.)(first|last|size)\b(?!\?)", Groups(Punctuation, Name.Function)),
            (r"[\[\],:]|\.(?=[\s\w])", Punctuation),
            (NAME, Name.Variable),
            (r"\S+", Text),
        ],
        "comment": _body(Comment, "comment"),
        "raw": _body(Text, "raw"),
    }

    def reset(self) -> None:
        super().reset()
        self.in_liquid = False
