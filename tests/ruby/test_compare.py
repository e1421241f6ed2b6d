from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from jekyllpy.errors import ResourceLimitError
from jekyllpy.ruby import ComparisonError, compare, equal, sorted_values, spaceship, truthy
from tests.ruby.real import ruby

VALUES: list[Any] = [
    None,
    True,
    False,
    0,
    1,
    1.0,
    -2.5,
    "",
    "a",
    "B",
    "é",
    [],
    [1],
    [1, "a"],
    {},
    {"a": 1},
]
PAIRS = [[left, right] for left in VALUES for right in VALUES]


@pytest.mark.needs("ruby")
def test_values_are_equal_as_in_ruby() -> None:
    assert [equal(*pair) for pair in PAIRS] == ruby("question[0] == question[1]", PAIRS)


@pytest.mark.needs("ruby")
def test_values_have_rubys_order() -> None:
    assert [spaceship(*pair) for pair in PAIRS] == ruby("question[0] <=> question[1]", PAIRS)


@pytest.mark.needs("ruby")
def test_values_without_an_order_are_told_in_rubys_words() -> None:
    pairs = [[1, "a"], ["a", 1], [1, None], [[1], "a"], ["a", True], [{}, 1.5]]
    script = (
        "begin; [question].each { |a, b| [a, b].max }; rescue ArgumentError => e; e.message; end"
    )

    def ours(pair: list[Any]) -> str:
        with pytest.raises(ComparisonError) as raised:
            compare(pair[1], pair[0])
        return str(raised.value)

    assert [ours(pair) for pair in pairs] == ruby(script, pairs)


def test_only_nil_and_false_are_false() -> None:
    assert [truthy(value) for value in (None, False, 0, "", [], True)] == [False] * 2 + [True] * 4


def test_sorting() -> None:
    assert sorted_values([3, 1.5, 2]) == [1.5, 2, 3]
    assert sorted_values(["b", "B", "a"]) == ["B", "a", "b"]
    with pytest.raises(ComparisonError, match="comparison of"):
        sorted_values([1, "a"])


def test_a_date_is_not_a_time() -> None:
    day = dt.date(2024, 3, 5)
    assert spaceship(day, dt.datetime(2024, 3, 5, tzinfo=dt.UTC)) is None
    assert spaceship(day, dt.date(2024, 3, 6)) == -1


def test_arrays_that_hold_each_other_twice_are_bounded() -> None:
    left: list[Any] = ["x"]
    right: list[Any] = ["x"]
    for _ in range(60):
        left, right = [left, left], [right, right]
    with pytest.raises(ResourceLimitError):
        equal(left, right)
