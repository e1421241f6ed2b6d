"""Arbitrary text: never an exception, and tags that close in the order they were opened."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.markdown import Markdown
from jekyllpy.markdown.render.html import HtmlRenderer

PIECES = """* ** _ __ ` `` ~~ ~~~ ``` [ ] ( ) ![ ]( {: } {:: {:/} .a #b k="v" > >> < << <b> </b> <div>
</div> <p markdown="1"> <!-- --> <br> &amp; &x; # ## --- === | |- : + - 1. [^1] [^1]: [a]: *[A]: ^
$$ " ' ... -- \\ \\* A a b_c 1 toc é 中 ~ ! = <script> </script> <![CDATA[ ]]>""".split()
PLAIN = [
    "word ",
    "word",
    " ",
    "*",
    "_",
    "**",
    "`",
    "'",
    '"',
    "[",
    "](u)",
    "...",
    "--",
    "\n",
    ".",
    ",",
    "\n- a",
]
WHITESPACE = ["\n", "\n\n", " ", "  \n", "    ", "\t"]
VOID = {"br", "hr", "img", "input"}
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)((?:[^<>\"]|\"[^\"]*\")*?)(/?)>")

mixtures = st.lists(st.sampled_from(PIECES + WHITESPACE * 3), max_size=40).map("".join)
texts = st.one_of(mixtures, st.text(max_size=200))
CONVERTERS = [
    Markdown(options)
    for options in (
        {},
        {"input": "kramdown", "parse_block_html": True},
        {"hard_wrap": True, "show_warnings": True},
        {"html_to_native": True, "input": "kramdown"},
        {"syntax_highlighter": None, "entity_output": "symbolic", "header_links": True},
    )
]


@given(texts, st.sampled_from(CONVERTERS))
@settings(max_examples=150)
def test_any_text_is_converted(text: str, markdown: Markdown) -> None:
    html = markdown.convert(text)
    assert isinstance(html, str)
    assert all(isinstance(warning, str) for warning in markdown.warnings)


@given(texts)
@settings(max_examples=150)
def test_converting_twice_gives_the_same(text: str) -> None:
    markdown = CONVERTERS[0]
    assert markdown.convert(text) == markdown.convert(text)


sentences = st.lists(st.sampled_from(PLAIN), max_size=30).map("".join)


@given(st.one_of(sentences, texts), st.sampled_from(CONVERTERS))
@settings(max_examples=300)
def test_what_is_written_at_once_is_what_a_tree_is_written_to(
    text: str, markdown: Markdown
) -> None:
    root, state = markdown.tree(text)
    assert markdown.convert(text) == HtmlRenderer(state.document).render(root)


@given(texts)
@settings(max_examples=150)
def test_what_is_opened_is_closed(text: str) -> None:
    written = text.replace("<", "").replace("{::", "").replace("&", "")
    opened = []
    for closing, name, _attributes, closed in TAG.findall(CONVERTERS[0].convert(written)):
        if closing:
            assert opened.pop() == name
        elif not closed and name not in VOID:
            opened.append(name)
    assert opened == []
