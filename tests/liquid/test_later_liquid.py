"""Liquid 5.4, which Debian 12's `jekyll` runs on: its filters, as Jekyll 4.3.1 showed them there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from jekyllpy.config.editions import DEFAULT
from jekyllpy.config.editions.liquid import LIQUID_5_4
from jekyllpy.liquid import Environment

ITEMS = [{"a": 1, "b": [], "c": ""}, {"a": 2, "b": [1], "c": "x"}, {"a": 3}]


def rendered(source: str, **variables: Any) -> str:
    environment = Environment(edition=replace(DEFAULT, liquid=LIQUID_5_4))
    return environment.parse(source).render(variables)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("a b c", 2, "a b..."),
        ("a b c", 3, "a b c"),
        ("a b c", 0, "a..."),
        ("a b ", 2, "a b..."),
        ("a b ", 3, "a b "),
        (" a b c d", 2, "a b..."),
        ("a  b\n\nc", 3, "a  b\n\nc"),
        ("", 2, ""),
        (12, 1, "12"),
        (None, 2, ""),
    ],
)
def test_truncatewords_lets_texts_of_as_many_words_be(text: Any, words: int, expected: str) -> None:
    assert rendered("{{ x | truncatewords: n }}", x=text, n=words) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("i.b == empty", "|"),
        ("empty == i.b", "|"),
        ("i.b != empty", "123|1"),
        ("i.c == empty", "|"),
        ("i.c == blank", "|"),
        ("i.b == empty or i.a == 3", "3|3"),
        ("i.c contains empty", "12|1"),
    ],
)
def test_nothing_is_empty_in_an_expression(expression: str, expected: str) -> None:
    all_found = "{{ items | where_exp: 'i', e | map: 'a' | join: '' }}"
    first_found = "{{ items | find_exp: 'i', e | map: 'a' }}"
    assert rendered(f"{all_found}|{first_found}", items=ITEMS, e=expression) == expected


@pytest.mark.parametrize(
    ("text", "sought", "expected"),
    [("aXbX", "X", "aXb|aXb-"), ("abc", "x", "abc|abc"), ("abc", "", "abc|abc-"), (None, "x", "|")],
)
def test_the_last_one_is_removed_and_replaced(text: Any, sought: str, expected: str) -> None:
    source = "{{ a | remove_last: b }}|{{ a | replace_last: b, '-' }}"
    assert rendered(source, a=text, b=sought) == expected
