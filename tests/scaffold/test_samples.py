"""The sample goes without a trace; what was made of it stays, with all that it needs."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import yaml

import jekyllpy
from jekyllpy.scaffold.folders import scaffold_folder
from jekyllpy.scaffold.homepage import create_demonstration
from jekyllpy.scaffold.menu import without_entry
from jekyllpy.scaffold.owner import Owner
from jekyllpy.scaffold.samples import Cleared, clear_samples, digest, sample
from tests.conftest import ROOT
from tests.scaffold.links import dead_links, words_of_the_sample

SAMPLE_FOLDERS = (
    "_portfolio",
    "_posts",
    "_publications",
    "_talks",
    "_teaching",
    "files",
    "images",
)
NO_SAMPLE = {"images/card.png", "images/favicon.png", "images/favicon.svg"}
PAPER = "_publications/2026-05-12-quiet-weights.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    create_demonstration(tmp_path / "site")
    return tmp_path / "site"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def cleared(site: Path, owner: Owner | None = None) -> tuple[Cleared, Path]:
    result = clear_samples(site, owner or Owner("Ada Lovelace"))
    jekyllpy.build(site, site.with_name("built"))
    return result, site.with_name("built")


def test_all_of_the_sample_is_known_as_it_stands() -> None:
    files = sample()["files"]
    now = {path: digest((ROOT / path).read_bytes()) for path in files}
    changed = {path: seen for path, seen in now.items() if files[path][-1] != seen}
    assert changed == {}, "put these digests behind the others in jekyllpy/scaffold/sample.json"
    there = {
        path.relative_to(ROOT).as_posix()
        for folder in SAMPLE_FOLDERS
        for path in (ROOT / folder).rglob("*.*")
    }
    assert there - NO_SAMPLE <= files.keys()
    starters = scaffold_folder("starter")
    assert {
        path.relative_to(starters).as_posix() for path in starters.rglob("*") if path.is_file()
    } <= files.keys()


def test_the_samples_settings_are_known_as_they_stand() -> None:
    config = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    settings = dict(sample()["settings"])
    profiles = {key: value for key, value in config["profiles"].items() if value}
    assert settings.pop("profiles") == profiles
    assert {key: config[key] for key in settings} == settings
    assert settings.keys() == Owner().settings().keys()


def test_nothing_is_left_of_an_untouched_sample(site: Path) -> None:
    result, built = cleared(site)
    assert result.kept == {}
    assert words_of_the_sample(site) == {} and words_of_the_sample(built) == {}
    assert dead_links(built) == []
    assert "/notes/" not in (site / "_data" / "navigation.yml").read_text()


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this is no checkout")
def test_a_fork_of_the_repository_loses_the_sample_and_keeps_the_rest(tmp_path: Path) -> None:
    fork = tmp_path / "fork"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(fork)], check=True)
    result, built = cleared(fork)
    assert result.kept == {}
    assert words_of_the_sample(built) == {} and dead_links(built) == []
    assert (fork / "README.md").exists() and (fork / "docs" / "content.md").exists()


def test_what_was_edited_stays_with_what_it_refers_to(site: Path) -> None:
    edit(site / PAPER, "Conference on Learning Systems", "Conference of Mine")
    edit(site / "_pages/includes/honors.md", "2018", "2019")
    result, built = cleared(site)
    assert result.kept[PAPER] == result.kept["_pages/includes/honors.md"] == "you have changed it"
    assert result.kept["files/quiet-weights.pdf"] == f"{PAPER} refers to it"
    assert result.kept["images/papers/quiet-weights.svg"] == f"{PAPER} refers to it"
    assert "files/small-exact.pdf" in result.removed
    assert "Conference of Mine" in (site / PAPER).read_text()
    assert "2019" in (built / "index.html").read_text()
    assert dead_links(built) == []


def test_what_the_owners_own_files_refer_to_stays(site: Path) -> None:
    post = "---\ntitle: Mine\n---\nSee [notes](/notes/) and {% post_url 2026-05-20-welcome %}.\n"
    (site / "_posts" / "2026-06-01-mine.md").write_text(post)
    result, built = cleared(site)
    assert set(result.kept) >= {"_pages/notes.md", "_posts/2026-05-20-welcome.md"}
    assert "/notes/" in (site / "_data" / "navigation.yml").read_text()
    assert dead_links(built) == []


def test_settings_that_were_changed_stay(site: Path) -> None:
    edit(site / "_config.yml", "name: Iris Talvio\n", "name: Grace Hopper\n")
    edit(site / "_config.yml", "avatar: images/portrait.svg", "avatar: images/grace.png")
    edit(site / "_config.yml", "github: iris-talvio", "github: grace")
    clear_samples(site, Owner())
    config = yaml.safe_load((site / "_config.yml").read_text(encoding="utf-8"))
    assert (config["name"], config["title"], config["avatar"]) == (
        "Grace Hopper",
        "Grace Hopper",
        "images/grace.png",
    )
    assert config["description"] == "The homepage of Grace Hopper."
    assert {key for key, value in config["profiles"].items() if value} == {"github"}


def test_line_ends_of_windows_are_no_edit(site: Path) -> None:
    text = (site / PAPER).read_bytes()
    (site / PAPER).write_bytes(text.replace(b"\n", b"\r\n"))
    assert PAPER in cleared(site)[0].removed


def test_a_second_time_there_is_nothing_to_do(site: Path) -> None:
    cleared(site)
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert clear_samples(site, Owner()) == Cleared()
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("menu", "left"),
    [
        ("main:\n  - title: A\n    url: /a/\n  - title: B\n    url: /b/\n", "main:\n  - title: B\n    url: /b/\n"),
        ("- url: '/a/'\n  title: A\n\n- url: /b/\n", "\n- url: /b/\n"),
        ("- { title: A, url: /a/ }\n", "- { title: A, url: /a/ }\n"),
        ("", ""),
    ],
)  # fmt: skip
def test_an_entry_is_taken_out_of_a_menu(menu: str, left: str) -> None:
    assert without_entry(menu, "/a/") == left
