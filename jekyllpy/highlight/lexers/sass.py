"""SCSS, and what it shares with Sass."""

from __future__ import annotations

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

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, Words, unless, when
from jekyllpy.highlight.lexers.patterns import spaced
from jekyllpy.highlight.words import words_of

ATTRIBUTES = words_of("css", "attributes")
EARLIER_ATTRIBUTES = f"{ATTRIBUTES} {words_of('css', 'earlier attributes')}"
LATER_ATTRIBUTES = f"{ATTRIBUTES} {words_of('css', 'later attributes')}"
BUILTINS = words_of("css", "builtins")
EARLIER_BUILTINS = f"{BUILTINS} {words_of('css', 'earlier builtins')}"
LATER_BUILTINS = f"{BUILTINS} {words_of('css', 'later builtins')}"
CONSTANTS = words_of("css", "constants")
IDENTIFIER = r"[\w-]+"
UNIT = "(?:[a-z]+|%)?"


def _end_of_section(lexer: RougeLexer, text: str) -> None:
    lexer.emit(Punctuation, text)
    lexer.stack[:] = ["root"]


def _string(quote: str, kind: Any) -> list[Any]:
    return [
        (quote, kind, "#pop"),
        include("interpolation start"),
        (rf"(?:\\.|#(?!\{{)|[^\\\n{quote}#]|\\(?!.))+", kind),
    ]


def _piece(kind: Any) -> list[Any]:
    return [
        (IDENTIFIER, kind),
        include("interpolation start"),
        (r"", Text, "#pop"),
    ]


SHARED: dict[str, list[Any]] = {
    "rules": [
        (r"@for\b", Keyword, "for"),
        (r"@(?:debug|warn|if|each|while|else|return|media)", Keyword, "value"),
        (
            rf"(@mixin|@function)(\s+)({IDENTIFIER})",
            Groups(Keyword, Text, Name.Function),
            "value",
        ),
        (r"@extend\b", Keyword, "selector"),
        (
            rf"{spaced('@include')}({IDENTIFIER})",
            Groups(Keyword, Text, Name.Decorator),
            "value",
        ),
        (rf"@{IDENTIFIER}|&", Keyword, "selector"),
        (
            rf"(\${IDENTIFIER})([ \t]*)(:)",
            Groups(Name.Variable, Text, Punctuation),
            "value",
        ),
    ],
    "value": [
        include("section end"),
        (r"[ \t]+", Text),
        (rf"\${IDENTIFIER}", Name.Variable),
        (r"url\(", String.Other, "url"),
        (rf"{IDENTIFIER}(?=\s*\()", Name.Function),
        (rf"%{IDENTIFIER}", Name.Decorator),
        (r"(?:true|false)\b", Name.Builtin.Pseudo),
        (r"(?:and|or|not)\b", Operator.Word),
        (r"#[a-zA-Z0-9]{1,6}", Number.Hex),
        (rf"-?\d+{UNIT}", Number),
        (rf"-?\d*\.\d+{UNIT}", Number.Integer),
        include("strings"),
        include("interpolation start"),
        (r"[!%&*+,./:<=>?@|~^-]+", Operator),
        (r"[()\[\]]+", Punctuation),
        (r"/\*", Comment.Multiline, "comment"),
        (r"//[^\n]*", Comment.Single),
        when("css_functions", (IDENTIFIER, Words(Name, (Name.Builtin, LATER_BUILTINS)))),
        unless(
            "css_functions",
            (
                IDENTIFIER,
                Words(Name, (Name.Builtin, EARLIER_BUILTINS), (Name.Constant, CONSTANTS)),
            ),
        ),
    ],
    "interpolation start": [(r"#\{", String.Interpol, "interpolation")],
    "interpolation": [
        (r"\}", String.Interpol, "#pop"),
        include("value"),
    ],
    "strings": [
        (r'"', String.Double, "double"),
        (r"'", String.Single, "single"),
    ],
    "double": _string('"', String.Double),
    "single": _string("'", String.Single),
    "url": [
        (r"\)", String.Other, "#pop"),
        (r"(?:\\.|#(?!\{)|[^\\\n)#]|\\(?!.))+", String.Other),
        include("interpolation start"),
    ],
    "selector": [
        include("section end"),
        include("strings"),
        include("interpolation start"),
        (r"[ \t]+", Text),
        (r":", Name.Decorator, "pseudo class"),
        (r"\.", Name.Class, "class"),
        (r"#", Name.Namespace, "id"),
        (r"%", Name.Variable, "placeholder"),
        (IDENTIFIER, Name.Tag),
        (r"&", Keyword),
        (r"[!&()*+,./:;<=>?@\[\]|~^-]", Operator),
    ],
    "pseudo class": _piece(Name.Decorator),
    "class": _piece(Name.Class),
    "id": _piece(Name.Namespace),
    "placeholder": _piece(Name.Variable),
    "for": [
        (r"from|to|through", Operator.Word),
        include("value"),
    ],
    "attribute name": [
        include("interpolation start"),
        when("css_functions", (IDENTIFIER, Words(Name.Attribute, (Name.Label, LATER_ATTRIBUTES)))),
        unless(
            "css_functions",
            (IDENTIFIER, Words(Name.Attribute, (Name.Label, EARLIER_ATTRIBUTES))),
        ),
    ],
    "attribute": [
        include("attribute name"),
        (r"([ \t]*)(:)", Groups(Text, Punctuation), "value"),
    ],
    "comment": [
        (r"(?:\\#|#(?=[^\n{])|\*(?=[^\n/])|[^\n#*\\]|\\(?!#))+", Comment.Multiline),
        include("interpolation start"),
        (r"\*/", Comment.Multiline, "#pop"),
    ],
}


class Scss(RougeLexer):
    tag = "scss"
    tokens: ClassVar[dict[str, list[Any]]] = {
        **SHARED,
        "root": [
            (r"\s+", Text),
            (r"//.*$", Comment.Single),
            (r"/\*", Until(Comment.Multiline, "*/")),
            (r"@import\b", Keyword, "value"),
            include("rules"),
            (r"(?=[^;{}][;}]|[^:;\[{}]+:[^a-z])", Text, "attribute"),
            (r"", Text, "selector"),
        ],
        "section end": [
            (r"\n", Text),
            (r"[;{}]", _end_of_section),
        ],
    }
