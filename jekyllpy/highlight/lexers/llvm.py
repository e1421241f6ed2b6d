"""LLVM's intermediate representation."""

from __future__ import annotations

import re

from pygments.token import Comment, Error, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until, Words, unless, when
from jekyllpy.highlight.lexers.patterns import HEX_DIGITS
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("llvm", "keywords")
LATER_KEYWORDS = words_of("llvm", "later keywords")
EARLIER_KEYWORDS = words_of("llvm", "earlier keywords")
TYPES = words_of("llvm", "types")
LATER_TYPES = words_of("llvm", "later types")
NAME = r"[-$._a-zA-Z][-$._a-zA-Z0-9]*+"
POWER = r"[eE][+-]?\d+(?:\.\d+)?"
_LABEL_END = re.compile(r"\s*+:")
_NAME = re.compile(NAME)


def _label(lexer: LLVM, _: str) -> bool:
    """A name or a string, and the colon behind it; what no colon follows is read once."""
    text, start = lexer.text, lexer.pos
    if start < lexer.no_label_before:
        return False
    if text[start] == '"':
        lexer.pos = start + 1
        end = lexer.find('"') + 1
        lexer.pos = start
    else:
        name = _NAME.match(text, start)
        end = name.end() if name else 0
    if not end:
        return False
    colon = _LABEL_END.match(text, end)
    if colon is None:
        if text[start] != '"':
            lexer.no_label_before = end
        return False
    lexer.take(Name.Label, "", colon.end())
    return True


class LLVM(RougeLexer):
    tag = "llvm"
    tokens = {
        "root": [
            (r";.*", Comment.Single),
            (r"\s+", Text),
            (r'(?=[-$._a-zA-Z"])', _label),
            (rf"@(?:{NAME}|\d+)|#\d+", Name.Variable.Global),
            (r'@"', Until(Name.Variable.Global, '"')),
            (rf"[!%](?:{NAME}|\d+)", Name.Variable),
            (r'[!%]"', Until(Name.Variable, '"')),
            (r'c?"', Until(String, '"')),
            (f"0[xX]{HEX_DIGITS}", Number),
            (rf"-?\d++(?:\.\d+(?:{POWER})?|{POWER})?", Number),
            (r"[!()*,.<=>\[\]{}x]", Punctuation),
            (r"i[1-9]\d*", Keyword.Type),
            when(
                "later_llvm",
                (
                    r"\w+",
                    Words(
                        Error,
                        (Keyword.Type, f"{TYPES} {LATER_TYPES}"),
                        (Keyword, f"{KEYWORDS} {LATER_KEYWORDS}"),
                    ),
                ),
            ),
            unless(
                "later_llvm",
                (
                    r"\w+",
                    Words(
                        Error,
                        (Keyword.Type, TYPES),
                        (Keyword, f"{KEYWORDS} {EARLIER_KEYWORDS}"),
                    ),
                ),
            ),
        ],
    }

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.no_label_before = 0
        return super().continue_lex(text)
