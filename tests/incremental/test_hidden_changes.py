"""What a watched site is told little of, or what hardly shows, is built as a clean build does."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.incremental.clean_builds import require_clean
from tests.incremental.test_watched_edits import Watched

MOMENT = "2026-01-01 00:00:00 +0000"
LONG_AGO = (1_700_000_000, 1_700_000_000)
SITE = {
    "_config.yml": "",
    "page.html": "---\n---\nfirst {% include parts/one.html %}{{ site.data.deep.menu.name }}\n",
    "other.html": "---\n---\n{% include two.html %}{{ site.data.people.name }}\n",
    "main.scss": "---\n---\n@import 'deep/base';\n",
    "_includes/parts/one.html": "one\n",
    "_includes/two.html": "two\n",
    "_data/deep/menu.yml": "name: Ada\n",
    "_data/people.yml": "name: Bob\n",
    "_sass/deep/_base.scss": "a { color: red }\n",
    "photo.txt": "red\n",
}

pytestmark = pytest.mark.usefixtures("lasting_dart_sass")


@pytest.fixture
def watched(site_folder, tmp_path: Path) -> Watched:
    site = site_folder(SITE)
    for name in SITE:
        os.utime(site / name, LONG_AGO)  # so that what was read is worth remembering
    found = Watched(site, tmp_path / "out")
    assert found.build(MOMENT) is None
    return found


@pytest.mark.skipif(os.name == "nt", reason="it keeps no time of what is done to a file")
@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("page.html", "first", "other"),
        ("_includes/two.html", "two", "six"),
        ("_data/people.yml", "Bob", "Eve"),
        ("_sass/deep/_base.scss", "red", "tan"),
        ("photo.txt", "red", "tan"),
    ],
)
def test_a_change_that_keeps_length_and_time_is_seen(
    watched: Watched, tmp_path: Path, name: str, before: str, after: str
) -> None:
    path = watched.site / name
    path.write_text(path.read_text().replace(before, after))
    os.utime(path, LONG_AGO)
    failed = watched.build(MOMENT)
    assert failed is None
    require_clean(watched.site, watched.out, failed, tmp_path / "clean", MOMENT, [name])


@pytest.mark.parametrize(
    "name", ["_includes/parts", "_includes", "_data/deep", "_data", "_sass/deep"]
)
def test_a_folder_that_is_moved_away_and_back_is_told_of_by_its_name_alone(
    watched: Watched, tmp_path: Path, name: str
) -> None:
    folder, builder = watched.site / name, watched.builder
    away = tmp_path / "away"
    for before, after in ((folder, away), (away, folder)):
        before.rename(after)
        builder.rebuild([str(folder)])
        builder.settle()
        failed = None if builder.failure is None else str(builder.failure)
        clean = tmp_path / f"clean-{after.name}"
        require_clean(watched.site, watched.out, failed, clean, MOMENT, [name])


def test_a_text_that_was_not_kept_is_told_from_the_one_before(site_folder, tmp_path: Path) -> None:
    plugin = "class Own < Jekyll::Generator\n  def generate(site)\n  end\nend\n"
    site = site_folder(
        {"_config.yml": "", "page.html": "---\n---\nfirst\n", "_plugins/own.rb": plugin}
    )
    watched = Watched(site, tmp_path / "out")
    assert watched.build(MOMENT) is None
    (site / "page.html").write_text("---\n---\nsecond\n")
    failed = watched.build(MOMENT)
    assert watched.amended == 1
    require_clean(site, watched.out, failed, tmp_path / "clean", MOMENT, ["page.html"])
