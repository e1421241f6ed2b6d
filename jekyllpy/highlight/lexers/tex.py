"""TeX and LaTeX."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until

COMMAND = r"\\(?:\s+|[a-zA-Z]+|.)"


def _verbatim(lexer: TeX, _: str, command: str, mark: str) -> bool:
    at = lexer.find_in_line(mark)
    if at < 0:
        return False
    lexer.emit(Name.Builtin, command)
    lexer.emit(Keyword.Pseudo, mark)
    lexer.take(String.Other, "", at)
    lexer.take(Keyword.Pseudo, "", at + len(mark))
    return True


class TeX(RougeLexer):
    tag = "tex"
    tokens = {
        "root": [
            (r"\\\[|\$\$", Punctuation, "display math"),
            (r"\\\(|\$", Punctuation, "inline math"),
            (r"\\(?:begin|end)\{", Until(Name.Tag, "}", in_line=True)),
            (r"(\\verb)\b(\S)", _verbatim),
            (COMMAND, Keyword, "command"),
            include("general"),
            (r"[^\\$%&_^{}]+", Text),
        ],
        "general": [
            (r"%.*$", Comment),
            (r"[{}&_^]", Punctuation),
        ],
        "math": [
            (COMMAND, Name.Variable),
            include("general"),
            (r"[0-9]+", Number),
            (r"[-=!+*/()\[\]]", Operator),
            (r"[^=!+*/()\[\]\\$%&_^{}0-9-]+", Name.Builtin),
        ],
        "inline math": [
            (r"\\\)|\$", Punctuation, "#pop"),
            include("math"),
        ],
        "display math": [
            (r"\\\]|\$\$", Punctuation, "#pop"),
            (r"\$", Name.Builtin),
            include("math"),
        ],
        "command": [
            (r"\[", Until(Name.Attribute, "]", in_line=True)),
            (r"\*", Keyword),
            (r"", Text, "#pop"),
        ],
    }
