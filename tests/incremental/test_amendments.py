"""A save is rendered alone where that is all it touches, and leaves what a clean build writes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.incremental.clean_builds import build, configuration
from tests.incremental.test_watched_edits import Watched
from tests.reference import files

MOMENT = "2026-01-01 00:00:00 +0000"
PLUGINS = "plugins: [jekyll-titles-from-headings, jekyll-relative-links, jekyll-feed]\n"
SITE = {
    "_config.yml": PLUGINS,
    "_layouts/default.html": "{{ content }}{% for p in site.pages %}{{ p.title }} {% endfor %}",
    "one.md": "---\nlayout: default\n---\n# One\n\ntext [two](two.md)\n",
    "two.md": "---\nlayout: default\n---\n# Two\n\ntext\n",
    "main.scss": "---\n---\n$c: red;\na { color: $c }\n",
    "_posts/2024-01-01-post.md": "first\n\nmore\n",
    "photo.txt": "static",
}

Edits = Mapping[str, str | None]

pytestmark = pytest.mark.usefixtures("lasting_dart_sass")


def apply(site: Path, edits: Edits) -> None:
    for name, text in edits.items():
        path = site / name
        path.parent.mkdir(exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_text(text)


@pytest.fixture
def watched(site_folder, tmp_path: Path) -> Watched:
    site = Watched(site_folder(SITE), tmp_path / "out")
    assert site.build(MOMENT) is None
    return site


def assert_clean(watched: Watched, folder: Path) -> None:
    assert build(configuration(watched.site, folder / "clean", MOMENT)) is None
    assert files(watched.out) == files(folder / "clean")


@pytest.mark.parametrize(
    "edits",
    [
        {"one.md": "---\nlayout: default\n---\n# One\n\nother [two](two.md)\n"},
        {"_layouts/default.html": "new {{ content }}"},
        {"main.scss": "---\n---\na { color: blue }\n"},
        {"photo.txt": "another"},
        {"gone-already~": "an editor's own", "two.md": "---\nlayout: default\n---\n# Two\n\nt\n"},
    ],
    ids=["text", "layout", "stylesheet", "static file", "text and backup"],
)
def test_what_is_rendered_alone(watched: Watched, tmp_path: Path, edits: Edits) -> None:
    apply(watched.site, edits)
    assert watched.build(MOMENT) is None
    assert watched.amended == 1
    assert_clean(watched, tmp_path)


@pytest.mark.parametrize(
    "edits",
    [
        {"one.md": "---\nlayout: default\n---\n# Another\n\ntext [two](two.md)\n"},
        {"one.md": "---\nlayout: default\n---\nno heading\n"},
        {"one.md": "---\nlayout: default\ntitle: Given\n---\ntext\n"},
        {"one.md": "no front matter\n"},
        {"one.md": f"\ufeff{SITE['one.md']}"},
        {"one.md": None, "new.md": "---\n---\nnew\n"},
        {"photo.txt": "---\n---\nfront matter\n"},
        {"_posts/2024-02-02-new.md": "new\n"},
        {"extra/new.css": "a { color: red }\n"},
        {"_posts/2024-01-01-post.md": "---\nlayout: default\ntags: a\n---\nfirst\n"},
    ],
    ids=[
        "heading",
        "no heading",
        "title",
        "no matter",
        "byte order mark",
        "moved",
        "static to page",
        "new post",
        "new stylesheet that is copied",
        "tag",
    ],
)
def test_what_is_read_anew_and_rendered_where_it_is_touched(
    watched: Watched, tmp_path: Path, edits: Edits
) -> None:
    apply(watched.site, edits)
    assert watched.build(MOMENT) is None
    assert watched.amended == 1
    assert watched.builder.is_read_anew
    assert_clean(watched, tmp_path)


def test_a_file_that_was_removed_from_the_destination_is_written_again(
    watched: Watched, tmp_path: Path
) -> None:
    (watched.out / "one.html").unlink()
    apply(watched.site, {"one.md": SITE["one.md"] + "more\n"})
    assert watched.build(MOMENT) is None
    assert_clean(watched, tmp_path)


def test_a_site_that_could_not_be_built_is_built_once_it_can(
    watched: Watched, tmp_path: Path
) -> None:
    before = files(watched.out)
    apply(watched.site, {"one.md": SITE["one.md"] + "{% nonsense %}\n"})
    assert watched.build(MOMENT) is not None
    assert files(watched.out) == before
    apply(watched.site, {"one.md": SITE["one.md"] + "sense\n"})
    assert watched.build(MOMENT) is None
    assert_clean(watched, tmp_path)


def test_nothing_but_what_is_touched_is_written(watched: Watched) -> None:
    times = {path: path.stat().st_mtime_ns for path in watched.out.rglob("*.html")}
    apply(watched.site, {"one.md": SITE["one.md"] + "more\n"})
    assert watched.build(MOMENT) is None
    changed = [path.name for path, time in times.items() if path.stat().st_mtime_ns != time]
    assert changed == ["one.html"]


DATES = {
    "_config.yml": "collections: {notes: {output: true}, talks: {output: true}}\n",
    "_notes/one.md": "---\nlayout: dated\n---\none\n",
    "_notes/two.md": "---\nlayout: dated\n---\ntwo\n",
    "_talks/old.md": "---\nlayout: dated\ndate: 2020-01-02\n---\nold\n",
    "_layouts/dated.html": (
        "{{ content }}{% if page.date and page.date != site.time %}{{ page.date }}{% endif %}"
    ),
    "list.html": (
        "---\n---\n{% for d in site.documents %}{% if site.time == d.date %}none{% else %}"
        "{{ d.date }}{% endif %}{% endfor %}\n"
    ),
}
THE_PRESENT = ""


def test_time_that_passes_touches_none_who_ask_for_dates(site_folder, tmp_path: Path) -> None:
    watched = Watched(site_folder(DATES), tmp_path / "out")
    assert watched.build(THE_PRESENT) is None
    turns = watched.builder.site.regeneration.turn
    apply(watched.site, {"_notes/one.md": DATES["_notes/one.md"] + "more\n"})
    assert watched.build(THE_PRESENT) is None
    assert watched.builder.site.regeneration.turn - turns == 1
    assert build(configuration(watched.site, tmp_path / "clean", THE_PRESENT)) is None
    assert files(watched.out) == files(tmp_path / "clean")


def test_the_very_moment_of_a_date_is_seen(site_folder, tmp_path: Path) -> None:
    watched = Watched(site_folder(DATES), tmp_path / "out")
    assert watched.build("2020-01-01 23:59:59.5 +0000") is None
    now = "2020-01-02 00:00:00 +0000"
    apply(watched.site, {"list.html": DATES["list.html"] + "more\n"})
    assert watched.build(now) is None
    assert build(configuration(watched.site, tmp_path / "clean", now)) is None
    assert files(watched.out) == files(tmp_path / "clean")


RECENT = {
    "_config.yml": "title: Site\n",
    "_layouts/default.html": "{{ content }}{% for p in site.posts limit: 2 %}{{ p.excerpt }}{% endfor %}",
    "_posts/2024-01-01-old.md": "---\nlayout: default\n---\nold\n\nmore\n",
    "_posts/2024-01-02-new.md": "---\nlayout: default\n---\nnew [link]\n\nmore\n",
    "index.md": "---\nlayout: default\n---\nindex\n",
}
NEWEST = "_posts/2024-01-02-new.md"


@pytest.mark.parametrize(
    ("saved", "rendered"),
    [
        ([RECENT[NEWEST] + "and more\n"], 1),
        ([RECENT[NEWEST].replace("new", "newer")], 3),
        ([RECENT[NEWEST] + "\n[link]: https://example.org\n"], 3),
        ([RECENT[NEWEST].replace("new", "newer"), RECENT[NEWEST] + "and more\n"], 3),
    ],
    ids=["behind the excerpt", "excerpt", "link of the excerpt", "excerpt as it was"],
)
def test_an_excerpt_stands_while_what_follows_is_edited(
    site_folder, tmp_path: Path, saved: list[str], rendered: int
) -> None:
    watched = Watched(site_folder(RECENT), tmp_path / "out")
    assert watched.build(MOMENT) is None
    for text in saved:
        turns = watched.builder.site.regeneration.turn
        apply(watched.site, {NEWEST: text})
        assert watched.build(MOMENT) is None
    assert watched.builder.site.regeneration.turn - turns == rendered
    assert_clean(watched, tmp_path)


BESIDE = {
    "_layouts/default.html": "{{ content }}{{ page.previous.title }}, {{ page.next.title }}",
    **{
        f"_posts/2024-01-0{day}-post.md": f"---\nlayout: default\n---\n{day}\n"
        for day in range(1, 8)
    },
}


@pytest.mark.parametrize("incremental", [False, True])
@pytest.mark.parametrize(
    ("edits", "rendered"),
    [
        ({"_posts/2024-01-03-then.md": "---\nlayout: default\n---\nnew\n"}, 3),
        ({"_posts/2024-01-08-last.md": "---\nlayout: default\n---\nnew\n"}, 2),
        ({"_posts/2024-01-04-post.md": None}, 2),
        ({"_posts/2024-01-04-post.md": "---\nlayout: default\ntitle: New\n---\n4\n"}, 3),
    ],
    ids=["between", "last", "gone", "title"],
)
def test_only_neighbours_see_a_post_come_and_go(
    site_folder, tmp_path: Path, edits: Edits, rendered: int, incremental: bool
) -> None:
    settings = {"_config.yml": f"incremental: {str(incremental).lower()}\n"}
    watched = Watched(site_folder({**BESIDE, **settings}), tmp_path / "out")
    assert watched.build(MOMENT) is None
    turns = watched.builder.site.regeneration.turn
    apply(watched.site, edits)
    assert watched.build(MOMENT) is None
    assert watched.amended == 1
    assert watched.builder.site.regeneration.turn - turns == rendered
    assert_clean(watched, tmp_path)


def test_a_save_that_is_no_template_leaves_the_next_one_to_be_rendered_alone(
    site_folder, tmp_path: Path
) -> None:
    watched = Watched(site_folder(RECENT), tmp_path / "out")
    assert watched.build(MOMENT) is None
    before = files(watched.out)
    apply(watched.site, {NEWEST: RECENT[NEWEST].replace("new", "newer {% nonsense %}")})
    assert "nonsense" in str(watched.build(MOMENT))
    apply(watched.site, {"index.md": RECENT["index.md"] + "more\n"})
    assert "nonsense" in str(watched.build(MOMENT))
    assert files(watched.out) == before
    turns = watched.builder.site.regeneration.turn
    apply(watched.site, {NEWEST: RECENT[NEWEST] + "mended\n"})
    assert watched.build(MOMENT) is None
    assert watched.builder.site.regeneration.turn - turns == 2
    assert_clean(watched, tmp_path)
