"""What holds for any text in any language: no error, no character lost, linear time."""

from __future__ import annotations

import html
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.highlight import find_lexer, highlight, highlight_block
from jekyllpy.highlight.languages import TUNED
from tests.highlight.snippets import SNIPPETS

MARKS = st.sampled_from(
    "`` ``` ~~~ \"\"\" ''' \" ' ` \\ / // /* */ <!-- --> <? ?> </ < > & &amp; ; {{ }} {% %} ${ $( $ #{ #= =# "
    "# % @ @@ [ ] ( ) { } | : :: , . .. ... - -- --- = == => -> + * ** _ __ ! ? ~ ^ 0x 1.5e3 1_0 b' r# f\" "
    "<<X X <<- =begin =end #if %{ %} def class end if else \n \n\n \t \r\n   é 漢".split(" ")
)
TEXTS = st.lists(st.one_of(MARKS, st.text(max_size=4)), max_size=40).map("".join)


@pytest.mark.parametrize("language", sorted(TUNED))
@settings(max_examples=25, deadline=None)
@given(code=TEXTS)
def test_any_text_comes_back_from_its_spans(language: str, code: str) -> None:
    markup = highlight(code, language)
    assert markup is not None
    assert html.unescape(re.sub(r"</?span[^>]*>", "", markup)) == html.unescape(
        code.replace("&", "&amp;")
    )
    assert markup.count("<span") == markup.count("</span>")


@settings(max_examples=100, deadline=None)
@given(code=TEXTS, language=st.text(max_size=8))
def test_any_language_name_is_answered(code: str, language: str) -> None:
    highlight_block(code, language, guess=True, line_numbers=True)


HOSTILE = (
    "\n",
    " \n",
    "a ",
    "int a ",
    "&",
    "<",
    "<!--",
    "<?",
    "/*",
    "`",
    "[",
    "*",
    "(",
    "{",
    "{%",
    "'",
    '"',
    '\\"',
    "a f(",
    "a(b) ",
    "<<X\n",
    "<![CDATA[",
    "x: ",
    "- ",
    "#{",
    "%q(",
    "<?php ",
    "{{ a | ",
    '"""',
    "\\",
)
SHORT, LONG = 1_000, 10_000
ALLOWED_GROWTH = 15
NEGLIGIBLE = 0.15
"""Seconds below which the ratio of two times says nothing."""


def seconds(language: str, code: str) -> float:
    lexer = find_lexer(language)
    assert lexer is not None
    start = time.process_time()
    lexer.lex(code)
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize("language", sorted(SNIPPETS.keys() & TUNED.keys()))
def test_ten_times_the_text_takes_about_ten_times_as_long(language: str) -> None:
    for piece in HOSTILE:
        long = seconds(language, piece * (LONG // len(piece)))
        if long > NEGLIGIBLE:
            short = seconds(language, piece * (SHORT // len(piece)))
            assert long < ALLOWED_GROWTH * short + NEGLIGIBLE, piece
