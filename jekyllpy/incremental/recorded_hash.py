"""A hash that notes which of its keys are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jekyllpy.liquid.drop import PLAIN

ALL = "*"


class RecordedHash(dict[str, Any]):
    """A hash of templates.

    Args:
        values: what it holds.
        note: is told each key before it is looked at; `ALL` where any may be.
    """

    __slots__ = ("_note",)
    __hash__ = None

    def __init__(self, values: Mapping[str, Any], note: Callable[[Any], None]) -> None:
        super().__init__(values)
        self._note = note

    def __getitem__(self, key: Any) -> Any:
        self._note(key)
        return super().__getitem__(key)

    def get(self, key: Any, default: Any = None) -> Any:
        self._note(key)
        return self[key] if super().__contains__(key) else default

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return super().__contains__(key)

    def __iter__(self) -> Iterator[str]:
        self._note(ALL)
        return super().__iter__()

    def __len__(self) -> int:
        self._note(ALL)
        return super().__len__()

    def __eq__(self, other: object) -> bool:
        return dict(self.items()) == other

    def __ne__(self, other: object) -> bool:
        return not self == other

    def keys(self) -> Any:
        self._note(ALL)
        return super().keys()

    def values(self) -> Any:
        return self.copy().values()

    def items(self) -> Any:
        return self.copy().items()

    def copy(self) -> dict[str, Any]:
        """A plain hash of the same."""
        self._note(ALL)
        return {key: self[key] for key in super().__iter__()}

    def __or__(self, other: Any) -> dict[str, Any]:  # type: ignore[override]
        return self.copy() | dict(other)

    def __ror__(self, other: Any) -> dict[str, Any]:  # type: ignore[override]
        return dict(other) | self.copy()


PLAIN.add(RecordedHash)
