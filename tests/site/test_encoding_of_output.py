"""Output whose first piece is no text is US-ASCII with Liquid 4, so Markdown writes what isn't as numbers.

What is expected was written by Jekyll 4.4.1 with Liquid 4.0.4 and kramdown 2.5.2.
"""

from __future__ import annotations

import pytest

import jekyllpy

IN_ASCII = (
    "{% include nothing %}",
    "{% include comment %}",
    "{{ 5 }}",
    "{{ nil }}",
    "{{ true }}",
    "{{ page.date }}",
    "{{ page.none }}",
    "{{ page.numbers }}",
    "{{ 'abc' | size }}",
    "{% increment z %}",
    "{% if true %}{{ 5 }}{% endif %}",
    "{% unless false %}{{ nil }} {% endunless %}",
    "{% if true %}{% include nothing %}{% endif %}",
    "{% if true %} {% endif %}{{ 1 }}",
)
IN_UTF_8 = (
    "text {{ 5 }}",
    "{{ 'a' }}",
    "{% assign x = 1 %}",
    "{% include assigns %}",
    "{% include said with=page.title %}",
    "{% for i in (1..2) %}{{ i }}{% endfor %}",
    "{% case 1 %}{% when 1 %}{{ 1 }}{% endcase %}",
    "{% if true %}5{% endif %}",
    "{{ page.words }}",
    "{{ 5 }} é",
)
TEXT = """
It's "q" -- &eacute; ...[^1]

[^1]: A <<note>>
"""
SITE = {
    "_includes/nothing": "{% if site.x %}{% assign a = 1 %}{% endif %}",
    "_includes/comment": "{% comment %}x{% endcomment %}",
    "_includes/assigns": "{% assign a = 2 %}",
    "_includes/said": "{{ include.with }}",
}
MATTER = "---\ntitle: T\ndate: 2020-01-01\nnone: []\nnumbers: [1]\nwords: [a]\n---\n"


def built(site_folder, template: str, edition: str = "jekyll-4.4") -> str:
    site = site_folder({**SITE, "a.md": f"{MATTER}{template}\n{TEXT}"})
    jekyllpy.build(site, site / "_site", jekyllpy={"edition": edition})
    return (site / "_site" / "a.html").read_text()


@pytest.mark.parametrize("template", IN_ASCII)
def test_what_begins_with_no_text_has_numbers(site_folder, template: str) -> None:
    html = built(site_folder, template)
    assert "<p>It&#8217;s &#8220;q&#8221; &#8211; &eacute; &#8230;<sup" in html.replace("\n", "")
    assert "A &#171;note&#187;&#160;<a" in html


@pytest.mark.parametrize("template", IN_UTF_8)
def test_what_begins_with_text_has_characters(site_folder, template: str) -> None:
    html = built(site_folder, template)
    assert "It’s “q” – é …<sup" in html
    assert "A «note»\xa0<a" in html


def test_what_has_other_characters_anywhere_has_characters(site_folder) -> None:
    assert "It’s" in built(site_folder, "{{ 5 }} {{ 'ü' }}")


def test_smart_text_in_settings_stays(site_folder) -> None:
    assert "It&#8217;s" in built(site_folder, "{{ 5 }}", "github-pages")
