"""INI files."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Error, Name, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until


class INI(RougeLexer):
    tag = "ini"
    tokens = {
        "root": [
            include("basic"),
            (r"([\w\-.]++)(\s*)(=)", Groups(Name.Property, Text, Punctuation), "value"),
            (r"[\w\-.]++", Error),  # at once: no shorter end of it is a property either
            (r"\[", Until(Name.Namespace, "]", in_line=True)),
        ],
        "basic": [
            (r"[;#]", Until(Comment, "\n")),
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
        "escape": [(r"\\(?s:.)", String.Escape)],
    }
