"""What is plain isn't parsed, and is what parsing it would give."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.markdown.smartypants import SmartyPants as Parser
from jekyllpy.site.converters.smartypants import SmartyPants, is_plain

PARSER = Parser()
TEXTS = st.text("aZ09 .,:;?!()[]}/+*=@|%$#^~`_-'\"<>&\\{\né中\u00a0\u200b", max_size=20)


@given(TEXTS)
def test_a_text_becomes_what_kramdowns_parser_makes_of_it(text: str) -> None:
    assert SmartyPants({}).convert(text) == PARSER.convert(text).removesuffix("\n")


def test_a_title_without_quotes_and_dashes_is_plain() -> None:
    assert is_plain("Dr. Ada Lovelace (1815-1852): notes, 中文")
    assert not is_plain("it's")
    assert not is_plain("1815--1852")
    assert not is_plain("two\nlines")
