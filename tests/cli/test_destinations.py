"""Where a site may be written to: never over what somebody else put there, unless told so."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SITE = {
    "index.html": "---\n---\nHello {{ site.time }}",
    "about.md": "---\n---\nAbout",
    "_posts/2024-01-01-a.md": "---\n---\nx\n",
    "raw.txt": "raw",
}
PRECIOUS = "precious.txt"


@pytest.fixture
def site(site_folder) -> Path:
    return site_folder(SITE)


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / PRECIOUS).write_text("mine")
    (folder / "index.html").write_text("mine")
    return folder


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("flags", [(), ("--safe",), ("--disable-disk-cache",), ("--incremental",)])
def test_a_folder_that_no_build_filled_is_left_alone(jekyllpy, site, outside, flags) -> None:
    before = contents(outside)
    status, output = jekyllpy("build", "-d", "../outside", *flags, folder=site)
    assert status == 1 and contents(outside) == before
    assert "holds files that no build of this site made: build once with --force" in output
    assert "Traceback" not in output


def test_told_once_to_empty_it_a_build_need_not_be_told_again(jekyllpy, site, outside) -> None:
    assert jekyllpy("build", "-d", "../outside", "--force", folder=site)[0] == 0
    assert set(contents(outside)) == {"index.html", "about.html", "raw.txt", "2024/01/01/a.html"}
    (outside / PRECIOUS).write_text("obsolete")
    assert jekyllpy("build", "-d", "../outside", folder=site)[0] == 0
    assert not (outside / PRECIOUS).exists()


@pytest.mark.parametrize("flags", [(), ("--safe",), ("--disable-disk-cache",)])
def test_what_builds_filled_is_theirs(jekyllpy, site, tmp_path, flags) -> None:
    for permalink in ("date", "pretty", "none"):
        (site / "_config.yml").write_text(f"permalink: {permalink}\n")
        assert jekyllpy("build", "-d", "../public", *flags, folder=site)[0] == 0
    assert set(contents(tmp_path / "public")) == {"index.html", "about.html", "raw.txt", "a.html"}


def test_an_empty_folder_and_one_with_nothing_but_what_is_kept_may_be_filled(
    jekyllpy, site, tmp_path
) -> None:
    for name in ("empty", "kept"):
        (tmp_path / name).mkdir()
    (tmp_path / "kept/.git").mkdir()
    (tmp_path / "kept/.git/HEAD").write_text("ref")
    for name in ("empty", "kept"):
        assert jekyllpy("build", "-d", f"../{name}", folder=site)[0] == 0
    assert (tmp_path / "kept/.git/HEAD").exists()


@pytest.mark.needs("jekyll")
def test_what_jekyll_filled_before_is_taken_over(jekyllpy, site, tmp_path) -> None:
    (site / "index.html").write_text("---\n---\nHello")
    command = ["jekyll", "build", "-q", "-s", str(site), "-d", str(tmp_path / "public")]
    subprocess.run(command, check=True, env={**os.environ, "LANG": "C.UTF-8"})
    (tmp_path / "public/obsolete.html").write_text("old")
    shutil.rmtree(site / ".jekyll-cache", ignore_errors=True)
    assert jekyllpy("build", "-d", "../public", folder=site)[0] == 0
    assert not (tmp_path / "public/obsolete.html").exists()


@pytest.mark.parametrize("name", ["_site", "public", "docs/out"])
def test_a_folder_in_the_source_needs_no_word(jekyllpy, site, name: str) -> None:
    (site / name).mkdir(parents=True)
    (site / name / "old.html").write_text("<p>built by something else</p>")
    assert jekyllpy("build", "-d", name, folder=site)[0] == 0
    assert not (site / name / "old.html").exists()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (".", "cannot be or contain the Source directory"),
        ("..", "cannot be or contain the Source directory"),
        ("/", "cannot be or contain the Source directory"),
        ("../to-source", "cannot be or contain the Source directory"),
        ("../to-root", "cannot be or contain the Source directory"),
        ("~", "cannot be the home directory"),
        ("_posts", "which the site is read from"),
        ("_layouts/..", "cannot be or contain the Source directory"),
        ("pages", "holds files that no build of this site made"),
    ],
)
def test_no_word_allows_to_empty_what_a_site_is_made_of(
    jekyllpy, site, tmp_path, monkeypatch, name: str, words: str
) -> None:
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "to-source").symlink_to(site)
    (tmp_path / "to-root").symlink_to("/")
    (site / "pages").mkdir()
    (site / "pages/page.md").write_text("---\n---\nmine")
    before = contents(site)
    flags = () if name == "pages" else ("--force",)
    status, output = jekyllpy("build", "-d", os.path.expanduser(name), *flags, folder=site)
    assert status == 1 and words in output
    after = contents(site)
    assert {name: after[name] for name in before} == before


def test_the_site_folder_may_be_a_link(jekyllpy, site, tmp_path, outside) -> None:
    (tmp_path / "empty").mkdir()
    (site / "_site").symlink_to("../empty")
    for _ in range(2):
        assert jekyllpy("build", folder=site)[0] == 0
    assert (tmp_path / "empty/about.html").exists()
    (site / "_site").unlink()
    (site / "_site").symlink_to("../outside")
    assert jekyllpy("build", folder=site)[0] == 1
    assert (outside / PRECIOUS).exists()


@pytest.mark.parametrize("setting", ["source: ../outside", "destination: ../elsewhere"])
def test_in_safe_mode_a_configuration_names_no_folder_outside(
    jekyllpy, site, tmp_path, outside, setting: str
) -> None:
    (site / "_config.yml").write_text(f"{setting}\n")
    status, output = jekyllpy("build", "--safe", folder=site)
    assert status == 1 and "leads out of" in output
    assert not (tmp_path / "elsewhere").exists()
    name, folder = setting.split(": ")
    if name == "destination":
        assert jekyllpy("build", "--safe", "-d", folder, folder=site)[0] == 0


def test_a_configuration_in_a_folder_below_is_no_matter(jekyllpy, site_folder) -> None:
    folder = site_folder(
        {f"docs/{name}": text for name, text in SITE.items()}
        | {"_config.yml": "source: docs\ndestination: _site\n"}
    )
    assert jekyllpy("build", "--safe", folder=folder)[0] == 0
    assert (folder / "_site/about.html").exists()


def test_clean_removes_nothing_outside_that_builds_did_not_make(
    jekyllpy, site, tmp_path, outside
) -> None:
    status, output = jekyllpy("clean", "-d", "../outside", folder=site)
    assert status == 1 and "nothing was removed" in output and (outside / PRECIOUS).exists()
    jekyllpy("build", "-d", "../public", folder=site)
    assert jekyllpy("clean", "-d", "../public", folder=site)[0] == 0
    assert not (tmp_path / "public").exists()
    assert jekyllpy("clean", "-d", "../outside", "--force", folder=site)[0] == 0
    assert not outside.exists()


@pytest.mark.parametrize(
    "settings", ["cache_dir: link/x", "destination: link/x", "destination: _posts"]
)
def test_clean_removes_nothing_through_links_and_no_sources(
    jekyllpy, site, outside, settings: str
) -> None:
    (outside / "x").mkdir()
    (outside / "x/y.txt").write_text("mine")
    (site / "link").symlink_to(outside)
    (site / "_config.yml").write_text(f"{settings}\n")
    before = contents(outside) | contents(site)
    status, output = jekyllpy("clean", folder=site)
    assert status == 1 and "nothing was removed" in output
    assert contents(outside) | contents(site) == before


def test_clean_removes_a_link_and_not_where_it_leads(jekyllpy, site, outside) -> None:
    (site / "_site").symlink_to(outside)
    assert jekyllpy("clean", folder=site)[0] == 0
    assert not (site / "_site").is_symlink() and (outside / PRECIOUS).exists()


def test_force_cannot_be_given_by_a_configuration(jekyllpy, site, outside) -> None:
    (site / "_config.yml").write_text("force: true\n")
    assert jekyllpy("build", "-d", "../outside", folder=site)[0] == 1
    assert (outside / PRECIOUS).exists()


def test_a_configuration_that_is_a_link_out_of_the_site_is_refused_in_safe_mode(
    jekyllpy, site, outside
) -> None:
    (outside / "secret.yml").write_text("title: the-secret\n")
    (site / "_config.yml").symlink_to(outside / "secret.yml")
    (site / "index.html").write_text("---\n---\n{{ site.title }}")
    status, output = jekyllpy("build", "--safe", folder=site)
    assert status == 1 and "safe mode doesn't follow" in output
    assert jekyllpy("build", folder=site)[0] == 0
