"""Texts that the first page to ask for them makes, and all later ones of a build show, too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple


class SharedText(NamedTuple):
    """A text, and whose turn it was when it was made."""

    at: int
    text: str


class SharedTexts:
    """What pages of a build have made for those after them.

    Attributes:
        changed: the names of the texts that came out other than before in the present turn.
        are_unsure: whether another page than before would make one of them in a build of the whole site.
    """

    def __init__(self) -> None:
        self.changed: set[str] = set()
        self.are_unsure = False
        self._known: dict[str, SharedText] = {}
        self._made: set[str] | None = None

    def recall(self, rows: Mapping[str, str]) -> None:
        """Have the texts be those that `rows` gave."""
        for name, row in rows.items():
            at, _, text = row.partition(" ")
            self._known[name] = SharedText(int(at), text)

    def rows(self) -> dict[str, str]:
        """All texts by name, to be kept."""
        return {name: f"{known.at} {known.text}" for name, known in self._known.items()}

    def begin_again(self) -> None:
        """Have the one whose turn it is make its texts anew."""
        self._made = set()
        self.changed = set()

    def end_again(self, at: int) -> None:
        """Learn whether the one whose turn it was has made what it made before."""
        assert self._made is not None
        dropped = {name for name, known in self._known.items() if known.at == at} - self._made
        self.are_unsure |= bool(dropped)
        self._made = None

    def text(self, name: str, at: int, make: Callable[[], str]) -> str:
        """The text of a name, made if whose turn it is comes first to ask for it."""
        known = self._known.get(name)
        if known is not None and (known.at < at or self._made is None or name in self._made):
            return known.text
        text = make()
        self.are_unsure |= known is not None and known.at > at
        if known is None or known.text != text:
            self.changed.add(name)
        self._known[name] = SharedText(at, text)
        if self._made is not None:
            self._made.add(name)
        return text

    def __bool__(self) -> bool:
        return bool(self._known)
