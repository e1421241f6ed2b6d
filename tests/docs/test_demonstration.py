"""The website as its workflow publishes it: the documentation, and the homepage as a demonstration beside it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html
import pytest
import yaml

from jekyllpy.scaffold.homepage import TEMPLATE_PARTS
from tests.conftest import ROOT

WORKFLOW = yaml.safe_load((ROOT / ".github/workflows/docs.yml").read_text(encoding="utf-8"))
ORIGIN, BASE = "https://ada.github.io", "/jekyllpy"
PARTS = ("docs", "jekyllpy", "benchmarks", "NOTICE", "ARCHITECTURE.md", "CHANGELOG.md", "SECURITY.md", ".github", *TEMPLATE_PARTS)  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the workflow's script fills, in a checkout on GitHub's machine."""
    folder = tmp_path_factory.mktemp("checkout")
    for part in {part.split("/")[0] for part in PARTS}:
        (folder / part).symlink_to(ROOT / part)
    script = next(step["run"] for step in WORKFLOW["jobs"]["build"]["steps"] if "_website" in step.get("run", ""))  # fmt: skip
    programs = folder / "bin"
    programs.mkdir()
    command = programs / "jekyllpy"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m jekyllpy "$@"\n')
    command.chmod(0o755)
    environment = os.environ | {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "JEKYLL_ENV": "production",
        "ORIGIN": ORIGIN,
        "BASE_PATH": BASE,
        "GITHUB_REPOSITORY": "ada/jekyllpy",
        "RUNNER_TEMP": str(tmp_path_factory.mktemp("runner")),
    }
    done = subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=folder, env=environment, capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "_website"


@pytest.mark.slow
def test_both_lie_where_their_links_lead(published: Path) -> None:
    """No link or picture of either is dead, from one to the other neither."""
    dead, pages = [], 0
    for path in published.rglob("*.html"):
        pages += 1
        name = path.relative_to(published).as_posix()
        address = f"{BASE}/{name}"
        for link in links(path):
            found = urlsplit(urljoin(address, link))
            if found.netloc:
                continue
            target = unquote(found.path)
            file = published / target.removeprefix(f"{BASE}/")
            tried = (file, file / "index.html", file.with_name(f"{file.name}.html"))
            if not target.startswith(f"{BASE}/") or not any(one.is_file() for one in tried):
                dead.append((name, link))
    assert dead == []
    assert pages > 100


@pytest.mark.slow
def test_each_knows_its_own_address(published: Path) -> None:
    home = (published / "demo/index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{ORIGIN}{BASE}/demo/">' in home
    assert f"<loc>{ORIGIN}{BASE}/demo/publications/</loc>" in (published / "demo/sitemap.xml").read_text()  # fmt: skip
    front = lxml.html.fromstring((published / "index.html").read_text(encoding="utf-8"))
    assert f"{BASE}/demo/" in front.xpath("//@href")


def links(path: Path) -> list[Any]:
    """What a page leads to and shows."""
    page = lxml.html.fromstring(path.read_bytes().decode("utf-8"))
    return [link for link in page.xpath("//a/@href | //link/@href | //img/@src | //script/@src") if not link.startswith(("mailto:", "data:", ORIGIN))]  # fmt: skip
