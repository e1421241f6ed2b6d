"""PostScript."""

from __future__ import annotations

import re

from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer
from jekyllpy.highlight.lexers.patterns import NUMBER
from jekyllpy.highlight.tokens import Tokens, TokenType
from jekyllpy.highlight.words import words_of

WORDS: dict[str, TokenType] = {
    **dict.fromkeys("eq ne ge gt le lt and or not if ifelse for forall".split(), Keyword.Reserved),
    **dict.fromkeys("false true".split(), Keyword.Constant),
    **dict.fromkeys(words_of("postscript", "builtins").split(), Name.Builtin),
}
_NAME = re.compile(r"[^\s%()/<>\[\]{}]+", re.ASCII)
_NUMBER = re.compile(rf"(\d+#)?[-+]?{NUMBER}(?:[eE]\d+)?", re.ASCII)


def _kind(name: str) -> TokenType:
    number = _NUMBER.fullmatch(name)
    if number is not None:
        return Number.Oct if number[1] else Number.Float
    return WORDS.get(name, Name.Function)


def _name(lexer: PostScript, slash: str) -> bool:
    """A name or number; the end of the text is no end of one."""
    if lexer.pos >= lexer.unended:
        return False
    found = _NAME.match(lexer.text, lexer.pos)
    if found is None:
        return False
    if found.end() == len(lexer.text):
        lexer.unended = lexer.pos
        return False
    lexer.take(Name.Variable if slash else _kind(found[0]), slash, found.end())
    return True


class PostScript(RougeLexer):
    tag = "postscript"
    tokens = {
        "root": [
            (r"^%!.+", Comment.Preproc),
            (r"%%.*", Comment.Special),
            (r"%.*", Comment.Single),
            (r"\(", String, "string"),
            (r"[<>\[\]{}]", Punctuation),
            (r"/?", _name),
            (r"\s+", Text),
        ],
        "string": [
            (r"[^()\\]+", String),
            (r"\\", String.Escape, "escape"),
            (r"\(", String, "#push"),
            (r"\)", String, "#pop"),
        ],
        "escape": [(r"[0-8]{3}|[nrtbf\\()]", String.Escape, "#pop")],
    }

    def continue_lex(self, text: str) -> Tokens:
        self.unended = len(text)
        return super().continue_lex(text)
