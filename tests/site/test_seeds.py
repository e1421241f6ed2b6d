"""The pages the project was asked for with, built raw in small sites to the real `jekyll`'s bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import SHARED
from tests.reference import assert_same_build

pytestmark = pytest.mark.needs("jekyll", "faketime", "shared")

ACAD_HOMEPAGE = {
    "_config.yml": """
title: Ada Lovelace
repository: ada/ada.github.io
google_scholar_stats_use_cdn: true
url: https://ada.github.io
plugins: [jekyll-redirect-from, jekyll-sitemap, jekyll-paginate]
include: [_pages]
defaults:
  - {scope: {path: "", type: pages}, values: {layout: default}}
""",
    "_layouts/default.html": """---
layout: compress
---
<html><head><title>{% if page.title and page.title != "" %}{{ page.title }} - {% endif %}{{ site.title }}</title>
<meta name="description" content="{{ page.excerpt | default: site.description | markdownify | strip_html | strip_newlines | escape_once }}">
</head><body class="{{ page.author_profile }}">{{ content }}</body></html>
""",
    "_layouts/compress.html": "---\n---\n{{ content | strip_newlines | replace: '> <', '><' }}\n",
    "_pages/includes/news.md": "# News\n- *2025.01*: &nbsp;🎉🎉 Something [new]({{ url }}).\n- *2024.12*: More.\n",
    "_pages/includes/pub.md": """# Publications
<div class='paper-box'><div class='paper-box-image'><div><div class="badge">ACL 2025</div><img src='images/x.png' alt="sym" width="100%"></div></div>
<div class='paper-box-text' markdown="1">

[A title](https://arxiv.org/abs/1) \\\\
**Ada Lovelace**, Charles Babbage

[**Project**](https://x.org) <strong><span class='show_paper_citations' data='X:y'></span></strong>
- One point with $x^2$.
</div>
</div>

- `NeurIPS 2024` [Other](x), *A. Lovelace* | [code](y)
""",
    "_pages/includes/honors.md": "# Honors\n- *2024* First.\n",
    "_pages/includes/future.md": "# Future\n",
    "_pages/includes/others.md": "# Others\n",
    "_pages/includes/notes.md": '# Notes\n\n| a | b |\n|---|:-:|\n| 1 | "2" |\n',
    "_pages/includes/schedule.md": "# Schedule\n\n1. one\n2. two\n   - three -- four\n",
}

ACADEMIC_PAGES = {
    "_config.yml": """
title: Alan Turing
url: https://alan.github.io
baseurl: ""
plugins: [jekyll-redirect-from, jekyll-sitemap, jekyll-feed]
include: [_pages]
collections:
  publications: {output: true, permalink: "/:collection/:path/"}
defaults:
  - {scope: {path: "", type: pages}, values: {layout: single}}
  - {scope: {path: "", type: publications}, values: {layout: single, author_profile: true}}
""",
    "_layouts/single.html": "<article><h1>{{ page.title }}</h1>{{ page.excerpt | markdownify }}{{ content }}</article>\n",
    "_includes/archive-single.html": """{% include base_path %}
{% if post.title %}{% assign title = post.title | markdownify | remove: "<p>" | remove: "</p>" %}{% else %}{% assign title = "" %}{% endif %}
<div class="list__item"><h2><a href="{{ base_path }}{{ post.url }}">{{ title }}</a></h2>
{% if post.collection == 'publications' %}<p>Published in <i>{{ post.venue }}</i>, {{ post.date | default: "1900-01-01" | date: "%Y" }}</p>{% endif %}
{{ post.excerpt | markdownify }}{% if post.citation %}<p>Citation: {{ post.citation }}</p>{% endif %}</div>
""",
    "_includes/base_path": "{{ site.url }}{{ site.baseurl }}",
    "_publications/2021-one.md": "---\ntitle: 'On *Computable* Numbers'\ndate: 2021-03-04\nvenue: Proc. LMS\ncitation: 'Turing, A. &quot;On&quot;.'\nexcerpt: 'A **short** one.'\n---\nBody.\n",
    "_publications/2023-two.md": "---\ntitle: Machinery\ndate: 2023-01-01\nvenue: Mind\n---\nFirst paragraph.\n\nSecond.\n",
}


def seed(number: str) -> str:
    (path,) = (SHARED / "seeds").glob(f"{number}_*")
    return path.read_text(encoding="utf-8")


def test_the_acad_homepage_page(site_folder, tmp_path: Path) -> None:
    site = site_folder({**ACAD_HOMEPAGE, "_pages/about.md": seed("002")})
    built = assert_same_build(site, tmp_path)
    assert "about.html" in built


def test_the_academic_pages_page(site_folder, tmp_path: Path) -> None:
    site = site_folder({**ACADEMIC_PAGES, "_pages/about.md": seed("003")})
    built = assert_same_build(site, tmp_path)
    assert b"Machinery" in built["index.html"]
