"""A watched site's settings, when they change."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.log import Logger
from jekyllpy.serve.output_changes import OutputChanges
from jekyllpy.site.builder import Builder

SITE = {
    "_config.yml": "title: one\n",
    "index.html": "---\n---\n{{ site.title }}",
    "main.scss": "---\n---\na { b: c }",
    "static.txt": "x",
    "plain.html": "---\n---\nplain",
}


@pytest.fixture
def site(site_folder) -> Path:
    return site_folder(SITE)


@pytest.fixture
def builder(site: Path) -> Builder:
    flags = {"source": str(site), "destination": str(site / "_site")}
    builder = Builder(flags, Logger.silent())
    builder.build()
    return builder


def test_changed_settings_apply(builder: Builder, site: Path) -> None:
    (site / "_config.yml").write_text("title: two\n")
    builder.rebuild([str(site / "_config.yml")])
    assert (site / "_site" / "index.html").read_text() == "two"


def test_settings_that_cannot_be_read_fail_until_they_are_mended(
    builder: Builder, site: Path
) -> None:
    config, page = site / "_config.yml", site / "plain.html"
    config.write_text("title: [\n")
    builder.rebuild([str(config)])
    assert builder.failure is not None and "_config.yml" in str(builder.failure)
    builder.rebuild([str(page)])
    assert builder.failure is not None
    config.write_text("title: three\n")
    builder.rebuild([str(config)])
    assert builder.failure is None
    assert (site / "_site" / "index.html").read_text() == "three"


def test_a_configuration_file_may_appear_and_vanish(builder: Builder, site: Path) -> None:
    (site / "_config.yml").unlink()
    builder.rebuild([str(site / "_config.yml")])
    assert (site / "_site" / "index.html").read_text() == ""
    (site / "_config.toml").write_text('title = "four"\n')
    builder.rebuild([str(site / "_config.toml")])
    assert (site / "_site" / "index.html").read_text() == "four"


def test_a_changed_lock_changes_the_edition(builder: Builder, site: Path) -> None:
    lock, page = site / "Gemfile.lock", site / "plain.html"
    assert str(lock) in builder.config_files
    page.write_text("---\n---\n{{ jekyll.version }}")
    for version in ("4.2.2", "4.3.1"):
        lock.write_text(f"GEM\n  specs:\n    jekyll ({version})\n")
        builder.rebuild([str(lock)])
        assert (site / "_site" / "plain.html").read_text() == version
    lock.unlink()
    builder.rebuild([str(lock)])
    assert (site / "_site" / "plain.html").read_text() == "4.4.1"


def test_an_incremental_build_takes_nothing_over_from_another_edition(site: Path) -> None:
    (site / "note.md").write_text("---\n---\na[^1]\n\n[^1]: b\n")
    flags = {"source": str(site), "destination": str(site / "_site"), "incremental": True}
    written = []
    for edition in ("jekyll-4.4", "jekyll-4.2", "jekyll-4.4"):
        Builder({**flags, "edition": edition}, Logger.silent()).build()
        written.append((site / "_site" / "note.html").read_text())
    assert written[0] == written[2]
    assert ['<sup id="fnref:1" role' in html for html in written] == [False, True, False]


def test_a_plugins_fault_is_a_failure_and_not_the_end(builder: Builder, site: Path) -> None:
    plugin = site / "_plugins" / "bad.py"
    plugin.parent.mkdir()
    plugin.write_text(
        "def boom(site): raise RuntimeError('boom')\n"
        "def register(plugins): plugins.hook('site', 'post_read', boom)\n"
    )
    builder.rebuild([str(site / "_config.yml")])
    assert "boom" in str(builder.failure)


def test_browsers_hear_of_what_looks_different(builder: Builder, site: Path) -> None:
    changes = OutputChanges(ignore=["plain.html"])
    assert set(changes.since_last(builder.site)) == {"/", "/main.css", "/static.txt"}
    assert changes.since_last(builder.site) == []
    (site / "main.scss").write_text("---\n---\na { b: d }")
    (site / "plain.html").write_text("---\n---\nother")
    (site / "new.html").write_text("---\n---\nnew")
    (site / "static.txt").unlink()
    builder.rebuild([str(site / "new.html")])
    assert changes.since_last(builder.site) == ["/new.html", "/static.txt", "/main.css"]
