"""Rules that kramdown has changed since the version distributions carry."""

from __future__ import annotations

from jekyllpy.markdown import to_html


def test_footnotes_carry_their_roles_where_2_5_puts_them() -> None:
    assert to_html("a[^1] b[^1]\n\n[^1]: c *d*\n") == (
        '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote" '
        'role="doc-noteref">1</a></sup> b<sup id="fnref:1:1"><a href="#fn:1" class="footnote" '
        'rel="footnote" role="doc-noteref">1</a></sup></p>\n\n'
        '<div class="footnotes" role="doc-endnotes">\n  <ol>\n    <li id="fn:1">\n'
        '      <p>c <em>d</em>\xa0<a href="#fnref:1" class="reversefootnote" '
        'role="doc-backlink">&#8617;</a>\xa0<a href="#fnref:1:1" class="reversefootnote" '
        'role="doc-backlink">&#8617;<sup>2</sup></a></p>\n    </li>\n  </ol>\n</div>\n'
    )


def test_footnotes_within_footnotes_are_listed_behind_those_that_mark_them() -> None:
    html = to_html("a[^1]\n\n[^1]: b[^2]\n[^2]: c\n")
    assert html.index('<li id="fn:1">') < html.index('<li id="fn:2">')


def test_footnote_options() -> None:
    text = "a[^1]\n\n[^1]: > b\n"
    html = to_html(
        text,
        {
            "footnote_nr": 3,
            "footnote_prefix": "p-",
            "footnote_backlink": "<up>",
            "footnote_link_text": "[%s]",
            "footnote_backlink_inline": True,
        },
    )
    assert '<sup id="fnref:p-1"><a href="#fn:p-1"' in html
    assert ">[3]</a></sup>" in html
    assert '<ol start="3">' in html
    assert "<p>b\xa0<a" in html
    assert ">&lt;up&gt;</a></p>" in html
    assert "reversefootnote" not in to_html(text, {"footnote_backlink": ""})


def test_footnotes_can_be_placed() -> None:
    html = to_html("a[^1]\n\n* x\n{:footnotes}\n\nb\n\n[^1]: c\n")
    assert html.index("footnotes") < html.index("<p>b</p>")


def test_header_links() -> None:
    assert to_html("# a\n", {"header_links": True}) == '<h1 id="a"><a href="#a"></a>a</h1>\n'


def test_cdata_is_text() -> None:
    assert to_html("a <![CDATA[*b* < c]]> d\n") == "<p>a *b* &lt; c d</p>\n"


def test_time_is_an_element_within_text() -> None:
    assert to_html("<time>*a*</time>\n") == "<p><time>*a*</time></p>\n"


def test_an_abbreviation_may_span_lines() -> None:
    html = to_html("foo\nbar\n\n*[foo bar]: F\n")
    assert html == '<p><abbr title="F">foo\nbar</abbr></p>\n\n'


def test_underscores_behind_a_word_and_underscores_are_text() -> None:
    assert to_html("a__b_ c_\n") == "<p>a__b_ c_</p>\n"


def test_identifiers_are_transliterated() -> None:
    options = {"input": "kramdown", "transliterated_header_ids": True}
    assert to_html("# Đây là\n", options) == '<h1 id="day-la">Đây là</h1>\n'
    assert (
        to_html("# Где — 中文 ℂ\n", options) == '<h1 id="gdie-----zhong-wen--c">Где — 中文 ℂ</h1>\n'
    )
