"""Java's property files."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Name, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until


class Properties(RougeLexer):
    tag = "properties"
    tokens = {
        "root": [
            include("basic"),
            (
                r"(?<![\w.-])([\w.-]++)(\s*)([=:])",
                Groups(Name.Property, Text, Punctuation),
                "value",
            ),
        ],
        "basic": [
            (r"[!#]", Until(Comment, "\n")),
            (r"\s+", Text),
            (r"\\\n", String.Escape),
        ],
        "value": [
            (r"\n", Text, "#pop"),
            include("basic"),
            (r'"', String, "double"),
            (r"'", Until(String, "'", in_line=True)),
            include("escape"),
            (r"[^\\\n]+", String),
        ],
        "double": [
            (r'"', String, "#pop"),
            include("escape"),
            (r'[^\\"]+', String),
        ],
        "escape": [(r"\\(?:u[0-9]{4}|(?s:.))", String.Escape)],
    }
