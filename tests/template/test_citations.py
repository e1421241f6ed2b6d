"""Citation figures: from the site's own files, from elsewhere only when asked for, or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.template.conftest import built

pytestmark = pytest.mark.needs("jekyll")

PAPERS = """---
permalink: /papers/
title: Papers
---
{% include citation-total.html %}

{% for post in site.publications %}{% include archive-single.html %}{% endfor %}
"""


def paper(**fields: str) -> str:
    lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in fields.items())
    return f"---\ntitle: A paper\ndate: 2024-01-01\nvenue: A journal\n{lines}---\n"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, None),
        ({"gs_data.json": "{}"}, 'href="/gs_data.json"'),
        ({"_data/gs_data.json": json.dumps({"citedby": 7})}, '{"citedby":7}'),
    ],
    ids=["no figures", "a file of the site", "a data file"],
)
def test_marks_in_a_text_are_filled_from_the_site_and_nowhere_else(
    files: dict[str, str], expected: str | None, template: Path
) -> None:
    about = "---\npermalink: /\ntitle: ''\n---\n<span id='total_cit'></span>\n"
    page = built(template, {"_pages/about.md": about, **files}) / "index.html"
    text = page.read_text("utf-8")
    assert "jsdelivr" not in text
    assert ("citation-figures" in text) == (expected is not None)
    assert expected is None or expected in text


@pytest.mark.parametrize("field", ["google_scholar_id", "doi", "arxiv"])
def test_a_paper_is_known_by_its_ids(field: str, template: Path) -> None:
    figures = {"citedby": 9, "source": "OpenAlex", "publications": {"X:1": {"num_citations": 4}}}
    site = built(
        template,
        {
            "_pages/papers.html": PAPERS,
            "_publications/a.md": paper(**{field: "X:1"}),
            "_data/gs_data.json": json.dumps(figures),
        },
    )
    text = (site / "papers/index.html").read_text("utf-8")
    assert 'Cited by <span data-citations="X:1">4</span>' in text
    assert '<strong data-citations="total">9</strong> citations, by OpenAlex.' in text


def test_without_figures_nothing_is_shown(template: Path) -> None:
    files = {"_pages/papers.html": PAPERS, "_publications/a.md": paper(google_scholar_id="X:1")}
    text = (built(template, files) / "papers/index.html").read_text("utf-8")
    assert '<p class="citation-total" hidden>' in text
    assert '<li class="citations" hidden>' in text
