"""Time whole builds: `jekyllpy build` beside the real `jekyll build`, in turn, in one run.

usage: python -m benchmarks.build SITE... [--runs N]

Each SITE is copied first. Every round starts without `_site` and without caches, so each build is a
first one. Printed per site: the medians in seconds, and the median of the pairs' ratios.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BUILDERS = {"jekyll": ["jekyll"], "jekyllpy": [sys.executable, "-m", "jekyllpy"]}


def seconds(builder: list[str], source: Path, destination: Path) -> float:
    """How long one first build takes, as a whole process."""
    for leftover in (destination, source / ".jekyll-cache", source / ".sass-cache"):
        shutil.rmtree(leftover, ignore_errors=True)
    environment = {**os.environ, "JEKYLL_NO_BUNDLER_REQUIRE": "true"}
    started = time.perf_counter()
    subprocess.run(
        [*builder, "build", "-q", "-s", source, "-d", destination],
        cwd=source,
        env=environment,
        check=True,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - started


def measure(site: Path, runs: int) -> str:
    with tempfile.TemporaryDirectory() as folder:
        ignored = shutil.ignore_patterns(".git", "_site", ".venv", ".jekyll-cache")
        source = Path(shutil.copytree(site, Path(folder) / "site", symlinks=True, ignore=ignored))
        destination = Path(folder) / "out"
        rounds = [
            {name: seconds(command, source, destination) for name, command in BUILDERS.items()}
            for _ in range(runs + 1)
        ][1:]  # the first round warms the machine's file cache
    medians = {name: statistics.median(r[name] for r in rounds) for name in BUILDERS}
    ratio = statistics.median(r["jekyllpy"] / r["jekyll"] for r in rounds)
    return (
        f"{site.name}: jekyll {medians['jekyll']:.2f} s, jekyllpy {medians['jekyllpy']:.2f} s, "
        f"jekyllpy/jekyll {ratio:.2f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sites", nargs="+", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    for site in options.sites:
        print(measure(site, options.runs), flush=True)


if __name__ == "__main__":
    main()
