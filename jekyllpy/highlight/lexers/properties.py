"""Java's property files."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Name, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until
from jekyllpy.highlight.lexers.ini import VALUE_STATES


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
        **VALUE_STATES,
        "escape": [(r"\\(?:u[0-9]{4}|(?s:.))", String.Escape)],
    }
