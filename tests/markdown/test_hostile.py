"""However hostile a text: no exception, and steps that grow no faster than the text."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from jekyllpy.markdown import Markdown
from tests.markdown.hostile import TEXTS

SMALL, LARGE = 200, 2_000
MOST = 15
OPTIONS = {
    "as Jekyll": {},
    "as kramdown, HTML parsed": {"input": "kramdown", "parse_block_html": True},
    "with warnings": {"show_warnings": True},
}


def steps(markdown: Markdown, text: str) -> int:
    """How many functions are called to convert a text."""
    count = 0

    def tally(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tally)
    try:
        markdown.convert(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.slow
@pytest.mark.parametrize("options", OPTIONS)
def test_steps_grow_no_faster_than_the_text(options: str) -> None:
    markdown = Markdown({**OPTIONS[options], "syntax_highlighter": None})
    markdown.convert("warm up")
    slow = {}
    for name, text in TEXTS.items():
        small, large = steps(markdown, text(SMALL)), steps(markdown, text(LARGE))
        if large > MOST * small:
            slow[name] = (small, large)
    assert slow == {}


@pytest.mark.parametrize("name", TEXTS)
def test_nesting_of_any_depth_is_converted(name: str) -> None:
    assert Markdown({"syntax_highlighter": None}).convert(TEXTS[name](12_000)) is not None
