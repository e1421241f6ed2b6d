"""Liquid's ways, from version to version."""

from __future__ import annotations

from typing import NamedTuple


class LiquidTraits(NamedTuple):
    """The defaults are those of Liquid 4.0.

    Attributes:
        version: of Liquid.
    """

    version: str = "4.0.4"


LIQUID_4_0 = LiquidTraits()
LIQUID_5_4 = LiquidTraits(version="5.4.0")
