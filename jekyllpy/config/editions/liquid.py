"""Liquid's ways, from version to version."""

from __future__ import annotations

from typing import NamedTuple


class LiquidTraits(NamedTuple):
    """The defaults are those of Liquid 4.0.

    Attributes:
        version: of Liquid.
        joins_output: the output takes its first piece's encoding: where that is no text but a number,
            nil, a time or nothing at all, and the rest is ASCII, Markdown writes quotes and dashes as
            numbers (`&#8217;`).
        cuts_as_many_words: `truncatewords` adds its ending to a text of as many words, too.
        knows_emptiness_in_expressions: in `where_exp` and `find_exp`, `empty` and `blank` ask the other
            side; else nothing is either.
        keeps_blank_blocks: a block whose body is blank is written; else nothing of it is. White space alone
            in `if`, `unless`, `case` and `for` is never.
        replaces_the_last: there are the filters `remove_last` and `replace_last`.
    """

    version: str = "4.0.4"
    joins_output: bool = True
    cuts_as_many_words: bool = True
    knows_emptiness_in_expressions: bool = True
    keeps_blank_blocks: bool = False
    replaces_the_last: bool = False


LIQUID_4_0 = LiquidTraits()
LIQUID_5_4 = LiquidTraits(
    version="5.4.0",
    joins_output=False,
    cuts_as_many_words=False,
    knows_emptiness_in_expressions=False,
    keeps_blank_blocks=True,
    replaces_the_last=True,
)
