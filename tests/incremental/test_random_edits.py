"""Whatever is edited, an incremental build writes what a clean build writes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.incremental.clean_builds import build, configuration, moments, require_clean
from tests.incremental.edits import EDITS, calm_down, write_site

STEPS = 60

pytestmark = pytest.mark.usefixtures("lasting_dart_sass")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("seed", "compiled_after", "is_calm"), [(1, 100, False), (2, 2, True), (3, 100, True)]
)
def test_incremental_builds_are_clean_builds(
    tmp_path: Path, monkeypatch, seed: int, compiled_after: int, is_calm: bool
) -> None:
    monkeypatch.setattr("jekyllpy.liquid.nodes.HOT", compiled_after)
    if is_calm:
        calm_down(monkeypatch)
    rng = random.Random(seed)
    site, out = write_site(tmp_path / "site", calm=is_calm), tmp_path / "out"
    moment = moments(rng)
    history = []
    for step in range(STEPS):
        history.append(rng.choice(EDITS)(site, rng) if step else "start")
        now = next(moment)
        failed = build(configuration(site, out, now, incremental=True))
        require_clean(site, out, failed, tmp_path / f"clean-{step}", now, history)
