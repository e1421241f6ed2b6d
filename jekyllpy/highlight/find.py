"""From a language's name to its lexer, as Rouge finds it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol
from urllib.parse import parse_qs

from jekyllpy.config.editions.rouge import ROUGE_4_7, RougeTraits
from jekyllpy.highlight import languages
from jekyllpy.highlight.added import added_lexer, detected

if TYPE_CHECKING:
    from jekyllpy.highlight.tokens import Tokens

GUESS = "guess"
PLAIN = "plaintext"


class Lexer(Protocol):
    """What cuts a text of one language into tokens."""

    @property
    def tag(self) -> str:
        """Rouge's name of the language."""

    def lex(self, text: str) -> Tokens:
        """The whole text in pieces, each with its class; neighbours differ in class."""


def find_lexer(name: str | None, code: str = "", traits: RougeTraits = ROUGE_4_7) -> Lexer | None:
    """The lexer for a language by any of Rouge's names, `None` for a language Rouge doesn't know.

    Args:
        name: a tag or alias, upper and lower case told apart; with options after a `?`, as in
            `console?lang=python&prompt=>>>`. `guess` and `None` find it from the code.
        code: what to guess by.
        traits: the version of Rouge whose ways are followed.
    """
    if name is not None and "?" not in name and name != GUESS:
        return _by_name(name, {}, traits)
    name, _, query = (name or GUESS).partition("?")
    options = {
        key: values[0] if len(values) == 1 else values
        for key, values in parse_qs(query, keep_blank_values=True).items()
    }
    if name == GUESS:
        from jekyllpy.highlight.guessing import guess

        tag = guess(code, traits)
        return _by_name(tag if tag != PLAIN else detected(code) or PLAIN, options, traits)
    return _by_name(name, options, traits)


@cache
def _tags(traits: RougeTraits) -> dict[str, str]:
    return languages.names(traits)


def _by_name(name: str, options: dict[str, str | list[str]], traits: RougeTraits) -> Lexer | None:
    added = added_lexer(name, options)
    if added is not None:
        return added
    tag = _tags(traits).get(name)
    if tag is None:
        return None
    tuned = languages.tuned(tag, traits)
    if tuned:
        module, _, class_name = tuned.partition(":")
        lexer: Lexer = getattr(import_module(f"jekyllpy.highlight.lexers.{module}"), class_name)(
            options, traits
        )
        return lexer
    from jekyllpy.highlight.fallback import BorrowedLexer, PlainLexer

    if tag in languages.BORROWED:
        from pygments.lexers import get_lexer_by_name

        return BorrowedLexer(tag, get_lexer_by_name(languages.BORROWED[tag]))
    return PlainLexer(tag)
