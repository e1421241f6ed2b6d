"""Options as a configuration gives them, and what it does with those that make no sense."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.errors import ConfigurationError
from jekyllpy.markdown import Markdown, jekyll_options, to_html


@pytest.mark.parametrize(
    "options",
    [
        {"toc_levels": "x"},
        {"toc_levels": [7]},
        {"smart_quotes": "a,b"},
        {"footnote_nr": "one"},
        {"link_defs": "- a"},
        {"link_defs": {"a": []}},
        {"footnote_link_text": "no number"},
        {"syntax_highlighter_opts": [1]},
        {"input": "Textile"},
    ],
)
def test_a_senseless_value_is_one_clear_error(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError) as error:
        Markdown(options)
    assert next(iter(options)) in str(error.value)
    assert "\n" not in str(error.value)


def test_values_may_be_written_as_ruby_symbols_and_strings() -> None:
    assert to_html("&copy;\n", {"entity_output": ":numeric"}) == "<p>&#169;</p>\n"
    assert to_html("# a\n", {"auto_ids": "false"}) == "<h1>a</h1>\n"
    assert to_html("# a\n", {"header_offset": "2"}) == '<h3 id="a">a</h3>\n'
    assert to_html("$$a$$ b\n", {"math_engine": "nil"}).startswith('<p><span class="kdmath">')


def test_an_option_of_another_output_changes_nothing() -> None:
    assert to_html("a\n", {"line_width": 10, "no_such_option": 1}) == "<p>a</p>\n"


def test_a_site_configures_highlighting_as_jekyll_does() -> None:
    assert jekyll_options({"guess_lang": True})["syntax_highlighter_opts"] == {
        "default_lang": "plaintext",
        "guess_lang": True,
    }
    given = {"syntax_highlighter_opts": {"default_lang": "ruby"}, "syntax_highlighter": "coderay"}
    options = jekyll_options(given, "rouge")
    assert options["syntax_highlighter"] == "coderay"
    assert options["syntax_highlighter_opts"] == {"default_lang": "ruby", "guess_lang": None}
    assert given["syntax_highlighter_opts"] == {"default_lang": "ruby"}


def test_a_converter_is_made_from_a_sites_configuration() -> None:
    config = {"highlighter": "rouge", "kramdown": {"input": "GFM", "guess_lang": True}}
    html = Markdown.for_site(config).convert("`a`\n")
    assert html == '<p><code class="language-plaintext highlighter-rouge">a</code></p>\n'


def test_options_set_inline_end_with_the_text() -> None:
    markdown = Markdown()
    first = markdown.convert('{::options auto_ids="false" /}\n\n# a\n')
    assert first.endswith("<h1>a</h1>\n")
    assert markdown.convert("# a\n") == '<h1 id="a">a</h1>\n'


def test_a_coderay_section_numbers_lines() -> None:
    given = {"coderay": {"coderay_line_numbers": "table", "coderay_tab_width": 8}}
    options = jekyll_options(given, "rouge")["syntax_highlighter_opts"]
    assert options["line_numbers"] == "table"
    assert options["tab_width"] == 8
    config = {"kramdown": {"guess_lang": True, "coderay": {"coderay_css": "class"}}}
    assert '<pre class="lineno">1\n</pre>' in Markdown.for_site(config).convert("`a`")
