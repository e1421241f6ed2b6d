"""Prefixes are found as by trying each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.text.prefixes import Prefixes

SHORT = st.text(alphabet="ab/", max_size=5)


@given(st.lists(SHORT), SHORT)
def test_finds_what_trying_each_finds(texts: list[str], text: str) -> None:
    assert Prefixes(texts).begin(text) == any(text.startswith(prefix) for prefix in texts)
