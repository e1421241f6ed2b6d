"""Time zones as Ruby's `Time` has them: UTC, the process's own (`TZ`), and fixed offsets."""

from __future__ import annotations

import datetime
import time

_EPOCH = datetime.datetime(1970, 1, 1)
_SECOND = datetime.timedelta(seconds=1)
NOTHING = datetime.timedelta(0)


class LocalZone(datetime.tzinfo):
    """The zone of the process, as the environment's `TZ` has it when asked."""

    def utcoffset(self, moment: datetime.datetime | None) -> datetime.timedelta:
        return datetime.timedelta(seconds=self._local(moment).tm_gmtoff)

    def dst(self, moment: datetime.datetime | None) -> datetime.timedelta:
        return NOTHING

    def tzname(self, moment: datetime.datetime | None) -> str:
        return self._local(moment).tm_zone

    def fromutc(self, moment: datetime.datetime) -> datetime.datetime:
        seconds = (moment.replace(tzinfo=None) - _EPOCH) // _SECOND
        offset = time.localtime(seconds).tm_gmtoff
        shifted = moment + datetime.timedelta(seconds=offset)
        if self._local(shifted).tm_gmtoff != offset:
            shifted = shifted.replace(fold=1)
        return shifted

    def _local(self, moment: datetime.datetime | None) -> time.struct_time:
        if moment is None:
            return time.localtime(0)
        wall = (*moment.timetuple()[:8], -1)
        seconds = time.mktime(wall)
        local = time.localtime(seconds)
        if moment.fold:
            later = time.localtime(seconds + 3600)
            if later.tm_gmtoff != local.tm_gmtoff and later[:5] == wall[:5]:
                return later
        return local

    def __repr__(self) -> str:
        return "LOCAL"


class _ZeroOffset(datetime.tzinfo):
    """`+0000` as a fixed offset, which Ruby keeps apart from its UTC mode."""

    def utcoffset(self, moment: datetime.datetime | None) -> datetime.timedelta:
        return NOTHING

    def dst(self, moment: datetime.datetime | None) -> datetime.timedelta:
        return NOTHING

    def tzname(self, moment: datetime.datetime | None) -> str:
        return ""

    def __repr__(self) -> str:
        return "fixed_offset(0)"


LOCAL = LocalZone()
_ZERO_OFFSET = _ZeroOffset()


def fixed_offset(seconds: int) -> datetime.tzinfo:
    """The zone `seconds` east of UTC; for 0 one that prints `+0000`, not `UTC`."""
    return datetime.timezone(datetime.timedelta(seconds=seconds)) if seconds else _ZERO_OFFSET


def local_time(moment: datetime.datetime) -> datetime.datetime:
    """The same moment in the process's zone (Ruby's `Time#localtime`)."""
    return moment.astimezone(LOCAL)


def from_timestamp(seconds: float) -> datetime.datetime:
    """The moment `seconds` after 1970 in the process's zone (Ruby's `Time.at`).

    Raises:
        ValueError: beyond the years 1 to 9999, which Python's times don't reach.
    """
    try:
        utc = _EPOCH + datetime.timedelta(seconds=seconds)
        return utc.replace(tzinfo=datetime.UTC).astimezone(LOCAL)
    except (OverflowError, OSError) as error:
        raise ValueError("argument out of range") from error
