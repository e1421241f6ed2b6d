"""Small sites with the edition `github-pages`, against what GitHub Pages' own build (github-pages 232) wrote.

Each line of `github_pages.jsonl` is a site: its files, and those that GitHub Pages writes for it; null
where it refuses to build. The builds were of the repository octo/site at noon of January 15th, 2026.
"""

from __future__ import annotations

import json
import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.config.configuration import Configuration
from jekyllpy.errors import ConfigurationError, JekyllError, ThemeError
from jekyllpy.log import Logger
from jekyllpy.site.site import Site

MOMENT = datetime(2026, 1, 15, 12, tzinfo=UTC)
SITES = [
    json.loads(line)
    for line in Path(__file__).with_name("github_pages.jsonl").read_text("utf-8").splitlines()
]


@pytest.fixture(autouse=True)
def on_github(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of a build on GitHub, with nothing to be fetched."""
    for name in ("GITHUB_REPOSITORY", "GITHUB_REF_NAME", "JEKYLL_GITHUB_TOKEN", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("JEKYLL_ENV", "production")
    monkeypatch.setenv("JEKYLLPY_OFFLINE", "1")
    monkeypatch.setenv("PAGES_REPO_NWO", "octo/site")
    monkeypatch.setenv("TZ", "UTC")


def build(source: Path, out: Path, given: dict[str, str]) -> dict[str, str]:
    """What the site that consists of the `given` files is written as."""
    for name, text in given.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")
        os.utime(path, (MOMENT.timestamp(), MOMENT.timestamp()))
    config = {"source": str(source), "destination": str(out), "edition": "github-pages"}
    Site(Configuration.load({**config, "time": str(MOMENT)})).process()
    return {
        str(path.relative_to(out)): path.read_bytes().decode("utf-8", "replace")
        for path in out.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("case", SITES, ids=[case["id"] for case in SITES])
def test_a_site_is_written_as_github_pages_writes_it(case: dict[str, Any], tmp_path: Path) -> None:
    source, out = tmp_path / "site", tmp_path / "out"
    if case["written"] is None:
        with pytest.raises(JekyllError):
            build(source, out, case["files"])
        assert not out.exists()
    else:
        assert build(source, out, case["files"]) == case["written"]


def test_what_github_refuses_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(
        ThemeError, match=r"The minimal-mistakes-jekyll theme could not be found.*remote_theme"
    ):
        build(tmp_path / "a", tmp_path / "out", {"_config.yml": "theme: minimal-mistakes-jekyll\n"})
    with pytest.raises(ConfigurationError, match="maruku"):
        build(tmp_path / "b", tmp_path / "out", {"_config.yml": "markdown: maruku\n"})


def test_the_default_theme_is_done_without_where_it_cannot_be_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_CACHE_HOME", "GEM_HOME", "GEM_PATH"):
        monkeypatch.setenv(name, str(tmp_path / "nothing"))
    written = build(tmp_path / "site", tmp_path / "out", {"a.md": "# Hi\n\n{% seo %}\n"})
    assert sorted(written) == ["a.html", "a.md"]
    assert "<title>Hi | site</title>" in written["a.html"]


def test_the_address_is_that_of_the_repository_or_of_the_file_cname(tmp_path: Path) -> None:
    shown = {"_config.yml": "theme: null\n", "index.html": "---\n---\n{{ '/a' | absolute_url }}"}
    written = build(tmp_path / "site", tmp_path / "out", shown)
    assert written["index.html"] == "https://octo.github.io/site/a"
    written = build(tmp_path / "own", tmp_path / "out2", {**shown, "CNAME": "ex.am\n"})
    assert written == {"index.html": "https://ex.am/a"}


def test_the_repository_is_known_from_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PAGES_REPO_NWO")
    source = tmp_path / "site"
    source.mkdir()
    subprocess.run(["git", "init", "-q", "-b", "trunk", str(source)], check=True)
    address = "https://github.com/ada/notes.git"
    subprocess.run(["git", "-C", str(source), "remote", "add", "origin", address], check=True)
    text = "---\n---\n{{ site.url }}{{ site.baseurl }} {{ site.title }} {{ site.github.source.branch }}"
    written = build(source, tmp_path / "out", {"_config.yml": "theme: null\n", "index.html": text})
    assert written["index.html"] == "https://ada.github.io/notes notes trunk"


def test_plugins_that_github_passes_over_are_told(tmp_path: Path, capsys: Any) -> None:
    source = tmp_path / "site"
    (source / "_plugins").mkdir(parents=True)
    (source / "_config.yml").write_text("theme: null\nplugins: [jekyll-archives]\n")
    logger = Logger()
    Site(Configuration.load({"source": str(source), "edition": "github-pages"}), logger)
    said = " ".join(capsys.readouterr().err.split())
    assert "plugins that aren't loaded there: jekyll-archives." in said
    assert "the plugins in _plugins aren't loaded there" in said
