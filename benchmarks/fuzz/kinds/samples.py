"""Real input: what the repository itself holds."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent.parent
LONGEST = 20_000


def files(*patterns: str) -> Callable[[], tuple[str, ...]]:
    """A function that gives the texts of the files that match, long ones cut."""

    @cache
    def read() -> tuple[str, ...]:
        found = sorted({path for pattern in patterns for path in ROOT.glob(pattern)})
        texts = (path.read_text(encoding="utf-8", errors="replace") for path in found)
        return tuple(text[:LONGEST] for text in texts)

    return read


def text_of(data: bytes) -> str:
    """The text of a file as a build reads it, bytes that aren't text as replacement characters."""
    return data.decode("utf-8", "replace").removeprefix("\ufeff")
