"""What is looked at while something is rendered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

UNKNOWABLE = "unknowable"


class StartOver(Exception):
    """Something was taken over that may depend on what is now known to be different."""


class Reads:
    """The names of the parts of a site that are looked at, for what is being rendered.

    Names are those that `View.fingerprint` takes. Outside of any rendering nothing is noted.
    """

    def __init__(self) -> None:
        self._noted: list[dict[str, None]] = []
        self._rendered: list[object] = []

    @property
    def active(self) -> bool:
        """Whether anything is being rendered, and what is looked at is of interest."""
        return bool(self._rendered) and self._rendered[-1] is not None

    def note(self, name: str) -> None:
        if self._noted:
            self._noted[-1][name] = None

    def note_all(self, names: dict[str, None]) -> None:
        if self._noted:
            self._noted[-1].update(names)

    def is_own(self, item: object) -> bool:
        """Whether `item` is what is being rendered: its own parts need no noting."""
        return self._rendered[-1] is item

    @contextmanager
    def during(self, item: object) -> Iterator[dict[str, None]]:
        """The names that are noted while `item` is rendered in a `with` block."""
        names: dict[str, None] = {}
        self._noted.append(names)
        self._rendered.append(item)
        try:
            yield names
        finally:
            self._noted.pop()
            self._rendered.pop()

    @contextmanager
    def unnoted(self) -> Iterator[None]:
        """Look at anything without its being noted."""
        with self.during(None):
            yield
