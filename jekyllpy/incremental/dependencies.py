"""What is looked at while something is rendered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from jekyllpy.content.looked_at import UNKNOWABLE, UNTRACEABLE

__all__ = ["ASKED", "UNKNOWABLE", "UNTRACEABLE", "Dependencies", "StartOver"]

ASKED = "asked:"
"""How the names of what a drop among the settings is asked for begin."""


class StartOver(Exception):
    """Raised when something was taken over that depends on what turns out to have changed."""


class Dependencies:
    """The names of the parts of a site that are looked at, for what is being rendered.

    Names are those that `Snapshot.fingerprint` takes. Outside of any rendering nothing is recorded.

    Attributes:
        noted: where names are kept at the moment, None if nobody is recording.
        rendered: what is being rendered, None where nothing is, or it is of no interest.
    """

    def __init__(self) -> None:
        self.noted: dict[str, None] | None = None
        self.rendered: object = None

    def record(self, name: str) -> None:
        """Note that `name` was looked at, if anybody is recording."""
        if self.noted is not None:
            self.noted[name] = None

    def record_all(self, names: dict[str, None]) -> None:
        """Note that all of `names` were looked at, if anybody is recording."""
        if self.noted is not None:
            self.noted.update(names)

    @contextmanager
    def during(self, item: object) -> Iterator[dict[str, None]]:
        """The names that are recorded while `item` is rendered in a `with` block."""
        before = self.noted, self.rendered
        names: dict[str, None] = {}
        self.noted, self.rendered = names, item
        try:
            yield names
        finally:
            self.noted, self.rendered = before

    @contextmanager
    def unrecorded(self) -> Iterator[None]:
        """Look at anything without its being recorded."""
        with self.during(None):
            self.noted = None
            yield
