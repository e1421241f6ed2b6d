"""The documentation's website, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

import jekyllpy
from tests.conftest import ROOT

DOCS = ROOT / "docs"


@pytest.fixture(scope="session")
def website(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built website, as it lies below an address of its own."""
    folder = tmp_path_factory.mktemp("website")
    jekyllpy.build(DOCS, folder, disable_disk_cache=True)
    return folder
