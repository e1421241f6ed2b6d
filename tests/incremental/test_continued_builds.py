"""Whatever is edited between one process and the next, each build leaves what a clean build writes."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

import pytest

from jekyllpy.errors import JekyllError
from jekyllpy.log import Logger
from jekyllpy.site.builder import Builder
from tests.incremental.clean_builds import SECONDS_PER_DAY, moments, require_clean
from tests.incremental.edits import (
    EDITS,
    Edit,
    add_text,
    change_include,
    change_layout,
    change_menu,
    change_part,
    change_style,
    text_files,
    touch_nothing,
    write_site,
)

STEPS = 25
MANY_STEPS = int(os.environ.get("JEKYLLPY_RANDOM_EDITS", "25"))
SECONDS = (*([1] * 15), 40 * SECONDS_PER_DAY)
A_MINUTE_NS = 60_000_000_000
JUST_NOW_NS = 3_000_000_000

pytestmark = pytest.mark.usefixtures("lasting_dart_sass")


class Warm:
    """A folder in which a site is built again and again, each time as a new process would."""

    def __init__(self, site: Path, out: Path, **settings: object) -> None:
        self.site = site
        self.out = out
        self.continued = 0
        self.settings = settings
        self._ages = 0

    def build(self, now: str) -> str | None:
        """Build; the error if it fails."""
        self.age()
        flags = {"source": str(self.site), "destination": str(self.out), "time": now}
        config = {"config": [str(self.site / "_config.yml")], **self.settings}
        try:
            builder = Builder({**flags, **config}, Logger.silent())
            builder.build()
        except JekyllError as error:
            return str(error)
        self.continued += builder.amended is not None
        return None

    def age(self) -> None:
        """Have files that were just written be written a while ago, each at a moment of its own."""
        newest = time.time_ns() - JUST_NOW_NS
        for path in self.site.rglob("*"):
            if path.is_file() and path.stat().st_mtime_ns > newest:
                self._ages += 1
                moment = newest - A_MINUTE_NS - self._ages
                os.utime(path, ns=(moment, moment))


def tamper(out: Path, rng: random.Random) -> str:
    """Change, remove or add a file of the destination."""
    paths = sorted(path for path in out.rglob("*") if path.is_file())
    path = rng.choice(paths)
    kind = rng.choice(("change", "remove", "add", "replace"))
    # A copied file's like, as long and as old, is taken for the copy by a build of the whole site, too.
    if kind == "change" or (kind == "replace" and path.suffix == ".txt"):
        path.write_bytes(path.read_bytes() + b" ")
    elif kind == "replace":  # as long and as old as before
        status = path.stat()
        path.write_bytes(b"x" * status.st_size)
        os.utime(path, ns=(status.st_mtime_ns, status.st_mtime_ns))
    elif kind == "remove":
        path.unlink()
    else:
        (path.parent / "stray.html").write_text("stray")
    return f"{kind} {path}"


def damage(site: Path, rng: random.Random) -> str:
    """Change what is kept between builds."""
    kept = sorted(path for path in (site / ".jekyll-cache").rglob("Books/*") if path.is_file())
    if not kept:
        return "nothing"
    path = rng.choice(kept)
    data = bytearray(path.read_bytes())
    if data:
        data[rng.randrange(len(data))] ^= 1
    path.write_bytes(rng.choice((bytes(data), bytes(data[: len(data) // 2]), b"")))
    return f"damage {path}"


def touch(site: Path, rng: random.Random) -> str:
    """Write a file anew as it is."""
    path = rng.choice(text_files(site))
    path.write_bytes(path.read_bytes())
    return f"touch {path}"


OF_TEXTS = (
    add_text,
    change_include,
    change_layout,
    change_menu,
    change_style,
    change_part,
    touch,
    touch_nothing,
)


def check(
    warm: Warm,
    folder: Path,
    seed: int,
    steps: int,
    edits: tuple[Edit, ...],
    *,
    also: Callable[[Path, Path, random.Random], str] = lambda site, out, rng: "",
) -> None:
    """Edit and build, and compare with clean builds."""
    rng = random.Random(seed)
    moment = moments(rng, SECONDS)
    history = ["start"]
    for step in range(steps):
        now = next(moment)
        with chdir(warm.site):  # where stylesheets that nothing touches aren't compiled
            failed = warm.build(now)
            require_clean(warm.site, warm.out, failed, folder / f"clean-{step}", now, history)
        if failed is None:
            history.append(also(warm.site, warm.out, rng))
        else:
            write_site(warm.site, calm=True)
        history.append(rng.choice(edits)(warm.site, rng))


def disturb(site: Path, out: Path, rng: random.Random) -> str:
    """Now and then change what nobody but a build should."""
    match rng.randrange(8):
        case 0:
            return tamper(out, rng)
        case 1:
            return damage(site, rng)
    return ""


def test_builds_of_new_processes_are_clean_builds(calm_site: Path, tmp_path: Path) -> None:
    warm = Warm(calm_site, tmp_path / "out")
    check(warm, tmp_path, 5, STEPS, OF_TEXTS)
    assert warm.continued > STEPS // 2


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "settings"), [(1, {}), (3, {"incremental": True})])
def test_many_builds_of_new_processes_are_clean_builds(
    calm_site: Path, tmp_path: Path, seed: int, settings: dict[str, object]
) -> None:
    warm = Warm(calm_site, tmp_path / "out", **settings)
    check(warm, tmp_path, seed, MANY_STEPS, (*EDITS, *OF_TEXTS), also=disturb)
    assert warm.continued > MANY_STEPS // 50


@pytest.mark.slow
def test_many_builds_of_an_entangled_site_are_clean_builds(tmp_path: Path) -> None:
    warm = Warm(write_site(tmp_path / "site"), tmp_path / "out")
    check(warm, tmp_path, 2, MANY_STEPS // 3, EDITS, also=disturb)
