"""Whatever is edited while a site is watched, each build leaves what a clean build writes."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from jekyllpy.content.ignored import Ignored
from jekyllpy.log import Logger
from jekyllpy.site.builder import Builder
from tests.incremental.clean_builds import moments, require_clean
from tests.incremental.edits import (
    EDITS,
    OF_FILES,
    Edit,
    add_text,
    calm_down,
    change_include,
    change_layout,
    change_menu,
    change_part,
    change_style,
    write_site,
)
from tests.reference import files

STEPS = 30
MANY_STEPS = int(os.environ.get("JEKYLLPY_RANDOM_EDITS", "16"))
FEW_STEPS = MANY_STEPS // 4
# None of these changes front matter, or which files there are.
OF_TEXTS = (add_text, change_include, change_layout, change_menu, change_style, change_part)

pytestmark = pytest.mark.usefixtures("lasting_dart_sass")


class Watched:
    """A site that is built again and again, and told what has changed."""

    def __init__(self, site: Path, out: Path) -> None:
        self.site = site
        self.out = out
        flags = {"source": str(site), "destination": str(out), "watch": True}
        config = {"config": [str(site / "_config.yml")], "disable_disk_cache": True}
        self.builder = Builder({**flags, **config}, Logger.silent())
        self.amended = 0
        self._known = files(site)

    def build(self, now: str) -> str | None:
        """Build after whatever has changed; the error if it fails."""
        before, self._known = self._known, files(self.site)
        names = before.keys() | self._known.keys()
        changed = [name for name in names if before.get(name) != self._known.get(name)]
        self.builder.flags = {**self.builder.flags, "time": now}
        self.builder.site.config["time"] = now
        is_ignored = Ignored(self.builder.config)
        paths = sorted(str(self.site / name) for name in changed)
        self.builder.rebuild([path for path in paths if not is_ignored(path)])
        self.builder.settle()
        self.amended += self.builder.amended is not None
        return None if self.builder.failure is None else str(self.builder.failure)


def check(site: Path, folder: Path, seed: int, steps: int, edits: tuple[Edit, ...] = EDITS) -> int:
    """Edit and build, compare with clean builds; how often only what was touched was rendered."""
    rng = random.Random(seed)
    watched = Watched(site, folder / "out")
    moment = moments(rng)
    history = ["start"]
    for step in range(steps):
        now = next(moment)
        failed = watched.build(now)
        require_clean(site, watched.out, failed, folder / f"clean-{step}", now, history)
        history.append(rng.choice(edits)(site, rng))
    return watched.amended


def test_builds_of_a_watched_site_are_clean_builds(calm_site: Path, tmp_path: Path) -> None:
    assert check(calm_site, tmp_path, 5, STEPS, OF_TEXTS) > STEPS // 2


@pytest.mark.slow
def test_many_builds_of_a_watched_site_are_clean_builds(calm_site: Path, tmp_path: Path) -> None:
    assert check(calm_site, tmp_path, 1, MANY_STEPS, (*EDITS, *OF_FILES)) > MANY_STEPS // 4


@pytest.mark.slow
def test_files_that_come_and_go_leave_what_a_clean_build_writes(
    calm_site: Path, tmp_path: Path
) -> None:
    assert check(calm_site, tmp_path, 3, FEW_STEPS, OF_FILES) > FEW_STEPS // 2


@pytest.mark.slow
def test_a_watched_site_with_generators_of_its_own_is_built_cleanly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calm_down(monkeypatch)
    site = write_site(tmp_path / "site", calm=True, with_plugins=True)
    assert check(site, tmp_path, 4, FEW_STEPS, (*OF_TEXTS, *OF_FILES)) > FEW_STEPS // 2


@pytest.mark.slow
def test_many_builds_of_an_entangled_site_are_clean_builds(tmp_path: Path) -> None:
    check(write_site(tmp_path / "site"), tmp_path, 2, MANY_STEPS // 4)
