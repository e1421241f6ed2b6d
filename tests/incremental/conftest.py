"""What the tests of builds after edits share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.incremental.edits import calm_down, write_site


@pytest.fixture
def calm_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site none of whose pages depends on the page before, nor comes to by an edit."""
    calm_down(monkeypatch)
    return write_site(tmp_path / "site", calm=True)
