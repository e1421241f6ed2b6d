"""Links: in safe mode those that lead out of the site aren't followed; in any, none is written through."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.escapes.grounds import SECRET, Grounds

pytestmark = pytest.mark.usefixtures("lasting_dart_sass")

LINKS = {
    "_layouts/default.html": "_layouts/default.html",
    "_layouts": "_layouts",
    "_includes/bit.html": "_includes/bit.html",
    "_includes": "_includes",
    "_data/d.yml": "_data/d.yml",
    "_data/nested": "_data/nested",
    "_data": "_data",
    "_sass/_t.scss": "_sass/_t.scss",
    "_sass": "_sass",
    "_posts/2021-01-01-p.md": "_posts/2020-01-01-p.md",
    "_posts/2021-01-01-p.yml": "_data/d.yml",
    "_posts": "_posts",
    "_drafts": "_posts",
    "blog/_posts": "_posts",
    "_docs/one.md": "_docs/d.md",
    "_docs/raw.txt": "raw.txt",
    "_docs": "_docs",
    "about.md": "page.md",
    "folder": ".",
    "raw.txt": "raw.txt",
    "style.scss": "t.scss",
    ".htaccess": "raw.txt",
    "_themes/own": ".",
    "own": ".",
    "_i18n/en.yml": "en.yml",
    "_i18n": ".",
    "_i18n/en/_posts": "_posts",
    "_i18n/en/part.md": "raw.txt",
    "_bibliography": ".",
    "_bibliography/references.bib": "references.bib",
    "papers": ".",
    "mine.csl": "style.csl",
    "README.md": "page.md",
    ".jekyll-cache/remote-themes/github.com/a/b/HEAD": ".",
    ".tweet-cache": ".",
}
SETTINGS = {
    "own": {"theme": "own"},
    "_themes/own": {"theme": "own"},
    "_i18n": {"plugins": ["jekyll-multiple-languages-plugin"], "languages": ["en"]},
    "_bibliography": {"plugins": ["jekyll-scholar"]},
    "papers": {"plugins": ["jekyll-scholar"], "scholar": {"repository": "papers"}},
    "mine.csl": {"plugins": ["jekyll-scholar"], "scholar": {"style": "mine.csl"}},
    "README.md": {"plugins": ["jekyll-readme-index", "jekyll-optional-front-matter"]},
    ".jekyll-cache": {"plugins": ["jekyll-remote-theme"], "remote_theme": "a/b"},
}


@pytest.fixture
def grounds(tmp_path: Path) -> Grounds:
    return Grounds(tmp_path)


@pytest.mark.parametrize("name", LINKS)
def test_a_link_out_of_the_site_is_not_followed_in_safe_mode(grounds: Grounds, name: str) -> None:
    grounds.link(name, LINKS[name])
    settings = SETTINGS.get(name) or SETTINGS.get(name.split("/")[0]) or {}
    if "jekyll-scholar" in settings.get("plugins", ()):
        grounds.write({"index.html": "---\n---\n{% bibliography %}"})
    if "languages" in settings:
        grounds.write({"index.html": "---\n---\n{% tf part.md %}{% t key %}"})
    grounds.build({"show_drafts": True, **settings}, safe=True)
    assert SECRET not in grounds.published()


@pytest.mark.parametrize("name", ["_layouts/default.html", "_data/d.yml", "raw.txt", "about.md"])
def test_a_link_is_followed_otherwise(grounds: Grounds, name: str) -> None:
    grounds.link(name, LINKS[name])
    assert grounds.build({}, safe=False) is None
    assert SECRET in grounds.published()


@pytest.mark.parametrize("safe", [True, False], ids=["safe", "plain"])
def test_a_link_within_the_site_is_followed(grounds: Grounds, safe: bool) -> None:
    for name, target in (
        ("_layouts/linked.html", "../_includes/bit.html"),
        ("linked.txt", "raw.txt"),
        ("_data/linked.yml", "../_i18n/en.yml"),
        ("_includes/linked.html", "bit.html"),
    ):
        (grounds.site / name).parent.mkdir(exist_ok=True)
        (grounds.site / name).symlink_to(target)
    grounds.write(
        {"x.html": "---\nlayout: linked\n---\n", "y.html": "---\n---\n{% include linked.html %}"}
    )
    assert grounds.build({}, safe=safe) is None
    built = grounds.site / "_site"
    assert (built / "x.html").read_text() == (built / "y.html").read_text() == "bit"
    assert (built / "linked.txt").exists()
    assert '"linked":{"key":"known"}' in (built / "index.html").read_text()


@pytest.mark.parametrize("safe", [True, False], ids=["safe", "plain"])
@pytest.mark.parametrize("target", ["outside", "site", "site/_posts", "."])
def test_nothing_is_written_through_a_link_in_the_destination(
    grounds: Grounds, target: str, safe: bool
) -> None:
    (grounds.site / "_site").mkdir()
    (grounds.site / "_site/docs").symlink_to(grounds.folder / target)
    if target == "outside" and not safe:
        pytest.skip("somebody may have put it there to write there")
    failure = grounds.build({}, safe=safe)
    assert failure is not None and "is a link that leads out of the destination" in failure


def test_a_file_that_is_a_link_in_the_destination_is_replaced(grounds: Grounds) -> None:
    (grounds.site / "_site").mkdir()
    (grounds.site / "_site/about.html").symlink_to(grounds.outside / "index.html")
    (grounds.site / "_site/raw.txt").symlink_to(grounds.outside / "raw.txt")
    assert grounds.build({}, safe=False) is None
    assert not (grounds.site / "_site/about.html").is_symlink()


def test_a_theme_reads_nothing_out_of_itself_in_safe_mode(grounds: Grounds, monkeypatch) -> None:
    gems = grounds.folder / "gems"
    grounds.write(
        {"_layouts/own.html": "own", "assets/raw.txt": "raw", "_includes/x.html": "x"},
        gems / "gems/thing-1.0",
    )
    for name in ("_layouts/default.html", "_includes/bit.html", "_data", "_sass", "assets/s.txt"):
        path = gems / "gems/thing-1.0" / name
        path.symlink_to(grounds.outside / LINKS.get(name, "raw.txt"))
    for name in ("_layouts/default.html", "_includes/bit.html"):
        (grounds.site / name).unlink()
    monkeypatch.setenv("GEM_HOME", str(gems))
    grounds.write({"index.html": "---\nlayout: default\n---\n{{ site.data | jsonify }}"})
    assert grounds.build({"theme": "thing"}, safe=True) is None
    assert SECRET not in grounds.published()
