"""MATLAB."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, Words
from jekyllpy.highlight.lexers.patterns import EXPONENT, POINTED
from jekyllpy.highlight.lexers.shell import Shell
from jekyllpy.highlight.lexers.states import DOUBLE_DOUBLED, SINGLE_DOUBLED
from jekyllpy.highlight.words import words_of

BUILTINS = words_of("matlab", "builtins")
KEYWORDS = words_of("matlab", "keywords")


def _shell_command(lexer: Matlab, _: str, mark: str, command: str) -> None:
    lexer.emit(Keyword, mark)
    lexer.delegate(lexer.another(Shell), command)


def _closed_in_line(lexer: Matlab, quote: str) -> bool | None:
    if lexer.find_in_line(quote) < 0:
        return False
    double = quote == '"'
    lexer.emit(String.Double if double else String.Single, quote)
    lexer.push("double" if double else "single")
    return None


class Matlab(RougeLexer):
    tag = "matlab"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"\{%", Until(Comment.Multiline, "%}")),
            (r"%.*$", Comment.Single),
            (r"(\.\.\.)(.*)$", Groups(Keyword, Comment)),
            (r"^(!)([^%\n]*)", _shell_command),
            (
                r"[a-zA-Z]\w*",
                Words(Name, (Keyword, KEYWORDS), (Name.Builtin, BUILTINS)),
            ),
            (r"[(),/:;\[\\\]{}]", Punctuation),
            (r"~=|==|<<|>>|[%&*+./<=>@|~^-]", Operator),
            (rf"{POINTED}(?:{EXPONENT})?", Number.Float),
            (rf"\d+{EXPONENT}", Number.Float),
            (r"\d+L", Number.Integer.Long),
            (r"\d+", Number.Integer),
            (r"'|\"", _closed_in_line),
            (r"'", Operator),
        ],
        "single": SINGLE_DOUBLED,
        "double": DOUBLE_DOUBLED,
    }
