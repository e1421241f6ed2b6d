"""Tcl."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until, Words, unless, when
from jekyllpy.highlight.lexers.patterns import HEX
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

BUILTINS = words_of("tcl", "builtins")
KEYWORDS = words_of("tcl", "keywords")
ENDS = r")\]};\n\r\t\v"
OPENINGS = r"\"(\[\\{"
INSIDE = "brace"


def _leave_brace(lexer: RougeLexer, sign: str) -> None:
    """The innermost brace is closed, whatever was opened within it."""
    while lexer.stack[-1] != INSIDE:
        lexer.pop()
    lexer.pop()
    lexer.emit(Punctuation, sign)


def _brace(lexer: RougeLexer, sign: str) -> None:
    if INSIDE in lexer.stack:
        _leave_brace(lexer, sign)
    else:
        lexer.emit(Error, sign)


def _brace_in_string(lexer: Tcl, sign: str) -> None:
    if sign == "}" and not lexer.braces and INSIDE in lexer.stack:
        _leave_brace(lexer, sign)
        return
    lexer.braces += 1 if sign == "{" else -1
    lexer.emit(String.Double, sign)


def _comment(lexer: RougeLexer, _: str) -> bool:
    """A line, with the empty one behind it; a backslash at its end goes on in the next."""
    start, end = lexer.pos, lexer.find("\n")
    if end < 0:
        return False
    if lexer.text.startswith("\n", end + 1):
        end += 1
    elif end == start:
        return False
    elif lexer.text[end - 1] == "\\":
        lexer.take(Comment, "", end + 1)
        return True
    lexer.take(Comment, "", end + 1)
    lexer.pop()
    return True


def _commands(parameters: str) -> list[object]:
    return [
        when("tcl_comments", (r"#", Comment, "comment")),
        include("word"),
        unless("tcl_comments", (r"#[^)\]};\n]+", Comment.Single)),
        (rf"(?=[{ENDS}])", lambda lexer, _: lexer.push(parameters)),
        (rf"[^{ENDS}]+", Words(Text, (Keyword, KEYWORDS), (Name.Builtin, BUILTINS))),
        (r"\s+", Text),
    ]


def _delimited(name: str, closing: str, mismatch: TokenType) -> dict[str, list[object]]:
    """What is between brackets: commands, and the parameters of each."""
    return {
        name: [
            (closing, Punctuation, "#pop"),
            *_commands(f"{name} parameters"),
        ],
        f"{name} parameters": [
            (closing, Punctuation, "#pop:2"),
            (r"[)\]}]", mismatch),
            include("parameters"),
        ],
    }


class Tcl(RougeLexer):
    tag = "tcl"
    tokens = {
        "root": _commands("parameters"),
        "parameters": [
            (r";", Punctuation, "#pop"),
            (r"\n", Text, "#pop"),
            (r"else(?:if)?|then", Keyword),
            include("word"),
            (r"\s+", Text),
            (rf"[^{ENDS}]+", Text),
        ],
        **_delimited(INSIDE, r"\}", Text),
        **_delimited("parenthesis", r"\)", Error),
        **_delimited("bracket", r"\]", Error),
        "word": [
            (r"\{\*\}", Keyword),
            (r"\}", _brace),
            include("substitution"),
            (r"\{", Punctuation, INSIDE),
            (r"\(", Punctuation, "parenthesis"),
            (r'"', String.Double, "string"),
            (rf"[^{ENDS}{OPENINGS}]++(?=[{OPENINGS}])", Text),
        ],
        "substitution": [
            (r"\[", Punctuation, "bracket"),
            (r"\$[.0-9:a-z-]+", Name.Variable),
            (r"\$\{", Until(Name.Variable, "}")),
            (r"\$", Text),
            (rf"\\(?:[0-7]{{3}}|(?i:x){HEX}{{2}}|(?i:u){HEX}{{4}}|(?s:.))", String.Escape),
        ],
        "comment": [(r"", _comment)],
        "string": [
            (r'"', String.Double, "#pop"),
            include("substitution"),
            (r'[^\\\[$"{}]+', String.Double),
            (r"[{}]", _brace_in_string),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.braces = 0
