"""The machine's time zone where no file describes it, as on Windows."""

from __future__ import annotations

import datetime as dt

# The system there knows no earlier times.
EARLIEST = dt.datetime(1970, 1, 2)
LATEST = dt.datetime(3000, 1, 1)


class MachineZone(dt.tzinfo):
    """What the system makes of each time."""

    def utcoffset(self, when: dt.datetime | None) -> dt.timedelta | None:
        return by_system(when).utcoffset()

    def dst(self, when: dt.datetime | None) -> dt.timedelta | None:
        return None

    def tzname(self, when: dt.datetime | None) -> str | None:
        return by_system(when).tzname()

    def fromutc(self, when: dt.datetime) -> dt.datetime:
        known = min(max(when.replace(tzinfo=None), EARLIEST), LATEST)
        offset = known.replace(tzinfo=dt.UTC).astimezone().utcoffset()
        local = when + (offset or dt.timedelta(0))
        return local.replace(fold=int(local.utcoffset() != offset))


def by_system(when: dt.datetime | None) -> dt.datetime:
    """A local time with the offset that the system has for it; None is now."""
    if when is None:
        return dt.datetime.now().astimezone()
    return min(max(when.replace(tzinfo=None), EARLIEST), LATEST).astimezone()
