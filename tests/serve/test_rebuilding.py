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
