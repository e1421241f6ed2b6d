"""No text makes a pattern of the package slow: see `tests/ambiguity` for what is looked for."""

from __future__ import annotations

import re

import pytest

from tests.ambiguity import EXPONENTIAL, POLYNOMIAL, growth
from tests.patterns import PLACING, compiled, in_calls, rules, searched

BOUNDED = {
    "jekyllpy.academic.counts.google_scholar": "an address out of the configuration",
    "jekyllpy.liquid.grammar": "the markup of one range",
    "jekyllpy.markdown.block.code": "one line",
    "jekyllpy.markdown.block.table_cells": "one line",
    "jekyllpy.plugins.jekyll_relative_links.markdown_links": "one link",
    "jekyllpy.plugins.jekyll_spaceship.guarded": "one paragraph",
    "jekyllpy.plugins.jekyll_spaceship.media": "one address",
    "jekyllpy.plugins.jekyll_spaceship.tables": "one line",
    "jekyllpy.plugins.jekyll_titles_from_headings": "white space at the start of a page",
    "jekyllpy.ruby.date_text": "one date",
}
"""Modules with patterns that have two loops in a row, and what these run over at the most."""

SHORT = {
    "_LAST_NAME": "looks back over `LONGEST_NAME` characters",
    "_NAME_AT_END": "looks back over `LONGEST_NAME` characters",
}
"""Names of patterns that are searched for in a stretch of bounded length."""


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(a+)+b", EXPONENTIAL),
        (r"(a|a)*b", EXPONENTIAL),
        (r"(a*)*b", EXPONENTIAL),
        (r"(?:a|ab|b)*c", EXPONENTIAL),
        (r"(?:\w+\s*)*x", EXPONENTIAL),
        (r"(?:(?:ab)+|[-])*c", EXPONENTIAL),
        (r"(?=(a+)+b)", EXPONENTIAL),
        (r"(?:(a+)+b)*+c", EXPONENTIAL),
        (r"a*a*b", POLYNOMIAL),
        (r"a*b?a*c", POLYNOMIAL),
        (r"\w*foo\w*bar", POLYNOMIAL),
        (r"(\w)\s*(?:\s*\1)*;", POLYNOMIAL),
        (r"(a+)+", None),
        (r"(a|b)*c", None),
        (r"a*+a*b", None),
        (r"(?:a|a)*+c", None),
        (r"(?>(?:a*a)?)b", None),
        (r"(?:\w+\s+)*x", None),
        (r"\d+(?:_\d+)*;", None),
        (r"[^\W\d]+\d*;", None),
        (r"(?i:a*)A*b", POLYNOMIAL),
    ],
)
def test_patterns_with_many_ways_are_found(pattern: str, expected: str | None) -> None:
    assert growth(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\s+$", POLYNOMIAL),
        (r"\[[^\]]*\]", POLYNOMIAL),
        (r"(?m)^\s*x", POLYNOMIAL),
        (r"(?m)^[ ]*x", None),
        (r"\A\s*x", None),
        (r'"[^"]*"', None),
        (r"\s++", None),
    ],
)
def test_a_search_is_a_loop_of_its_own(pattern: str, expected: str | None) -> None:
    assert growth(pattern, search=True) == expected


def test_the_finder_tells_right_from_wrong() -> None:
    """A pattern it calls exponential is one, for the engine at hand."""
    pattern = re.compile(r"(?:[a-c]+|[b-d])*e")
    assert growth(pattern.pattern) == EXPONENTIAL
    assert growth(r"(?:[a-c]|[d-f])*e") is None
    assert pattern.match("b" * 18) is None


def test_no_pattern_is_exponential_and_few_are_polynomial() -> None:
    found = {*compiled(), *rules(), *(one for name, one in in_calls() if name in PLACING)}
    assert len(found) > 1000
    slow = {
        (kind, module, pattern)
        for module, pattern, flags in found
        if (kind := growth(pattern, flags & ~re.DEBUG)) is not None
        and (kind == EXPONENTIAL or module not in BOUNDED)
    }
    assert not slow


def test_what_highlighting_searches_for_is_found_in_linear_time() -> None:
    found = list(searched("jekyllpy.highlight"))
    assert {"_LAST_NAME", "_EMACS_MODE"} <= {name for name, _ in found}
    slow = [
        (name, module)
        for name, (module, pattern, flags) in found
        if name not in SHORT and growth(pattern, flags, search=True) is not None
    ]
    assert not slow
