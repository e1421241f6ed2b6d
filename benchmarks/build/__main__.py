"""Time whole builds: `jekyllpy build` beside the real `jekyll build`, in turn, in one run.

usage: python -m benchmarks.build [SITE...] [--posts N] [--runs N]

Each SITE is copied first. Every round starts without `_site` and without caches, so each build is a
first one. Printed per site: the medians in seconds and the highest peaks of memory in MB, and the
median of the pairs' ratios of time. `--posts 2000` adds a blog of so many posts, written for the occasion.
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
from dataclasses import dataclass
from pathlib import Path

from benchmarks.build.big_site import write_site

BUILDERS = {"jekyll": ["jekyll"], "jekyllpy": [sys.executable, "-m", "jekyllpy"]}


@dataclass(frozen=True)
class Cost:
    """What one whole process took: seconds by the clock, and megabytes at its peak."""

    seconds: float
    megabytes: float


def cost(builder: list[str], source: Path, destination: Path) -> Cost:
    """What one first build takes."""
    for leftover in (destination, source / ".jekyll-cache", source / ".sass-cache"):
        shutil.rmtree(leftover, ignore_errors=True)
    environment = {**os.environ, "JEKYLL_NO_BUNDLER_REQUIRE": "true"}
    started = time.perf_counter()
    process = subprocess.Popen(
        [*builder, "build", "-q", "-s", source, "-d", destination],
        cwd=source,
        env=environment,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{' '.join(builder)} build failed on {source}")
    return Cost(time.perf_counter() - started, usage.ru_maxrss / 1024)


def measure(site: Path, runs: int) -> str:
    with tempfile.TemporaryDirectory() as folder:
        ignored = shutil.ignore_patterns(".git", "_site", ".venv", ".jekyll-cache")
        source = Path(shutil.copytree(site, Path(folder) / "site", symlinks=True, ignore=ignored))
        destination = Path(folder) / "out"
        rounds = [
            {name: cost(command, source, destination) for name, command in BUILDERS.items()}
            for _ in range(runs + 1)
        ][1:]  # the first round warms the machine's file cache
    ratio = statistics.median(r["jekyllpy"].seconds / r["jekyll"].seconds for r in rounds)
    figures = [f"{name} {summary([r[name] for r in rounds])}" for name in BUILDERS]
    return f"{site.name}: {', '.join(figures)}, jekyllpy/jekyll {ratio:.2f}"


def summary(costs: list[Cost]) -> str:
    seconds = statistics.median(cost.seconds for cost in costs)
    return f"{seconds:.2f} s {max(cost.megabytes for cost in costs):.0f} MB"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sites", nargs="*", type=Path)
    parser.add_argument("--posts", type=int, default=0)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    for site in options.sites:
        print(measure(site, options.runs), flush=True)
    if options.posts:
        with tempfile.TemporaryDirectory() as folder:
            site = Path(folder) / f"{options.posts}-posts"
            write_site(site, options.posts)
            print(measure(site, options.runs), flush=True)


if __name__ == "__main__":
    main()
