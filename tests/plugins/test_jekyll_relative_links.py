"""The links of a Markdown text."""

import time

import pytest

import jekyllpy
from jekyllpy.plugins.jekyll_relative_links.markdown_links import links


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](b.md)", [("a", "b.md", "", "")]),
        ('[a](b.md#c "d (e)") x', [("a", "b.md", "#c", ' "d (e)"')]),
        ("[a [b](c.md) [d](e.md)", [("a [b", "c.md", "", ""), ("d", "e.md", "", "")]),
        ("x\n\n  [a]: b.md\n", [("a", "b.md", "", "")]),
        ("[a](b.md\n[c](d.md)", [("a", "b.md\n[c](d.md", "", "")]),
        ("[a](b.md", []),
        ("a](b.md)", []),
    ],
)
def test_what_is_a_link(text, found):
    assert [(link.text, link.path, link.fragment, link.title) for link in links(text)] == found


def test_a_reference_takes_the_blank_lines_before_it():
    text = "para\n\n \n[a]: b.md\nmore"
    (link,) = links(text)
    assert (
        text[: link.start] + link.to("/b.html") + text[link.end :] == "para\n\n[a]: /b.html\nmore"
    )


@pytest.mark.parametrize(
    "text", ["[" * 50_000, "](" * 50_000, "\n" * 50_000 + "[a]: b", "[a]" * 20_000]
)
def test_hostile_texts_take_no_long_time(text):
    started = time.perf_counter()
    list(links(text))
    assert time.perf_counter() - started < 5


def test_the_excerpt_that_a_page_gives_stays_and_one_taken_from_it_is_relinked(site_folder):
    folder = site_folder(
        {
            "_config.yml": "plugins: [jekyll-relative-links]\npage_excerpts: true\n",
            "_layouts/l.html": "({{ page.excerpt }})",
            "own.md": "---\nlayout: l\nexcerpt: given\n---\n[b](b.md)\n",
            "taken.md": "---\nlayout: l\n---\n[b](b.md)\n\nrest\n",
            "b.md": "---\n---\n",
        }
    )
    jekyllpy.build(folder, folder / "_site")
    assert (folder / "_site/own.html").read_text() == "(given)"
    assert (folder / "_site/taken.html").read_text() == '(<p><a href="/b.html">b</a></p>\n)'
