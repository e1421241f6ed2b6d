"""The repository is the homepage and the package: nothing of the package is on the homepage."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import jekyllpy
from tests.conftest import ROOT
from tests.template.conftest import copy_template

pytestmark = pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this is no checkout")


def test_the_repository_builds_the_files_that_a_new_homepage_has(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(checkout)], check=True)
    for source, folder in ((checkout, "whole"), (copy_template(tmp_path / "new"), "homepage")):
        jekyllpy.build(source, tmp_path / folder)
    assert names(tmp_path / "whole") == names(tmp_path / "homepage")


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))
