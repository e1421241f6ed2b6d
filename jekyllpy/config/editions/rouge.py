"""Rouge's tokens, from version to version."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class RougeTraits:
    """The defaults are those of Rouge 4.7.

    Attributes:
        version: of Rouge.
    """

    version: str = "4.7.0"


ROUGE_4_7 = RougeTraits()
ROUGE_3_30 = RougeTraits(version="3.30.0")
