from __future__ import annotations

import contextlib
import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.ruby import parse_time, strftime
from tests.ruby.real import ruby

NOW = dt.datetime(2024, 6, 15, 12, 30, 45, tzinfo=dt.UTC)
TEXTS = (
    """
2024-03-05|2024-03-05 14:07:09 +0000|2024-03-05T14:07:09Z|2024-03-05T14:07:09.123+08:00|March 5, 2024
5 March 2024|Mar 2024|March|Tue, 05 Mar 2024 14:07:09 GMT|Tue Mar  5 14:07:09 2024|20240305
20240305T140709Z|2024/03/05|03/05/2024|5.3.2024|05.03.24|10:30|10:30 pm|3pm|2024|24|2024-3|foo||may
5th|March 5th|5th of March 2024|2024-065|12/25|'24|99-12-31|68-1-1|69-1-1|2024-02-30|2024-13-01
2024-12-32|2024-03-05 25:00|2024-03-05 24:00|2024-03-05 23:59:60|2024-03-05 14:07 EST
2024-03-05 14:07 PDT|2024-03-05 14:07 JST|2024-03-05 14:07 UTC|2024-03-05 14:07:09 -0330|1st jan
sept 9 2020|09 sep 2020 9am|sat aug 28 02:55:00 2000|2024-03-05T14|2024-03-05 14h|2024-03-05 2h30m
noon|2024:03:05|jan 5 '20|5-mar-2024|mar-5-2024|2024-mar-5|a 12 b|12.5|1.2.3.4|1e5|--03-05
2024-03-05 14:07:09,5|2024-3-5 1:2:3|20240305 1407|202403051407|20240305140709|240305|2403|123
1709647629|12:30:45.678|april 1 1999 00:00|dec 31 1999 11:59 p.m.|wednesday|wed 5|hello 5 world
friday 13 march 2020|x2024-01-02y|2024-01-02-my-post|v1.2.3|100%|4 jul 76|3 weeks ago|14:07 +09:00
2024-03-05 gmt+3|2024-03-05 10:00 utc+2|01:02:03 am 2020-05-06|2020-05-06 12 am|2020-05-06 12 pm|00
1/2/3|13/14/15|6/2024|june 2024 5|year 2019|2019-2020|winter 2020 (online)|in press|2021.05|2021/5
12 2020|1.5.2020 10:20|oct. 12, 2020|oct, 2020|2020 oct|2020, oct 12|mon 3|1-3 aug 2020
""".strip()
    .replace("\n", "|")
    .split("|")
)

SCRIPT = """
    time = Time.parse(question, Time.new(2024, 6, 15, 12, 30, 45, "+00:00"))
    time.strftime("%F %T.%6N %z") + (time.utc? ? " UTC" : "")
"""


def read(text: str, zone: str) -> str:
    try:
        time = parse_time(text, ZoneInfo(zone), NOW)
    except ValueError:
        return "error"
    return strftime(time, "%F %T.%6N %z") + (" UTC" if time.tzinfo is dt.UTC else "")


@pytest.mark.needs("ruby")
@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Shanghai"])
def test_dates_in_all_usual_writings_are_read_as_ruby_reads_them(zone: str) -> None:
    answers = ruby(SCRIPT, TEXTS, zone=zone)
    differing = {t: (a, read(t, zone)) for t, a in zip(TEXTS, answers) if a != read(t, zone)}
    assert differing == {}


def test_larger_parts_that_are_missing_are_those_of_now() -> None:
    assert read("10:30", "UTC") == "2024-06-15 10:30:00.000000 +0000"
    assert read("March 5", "UTC") == "2024-03-05 00:00:00.000000 +0000"


@given(st.text(max_size=200))
def test_any_text_is_a_time_or_a_value_error(text: str) -> None:
    with contextlib.suppress(ValueError, OverflowError):
        assert parse_time(text, dt.UTC).tzinfo is not None
