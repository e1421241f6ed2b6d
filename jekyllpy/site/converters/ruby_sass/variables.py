"""What variables are set to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

SETTING = re.compile(r"\$([\w-]++)[ \t]*+:")
END = re.compile(r"[;\n]|\Z")
Place = tuple[int, int]
"""Which text, and how far in it."""


class Variables:
    """The variables that some texts set."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    @cached_property
    def _settings(self) -> dict[str, list[Place]]:
        found: dict[str, list[Place]] = {}
        for rank, text in enumerate(self._texts):
            for setting in SETTING.finditer(text):
                found.setdefault(setting[1], []).append((rank, setting.end()))
        return found

    def of(self, name: str) -> Iterator[str]:
        """What a variable is set to, each up to the end of the line or statement."""
        last = (0, 0)
        for rank, start in self._settings.get(name, ()):
            if (rank, start) < last:  # an argument of that name
                continue
            end = END.search(self._texts[rank], start)
            assert end is not None
            last = rank, end.start()
            yield self._texts[rank][start : end.start()].strip()
