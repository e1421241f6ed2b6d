"""Regular expressions that are compiled when a text is first looked at with them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, AnyStr, cast


class LatePattern:
    """What a compiled pattern is, and none before it is asked for anything but its text.

    What is asked for once is an attribute from then on, so that later calls cost what they always did.
    """

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[Any]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled, name)
        self.__dict__[name] = found
        return found


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """`re.compile`, put off: for what many builds import and few use."""
    return cast("re.Pattern[AnyStr]", LatePattern(pattern, flags))
