"""Vim's script language."""

from __future__ import annotations

import re

from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Words
from jekyllpy.highlight.lexers.patterns import BOUNDARY, KNOWN_WORD, quoted_within_line
from jekyllpy.highlight.words import words_of

BUILTINS = words_of("viml", "builtins")
COMMANDS = words_of("viml", "commands")
_SPACE = re.compile(r"\s*", re.ASCII)


def _line_start(lexer: VimL, _: str) -> bool:
    """Behind space a `"` begins a comment, a backslash goes on; empty lines are read once."""
    start = lexer.pos
    if start < lexer.plain_before:
        return False
    space = _SPACE.match(lexer.text, start)
    assert space is not None
    sign = lexer.text[space.end() : space.end() + 1]
    if sign == '"':
        line_end = lexer.text.find("\n", space.end())
        lexer.take(Text, "", space.end())
        lexer.take(Comment, "", line_end if line_end >= 0 else len(lexer.text))
        return True
    if sign == "\\":
        lexer.take(String.Escape, "", space.end() + 1)
        return True
    lexer.plain_before = space.end()
    return False


class VimL(RougeLexer):
    tag = "viml"
    tokens = {
        "root": [
            (r'^(?=[\s"\\])', _line_start),
            (r"[ \t]+", Text),
            (quoted_within_line("/"), String.Regex),
            (quoted_within_line('"'), String.Double),
            (quoted_within_line("'"), String.Single),
            (r"-?\d+", Number),
            (r"#[0-9a-fA-F]{6}", Number.Hex),
            (r"[():<>+=!\[\]{}|,~.-]", Punctuation),
            (
                rf"(?:let|if|else|endif|elseif|fun|function|endfunction){BOUNDARY}",
                Keyword,
            ),
            (rf"(?:NONE|bold|italic|underline|dark|light){BOUNDARY}", Name.Builtin),
            (rf"[absg]:\w+{BOUNDARY}", Name.Variable),
            (
                KNOWN_WORD,
                Words(Text, (Keyword, COMMANDS), (Name.Builtin, BUILTINS)),
            ),
            (r"(?s:.)", Text),
        ],
    }

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.plain_before = 0
        return super().continue_lex(text)
