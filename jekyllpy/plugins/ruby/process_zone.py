"""The zone of the process, which a site's programs see: Jekyll sets it to the site's."""

from __future__ import annotations

import os

from jekyllpy.rubylang.std.env import set_variable

VARIABLE = "TZ"


class ProcessZone:
    """Sets the environment's `TZ` for the programs of a site, and back for the next site."""

    def __init__(self) -> None:
        self._before: str | None = None
        self._is_set = False

    def set(self, name: str | None) -> None:
        """Have times shown in the zone `name`; without one in the zone that was there before."""
        if name is None:
            if self._is_set:
                set_variable(VARIABLE, self._before)
            self._is_set = False
            return
        if not self._is_set:
            self._before = os.environ.get(VARIABLE)
        self._is_set = True
        set_variable(VARIABLE, name)


process_zone = ProcessZone()
