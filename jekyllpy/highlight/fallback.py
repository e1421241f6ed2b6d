"""Languages without a tuned lexer: what Pygments has for them, or plain text."""

from __future__ import annotations

from pygments.lexer import Lexer as PygmentsLexer

from jekyllpy.highlight.tokens import TEXT, Tokens, foreign_class_name, merged


class PlainLexer:
    """A lexer that leaves the text as it is, under the tag of a language Rouge knows."""

    def __init__(self, tag: str) -> None:
        self.tag = tag

    def lex(self, text: str) -> Tokens:
        return [(TEXT, text)] if text else []


class BorrowedLexer:
    """A lexer of Pygments' own with Rouge's class names."""

    def __init__(self, tag: str, lexer: PygmentsLexer) -> None:
        self.tag = tag
        self.lexer = lexer

    def lex(self, text: str) -> Tokens:
        unprocessed = self.lexer.get_tokens_unprocessed(text)
        return merged([(foreign_class_name(kind), piece) for _, kind, piece in unprocessed])
