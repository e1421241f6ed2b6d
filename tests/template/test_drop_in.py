"""Content of AcademicPages and acad-homepage comes out right under the template, unchanged."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import SHARED
from tests.template.conftest import built

pytestmark = pytest.mark.needs("jekyll")

ACADEMICPAGES_CONFIG = """
title: Jo Doe
title_separator: "-"
name: &name "Jo Doe"
description: &description "personal description"
url: https://jodoe.example
baseurl: "/home"
author:
  name: Jo Doe
  avatar: profile.png
  bio: Short biography
  location: Earth
  employer: Red Brick University
  googlescholar: "https://scholar.example/jo"
  github: jodoe
  orcid: "http://orcid.org/0000-0001-2345-6789"
collections:
  publications: {output: true, permalink: "/:collection/:path/"}
  talks: {output: true, permalink: "/:collection/:path/"}
  portfolio: {output: true, permalink: "/:collection/:path/"}
include: [_pages]
defaults:
  - {scope: {path: "", type: pages}, values: {layout: single, author_profile: true}}
  - {scope: {path: "", type: publications}, values: {layout: single, author_profile: true}}
  - {scope: {path: "", type: talks}, values: {layout: talk, author_profile: true}}
  - {scope: {path: "", type: portfolio}, values: {layout: single, author_profile: true}}
plugins: [jekyll-sitemap, jekyll-feed, jekyll-redirect-from]
"""

ACAD_HOMEPAGE_CONFIG = """
title: Jo Doe
description: Words
repository: jodoe/jodoe.github.io
google_scholar_stats_use_cdn: true
author: {name: Jo Doe, avatar: images/me.png, bio: A College, dblp: "https://dblp.org/pid/1.html"}
include: [_pages]
defaults:
  - {scope: {path: "", type: pages}, values: {layout: default, author_profile: true}}
plugins: [jekyll-sitemap, jekyll-feed, jekyll-redirect-from]
"""


def test_academicpages_content_and_configuration(template: Path) -> None:
    site = built(
        template,
        {
            "_config.yml": ACADEMICPAGES_CONFIG,
            "images/profile.png": "",
            "_pages/publications.md": """---
layout: archive
title: "Publications"
permalink: /publications/
author_profile: true
---
{% include base_path %}
{% for post in site.publications reversed %}
  {% include archive-single.html %}
{% endfor %}
""",
            "_pages/talks.html": """---
layout: archive
title: "Talks"
permalink: /talks/
---
{% for post in site.talks reversed %}{% include archive-single-talk.html %}{% endfor %}
""",
            "_pages/cv.md": """---
layout: archive
title: "CV"
permalink: /cv/
redirect_from:
  - /resume
---
{% include base_path %}

Publications
======
  <ul>{% for post in site.publications %}
    {% include archive-single-cv.html %}
  {% endfor %}</ul>

[Elsewhere]({{ base_path }}/talks/), [here](/talks/), [beyond](//other.example/).
""",
            "_publications/2009-10-01-paper-title-number-1.md": """---
title: "Paper Title Number 1"
collection: publications
permalink: /publication/2009-10-01-paper-title-number-1
excerpt: 'This paper is about the number 1.'
date: 2009-10-01
venue: 'Journal 1'
paperurl: 'http://files.example/paper1.pdf'
slidesurl: 'http://files.example/slides1.pdf'
bibtexurl: 'http://files.example/bibtex1.bib'
citation: 'Doe, Jo. (2009). &quot;Paper Title Number 1.&quot; <i>Journal 1</i>. 1(1).'
---
This paper is about the number 1.
""",
            "_talks/2012-03-01-talk-1.md": """---
title: "Talk 1 on Relevant Topic"
collection: talks
type: "Talk"
permalink: /talks/2012-03-01-talk-1
venue: "UC San Francisco, Department of Testing"
date: 2012-03-01
location: "San Francisco, CA, USA"
---
A description.
""",
        },
    )
    papers = (site / "publications/index.html").read_text("utf-8")
    assert '<h2 class="item-title" dir="auto"><a href="/home/publication/2009-10-01-paper' in papers
    assert "This paper is about the number 1." in papers
    assert '<a href="http://files.example/slides1.pdf">Slides</a>' in papers
    assert '<a href="http://files.example/bibtex1.bib">BibTeX</a>' in papers
    assert "<i>Journal 1</i>. 1(1)." in papers
    assert 'src="/home/images/profile.png"' in papers
    for words in ("Red Brick University", "https://github.com/jodoe", "https://scholar.example/jo"):
        assert words in papers
    talks = (site / "talks/index.html").read_text("utf-8")
    assert "San Francisco, CA, USA" in talks
    cv = (site / "cv/index.html").read_text("utf-8")
    assert '<h2 id="publications">Publications</h2>' in cv
    assert '<a href="/home/talks/">Elsewhere</a>, <a href="/home/talks/">here</a>' in cv
    assert '<a href="//other.example/">beyond</a>' in cv
    assert (site / "resume.html").exists()
    paper = (site / "publication/2009-10-01-paper-title-number-1.html").read_text("utf-8")
    assert '<meta name="citation_pdf_url" content="http://files.example/paper1.pdf">' in paper
    assert '<meta name="citation_author" content="Jo Doe">' in paper


def test_acad_homepage_content_and_configuration(template: Path) -> None:
    site = built(
        template,
        {
            "_config.yml": ACAD_HOMEPAGE_CONFIG,
            "images/me.png": "",
            "_data/navigation.yml": 'main: [{title: News, url: "/#-news"}]',
            "_pages/about.md": """---
permalink: /
title: ""
author_profile: true
redirect_from: [/about/]
---
<span class='anchor' id='about-me'></span>

Cited <strong><span id='total_cit'>100+</span></strong> times.

{% include_relative includes/news.md %}

# 📝 Publications

<div class='paper-box'><div class='paper-box-text' markdown="1">

**Jo Doe** <span class='show_paper_citations' data='A:1'></span>
</div></div>
""",
            "_pages/includes/news.md": "# 🔥 News\n- *2022.02*: &nbsp;🎉 Words.\n",
        },
    )
    page = (site / "index.html").read_text("utf-8")
    assert '<h1 class="profile-name">Jo Doe</h1>' in page
    assert '<h2 id="-news">🔥 News</h2>' in page
    assert '<a href="/#-news">News</a>' in page
    assert 'src="/images/me.png"' in page
    assert "https://dblp.org/pid/1.html" in page
    figures = "https://cdn.jsdelivr.net/gh/jodoe/jodoe.github.io@google-scholar-stats/gs_data.json"
    assert f'id="citation-figures" href="{figures}"' in page


@pytest.mark.needs("shared")
@pytest.mark.parametrize("seed", ["002", "003"])
def test_pages_of_real_homepages(seed: str, template: Path) -> None:
    [source] = (SHARED / "seeds").glob(f"{seed}_*.txt")
    parts = ("news", "pub", "honors", "notes", "schedule", "others", "future")
    site = built(
        template,
        {
            "_pages/about.md": source.read_text("utf-8"),
            **{f"_pages/includes/{part}.md": f"# The {part}\n\nWords.\n" for part in parts},
        },
    )
    page = (site / "index.html").read_text("utf-8")
    assert page.count("<h1") == 1
    assert "Publications" in page or "The pub" in page
    assert '<nav class="toc"' in page or "section-title" in page
    assert (site / "about.html").exists()
