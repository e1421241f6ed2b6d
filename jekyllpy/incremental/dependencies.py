"""What is looked at while something is rendered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

UNKNOWABLE = "unknowable"
UNTRACEABLE = "untraceable"


class StartOver(Exception):
    """Raised when something was taken over that depends on what turns out to have changed."""


class Dependencies:
    """The names of the parts of a site that are looked at, for what is being rendered.

    Names are those that `Snapshot.fingerprint` takes. Outside of any rendering nothing is recorded.
    """

    def __init__(self) -> None:
        self._recorded: list[dict[str, None]] = []
        self._rendered: list[object] = []

    @property
    def active(self) -> bool:
        """Whether anything is being rendered, and what is looked at is of interest."""
        return bool(self._rendered) and self._rendered[-1] is not None

    def record(self, name: str) -> None:
        """Note that `name` was looked at, if anybody is recording."""
        if self._recorded:
            self._recorded[-1][name] = None

    def record_all(self, names: dict[str, None]) -> None:
        """Note that all of `names` were looked at, if anybody is recording."""
        if self._recorded:
            self._recorded[-1].update(names)

    def record_untraceable(self) -> None:
        """Note that anything may have been looked at, if anybody is recording."""
        self.record(UNKNOWABLE)
        self.record(UNTRACEABLE)

    def is_own(self, item: object) -> bool:
        """Whether `item` is what is being rendered: its own parts need no recording."""
        return self._rendered[-1] is item

    @contextmanager
    def during(self, item: object) -> Iterator[dict[str, None]]:
        """The names that are recorded while `item` is rendered in a `with` block."""
        names: dict[str, None] = {}
        self._recorded.append(names)
        self._rendered.append(item)
        try:
            yield names
        finally:
            self._recorded.pop()
            self._rendered.pop()

    @contextmanager
    def unrecorded(self) -> Iterator[None]:
        """Look at anything without its being recorded."""
        with self.during(None):
            yield
