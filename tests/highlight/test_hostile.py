"""Code made to be slow to highlight: in every language ten times as much takes ten times as long."""

from __future__ import annotations

import pytest

from jekyllpy.config.editions.rouge import RougeTraits
from jekyllpy.highlight import highlight
from tests.highlight.cases import CASES, name_of
from tests.highlight.hostile import (
    BY_PYGMENTS,
    FOR_PYGMENTS,
    NEGLIGIBLE,
    grows_too_fast,
    is_stopped,
    is_suspicious,
    seconds,
    shapes,
)

DEPTH = 30_000
SLOWEST = ("ceylon", "livescript", "literate_haskell")
"""Lexers of Pygments' own that take at least quadratic time for much."""


@pytest.mark.slow
@pytest.mark.parametrize(("language", "traits"), CASES, ids=name_of)
def test_ten_times_the_code_takes_about_ten_times_as_long(
    language: str, traits: RougeTraits
) -> None:
    seconds(language, "a", traits)
    slow = [
        (opening, piece)
        for opening, piece in shapes(language)
        if is_suspicious(language, opening, piece, traits)
        and grows_too_fast(language, opening, piece, traits)
    ]
    assert not slow


@pytest.mark.slow
@pytest.mark.parametrize("language", ["json", "jsonc", "yaml", "javascript", "clojure", "ruby"])
def test_deep_nesting_takes_linear_time(language: str) -> None:
    for piece in ("[", "{", "[{", '{"a":[', "- ", "(", "((a "):
        code = piece * (DEPTH // len(piece))
        assert seconds(language, code) < 20 * seconds(language, code[: DEPTH // 10]) + NEGLIGIBLE


@pytest.mark.parametrize("language", SLOWEST)
def test_the_slowest_lexers_of_pygments_are_stopped(language: str) -> None:
    assert language in BY_PYGMENTS
    assert all(is_stopped(language, piece, 2000) for piece in FOR_PYGMENTS)


def test_code_a_lexer_of_pygments_takes_too_long_for_stays_plain() -> None:
    assert highlight("a < b\n" + "\n" * 1000, "ceylon") == "a &lt; b\n" + "\n" * 1000
    assert "<span" in (highlight("class A {}", "ceylon") or "")
    strings = '"' + '\\"' * 40
    assert highlight(strings + "\n1", "rego") is not None
