"""The machine's zone where no file describes it is what the system says."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest

from jekyllpy.config.machine_zone import MachineZone

if not hasattr(time, "tzset"):
    pytest.skip("the system's zone can't be set here", allow_module_level=True)

NAME = "America/New_York"
TIMES = [
    dt.datetime(2026, 1, 5, 12),
    dt.datetime(2026, 7, 5, 12),
    dt.datetime(2026, 3, 8, 6, 59),
    dt.datetime(2026, 3, 8, 7, 1),
    dt.datetime(2026, 11, 1, 5, 30),
    dt.datetime(2026, 11, 1, 6, 30),
    dt.datetime(1999, 12, 31, 23, 59, 59, 999_999),
]


@pytest.fixture(autouse=True)
def zone_of_the_system(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", NAME)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize("when", TIMES, ids=str)
def test_a_moment_is_told_as_by_the_known_zone(when: dt.datetime) -> None:
    moment = when.replace(tzinfo=dt.UTC)
    shown, known = moment.astimezone(MachineZone()), moment.astimezone(ZoneInfo(NAME))
    assert shown.replace(tzinfo=None) == known.replace(tzinfo=None)
    assert (shown.fold, shown.utcoffset(), shown.tzname()) == (
        known.fold, known.utcoffset(), known.tzname()
    )  # fmt: skip
    assert shown.astimezone(dt.UTC) == moment


@pytest.mark.parametrize("year", [1, 1850, 9998])
def test_times_that_the_system_may_not_know_have_an_offset(year: int) -> None:
    when = dt.datetime(year, 7, 1, tzinfo=MachineZone())
    assert when.utcoffset() is not None
    assert when.astimezone(dt.UTC).astimezone(MachineZone()) == when
