"""Comments stand below posts by choice alone."""

from __future__ import annotations

from pathlib import Path

import jekyllpy

SETTING = "giscus: { repo: ada/notes, repo_id: R_1, category: Talk, category_id: C_1 }\n"
HOST = "giscus.app"


def built(template: Path, setting: str) -> dict[str, str]:
    """The text of each page that holds a post."""
    (template / "_posts").mkdir(exist_ok=True)
    for name, more in (("open", ""), ("closed", "comments: false\n")):
        path = template / "_posts" / f"2024-01-01-{name}.md"
        path.write_text(f"---\ntitle: {name}\npermalink: /{name}/\n{more}---\nText.\n", "utf-8")
    with (template / "_config.yml").open("a", encoding="utf-8") as config:
        config.write(setting)
    site = template / "_site"
    jekyllpy.build(template, site)
    return {path.parent.name: path.read_text("utf-8") for path in site.glob("*/index.html")}


def test_a_site_that_names_no_repository_asks_no_other_host(template: Path) -> None:
    pages = built(template, "")
    assert {name for name, text in pages.items() if HOST in text} == set()


def test_posts_are_commented_on_where_the_site_says_so(template: Path) -> None:
    pages = built(template, SETTING)
    assert {name for name, text in pages.items() if HOST in text} == {"open"}
    assert '<h2 id="comments">Comments</h2>' in pages["open"]
    assert 'data-repo="ada/notes" data-repo-id="R_1" data-category="Talk"' in pages["open"]
    assert 'href="https://github.com/ada/notes/discussions"' in pages["open"]
