"""Builds one site with the real `jekyll` and with jekyllpy, and tells how the results differ."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import resident

MOMENT = "2026-01-15 12:00:00"
GENERATOR = [
    (re.compile(rb"<generator[^>]*>[^<]*</generator>"), b"<generator/>"),
    (re.compile(rb'(<meta name="generator" content=")[^"]*'), rb"\1"),
]
LOCK = """\
GEM
  specs:
    jekyll (4.3.1)
    jekyll-sass-converter (2.2.0)
    kramdown (2.4.0)
    liquid (5.4.0)
    rouge (3.30.0)
    sassc (2.4.0)

DEPENDENCIES
  jekyll
"""
"""What Debian's `jekyll` consists of, for the edition of what is compared with it."""
# What Jekyll says of a plugin, a theme or a plugin's command that it hasn't got.
LACKING = re.compile(
    r"It looks like you don't have (?P<plugin>\S+)|The (?P<theme>\S+) theme could not be found"
    r"|'(?P<command>jekyll \S+)' could not be found"
)
# The command `faketime` shares its clock through a semaphore named by its process id, and ends where
# a run that was killed has left one of that name. A moment that stands still needs no sharing.
FAKETIME = next(
    (
        path
        for folder in ("lib/*", "lib", "lib64", "local/lib")
        for path in Path("/usr").glob(f"{folder}/faketime/libfaketime.so.1")
    ),
    None,
)


def strict() -> bool:
    """Whether a missing part is an error rather than a reason to skip a test."""
    return os.environ.get("JEKYLLPY_STRICT") == "1"


def frozen_clock() -> dict[str, str]:
    """The environment of programs for which it is always `MOMENT`."""
    return {"LD_PRELOAD": str(FAKETIME), "FAKETIME": MOMENT, "FAKETIME_DISABLE_SHM": "1"}


def environment(**extra: str) -> dict[str, str]:
    return {
        **os.environ,
        "JEKYLL_ENV": "production",
        "JEKYLL_NO_BUNDLER_REQUIRE": "true",
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        **extra,
    }


def copy_for(site: Path, out: Path) -> Path:
    """A copy of `site` to be built into `out`, so that caches never mix."""
    ignore = shutil.ignore_patterns("_site", ".jekyll-cache")
    return Path(
        shutil.copytree(site, out.with_name(out.name + "-source"), symlinks=True, ignore=ignore)
    )


def jekyll(
    site: Path, out: Path, *options: str, afresh: bool = False, **env: str
) -> subprocess.CompletedProcess[str]:
    """What the real Jekyll makes of `site` at `MOMENT`; see `run_jekyll`."""
    copy = copy_for(site, out)
    line = ["build", "-s", str(copy), "-d", str(out), *options]
    return run_jekyll(line, copy, environment(**frozen_clock(), **env), afresh=afresh)


def run_jekyll(
    line: list[str], cwd: Path, variables: dict[str, str], *, afresh: bool = False
) -> subprocess.CompletedProcess[str]:
    """What the real Jekyll does when told so; the test is skipped where it lacks a part.

    Args:
        afresh: whether Ruby is started for this alone: the order of an object's methods depends on
            all names that it has read before.
    """
    if afresh:
        done = subprocess.run(
            ["jekyll", *line], cwd=cwd, env=variables, capture_output=True, text=True, timeout=120
        )
    else:
        done = resident.run(line, cwd, variables)
    skip_if_lacking(done)
    return done


def skip_if_lacking(done: subprocess.CompletedProcess[str]) -> None:
    """Skip the test if the real Jekyll, which has run, lacks a plugin or a theme."""
    lacking = LACKING.search(done.stdout + done.stderr)
    if lacking is not None and not strict():
        pytest.skip(f"needs {lacking[lacking.lastgroup or 0]} for Ruby, which is not here")


def jekyllpy(site: Path, out: Path, *options: str, **env: str) -> subprocess.CompletedProcess[str]:
    """What jekyllpy makes of `site` at `MOMENT`, with Debian's edition unless an option names another."""
    copy = copy_for(site, out)
    if "--edition" not in options and not (copy / "Gemfile.lock").exists():
        (copy / "Gemfile.lock").write_text(LOCK)
    line = ["build", "-s", str(copy), "-d", str(out), *options]
    return subprocess.run(
        [sys.executable, "-m", "jekyllpy", *line],
        cwd=copy,
        env=environment(**frozen_clock(), **env),
        capture_output=True,
        text=True,
        timeout=120,
    )


def files(root: Path) -> dict[str, bytes]:
    """Every file below `root` by relative path, the generator's own name and version blanked."""
    found = {}
    for path in sorted(root.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            for pattern, blank in GENERATOR:
                data = pattern.sub(blank, data)
            found[str(path.relative_to(root))] = data
    return found


def assert_same_build(
    site: Path, tmp_path: Path, *options: str, afresh: bool = False, **env: str
) -> dict[str, bytes]:
    """Both build `site` with status 0 and write the same files; gives what was written."""
    theirs = jekyll(site, tmp_path / "jekyll", *options, afresh=afresh, **env)
    assert theirs.returncode == 0, theirs.stdout + theirs.stderr
    ours = jekyllpy(site, tmp_path / "jekyllpy", *options, **env)
    assert ours.returncode == 0, ours.stdout + ours.stderr
    expected, got = files(tmp_path / "jekyll"), files(tmp_path / "jekyllpy")
    assert sorted(got) == sorted(expected)
    for path, data in expected.items():
        assert got[path].decode("utf-8", "replace") == data.decode("utf-8", "replace"), path
    return got
