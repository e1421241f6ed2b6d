"""A drop among a site's settings, which notes which of its keys are looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.incremental.recorded_hash import ALL
from jekyllpy.liquid.drop import Drop


class RecordedDrop(Drop):
    """What templates see of a drop.

    Args:
        note: is told each key before it is looked at; `ALL` where any may be.
    """

    def __init__(self, drop: Drop, note: Callable[[Any], None]) -> None:
        self._drop = drop
        self._note = note

    def __getitem__(self, key: Any) -> Any:
        self._note(key)
        return self._drop[key]

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return key in self._drop

    def __setitem__(self, key: str, value: Any) -> None:
        self._note(ALL)
        self._drop[key] = value

    def keys(self) -> list[str]:
        self._note(ALL)
        return self._drop.keys()

    def ruby_inspect(self) -> str:
        self._note(ALL)
        return self._drop.ruby_inspect()

    def __str__(self) -> str:
        self._note(ALL)
        return str(self._drop)
