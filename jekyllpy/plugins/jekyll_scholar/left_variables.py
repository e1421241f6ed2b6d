"""The variables of a template that is rendered again and again, as those before have left them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class LeftVariables(dict[Any, Any]):
    """Variables, some of which were left by the rendering of another page.

    Args:
        values: all of them.
        left: the names of those; shared by all renderings for one page, the first to set one takes it away.
        note: is called before one of those is looked at.
    """

    def __init__(self, values: dict[Any, Any], left: set[Any], note: Callable[[], None]) -> None:
        super().__init__(values)
        self._left = left
        self._note = note

    def _look(self, name: Any) -> None:
        if name in self._left:
            self._note()

    def get(self, name: Any, default: Any = None) -> Any:
        self._look(name)
        return super().get(name, default)

    def __getitem__(self, name: Any) -> Any:
        self._look(name)
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        self._look(name)
        return super().__contains__(name)

    def __setitem__(self, name: Any, value: Any) -> None:
        self._left.discard(name)
        super().__setitem__(name, value)
