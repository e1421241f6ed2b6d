"""What the tests share: the real parts they need, and a Jekyll site written in a few lines."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import real_gems
from tests.dart_sass import lasting_dart_sass as lasting_dart_sass
from tests.dart_sass import one_dart_sass as one_dart_sass
from tests.reference import FAKETIME, strict

# How long an example takes says more of the machine than of what is tested.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

REAL_PARTS = {
    "jekyll": lambda: shutil.which("jekyll"),
    "ruby": lambda: shutil.which("ruby"),
    "faketime": lambda: FAKETIME is not None,
    # What keeps root to the modes of files; others are kept to them anyway.
    "bounded": lambda: hasattr(os, "geteuid") and (os.geteuid() != 0 or shutil.which("setpriv")),
    "chromium": lambda: shutil.which("chromium"),
    "node": lambda: shutil.which("node"),
    "fish": lambda: shutil.which("fish"),
    "man": lambda: shutil.which("man"),
    "openssl": lambda: shutil.which("openssl"),
    # A small disk of one's own, which can be full.
    "unshare": lambda: can_mount(),
    "shared": lambda: (SHARED / "README.md").exists(),
    "gems": lambda: real_gems.folder() is not None,
}
# What a clone of the repository has no right to expect.
NEIGHBOURS = {"shared", "gems"}
# Programs that take seconds to start.
PROGRAMS = {"jekyll", "ruby", "chromium", "node"}


def can_mount() -> bool:
    command = ["unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except OSError:
        return False


def pytest_configure(config: pytest.Config) -> None:
    # No test asks the world for a gem; what this machine has in its cache is nobody's theme either.
    os.environ["RUBYGEMS_HOST"] = "http://127.0.0.1:9/"
    for line in (
        "needs(*parts): skipped without these real parts "
        f"({', '.join(REAL_PARTS)}); an error instead under JEKYLLPY_STRICT=1",
        "slow: takes long by what it does: measures growth, waits for time to pass, builds often",
        f"quick: given to all that isn't slow and needs none of {', '.join(sorted(PROGRAMS))}",
    ):
        config.addinivalue_line("markers", line)


@pytest.hookimpl(wrapper=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """One more than there are cores: who waits for the disk or another program leaves one idle."""
    return (yield) + 1


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        parts = {part for marker in item.iter_markers("needs") for part in marker.args}
        if not parts & PROGRAMS and item.get_closest_marker("slow") is None:
            item.add_marker("quick")
    # What takes long goes first, so that no process is left with it in the end.
    items.sort(key=lambda item: item.get_closest_marker("quick") is not None)


def pytest_collection_finish() -> None:
    # Thousands of tests aren't garbage, and take long to look through each time it is looked for.
    gc.freeze()


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in item.iter_markers("needs"):
        for part in marker.args:
            if REAL_PARTS[part]():
                continue
            if strict() and part not in NEIGHBOURS:
                pytest.fail(f"{part} is missing, and JEKYLLPY_STRICT=1 allows no skipping")
            pytest.skip(f"needs {part}, which is not here")


@pytest.fixture
def site_folder(tmp_path: Path):
    """A function that writes a site: `site_folder({"index.md": "..."}) -> Path` of its folder."""

    def write(files: dict[str, str | bytes], name: str = "site") -> Path:
        folder = tmp_path / name
        for path, content in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                target.write_bytes(content)
            else:
                target.write_text(content, encoding="utf-8", newline="")
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    return write
