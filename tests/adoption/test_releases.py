"""What is made of a checkout: manual pages, notes of a release, a branch with the homepage alone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from fnmatch import fnmatch
from pathlib import Path

import click
import pytest

import jekyllpy
from jekyllpy.cli import group
from tests.conftest import ROOT
from tests.template.conftest import TEMPLATE_PARTS

NO_CHECKOUT = pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this is no checkout")


MAKE_PAGES = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from hatch_build import manual_pages
manual_pages(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
"""


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, str]:
    line = [sys.executable, "-c", MAKE_PAGES, str(ROOT), jekyllpy.__version__, str(tmp_path)]
    subprocess.run(line, check=True)
    return {page.name: page.read_text(encoding="utf-8") for page in tmp_path.iterdir()}


def test_every_command_has_a_manual_page_with_its_options(pages: dict[str, str]) -> None:
    context = click.Context(group)
    names = group.list_commands(context)
    assert {"jekyllpy.1", *(f"jekyllpy-{name}.1" for name in names)} <= pages.keys()
    for name in names:
        command = group.get_command(context, name)
        assert command is not None
        page = pages[f"jekyllpy-{name}.1"].replace("\\-", "-")
        long = [opt for param in command.params for opt in param.opts if opt.startswith("--")]
        assert [option for option in long if option not in page] == []
        for example in getattr(command, "examples", ()):
            assert example in page
        assert f"jekyllpy-{name}" in pages["jekyllpy.1"].replace("\\-", "-")


@pytest.mark.needs("man")
def test_man_shows_them_without_a_complaint(pages: dict[str, str], tmp_path: Path) -> None:
    for name in ("jekyllpy.1", "jekyllpy-build.1", "jekyllpy-theme-pull.1"):
        shown = subprocess.run(
            ["man", "--warnings", "-l", str(tmp_path / name)],
            capture_output=True, text=True, check=True, env={"MANWIDTH": "100", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        )  # fmt: skip
        assert (shown.stderr, "NAME" in shown.stdout) == ("", True)


def test_notes_of_a_release_are_its_part_of_the_changelog(tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/release-notes", tmp_path / ".ci")
    (tmp_path / "CHANGELOG.md").write_text(
        "# Changelog\n\n## Unreleased\n\n- c\n\n## 1.2.0 - 2026-01-01\n\n- b\n\n## 1.2.0.1\n\n- a\n"
    )

    def notes(version: str) -> subprocess.CompletedProcess[str]:
        command = [str(tmp_path / ".ci/release-notes"), version]
        return subprocess.run(command, capture_output=True, text=True)

    assert notes("1.2.0").stdout.strip() == "- b"
    assert notes("1.2.0.1").stdout.strip() == "- a"
    missing = notes("1.3.0")
    assert (missing.returncode, missing.stderr) == (1, "CHANGELOG.md has no section '## 1.3.0'\n")


@NO_CHECKOUT
def test_the_branch_of_the_template_is_the_homepage_alone(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(checkout)], check=True)
    for setting in ("user.name=A", "user.email=a@example.org"):
        subprocess.run(["git", "config", *setting.split("=")], cwd=checkout, check=True)

    def make() -> str:
        done = subprocess.run(
            [checkout / ".ci/template-branch"], capture_output=True, text=True, check=True
        )
        return done.stdout

    assert make().startswith("refs/heads/template is ")
    assert make().startswith("Nothing changed since ")
    listed = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", "template"],
        cwd=checkout, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    allowed = {*TEMPLATE_PARTS, "LICENSE"}
    assert [
        path for path in listed if not any(path == p or path.startswith(p + "/") for p in allowed)
    ] == []
    for branch, folder in (("HEAD", "whole"), ("template", "alone")):
        tree = tmp_path / folder
        subprocess.run(
            ["git", "worktree", "add", "-q", "--detach", tree, branch], cwd=checkout, check=True
        )
        jekyllpy.build(tree, tmp_path / f"{folder}-site")
    assert files(tmp_path / "whole-site") == files(tmp_path / "alone-site")


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in ("feed.xml", "sitemap.xml")
    }


def made(what: str, tree: Path, folder: Path) -> Path:
    """The `sdist` or `wheel` of a source tree."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1700000000"}
    line = [sys.executable, "-m", "hatchling", "build", "-t", what, "-d", str(folder)]
    subprocess.run(line, cwd=tree, check=True, capture_output=True, env=environment)
    (path,) = folder.iterdir()
    return path


@pytest.mark.slow
@NO_CHECKOUT
def test_a_release_holds_what_it_needs_and_is_the_same_from_its_sources(tmp_path: Path) -> None:
    sources = made("sdist", ROOT, tmp_path / "sdist")
    subprocess.run(["tar", "-xzf", str(sources)], cwd=tmp_path, check=True)
    unpacked = tmp_path / f"jekyllpy-{jekyllpy.__version__}"
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert [path for path in tracked if not (unpacked / path).exists()] == []

    wheel = made("wheel", ROOT, tmp_path / "wheel")
    assert made("wheel", unpacked, tmp_path / "again").read_bytes() == wheel.read_bytes()
    held = zipfile.ZipFile(wheel).namelist()
    data = f"jekyllpy-{jekyllpy.__version__}"
    assert {path.split("/")[0] for path in held} == {
        "jekyllpy", f"{data}.data", f"{data}.dist-info"
    }  # fmt: skip
    packaged = [path for path in tracked if path.startswith(("jekyllpy/", *TEMPLATE_PARTS))]
    needed = [
        path if path.startswith("jekyllpy/") else f"jekyllpy/template/{path}" for path in packaged
    ]
    assert sorted(needed) == sorted(path for path in held if path.startswith("jekyllpy/"))


def test_the_image_is_made_of_all_that_a_wheel_needs() -> None:
    rules = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    kept = [rule.removeprefix("!") for rule in rules if rule.startswith("!")]
    needed = [
        *TEMPLATE_PARTS,
        "jekyllpy",
        "pyproject.toml",
        "hatch_build.py",
        "LICENSE",
        "NOTICE",
        "README.md",
    ]
    assert [path for path in needed if not any(fnmatch(path, rule) for rule in kept)] == []


def test_the_image_has_a_user_of_its_own_and_an_entry() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    assert "USER jekyll" in lines and 'ENTRYPOINT ["jekyllpy"]' in lines
    assert re.match(
        r"FROM python:3\.\d+-slim", lines[[line.startswith("FROM") for line in lines].index(True)]
    )
