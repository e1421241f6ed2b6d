"""Visual Basic."""

from __future__ import annotations

import re

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until, Words
from jekyllpy.highlight.lexers.patterns import BOUNDARY, POINTED, word
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("vb", "keywords")
TYPES = words_of("vb", "keywords type")
OPERATORS = words_of("vb", "operator words")
NAME = r"[_a-zA-Z]\w*"
THEN = re.compile(r"(?u:\b)Then")
SUFFIX = r"(?:[SILDFR]|U[SIL])?"


def _condition(lexer: RougeLexer, opening: str) -> bool:
    """`#If` up to the next `Then` of the line."""
    if lexer.pos <= lexer.absent_before.get("Then", -1):
        return False
    end = lexer.find("\n")
    end = len(lexer.text) if end < 0 else end
    found = THEN.search(lexer.text, lexer.pos, end)
    if found is None:
        lexer.absent_before["Then"] = end
        return False
    lexer.take(Comment.Preproc, opening, found.end())
    return True


class VB(RougeLexer):
    tag = "vb"
    tokens = {
        "space": [
            (r"\s+", Text),
            (rf"(?i:rem){BOUNDARY}.*", Comment.Single),
            (r"%\{", Until(Comment.Multiline, "%}")),
            (r"'.*", Comment.Single),
        ],
        "root": [
            include("space"),
            (rf"#(?:Else)?If{BOUNDARY}", _condition),
            (r"#(?:ExternalSource|Region)", Until(Comment.Preproc, "\n")),
            (
                r"#(?:Const|End\s+(?:ExternalSource|If|Region)|ExternalChecksum)",
                Comment.Preproc,
            ),
            (r"\.", Punctuation, "dotted"),
            (r"[!#(),:{}]", Punctuation),
            (
                r"Option\s++(?:Compare|Explicit|Strict)\s++(?:Binary|Off|On|Text)",
                Keyword.Declaration,
            ),
            (rf"End{BOUNDARY}", Keyword, "end"),
            (word("Const Dim"), Keyword, "variable"),
            (word("Function Property Sub"), Keyword, "function name"),
            (word("Class Enum Structure"), Keyword, "class name"),
            (word("Imports Module Namespace"), Keyword, "path"),
            (
                r"[A-Z]\w*",
                Words(
                    Name,
                    (Keyword, KEYWORDS),
                    (Keyword.Type, TYPES),
                    (Operator.Word, OPERATORS),
                    (Name.Builtin, "Console ConsoleColor"),
                ),
            ),
            (r"<<=?|>>=?|<>|:=|[&*+/<>\\^-]=?|=", Operator),
            (r'"', String, "string"),
            (rf"{NAME}[!#$%&@]?", Name),
            (rf"{POINTED}(?:[fF][+-]?\d+)?", Number.Float),
            (rf"\d+{SUFFIX}", Number.Integer),
        ],
        "dotted": [
            include("space"),
            (NAME, Name, "#pop"),
        ],
        "string": [
            (r'""', String.Escape),
            (r'"C?', String, "#pop"),
            (r'[^"]+', String),
        ],
        "variable": [
            include("space"),
            (NAME, Name.Variable, "#pop"),
            (r"", Text, "#pop"),
        ],
        "function name": [
            include("space"),
            (NAME, Name.Function, "#pop"),
        ],
        "class name": [
            include("space"),
            (NAME, Name.Class, "#pop"),
        ],
        "path": [
            include("space"),
            (NAME, Name.Namespace, ("#pop", "rest of path")),
        ],
        "rest of path": [
            (rf"\.{NAME}", Name.Namespace),
            (r"", Text, "#pop"),
        ],
        "end": [
            include("space"),
            (
                word("Class Enum Function Module Namespace Property Structure Sub"),
                Keyword,
                "#pop",
            ),
            (r"", Text, "#pop"),
        ],
    }
