from __future__ import annotations

import datetime as dt

import pytest

from jekyllpy.ruby import fixed_offset, strftime
from tests.ruby.real import ruby

DIRECTIVES = "aAbBcCdDeFgGhHIjklLmMnNpPrRsStTuUvVwWxXyYzZ%+QEfiJKoOq"
FLAGS = ["", "-", "_", "0", "^", "#", "^10", "010", "_8", "-5", "3", "12", ":", "::", ":::", "10:"]
COMBINED = [
    "%Ey",
    "%Od",
    "%EQ",
    "%-d %B %Y",
    "a%%b",
    "%%%",
    "é%d",
    "% d",
    "%::::z",
    "%Y-%m-%dT%H:%M",
]
PATTERNS = [f"%{flag}{letter}" for letter in DIRECTIVES for flag in FLAGS] + COMBINED

TIMES = [
    (2024, 3, 5, 4, 7, 9, 0, 8 * 3600),
    (1999, 12, 31, 23, 59, 59, 123456, 0),
    (2021, 1, 3, 12, 0, 0, 0, -12600),
    (2020, 12, 31, 0, 30, 5, 5, 3600),
    (800, 1, 1, 0, 0, 0, 0, 0),
]


def time(parts: tuple[int, ...]) -> dt.datetime:
    return dt.datetime(*parts[:7], tzinfo=fixed_offset(parts[7]))  # type: ignore[arg-type]


def written(moment: dt.date, pattern: str) -> str:
    try:
        return strftime(moment, pattern)
    except ValueError:
        return "error"


@pytest.mark.needs("ruby")
def test_times_are_written_as_ruby_writes_them() -> None:
    script = """
        year, month, day, hour, minute, second, micro, offset = question[0]
        Time.new(year, month, day, hour, minute, second + micro / 1000000r, offset).strftime(question[1])
    """
    questions = [(parts, pattern) for parts in TIMES for pattern in PATTERNS]
    answers = ruby(script, questions)
    ours = [written(time(parts), pattern) for parts, pattern in questions]
    assert {q: (a, o) for q, a, o in zip(questions, answers, ours) if a != o} == {}


@pytest.mark.needs("ruby")
def test_dates_are_written_as_ruby_writes_them() -> None:
    days = ["2024-03-05", "2020-12-31", "2021-01-01", "1800-02-28"]
    questions = [(day, pattern) for day in days for pattern in [*PATTERNS, "%", "%-", "%5"]]
    answers = ruby("Date.parse(question[0]).strftime(question[1])", questions)
    ours = [written(dt.date.fromisoformat(day), pattern) for day, pattern in questions]
    assert {q: (a, o) for q, a, o in zip(questions, answers, ours) if a != o} == {}


def test_utc_is_named_and_a_zero_offset_is_not() -> None:
    utc = dt.datetime(2024, 3, 5, tzinfo=dt.UTC)
    assert strftime(utc, "%z|%Z") == "+0000|UTC"
    assert strftime(utc.replace(tzinfo=fixed_offset(0)), "%z|%Z") == "+0000|"


@pytest.mark.parametrize("pattern", ["%", "%-", "%5", "a%"])
def test_an_unfinished_directive_of_a_time_is_an_error(pattern: str) -> None:
    with pytest.raises(ValueError, match="invalid format"):
        strftime(dt.datetime(2024, 3, 5, tzinfo=dt.UTC), pattern)


@pytest.mark.parametrize("pattern", ["%999999999d", "%" * 100_000])
def test_what_would_fill_the_memory_is_an_error(pattern: str) -> None:
    with pytest.raises(ValueError, match="out of range"):
        strftime(dt.date(2024, 3, 5), pattern)
