from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.errors import ResourceLimitError
from jekyllpy.ruby import Range, Symbol, fixed_offset, inspect, join, to_s
from tests.ruby.real import ruby

VALUES: list[Any] = [
    None, True, False, 0, -7, 12345678901234567890, 1.0, -0.5, 0.1, 100000000000000.0,
    1000000000000000.0, -3e15, 1e20, 1.2345678901234568e165, 1e-4, 9.5e-5, 1 / 3, "", "text",
    'quo"te', "back\\slash", "#{a} #b #$c #@d", "tab\tnewline\nbell\aescape\x1bnul\0del\x7f",
    "Ünïcödé 漢字 \u200b\u00a0\u0085\u2028\ue000\u0378", "\U0001f600\U000e0001", [], {}, [1, [2, None], "x"],
    {"a": 1, "b": {"c": [True]}}, [{"x": None}], ["é", 1.5],
]  # fmt: skip


@pytest.mark.needs("ruby")
def test_values_print_as_in_ruby() -> None:
    assert list(map(to_s, VALUES)) == ruby("question.to_s", VALUES)


@pytest.mark.needs("ruby")
def test_values_inspect_as_in_ruby() -> None:
    assert list(map(inspect, VALUES)) == ruby("question.inspect", VALUES)


@pytest.mark.needs("ruby")
def test_arrays_join_as_in_ruby() -> None:
    arrays = [value for value in VALUES if isinstance(value, list)] + [[[["a"], None], 2, [[]]]]
    assert [join(array, "-") for array in arrays] == ruby('question.join("-")', arrays)


@pytest.mark.needs("ruby")
def test_symbols_inspect_as_in_ruby() -> None:
    names = ["foo", "a b", "a?", "[]", "9a", "a=", "é", "<=>", "a-b", "", "!"]
    assert [inspect(Symbol(name)) for name in names] == ruby("question.to_sym.inspect", names)


def test_times_print_with_their_zone() -> None:
    utc = dt.datetime(2020, 1, 2, 3, 4, 5, 500000, tzinfo=dt.UTC)
    assert to_s(utc) == "2020-01-02 03:04:05 UTC"
    assert inspect(utc) == "2020-01-02 03:04:05.5 UTC"
    assert to_s(utc.replace(tzinfo=fixed_offset(0))) == "2020-01-02 03:04:05 +0000"
    assert to_s(utc.replace(tzinfo=fixed_offset(28800))) == "2020-01-02 03:04:05 +0800"


def test_dates_and_ranges_print() -> None:
    assert to_s(dt.date(2024, 3, 5)) == "2024-03-05"
    assert inspect(dt.date(2024, 3, 5)) == "#<Date: 2024-03-05 ((2460375j,0s,0n),+0s,2299161j)>"
    assert to_s(Range(1, 3)) == inspect(Range(1, 3)) == "1..3"


@pytest.mark.parametrize("show", [inspect, to_s, join])
def test_arrays_that_hold_each_other_twice_are_bounded(show: Any) -> None:
    value: list[Any] = ["x"]
    for _ in range(60):
        value = [value, value]
    with pytest.raises(ResourceLimitError):
        show(value)


@given(st.text())
def test_a_text_prints_as_itself(text: str) -> None:
    assert to_s(text) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_printed_float_reads_as_the_same_float(value: float) -> None:
    assert float(to_s(value)) == value
    assert "." in to_s(value)
