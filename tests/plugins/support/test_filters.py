"""Jekyll's filters from Python."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.plugins.support.filters import WORDS, Filters
from jekyllpy.site.site import Site


@pytest.fixture(scope="module")
def filters(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    settings = {"source": str(folder), "destination": str(folder / "_site"), "url": "https://e.org"}
    return Filters(Site({**settings, "baseurl": "/b"}))


def test_filters_with_and_without_a_context(filters):
    assert filters.absolute_url("x") == "https://e.org/b/x"
    assert filters.xml_escape('<"&>') == "&lt;&quot;&amp;&gt;"


def test_a_filter_that_is_not_there(filters):
    with pytest.raises(AttributeError, match="no filter nothing"):
        _ = filters.nothing


def test_text_without_markup(filters):
    assert filters.plain_text("A *b* `c` <i>d</i>\n\n[e](f)") == "A b c d e"
    assert filters.escaped_text("\"q\" & <i>'r'</i> &amp;") == "“q” &amp; ‘r’ &amp;"
    assert filters.plain_text(None) == "" and filters.plain_text(5) == "5"


@given(
    st.lists(
        st.sampled_from(
            ["a", "Zé", "日本", "1", "9", ", ", " ", "-", ": ", ". ", "!", "?", "_", "--", "..."]
        )
    )
)
def test_plain_words_are_what_markdown_makes_of_them(filters, parts):
    text = "".join(parts)
    if WORDS.fullmatch(text):
        markup = filters.strip_html(filters.markdownify(text))
        assert filters.normalize_whitespace(markup) == text
