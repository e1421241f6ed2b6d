"""Whatever is edited, an incremental build writes what a clean build writes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from jekyllpy.config.configuration import Configuration
from jekyllpy.errors import JekyllError
from jekyllpy.site.site import Site
from tests.incremental.edits import EDITS, calm_down, write_site
from tests.reference import files

STEPS = 100
SECONDS_PER_DAY = 86_400


def configuration(site: Path, dest: Path, moment: str, **settings: object) -> Configuration:
    flags = {"source": str(site), "destination": str(dest), "config": [str(site / "_config.yml")]}
    return Configuration.load({**flags, "time": moment, "disable_disk_cache": True, **settings})


def moments(rng: random.Random, steps: tuple[int, ...] = (1, 1, 1, 5, 40 * SECONDS_PER_DAY)):
    """Times that go on, mostly by seconds, sometimes by months."""
    import datetime as dt

    now = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    while True:
        now += dt.timedelta(seconds=rng.choice(steps))
        yield now.strftime("%Y-%m-%d %H:%M:%S +0000")


def build(config: Configuration) -> str | None:
    """Build; the error if it fails."""
    try:
        Site(config).process()
    except JekyllError as error:
        return str(error)
    return None


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
        clean = tmp_path / f"clean-{step}"
        fails = build(configuration(site, clean, now))
        assert (fails is None) == (failed is None), (fails, failed, history[-5:])
        if failed is None:
            expected, got = files(clean), files(out)
            assert sorted(got) == sorted(expected), history[-5:]
            for path, data in expected.items():
                assert got[path] == data, (path, history[-5:])
