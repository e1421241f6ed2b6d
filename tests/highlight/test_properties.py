"""What holds for any text in any language: no error, no character lost."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.config.editions.rouge import RougeTraits
from jekyllpy.highlight import highlight, highlight_block
from tests.highlight.cases import CASES, name_of

MARKS = st.sampled_from(
    "`` ``` ~~~ \"\"\" ''' \" ' ` \\ / // /* */ <!-- --> <? ?> </ < > & &amp; ; {{ }} {% %} ${ $( $ #{ #= =# "
    "# % @ @@ [ ] ( ) { } | : :: , . .. ... - -- --- = == => -> + * ** _ __ ! ? ~ ^ 0x 1.5e3 1_0 b' r# f\" "
    "<<X X <<- =begin =end #if %{ %} def class end if else \n \n\n \t \r\n   é 漢".split(" ")
)
LOSING = {"crystal"}
"""Languages whose lexer drops characters in Rouge, and so here."""
TEXTS = st.lists(st.one_of(MARKS, st.text(max_size=4)), max_size=40).map("".join)


@pytest.mark.parametrize(("language", "traits"), CASES, ids=name_of)
@settings(max_examples=25)
@given(code=TEXTS)
def test_any_text_comes_back_from_its_spans(language: str, traits: RougeTraits, code: str) -> None:
    markup = highlight(code, language, traits)
    assert markup is not None
    assert markup.count("<span") == markup.count("</span>")
    if language not in LOSING:
        assert html.unescape(re.sub(r"</?span[^>]*>", "", markup)) == html.unescape(
            code.replace("&", "&amp;")
        )


@settings(max_examples=100)
@given(code=TEXTS, language=st.text(max_size=8))
def test_any_language_name_is_answered(code: str, language: str) -> None:
    highlight_block(code, language, guess=True, line_numbers=True)
