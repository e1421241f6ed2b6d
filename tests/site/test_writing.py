"""What a build writes, leaves alone and removes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import jekyllpy
from jekyllpy.errors import ConfigurationError, JekyllError
from jekyllpy.log import Logger

PAGE = "---\ntitle: x\n---\n<p>{{ page.title }}</p>\n"


def build(site: Path, **config: object) -> Path:
    jekyllpy.build(site, site / "_site", **config)
    return site / "_site"


def test_what_did_not_change_is_not_written_again(site_folder) -> None:
    site = site_folder({"a.html": PAGE, "b.html": PAGE, "c.txt": "c", "s.scss": "---\n---\na{b:c}"})
    out = build(site)
    before = {path: path.stat() for path in out.iterdir()}
    (site / "b.html").write_text(PAGE.replace("<p>", "<b>"))
    build(site)
    changed = {path.name for path, stat in before.items() if path.stat().st_ino != stat.st_ino}
    assert changed == {"b.html"}


@pytest.mark.skipif(os.name == "nt", reason="it keeps no time of what is done to a file")
@pytest.mark.parametrize("settings", [{}, {"disable_disk_cache": True}])
def test_a_file_as_long_and_as_old_as_the_one_before_is_copied(
    site_folder, settings: dict[str, object]
) -> None:
    site = site_folder({"a.html": PAGE, "version.txt": "1.2.3"})
    os.utime(site / "version.txt", (1, 1))
    out = build(site, **settings)
    (site / "version.txt").write_text("1.2.4")
    os.utime(site / "version.txt", (1, 1))
    build(site, **settings)
    assert (out / "version.txt").read_text() == "1.2.4"


def test_obsolete_files_go_and_kept_ones_stay(site_folder) -> None:
    site = site_folder({"a.html": PAGE, "_config.yml": "keep_files: [.git, kept, deep/er]\n"})
    out = build(site)
    for path in (
        "old.html",
        "old/x/y.html",
        "kept/z",
        "keptx",
        ".git/config",
        "deep/er/f",
        "deep/g",
    ):
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_text("")
    outside = site.parent / "outside"
    outside.mkdir()
    (outside / "precious").write_text("")
    (out / "link").symlink_to(outside)
    build(site)
    left = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert left == {"a.html", "kept/z", "keptx", ".git/config", "deep/er/f"}
    assert (outside / "precious").exists()


def test_a_file_makes_way_for_a_folder_and_back(site_folder) -> None:
    site = site_folder({"a.html": "---\npermalink: /x\n---\n", "_config.yml": ""})
    out = build(site)
    (out / "x").mkdir()
    (site / "a.html").write_text("---\npermalink: /x/\n---\n")
    (out / "y").write_text("")
    (site / "b.html").write_text("---\npermalink: /y/z/\n---\n")
    build(site)
    assert (out / "x/index.html").is_file()
    assert (out / "y/z/index.html").is_file()


@pytest.mark.parametrize(
    "broken",
    [
        {"bad.html": "---\n---\n{% if x %}"},
        {"bad.html": "---\n---\n{% include nothing.html %}"},
        {"bad.md": "---\n---\n{{ 'x' | date_to_string }}"},
        {"bad.scss": "---\n---\na {"},
        {"_data/bad.yml": "a: [1"},
        {"bad.html": "---\nlayout: bad\n---\n", "_layouts/bad.html": "{% for %}"},
        {"_posts/2020-01-01-bad.md": "---\ndate: nonsense\n---\n"},
    ],
)
def test_a_failed_build_leaves_the_last_one_untouched(site_folder, broken: dict[str, str]) -> None:
    site = site_folder({"a.html": PAGE, "c.txt": "c"})
    out = build(site)
    before = {path: (path.stat().st_ino, path.read_bytes()) for path in out.rglob("*")}
    (site / "a.html").write_text("---\n---\nchanged")
    (site / "c.txt").write_text("changed")
    (site / "new.txt").write_text("new")
    for path, text in broken.items():
        (site / path).parent.mkdir(exist_ok=True)
        (site / path).write_text(text)
    with pytest.raises(JekyllError):
        build(site)
    assert {path: (path.stat().st_ino, path.read_bytes()) for path in out.rglob("*")} == before


@pytest.mark.parametrize("dest", [".", "..", "/"])
def test_the_destination_never_holds_the_source(site_folder, dest: str) -> None:
    site = site_folder({"a.html": PAGE})
    with pytest.raises(ConfigurationError, match="cannot be or contain the Source"):
        jekyllpy.build(site, os.path.join(site, dest))
    assert (site / "a.html").exists()


def test_two_sites_side_by_side_keep_apart(site_folder) -> None:
    one = site_folder({"a.md": "---\n---\n{{ site.t }} {{ site.time | date: '%Z' }}"}, "one")
    two = site_folder({"a.md": "---\n---\n{{ site.t }} {{ site.time | date: '%Z' }}"}, "two")
    first = jekyllpy.Site(
        {"source": str(one), "destination": str(one / "o"), "t": 1, "timezone": "UTC"}
    )
    second = jekyllpy.Site(
        {"source": str(two), "destination": str(two / "o"), "t": 2, "timezone": "Asia/Tokyo"}
    )
    for phase in ("reset", "read", "generate", "render", "cleanup", "write"):
        getattr(first, phase)()
        getattr(second, phase)()
    assert (one / "o/a.html").read_text() == "<p>1 UTC</p>\n"
    assert (two / "o/a.html").read_text() == "<p>2 JST</p>\n"


def test_the_same_text_shared_by_two_files_warns(site_folder) -> None:
    site = site_folder(
        {"a.html": "---\npermalink: /x.html\n---\n1", "b.html": "---\npermalink: /x.html\n---\n2"}
    )
    logger = Logger.silent()
    logger.level = "warn"
    jekyllpy.Site({"source": str(site), "destination": str(site / "_site")}, logger).process()
    assert any("shared by multiple files" in message for message in logger.messages)
    assert (site / "_site/x.html").read_text() == "2"
