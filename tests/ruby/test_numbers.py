from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.errors import ResourceLimitError
from jekyllpy.ruby import to_f, to_i, to_integer, to_s
from jekyllpy.text.yaml import load
from tests.ruby.real import ruby

TEXTS = [
    "12", "-7", "+3", " 42 ", "12abc", "abc", "", "1_000", "1__0", "_1", "0x1f", "0b101", "0o17",
    "017", "08", "1e3", "1.5", ".5", "-.5", "1.", "1.5e3", "1.5e", "--1", "1 2", "\n7", "9" * 30,
    "1_0\0", "10\0", "99999999999999999999\0", "0x", "1_", "- 1", "12\0 3", "٣",
]  # fmt: skip


@pytest.mark.needs("ruby")
def test_whole_numbers_are_found_in_text_as_ruby_finds_them() -> None:
    assert [to_i(text) for text in TEXTS] == ruby("question.to_i", TEXTS)


@pytest.mark.needs("ruby")
def test_floats_are_found_in_text_as_ruby_finds_them() -> None:
    texts = [text for text in TEXTS if not text.startswith("0x")]
    assert [to_f(text) for text in texts] == ruby("question.to_f", texts)


@pytest.mark.needs("ruby")
def test_text_is_a_number_or_none_as_ruby_has_it() -> None:
    def ours(text: str) -> object:
        try:
            return to_integer(text)
        except ValueError:
            return "error"

    assert [ours(text) for text in TEXTS] == ruby("Integer(question)", TEXTS)


def test_long_numbers_are_numbers() -> None:
    digits = "1234567890" * 5_000
    for number in (to_i(f"-{digits}x"), to_integer(f"-{digits}"), load(f"-{digits}")):
        assert to_s(number) == f"-{digits}"


def test_an_endless_number_is_refused() -> None:
    with pytest.raises(ResourceLimitError, match="more than 100000 digits"):
        to_i("9" * 1_000_000)
    with pytest.raises(ValueError, match="invalid value"):
        to_integer("9" * 1_000_000)


@given(st.integers(min_value=-(10**30), max_value=10**30))
def test_a_printed_integer_reads_as_itself(number: int) -> None:
    assert to_i(str(number)) == to_integer(f" {number}\n") == number
