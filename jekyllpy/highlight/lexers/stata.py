"""Stata."""

from __future__ import annotations

import re

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Callback, RougeLexer, Until, Words
from jekyllpy.highlight.lexers.patterns import BOUNDARY, DECIMAL, EXPONENT, quoted_within_line
from jekyllpy.highlight.words import words_of

TYPES = words_of("stata", "types")
RESERVED = words_of("stata", "reserved")

_COMMANDS = frozenset(words_of("stata", "commands").split())
_FUNCTIONS = frozenset(words_of("stata", "functions").split())
_SPACE = re.compile(r"\s*", re.ASCII)
_FIRST_WORD = re.compile(rf"\w++{BOUNDARY}", re.ASCII)


def _line_start(lexer: Stata, _: str) -> bool:
    """What stands first in a line, behind space: `#`, `*` or a command; empty lines are read once."""
    start = lexer.pos
    if start < lexer.plain_before:
        return False
    space = _SPACE.match(lexer.text, start)
    assert space is not None
    sign = lexer.text[space.end() : space.end() + 1]
    if sign in ("#", "*"):
        line_end = lexer.text.find("\n", space.end())
        kind = Comment.Preproc if sign == "#" else Comment.Single
        if sign == "*" and lexer.text.startswith("*!", start):
            kind = Comment.Hashbang
        lexer.take(kind, "", line_end if line_end >= 0 else len(lexer.text))
        return True
    word = _FIRST_WORD.match(lexer.text, space.end())
    if word is not None and word[0] in _COMMANDS:
        lexer.take(Keyword, "", word.end())
        return True
    lexer.plain_before = space.end()
    return False


def _function(lexer: RougeLexer, name: str) -> bool:
    if name not in _FUNCTIONS:
        return False
    lexer.emit(Name.Function, name)
    return True


def _range(lexer: RougeLexer, dots: str) -> bool:
    """Two dots before a bracket that closes in the same line."""
    if lexer.find_in_line("]") < 0:
        return False
    lexer.emit(Operator, dots)
    return True


def _quoted(rest: str, closing: str) -> Callback:
    """Action: a string with what stands behind its opening, if its closing is in the same line."""
    pattern = re.compile(rest)

    def action(lexer: RougeLexer, opening: str) -> bool:
        found = pattern.match(lexer.text, lexer.pos) if lexer.find_in_line(closing) >= 0 else None
        if found is None:
            return False
        lexer.take(String.Double, opening, found.end())
        return True

    return action


class Stata(RougeLexer):
    tag = "stata"
    tokens = {
        "root": [
            (r"^(?=[\s#*\w])", _line_start),
            (r"[ \t]+", Text.Whitespace),
            (r"[\n\r]+", Text),
            (r"//.*", Comment.Single),
            (r"/(?:\\\n)?\*", Until(Comment.Multiline, "*/")),
            (r'`"', _quoted(r"(?:\\.|(?!\"')[^\\\n])*+\"'|.*\"'", "\"'")),
            (quoted_within_line('"'), String.Double),
            (r"`", _quoted(r"(?:\\.|[^'\\\n])*+'|.*'", "'")),
            (r"\$\w+", String.Double),
            (r"%\S+", Name.Property),
            (
                rf"str(?:204[0-5]|20[0-3][0-9]|[01][0-9]{{3}}|[0-9]{{3}}|[0-9]{{2}}|[1-9]){BOUNDARY}",
                Keyword.Type,
            ),
            (r"\w++(?=\()", _function),
            (r"\.\.", _range),
            (rf"[+-]?{DECIMAL}(?:{EXPONENT})?", Number),
            (r"[ICOicoLFDSlfds]\w*+(?:\.|(?=\(.*\)\.))", Operator),
            (r"\w+", Words(Name, (Keyword.Reserved, RESERVED), (Keyword.Type, TYPES))),
            (r"[\[\]{}();,]", Punctuation),
            (r"[-<>?*+'^/\\!#.=~:&|]", Operator),
        ],
    }

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.plain_before = 0
        return super().continue_lex(text)
