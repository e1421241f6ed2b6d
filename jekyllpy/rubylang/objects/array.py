"""Ruby's Array."""

from __future__ import annotations

from typing import Any


class RArray(list[Any]):
    """An Array made by Ruby; a plain `list` is taken as one everywhere."""

    frozen = False

    def __hash__(self) -> int:  # type: ignore[override]
        from jekyllpy.rubylang.objects.hash import hash_key

        return hash(tuple(hash_key(item) for item in self))


class RArrayObject(RArray):
    """An Array of a class that a program made, or with a singleton class or instance variables."""
