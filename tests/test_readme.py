"""The README, line by line, in a clean environment: it ends in a homepage with no word of the sample."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.academic.lookup import shapes
from tests.academic.lookup.services import served
from tests.conftest import ROOT
from tests.scaffold.links import dead_links, words_of_the_sample

README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
SET_UP = "python3 -m venv .venv && .venv/bin/pip install -e . && .venv/bin/jekyllpy build"
TEST = "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest"
INSTALL = "pipx install ."
BIBTEX = "@article{a, title={Notes on the Engine}, author={Lovelace, Ada}, journal={Memoirs}, year=1843}\n"
MORE = "@book{b, title={On Looms}, author={Lovelace, Ada}, publisher={Press}, year=1842}\n"

pytestmark = pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this is no checkout")


def lines() -> list[str]:
    """The README's command lines, without what follows them as a remark."""
    text = README.read_text(encoding="utf-8")
    found = [line.strip() for block in BLOCK.findall(text) for line in block.splitlines()]
    return [shlex.join(shlex.split(line[2:], comments=True)) if "&&" not in line
            else line[2:] for line in found if line.startswith("$ ")]  # fmt: skip


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A fresh copy of the repository, and the command where each way to install it puts it."""
    folder = tmp_path / "jekyllpy"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(folder)], check=True)
    for place in (folder / ".venv" / "bin", tmp_path / "bin"):
        place.mkdir(parents=True)
        command = f'#!/bin/sh\nPYTHONPATH={folder} exec {sys.executable} -m jekyllpy "$@"\n'
        (place / "jekyllpy").write_text(command)
        (place / "jekyllpy").chmod(0o755)
    return folder


def in_clean_shell(script: list[str], clone: Path, variables: dict[str, str]) -> None:
    """Carry out the lines as somebody would whose shell knows nothing but the command."""
    path = f"{clone.parent / 'bin'}:/usr/bin:/bin"
    given = [f"{name}={value}" for name, value in variables.items()]
    done = subprocess.run(
        ["env", "-i", f"HOME={clone.parent}", f"PATH={path}", "LANG=C.UTF-8", *given, "bash", "-ex"],
        input="\n".join(script), cwd=clone, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_the_readme_leads_to_a_homepage_of_ones_own(clone: Path) -> None:
    script = []
    for line in lines():
        if line in (TEST, INSTALL):
            continue  # these fetch what this test has; so does the set-up, before it builds
        line = line.replace(SET_UP, ".venv/bin/jekyllpy build")
        # What is served is what is built; that a server serves it is tested elsewhere.
        line = re.sub(r"jekyllpy serve\b.*", "jekyllpy build", line)
        if line == "cd my-site":
            line = f"cd {clone}/my-homepage"
        if line == "jekyllpy clear-samples":
            line = f"(cd {clone} && jekyllpy clear-samples && jekyllpy build)"
        if line == "jekyllpy new my-homepage":
            line += ' --name "Ada Lovelace" --github ada'  # the answers that a terminal would give
        script.append(line)
        if line == "cd my-homepage":
            script.append(f"printf %s {shlex.quote(BIBTEX)} > paper.bib")
            script.append(f"printf %s {shlex.quote(BIBTEX + MORE)} > all-my-papers.bib")
    assert {".venv/bin/jekyllpy build", "jekyllpy doctor"} < set(script)
    with served() as services:
        services.answer("/works/10.1145/3292500.3330701", shapes.CROSSREF)
        in_clean_shell(script, clone, services.environment())
    for built in (clone / "my-homepage" / "_site", clone / "_site"):
        assert words_of_the_sample(built) == {}
        assert dead_links(built) == []
    papers = (clone / "my-homepage" / "_site" / "publications" / "index.html").read_text()
    assert all(title in papers for title in ("Notes on the Engine", "On Looms", "H₂O"))
    assert "Ada Lovelace" in (clone / "my-homepage" / "_site" / "index.html").read_text()


def test_the_set_up_commands_are_these() -> None:
    assert {SET_UP, TEST, INSTALL} <= set(lines())


def test_bare_lines_come_behind_the_way_to_get_the_command() -> None:
    names = [line.split()[0] for line in lines()]
    assert "jekyllpy" not in names[: lines().index(INSTALL)]
