"""Jekyll's own ways, from version to version."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class JekyllTraits:
    """The defaults are those of Jekyll 4.4.

    Attributes:
        version: `jekyll.version` in templates.
    """

    version: str = "4.4.1"


JEKYLL_4_4 = JekyllTraits()
JEKYLL_4_2 = JekyllTraits(version="4.2.2")
JEKYLL_3_10 = JekyllTraits(version="3.10.0")
