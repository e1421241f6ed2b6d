"""How often a work is cited, as a service tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Citations:
    """Of one work.

    Attributes:
        total: how often it is cited in all.
        by_year: how often in which year, as far back as the service tells.
    """

    total: int
    by_year: Mapping[int, int] = field(default_factory=dict)
