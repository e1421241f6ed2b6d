"""Builds of the whole site, and whether another build has left what they write."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

from jekyllpy.config.configuration import Configuration
from jekyllpy.errors import JekyllError
from jekyllpy.site.site import Site
from tests.reference import files

SECONDS_PER_DAY = 86_400


def configuration(site: Path, dest: Path, moment: str, **settings: object) -> Configuration:
    flags = {"source": str(site), "destination": str(dest), "config": [str(site / "_config.yml")]}
    return Configuration.load({**flags, "time": moment, "disable_disk_cache": True, **settings})


def moments(
    rng: random.Random, steps: tuple[int, ...] = (1, 1, 1, 5, 40 * SECONDS_PER_DAY)
) -> Iterator[str]:
    """Times that go on, mostly by seconds, sometimes by months."""
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


def require_clean(
    site: Path, out: Path, failed: str | None, clean: Path, now: str, history: list[str]
) -> None:
    """Have what a build of `site` left in `out` be what a clean one writes to `clean`, or both fail.

    Args:
        failed: the build's error, if it failed.
        history: the edits so far.
    """
    fails = build(configuration(site, clean, now))
    assert (fails is None) == (failed is None), (fails, failed, history[-5:])
    if failed is None:
        expected, got = files(clean), files(out)
        assert sorted(got) == sorted(expected), history[-5:]
        for path, data in expected.items():
            assert got[path] == data, (path, history[-5:])
