"""`action.yml` takes what actions/jekyll-build-pages takes, and its steps build a site."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from jekyllpy import __version__
from tests.conftest import ROOT

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
BUILD = next(step for step in ACTION["runs"]["steps"] if step.get("id") == "build")
PAGES = {
    "index.md": "---\n---\n# Hello\n",
    "_posts/2020-01-01-old.md": "---\n---\nOld\n",
    "_posts/2999-01-01-to-come.md": "---\n---\nTo come\n",
    "env.txt": "---\n---\n{{ jekyll.environment }} {{ jekyllpy.edition.name }}\n",
}


def test_it_takes_the_inputs_of_the_action_of_github_pages() -> None:
    theirs = {"source", "destination", "future", "build_revision", "verbose", "token"}
    assert theirs <= ACTION["inputs"].keys()
    assert all("default" in given and "description" in given for given in ACTION["inputs"].values())


def run(site: Path, **inputs: str) -> tuple[int, str, dict[str, str]]:
    """Carry the build's step out: its status, what it says, and the action's outputs."""
    values = {name: str(given["default"]) for name, given in ACTION["inputs"].items()} | inputs
    known = {f"inputs.{name}": value for name, value in values.items()}
    known |= {"github.repository": "ada/ada.github.io", "github.sha": "abc", "github.token": ""}

    def fill(text: str) -> str:
        previous = None
        while previous != text:
            previous, text = text, re.sub(r"\$\{\{ (\S+) \}\}", lambda found: known[found[1]], text)
        return text

    written = site.parent / "output"
    environment = os.environ | {name: fill(str(value)) for name, value in BUILD["env"].items()}
    environment |= {
        "GITHUB_OUTPUT": str(written),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    }
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", BUILD["run"]],
        cwd=site, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    lines = written.read_text().splitlines() if written.exists() else []
    return done.returncode, done.stdout + done.stderr, dict(line.split("=", 1) for line in lines)


@pytest.fixture
def site(site_folder) -> Path:
    folder: Path = site_folder(PAGES)
    return folder


def test_it_builds_for_production_and_counts(site: Path) -> None:
    status, output, outputs = run(site)
    assert (status, outputs["pages"]) == (0, "2"), output
    assert re.fullmatch(r"\d+", outputs["seconds"])
    assert (site / "_site/env.txt").read_text().startswith("production")


def test_its_inputs_are_heeded(site: Path) -> None:
    status, output, outputs = run(
        site, destination="./public", future="true", verbose="true", edition="github-pages"
    )
    assert (status, outputs["pages"]) == (0, "3"), output
    assert "github-pages" in (site / "public/env.txt").read_text()


def test_a_build_that_fails_fails_the_step(site: Path) -> None:
    (site / "broken.html").write_text("---\n---\n{% if %}\n", encoding="utf-8")
    status, output, outputs = run(site)
    assert (status, outputs) == (1, {})
    assert "broken.html" in output


def test_an_input_is_no_code(site: Path) -> None:
    status, _, _ = run(site, destination='./a"; touch hacked; echo "')
    assert status == 0
    assert not (site / "hacked").exists()


def test_the_extras_are_those_of_the_package() -> None:
    import tomllib

    with (ROOT / "pyproject.toml").open("rb") as file:
        extras = tomllib.load(file)["project"]["optional-dependencies"]
    assert set(ACTION["inputs"]["extras"]["default"].split(",")) <= extras.keys()
    image = re.search(r"^ARG EXTRAS=(\S+)", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    assert image and set(image[1].split(",")) <= extras.keys()


def test_the_citation_names_this_version() -> None:
    assert yaml.safe_load((ROOT / "CITATION.cff").read_text())["version"] == __version__
