"""What kramdown warns about, with the lines."""

from __future__ import annotations

import pytest

from jekyllpy.markdown import Markdown

WARNINGS = {
    "a\n\nb [c]\n": ["No link definition for link ID 'c' found on line 3"],
    "a[^x]\n": ["Footnote definition for 'x' not found on line 1"],
    "a\n\n[^x]: b\n": ["Footnote definition for 'x' on line 3 is unreferenced - ignoring"],
    "[a]: b\n[a]: c\n": ["Duplicate link ID 'a' on line 3 - overwriting"],
    "*[A]: b\n*[A]: c\n": ["Duplicate abbreviation ID 'A' on line 2 - overwriting"],
    "a\n\n<div>\nb\n": ["Found no end tag for 'div' on line 3 - auto-closing it"],
    "a\n<b>c\n": ["Found no end tag for 'b' (line 2) - auto-closing it"],
    "a</b>\n": ["Found invalidly used HTML closing tag for 'b' on line 1"],
    "a <p>b\n": ["Found block HTML tag 'p' in span-level text on line 1"],
    "<div a='1' a='2'></div>\n": [
        "Duplicate HTML attribute 'a' on line 1 - overwriting previous one"
    ],
    "a\n{: =}\n": ["No or invalid attributes found in IAL/ALD content:  ="],
    "a{:.b}\n": ["Found span IAL after text - ignoring it"],
    "{::x /}\n": [
        "Invalid extension with name 'x' specified on line 1 - ignoring it",
        "Invalid extension with name 'x' specified on line 1 - ignoring it",
    ],
    "{::options x='y' /}\n": ["Unknown kramdown option 'x'"],
    "{::options template='y' /}\n": ["Option template may not be set inline"],
    "| a\n|-\n": ["Found table without body on line 1 - ignoring it"],
}


@pytest.mark.parametrize("text", WARNINGS)
def test_a_warning_says_what_and_where(text: str) -> None:
    markdown = Markdown()
    markdown.convert(text)
    assert markdown.warnings == WARNINGS[text]


def test_warnings_are_those_of_the_last_text() -> None:
    markdown = Markdown()
    markdown.convert("[a]\n")
    markdown.convert("a\n")
    assert markdown.warnings == []


def test_warnings_of_an_attempt_in_vain_are_repeated_where_they_are_shown() -> None:
    shown, hidden = Markdown({"show_warnings": True}), Markdown()
    for markdown in (shown, hidden):
        markdown.convert("*<i>\n")
    assert (len(shown.warnings), len(hidden.warnings)) == (2, 1)
