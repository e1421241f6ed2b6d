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
        has_last_filters: there are the filters `remove_last` and `replace_last`.
    """

    version: str = "4.0.4"
    joins_output: bool = True
    has_last_filters: bool = False


LIQUID_4_0 = LiquidTraits()
LIQUID_5_4 = LiquidTraits(version="5.4.0", joins_output=False, has_last_filters=True)
