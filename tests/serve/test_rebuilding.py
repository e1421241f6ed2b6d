"""What is edited while a site is watched is rebuilt to what a clean build writes."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest

from jekyllpy.log import Logger
from jekyllpy.serve.watcher import Watcher
from jekyllpy.site.builder import Builder
from tests.incremental.clean_builds import build, configuration
from tests.incremental.edits import EDITS, text_files, write_site
from tests.reference import files

STEPS = 20
MOMENT = "2026-01-01 00:00:00 +0000"
PATIENCE = 2.0
LONG_AGO = 1_700_000_000

pytestmark = pytest.mark.usefixtures("lasting_dart_sass")


def noticed(watcher: Watcher) -> list[str]:
    """What has changed; nothing, if it was written as it was."""
    deadline = time.monotonic() + PATIENCE
    return watcher.wait(lambda: time.monotonic() > deadline)


@pytest.mark.slow
@pytest.mark.parametrize("incremental", [False, True])
def test_a_watched_site_is_as_if_built_afresh(tmp_path: Path, incremental: bool) -> None:
    rng = random.Random(incremental)
    site, out = write_site(tmp_path / "site"), tmp_path / "out"
    logger = Logger.silent()
    for path in text_files(site):
        os.utime(path, (LONG_AGO, LONG_AGO))  # so that what was read is worth remembering
    flags = {
        "source": str(site),
        "destination": str(out),
        "time": MOMENT,
        "incremental": incremental,
        "watch": True,
    }
    builder = Builder(flags, logger)
    watcher = Watcher(builder.config, builder.config_files)
    builder.build()
    history = []
    for step in range(STEPS):
        history.append(rng.choice(EDITS)(site, rng))
        if history[-1] != "nothing" and (changed := noticed(watcher)):
            before = builder.site
            builder.rebuild(changed)
            if builder.site is not before:
                watcher.close()
                watcher = Watcher(builder.config, builder.config_files)
        clean = tmp_path / f"clean-{step}"
        failed = build(configuration(site, clean, MOMENT))
        assert (failed is None) == (builder.failure is None), history[-5:]
        if failed is None:
            assert files(out) == files(clean), history[-5:]
    watcher.close()


@pytest.mark.parametrize("very_many", [1, 100])
def test_what_the_system_may_not_have_told_of_is_looked_for_after_many_files(
    site_folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, very_many: int
) -> None:
    monkeypatch.setattr("jekyllpy.site.builder.VERY_MANY", very_many)
    site = site_folder({"a.html": "---\n---\nbefore", "_data/d.yml": "1"})
    out = tmp_path / "out"
    flags = {"source": str(site), "destination": str(out), "watch": True}
    builder = Builder(flags, Logger.silent())
    builder.build()
    (site / "a.html").write_text("---\n---\nafter")
    missed = builder.missed()
    assert missed == ([str(site / "a.html")] if very_many == 1 else [])
    builder.rebuild([str(site / "a.html")])
    assert (out / "a.html").read_text() == "after"
    assert builder.missed() == []
