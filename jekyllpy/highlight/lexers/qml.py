"""QML: objects with properties, whose values are JavaScript."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Keyword, Name, Punctuation, Text

from jekyllpy.highlight.engine import Groups
from jekyllpy.highlight.lexers.javascript import JavaScript
from jekyllpy.highlight.lexers.patterns import BLANKS, PERHAPS_BLANKS

PATH = r"[$a-zA-Z_][\w.]*+"


class QML(JavaScript):
    tag = "qml"
    tokens = {
        **JavaScript.tokens,
        "root": [
            (
                rf"({PATH})({PERHAPS_BLANKS})(\{{)",
                Groups(Keyword.Type, Text, Punctuation),
                "object body",
            ),
            (
                rf"({PATH})({BLANKS})(on)({BLANKS})({PATH})({PERHAPS_BLANKS})(\{{)",
                Groups(Keyword.Type, Text, Keyword, Text, Name.Label, Text, Punctuation),
                "object body",
            ),
            (r"\{", Punctuation, "#push"),
            *JavaScript.tokens["root"],
        ],
        "object body": [
            (
                rf"(id)({PERHAPS_BLANKS})(:)({PERHAPS_BLANKS})({PATH})",
                Groups(Name.Label, Text, Punctuation, Text, Keyword.Declaration),
            ),
            (
                rf"({PATH})({PERHAPS_BLANKS})(:)",
                Groups(Name.Label, Text, Punctuation),
                "expression",
            ),
            (
                rf"(signal)({BLANKS})({PATH})",
                Groups(Keyword.Declaration, Text, Name.Label),
                "signal",
            ),
            (
                rf"(property)({BLANKS})({PATH})({BLANKS})({PATH})({PERHAPS_BLANKS})(:?)",
                Groups(
                    Keyword.Declaration, Text, Keyword.Type, Text, Name.Label, Text, Punctuation
                ),
                "expression",
            ),
            (r"\}", Punctuation, "#pop"),
            include("root"),
        ],
        "signal": [
            include("space"),
            (r"\(", Punctuation, ("#pop", "parameters")),
            (r"", Text, "#pop"),
        ],
        "parameters": [
            include("space"),
            (
                rf"({PATH})({BLANKS})({PATH})({PERHAPS_BLANKS})(,?)",
                Groups(Keyword.Type, Text, Name, Text, Punctuation),
            ),
            (r"\)", Punctuation, "#pop"),
        ],
    }
