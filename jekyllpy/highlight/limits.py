"""Limits for Pygments' own lexers, whose patterns can take very long on code made for that."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

from pygments.lexer import Lexer as PygmentsLexer

LONGEST_LINE = 5000
LONGEST_SPACE = 500
"""Characters of white space in a row, empty lines among them."""
SECONDS = 0.5
SECONDS_PER_CHARACTER = 50e-6
"""A hundred times what a lexer usually takes."""

_SPACE = re.compile(r"\s++")

Tokens = Iterator[tuple[int, Any, str]]


class TooSlowError(Exception):
    """A lexer took longer than any code should."""


def is_reasonable(text: str) -> bool:
    """Whether a single match can't take long: no endless lines, no endless white space."""
    lines = text.split("\n")
    if max(map(len, lines)) > LONGEST_LINE:
        return False
    return max(map(len, _SPACE.findall(text)), default=0) <= LONGEST_SPACE


class Watched:
    """A lexer of Pygments that is stopped when it takes too long for the text."""

    def __init__(self, lexer: PygmentsLexer) -> None:
        self.lexer = lexer

    def get_tokens_unprocessed(self, text: str) -> Tokens:
        """The tokens as Pygments gives them.

        Raises:
            TooSlowError: the lexer's time is up.
        """
        end = time.thread_time() + SECONDS + SECONDS_PER_CHARACTER * len(text)
        for token in self.lexer.get_tokens_unprocessed(text):
            yield token
            if time.thread_time() > end:
                raise TooSlowError


def watched(lexer: PygmentsLexer) -> Watched:
    """The lexer under watch; of one that lays two languages over each other, both."""
    for part in ("root_lexer", "language_lexer"):
        inner = getattr(lexer, part, None)
        if inner is not None:
            setattr(lexer, part, Watched(inner))
    return Watched(lexer)
