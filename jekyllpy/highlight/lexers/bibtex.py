"""BibTeX."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Literal, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer

MARKS = r"@!$&.\\:;<>?\[\]^`|~*/+-"
NAME = rf"[a-zA-Z_{MARKS}][\w{MARKS}]*"


def _entry(lexer: BibTeX, text: str) -> None:
    kind = text[1:].lower()
    if kind == "comment":
        lexer.emit(Comment, text)
        return
    lexer.emit(Name.Class, text)
    lexer.push("closing")
    lexer.push({"preamble": "value", "string": "field"}.get(kind, "key"))
    lexer.push("opening")


class BibTeX(RougeLexer):
    tag = "bibtex"
    tokens = {
        "root": [
            include("space"),
            (rf"@{NAME}", _entry),
            (r".+", Comment),
        ],
        "space": [(r"\s+", Text)],
        "opening": [include("space"), (r"[{(]", Punctuation, "#pop")],
        "closing": [include("space"), (r"[})]", Punctuation, "#pop")],
        "key": [
            include("space"),
            (r"[^\s,}]+", Name.Label, ("#pop", "fields")),
        ],
        "fields": [
            include("space"),
            (r",", Punctuation, "field"),
            (r"", Text, "#pop"),
        ],
        "field": [
            include("space"),
            (NAME, Name.Attribute, ("value", "equals")),
            (r"", Text, "#pop"),
        ],
        "equals": [include("space"), (r"=", Punctuation, "#pop")],
        "value": [
            include("space"),
            (NAME, Name.Variable),
            (r'"', String, "quoted"),
            (r"\{", String, "braced"),
            (r"\d+", Number),
            (r"#", Punctuation),
            (r"", Literal, "#pop"),
        ],
        "quoted": [
            (r"\{", String, "braced"),
            (r'"', String, "#pop"),
            (r'[^{"]+', String),
        ],
        "braced": [
            (r"\{", String, "#push"),
            (r"\}", String, "#pop"),
            (r"[^{}]+", String),
        ],
    }
