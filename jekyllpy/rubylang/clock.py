"""The present, as programs ask for it."""

from __future__ import annotations

import datetime

from jekyllpy.rubylang.told import ANYTHING, told


def now(zone: datetime.tzinfo | None = None) -> datetime.datetime:
    """The present."""
    told(ANYTHING)
    return datetime.datetime.now(zone)


def today() -> datetime.date:
    """This day."""
    told(ANYTHING)
    return datetime.date.today()
