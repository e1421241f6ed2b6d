"""A new homepage in a language of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest


def test_a_new_homepage_speaks_the_language_asked_for(jekyllpy) -> None:
    assert jekyllpy("new", "page", "--name", "Ada Lovelace", "--lang", "he")[0] == 0
    site = Path("page").absolute()
    assert jekyllpy("build", "-q", folder=site)[0] == 0
    front_page = (site / "_site/index.html").read_text("utf-8")
    assert '<html lang="he" dir="rtl">' in front_page
    assert "דילוג לתוכן" in front_page
    assert "Skip to the content" not in front_page


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--lang", "Klingon!"], "--lang takes a language tag"),
        (["--lang", "de", "--blank"], "--lang is for a homepage"),
    ],
)
def test_what_is_no_language_of_a_homepage_is_refused(jekyllpy, arguments, message) -> None:
    status, output = jekyllpy("new", "page", *arguments)
    assert (status, Path("page").exists()) == (1, False)
    assert message in output
