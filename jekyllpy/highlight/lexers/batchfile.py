"""Batch files of Windows."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, String, Text

from jekyllpy.highlight.engine import RougeLexer
from jekyllpy.highlight.lexers.patterns import BOUNDARY, HEX_DIGITS
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

COMMANDS = frozenset(
    [
        *words_of("batchfile", "builtin commands").split(),
        *words_of("batchfile", "other commands").split(),
    ]
)
MEANINGS: dict[str, TokenType] = {
    **dict.fromkeys(words_of("batchfile", "attributes").split(), Name.Attribute),
    **dict.fromkeys(COMMANDS, Name.Builtin),
    **dict.fromkeys(words_of("batchfile", "operator words").split(), Operator.Word),
    **dict.fromkeys(words_of("batchfile", "keywords").split(), Keyword),
    **dict.fromkeys(words_of("batchfile", "devices").split(), Keyword.Reserved),
}


def _word(lexer: RougeLexer, text: str, name: str, extension: str | None) -> None:
    """Of all words only commands take an extension."""
    kind = MEANINGS.get(name, Keyword.Declaration)
    if kind is Name.Builtin:
        lexer.emit(kind, text)
    else:
        lexer.emit(kind, name)
        lexer.emit(Error, extension)


def _string(quote: str, kind: TokenType) -> list[object]:
    return [
        include("escape"),
        (quote, kind, "#pop"),
        include("expansions"),
        (rf"[^!%^{quote}]+", kind),
    ]


class Batchfile(RougeLexer):
    tag = "batchfile"
    tokens = {
        "root": [
            (rf"@?(?i:rem){BOUNDARY}.*", Comment),
            (r"^::.*", Comment),
            (r":[a-zA-Z]+", Name.Label),
            (r"([a-zA-Z]\w*+)((?i:\.exe))?", _word),
            (r"(?:[+/]|--?)[a-zA-Z]+\s*", Name.Attribute),
            include("expansions"),
            (r"[&()*+,;<=>?\[\]{|}~-]", Operator),
            (r"\s+", Text),
            (f"0(?i:x){HEX_DIGITS}", Number.Hex),
            (r"[0-9]", Number),
            (r'"', String.Double, "double"),
            (r"'", String.Single, "single"),
            (r"`", String.Backtick, "backtick"),
            (r"[^\s!\"%&'()*+,;=?\[\]^`{|}~-]+", Text),
            include("escape"),
        ],
        "escape": [(r"\^(?s:.)", String.Escape)],
        "expansions": [
            (r"[!%]++[#$@_a-zA-Z]++[!%]+", Name.Variable),
            (r"%++~?[a-zA-Z]++\d?", Name.Variable.Magic),
            (r"(?:%*+!)++|%++", Error),
        ],
        "double": _string('"', String.Double),
        "single": _string("'", String.Single),
        "backtick": _string("`", String.Backtick),
    }
