"""The front matter of one piece of content, with the site's defaults behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self


class Data(dict[str, Any]):
    """A mapping whose missing keys are looked up in the front matter defaults.

    `data[key]` and `data.get(key)` ask the defaults too and never raise; `key in data` and iteration
    know only what the content itself says. So does Jekyll's hash with a default procedure.

    Attributes:
        version: grows with every change, so that what was made of the data can be kept until then.
    """

    __slots__ = ("default_of", "version")

    def __init__(self, values: Any = (), default_of: Callable[[str], Any] | None = None) -> None:
        super().__init__(values)
        self.default_of = default_of
        self.version = 0

    def __missing__(self, key: str) -> Any:
        return self.default_of(key) if self.default_of is not None else None

    def get(self, key: str, default: Any = None) -> Any:
        value = self[key]
        return default if value is None and key not in self else value

    def own(self, key: str, default: Any = None) -> Any:
        """What the content itself says of `key`."""
        return super().get(key, default)

    def __setitem__(self, key: str, value: Any) -> None:
        self.version += 1
        super().__setitem__(key, value)

    def __delitem__(self, key: str) -> None:
        self.version += 1
        super().__delitem__(key)

    def update(self, *args: Any, **kwargs: Any) -> None:
        self.version += 1
        super().update(*args, **kwargs)

    def __ior__(self, other: Any) -> Self:  # type: ignore[override]
        self.update(other)
        return self

    def __or__(self, other: Any) -> Data:  # type: ignore[override]
        """Both, with the defaults behind them."""
        return Data(super().__or__(dict(other)), self.default_of)

    def copy(self) -> Data:
        return Data(self, self.default_of)

    def setdefault(self, key: str, default: Any = None) -> Any:
        self.version += 1
        return super().setdefault(key, default)

    def pop(self, key: str, *default: Any) -> Any:
        self.version += 1
        return super().pop(key, *default)

    def popitem(self) -> tuple[str, Any]:
        self.version += 1
        return super().popitem()

    def clear(self) -> None:
        self.version += 1
        super().clear()
