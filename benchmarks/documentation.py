"""Take the figures that the documentation shows, and draw them.

usage: python -m benchmarks.documentation [SITE...] [--pages N ...] [--posts N ...] [--runs N] [--saves N]
       python -m benchmarks.documentation --draw

Builds by jekyllpy, Jekyll and, where it can, Hugo: of this homepage, of each SITE, of made-up pages and a blog. What
follows a save: in the homepage and the blogs. The figures go to `docs/_data/benchmarks.yml`, the pictures to
`docs/_includes/plots/`; `--draw` draws the pictures of the figures that are there.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from benchmarks import plot
from benchmarks.build.__main__ import copied, measure_pages, measure_site
from benchmarks.build.big_site import write_site
from benchmarks.serve.__main__ import measure, measure_posts
from jekyllpy.scaffold.homepage import create_demonstration

DOCS = Path(__file__).resolve().parent.parent / "docs"
FIGURES = DOCS / "_data" / "benchmarks.yml"
PLOTS = DOCS / "_includes" / "plots"
HEADING = "# Written by `python -m benchmarks.documentation`.\n"
HOMEPAGE = "this homepage"
VERSIONS = ("jekyll --version", "ruby --version", "hugo version")
VERSION = re.compile(r"\d+(?:\.\d+)+")


def builds(given: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """What builds take."""
    yield from measure_site(HOMEPAGE, create_demonstration, given.runs)
    for site in given.sites:
        yield from measure_site(site.name, copied(site), given.runs)
    for pages in given.pages:
        yield from measure_pages(pages, given.runs)
    posts = given.posts[0]
    yield from measure_site(f"{posts} posts", lambda to: write_site(to, posts), given.runs)


def saves(given: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """What follows a save."""
    with tempfile.TemporaryDirectory() as folder:
        create_demonstration(Path(folder, HOMEPAGE))
        yield from measure(Path(folder, HOMEPAGE), given.saves, in_browser=False)
    for posts in given.posts:
        yield from measure_posts(posts, given.saves, in_browser=False)


def machine() -> str:
    """What the figures were taken with."""
    parts = [f"{platform.python_implementation()} {platform.python_version()}"]
    for line in VERSIONS:
        name = line.partition(" ")[0].capitalize()
        try:
            told = subprocess.run(line.split(), capture_output=True, text=True, check=True).stdout
        except FileNotFoundError:
            continue
        found = VERSION.search(told)
        parts.append(f"{name} {found[0]}" if found else name)
    return f"{', '.join(parts)}; {os.cpu_count()} cores"


def draw(figures: dict[str, Any]) -> dict[str, str]:
    """The pictures, by the names of their files."""
    return {
        "first-builds.svg": plot.builds(figures["builds"], ["first"], "First builds, in seconds"),
        "edits.svg": plot.builds(
            figures["builds"],
            ["one edit", "one edit, --incremental"],
            "Builds after an edit, in seconds",
        ),
        "saves.svg": plot.saves(figures["saves"], "From a save to the written page, median"),
    }


def main() -> None:
    """Measure, keep and draw."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sites", nargs="*", type=Path)
    parser.add_argument("--pages", nargs="+", type=int, default=[1000, 10000])
    parser.add_argument("--posts", nargs="+", type=int, default=[1000, 10000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--saves", type=int, default=20)
    parser.add_argument("--draw", action="store_true")
    given = parser.parse_args()
    if not given.draw:
        taken = {"taken": time.strftime("%B %Y"), "machine": machine()}
        taken |= {"builds": list(builds(given)), "saves": list(saves(given))}
        text = yaml.safe_dump(taken, sort_keys=False, default_flow_style=None, width=120)
        FIGURES.write_text(HEADING + text, encoding="utf-8")
    PLOTS.mkdir(parents=True, exist_ok=True)
    for name, picture in draw(yaml.safe_load(FIGURES.read_text(encoding="utf-8"))).items():
        (PLOTS / name).write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
