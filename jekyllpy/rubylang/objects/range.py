"""Ruby's Range."""

from __future__ import annotations

from typing import Any


class Range:
    """From `first` to `last`; either may be nil (None): beginless, endless."""

    __slots__ = ("__dict__", "exclusive", "first", "last")

    frozen = True

    def __init__(self, first: Any, last: Any, exclusive: bool = False) -> None:
        self.first = first
        self.last = last
        self.exclusive = exclusive

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Range)
            and self.exclusive == other.exclusive
            and bool(self.first == other.first)
            and bool(self.last == other.last)
        )

    def __hash__(self) -> int:
        return hash((self.first, self.last, self.exclusive))
