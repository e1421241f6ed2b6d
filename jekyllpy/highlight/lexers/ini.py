"""INI files."""

from __future__ import annotations

from typing import Any

from pygments.lexer import include
from pygments.token import Comment, Error, Name, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, unless, when

# What stands behind a key, in INI and property files alike; "basic" and "escape" are each file's own.
VALUE_STATES: dict[str, list[Any]] = {
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
}


class INI(RougeLexer):
    tag = "ini"
    tokens = {
        "root": [
            include("basic"),
            when(
                "ini_names",
                (
                    r"([\w\-.]++)(\s*)(=)",
                    Groups(Name.Property, Text.Whitespace, Punctuation),
                    "value",
                ),
                (r"[\w\-.]++", Name.Attribute),
            ),
            unless(
                "ini_names",
                (r"([\w\-.]++)(\s*)(=)", Groups(Name.Property, Text, Punctuation), "value"),
                (r"[\w\-.]++", Error),  # at once: no shorter end of it is a property either
            ),
            (r"\[", Until(Name.Namespace, "]", in_line=True)),
            when("ini_names", (r"\S", Name.Attribute)),
        ],
        "basic": [
            (r"[;#]", Until(Comment, "\n")),
            when("ini_names", (r"\s+", Text.Whitespace)),
            unless("ini_names", (r"\s+", Text)),
            (r"\\\n", String.Escape),
        ],
        **VALUE_STATES,
        "escape": [(r"\\(?s:.)", String.Escape)],
    }
