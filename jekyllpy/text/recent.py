"""Remembers what is made again and again, but nothing for ever."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from itertools import islice
from typing import Generic, TypeVar

LATEST = 16

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """Values by key: those that were asked for in this round or the one before."""

    def __init__(self) -> None:
        self._now: dict[Key, Value] = {}
        self._before: dict[Key, Value] = {}

    def get(self, key: Key) -> Value | None:
        """The value for `key`, kept for another round; None if there is none."""
        value = self._now.get(key)
        if value is None:
            value = self._before.get(key)
            if value is not None:
                self._now[key] = value
        return value

    def __setitem__(self, key: Key, value: Value) -> None:
        self._now[key] = value

    def replace_latest(self, old: Value, new: Value) -> None:
        """Remember `new` in the place of `old`, if that is one of the latest values."""
        for key in islice(reversed(self._now), LATEST):
            if self._now[key] is old:
                self._now[key] = new
                return

    def now(self) -> Mapping[Key, Value]:
        """The values that were asked for or set in this round."""
        return self._now

    def __contains__(self, key: object) -> bool:
        return key in self._now or key in self._before

    def __bool__(self) -> bool:
        return bool(self._now or self._before)

    def __len__(self) -> int:
        return len(self._now | self._before)

    def start_round(self) -> None:
        """Forget what nothing asked for in the round that ends."""
        self._before, self._now = self._now, {}
