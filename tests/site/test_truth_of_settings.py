"""Whether a setting holds is asked as Ruby asks: only nil and false don't, `0` and `""` do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jekyllpy.errors import JekyllError
from jekyllpy.site.site import Site
from tests.reference import assert_same_build

POSTS = {f"_posts/2020-01-0{day}-p{day}.md": "---\n---\npost" for day in (1, 2, 3)}
SITE = {
    **POSTS,
    "index.html": "---\n---\n{{ site.posts | map: 'title' | join: ',' }}",
    "_posts/2099-01-01-future.md": "---\n---\nx",
    "_posts/2020-02-01-unpublished.md": "---\npublished: false\n---\nx",
    "_drafts/draft.md": "---\ndate: 2020-03-01\n---\nx",
    "_docs/d.md": "---\n---\nx",
}


def built(folder: Path, settings: dict[str, Any]) -> dict[str, str]:
    destination = folder.parent / "out"
    Site({**settings, "source": str(folder), "destination": str(destination)}).process()
    return {path.name: path.read_text() for path in destination.rglob("*.html")}


@pytest.mark.parametrize(("value", "holds"), [(0, True), ("", True), ([], True), (False, False)])
@pytest.mark.parametrize(
    ("setting", "shown"),
    [("future", "future.html"), ("unpublished", "unpublished.html"), ("show_drafts", "draft.html")],
)
def test_what_a_setting_shows(
    site_folder, setting: str, shown: str, value: object, holds: bool
) -> None:
    assert (shown in built(site_folder(SITE), {setting: value})) is holds


@pytest.mark.parametrize(("value", "holds"), [(0, True), ("", True), (False, False), (None, False)])
@pytest.mark.parametrize("setting", ["strict_front_matter", "relative_permalinks"])
def test_what_a_setting_forbids(site_folder, setting: str, value: object, holds: bool) -> None:
    folder = site_folder({"a.md": "---\nx: [\n---\n"})
    try:
        built(folder, {setting: value})
        failed = False
    except JekyllError:
        failed = True
    assert failed is holds


@pytest.mark.parametrize("value", [0, ""])
def test_safe_mode_is_on(site_folder, value: object) -> None:
    folder = site_folder(
        {"_plugins/p.py": "raise RuntimeError('was run')", "a.html": "---\n---\nx"}
    )
    assert set(built(folder, {"safe": value})) == {"a.html"}


@pytest.mark.parametrize(
    ("limit", "count"), [(float("inf"), 3), (2, 2), (2.9, 2), (0.5, 0), (0, 3), (float("nan"), 3)]
)
def test_how_many_posts_there_are(site_folder, limit: float, count: int) -> None:
    folder = site_folder({**POSTS, "index.html": "---\n---\n{{ site.posts.size }}"})
    assert built(folder, {"limit_posts": limit})["index.html"] == str(count)


def test_what_is_excluded_may_be_no_text(site_folder) -> None:
    folder = site_folder({"a.html": "---\n---\nx", "b.html": "---\n---\nx"})
    assert set(built(folder, {"exclude": [["a.html"], {"a": 1}, 5, "b.html"]})) == {"a.html"}


@pytest.mark.needs("jekyll", "faketime")
@pytest.mark.parametrize(
    "settings",
    [
        'permalink: ""\n',
        'future: 0\nshow_drafts: ""\nunpublished: []\nlimit_posts: .inf\nexclude: [[a], {b: 1}]\n',
        'collections: {docs: {output: 0, permalink: ""}}\nlimit_posts: 1.5\n',
    ],
)
def test_as_jekyll_has_it(site_folder, tmp_path: Path, settings: str) -> None:
    assert_same_build(site_folder({**SITE, "_config.yml": settings}), tmp_path)
