"""`lsi`: a site's related posts are those closest in words."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.reference import assert_same_build

RELATED = "{% for post in site.related_posts %}{{ post.title }}{% endfor %}"
HEAD = "---\nlayout: related\n---\n"
POSTS = {
    "_layouts/related.html": "{{ content | strip_html | strip }}: " + RELATED,
    "_posts/2024-01-01-a.md": f"{HEAD}Sailing boats sail over deep waters",
    "_posts/2024-01-02-b.md": f"{HEAD}Bread is baked with yeast and salt",
    "_posts/2024-01-03-c.md": f"{HEAD}Salty waters of the sea carry the boats",
    "_posts/2024-01-04-d.md": f"{HEAD}The",
}


def test_the_flag_ranks_posts(jekyllpy, site_folder) -> None:
    site = site_folder(POSTS)
    status, output = jekyllpy("build", "--lsi", folder=site)
    assert status == 0
    assert "Populating LSI..." in output
    assert "deep waters: CB" in (site / "_site/2024/01/01/a.html").read_text()
    # A post without words to go by has the newest ones.
    assert "The: CBA" in (site / "_site/2024/01/04/d.html").read_text()


def test_without_numpy_they_are_the_newest_with_a_warning(
    jekyllpy, site_folder, monkeypatch
) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    site = site_folder({**POSTS, "_config.yml": "lsi: true\n"})
    status, output = jekyllpy("build", folder=site)
    assert status == 0
    assert "pip install 'jekyllpy[lsi]'" in output
    assert "deep waters: DCB" in (site / "_site/2024/01/01/a.html").read_text()


def test_an_incremental_build_ranks_by_the_words_of_now(jekyllpy, site_folder) -> None:
    site = site_folder({**POSTS, "_config.yml": "lsi: true\nincremental: true\n"})
    assert jekyllpy("build", folder=site)[0] == 0
    site_folder({"_posts/2024-01-02-b.md": f"{HEAD}Sailing boats sail over waters"})
    assert jekyllpy("build", folder=site)[0] == 0
    assert "deep waters: BC" in (site / "_site/2024/01/01/a.html").read_text()


@pytest.mark.parametrize("place", ["_layouts/post.html", "_includes/unused.html"])
def test_a_blog_is_that_of_the_real_one(site_folder, tmp_path: Path, place: str) -> None:
    from tests.lsi.generated import blog

    posts = {
        f"_posts/2024-01-{day:02}-p{day}.md": f"---\nlayout: post\ntitle: P{day}\n---\n*{text}*\n"
        f"{RELATED if day % 2 else ''}\n"
        for day, text in enumerate(blog(4), 1)
    }
    plain = "<html><nav>Home</nav>{{ content }}</html>"
    site = site_folder(
        {
            "_config.yml": "lsi: true\ncollections: {notes: {output: true}}\n",
            "_layouts/post.html": plain,
            place: plain + RELATED,
            "_notes/n.md": f"---\nlayout: post\n---\nBread and boats and {RELATED}",
            **posts,
        }
    )
    assert_same_build(site, tmp_path)
