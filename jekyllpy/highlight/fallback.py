"""Languages without a tuned lexer: what Pygments has for them, or plain text."""

from __future__ import annotations

from pygments.lexer import Lexer as PygmentsLexer

from jekyllpy.highlight.limits import TooSlowError, is_reasonable, watched
from jekyllpy.highlight.repairs import repaired
from jekyllpy.highlight.tokens import TEXT, Tokens, foreign_class_name, merged


class PlainLexer:
    """A lexer that leaves the text as it is, under the tag of a language Rouge knows."""

    def __init__(self, tag: str) -> None:
        self.tag = tag

    def lex(self, text: str) -> Tokens:
        return [(TEXT, text)] if text else []


class BorrowedLexer:
    """A lexer of Pygments' own with Rouge's class names; code it takes too long for stays plain."""

    def __init__(self, tag: str, lexer: PygmentsLexer) -> None:
        self.tag = tag
        self.lexer = watched(repaired(lexer, tag))

    def lex(self, text: str) -> Tokens:
        if is_reasonable(text):
            try:
                unprocessed = self.lexer.get_tokens_unprocessed(text)
                return merged([(foreign_class_name(kind), piece) for _, kind, piece in unprocessed])
            except TooSlowError:
                pass
        return PlainLexer(self.tag).lex(text)
