"""What is read without a parser is what the parser makes of it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.text.plain_yaml import plain_mapping
from jekyllpy.text.yaml import YamlSyntaxError
from jekyllpy.text.yaml_documents import first_document

MATTER = """\
---
layout: post
title: "It's: a \u201ctitle\u201d of Zo\u00eb"
subtitle: 'of "two"'
date: 2020-01-02 10:20:30 +0200
day: 2020-01-02
tags: [a b, "c, d", 'e', 12, yes]
none: []
empty:
count: 12

link: https://example.org/?a=b&c
time: 12:30
permalink: /a/:title/
paths: [/a, b/c]
draft: false
title: Again
"""
FRAGMENTS = [
    "a", "b-c", "_", "true", "1", "2020-01-01", "12:30", "0x1F", "1_0", "~", "null", "é", "中", "\u2028",
    "\u0085", "\x07", "\t", " ", "  ", ":", ": ", ",", ", ", "[", "]", "{", "}", "\"", "'", "\\", "#", " #",
    "-", "- ", "?", "? ", "!", "&", "*", "%", "@", "`", "|", ">", "<<", "---", "...", "/", "/a:", "\n", "\n", "\n ", "\r\n", "a: ",
    "b: ", "a: b\n", "c: [", "\ufeff",
]  # fmt: skip


def typed(value: Any) -> Any:
    """A value with the types of all that is in it."""
    if isinstance(value, dict):
        return [(typed(key), typed(item)) for key, item in value.items()]
    if isinstance(value, list):
        return [typed(item) for item in value]
    return type(value), repr(value)


def test_front_matter_of_plain_lines_needs_no_parser() -> None:
    found = plain_mapping(MATTER.replace("\u201c", "").replace("\u201d", ""))
    assert found is not None
    assert typed(found) == typed(first_document(MATTER.replace("\u201c", "").replace("\u201d", "")))
    assert found["tags"] == ["a b", "c, d", "e", 12, True]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---\n",
        "a: b: c\n",
        "a: b # c\n",
        "a:\n  b: c\n",
        "a: b\n  c\n",
        "a:\n- b\n",
        "a: [b\n",
        "a: {b: c}\n",
        "a: 'it''s'\n",
        'a: "\\n"\n',
        "a: |\n  b\n",
        "a: *b\n",
        "a: b:\n",
        "a:b\n",
        "a: [b,]\n",
        "<<: a\n",
        "a: b\r\n",
    ],
)
def test_all_else_is_left_to_the_parser(text: str) -> None:
    assert plain_mapping(text) is None


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=12))
def test_what_is_plain_is_what_the_parser_reads(fragments: list[str]) -> None:
    text = "k: " + "".join(fragments)
    found = plain_mapping(text)
    if found is None:
        return
    try:
        assert typed(found) == typed(first_document(text))
    except YamlSyntaxError:
        pytest.fail(f"{text!r} isn't YAML")
