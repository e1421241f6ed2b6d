"""The homepage at the repository's root, built once by the real jekyll, and a browser to look at it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.scaffold.homepage import TEMPLATE_PARTS
from tests.conftest import ROOT
from tests.reference import environment, run_jekyll, strict

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"


def copy_template(folder: Path) -> Path:
    """The template's own files, as a new site gets them."""
    for part in TEMPLATE_PARTS:
        source, target = ROOT / part, folder / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)
    return folder


def build(source: Path, destination: Path, *options: str) -> Path:
    """Build with the real jekyll."""
    line = ["build", "-s", str(source), "-d", str(destination), "--disable-disk-cache", *options]
    done = run_jekyll(line, source, environment())
    assert done.returncode == 0, done.stderr
    assert "Warning" not in done.stderr, done.stderr
    return destination


@pytest.fixture(scope="session")
def homepage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built homepage."""
    folder = tmp_path_factory.mktemp("homepage")
    return build(copy_template(folder / "source"), folder / "site")


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """What `npm install` in this folder brings; nothing here fetches it."""
    if not MODULES.exists():
        reason = f"needs `npm install` in {HERE.relative_to(ROOT)}"
        if strict():
            pytest.fail(reason)
        pytest.skip(reason)
    return MODULES


def in_browser(script: str, site: Path) -> Any:
    """What `browser/<script>` reports about the built `site`."""
    done = subprocess.run(
        ["node", str(HERE / "browser" / script), str(site)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """The template without its sample content."""
    folder = copy_template(tmp_path / "source")
    for sample in ("_pages", "_portfolio", "_posts", "_publications", "_talks", "_teaching"):
        for file in sorted((folder / sample).rglob("*.md")):
            file.unlink()
    for data in ("cv.yml", "gs_data.json", "people.yml", "repositories.yml"):
        (folder / "_data" / data).unlink()
    return folder


def built(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return build(folder, folder.with_name("site"))
