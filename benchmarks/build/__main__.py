"""Time whole builds: `jekyllpy build` beside the real `jekyll build`, and beside `hugo` where it is installed.

usage: python -m benchmarks.build [SITE...] [--pages N ...] [--posts N] [--static N] [--growth N ...] [--runs N]

Each SITE is copied first. `--pages 1000` makes a site of so many pages, for Jekyll and for Hugo; `--posts 2000` a blog
with tags, related posts, a feed and a sitemap; `--static 20000` one of so many files to be copied. Of each are timed
the first build (no output, no caches), one of the same again, and one after a page was edited, whole and with
`--incremental`; every round each program in turn. Printed are the medians, and the median of the rounds' ratios of
time. `--growth 1000 10000 100000` prints what a page costs in sites of so many.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.build import growth
from benchmarks.build.big_site import write_site
from benchmarks.build.builders import HUGO, JEKYLL, JEKYLLPY, Builder, forget, is_installed
from benchmarks.build.cost import Cost, cost, median
from benchmarks.build.static_files import write_static_site
from benchmarks.build.twin_sites import write_for_hugo, write_for_jekyll

FIRST, AGAIN, EDITED, INCREMENTAL = "first", "again", "one edit", "one edit, --incremental"
EDIT = "\nAn edit, made %d times.\n"


@dataclass
class Contender:
    """A program with a site of its own, and what its builds cost by their kind."""

    builder: Builder
    source: Path
    costs: dict[str, list[Cost]] = field(default_factory=dict)

    @property
    def destination(self) -> Path:
        return self.source.with_name(f"{self.source.name}-out")

    def run(self, number: int) -> None:
        """Build in every way."""
        forget(self.source, self.destination)
        self._build(FIRST)
        self._build(AGAIN)
        self._edit(number)
        self._build(EDITED)
        if self.builder.has_increments:
            forget(self.source, self.destination)
            cost(self.builder.line(self.source, self.destination, incremental=True), self.source)
            self._edit(number + 1)
            self._build(INCREMENTAL)

    def _build(self, kind: str) -> None:
        line = self.builder.line(self.source, self.destination, incremental=kind == INCREMENTAL)
        self.costs.setdefault(kind, []).append(cost(line, self.source))

    def _edit(self, number: int) -> None:
        text, _, _ = self._page.read_text(encoding="utf-8").partition(EDIT.partition("%")[0])
        self._page.write_text(text + EDIT % number, encoding="utf-8")

    @property
    def _page(self) -> Path:
        """The page that is edited: one in Markdown, if there is any."""
        pages = sorted(self.source.rglob("*.md")) or sorted(self.source.rglob("index.html"))
        inner = [page for page in pages if page.name.lower() != "readme.md"]
        return (inner or pages)[len(inner) // 2]


def measure(name: str, contenders: list[Contender], runs: int) -> Iterator[dict[str, Any]]:
    """Build in turn, and print and give a row for each kind of build."""
    for number in range(runs + 1):
        for contender in contenders:
            contender.run(number)
    for kind in (FIRST, AGAIN, EDITED, INCREMENTAL):
        there = [one for one in contenders if kind in one.costs]
        ours = next(one for one in there if one.builder is JEKYLLPY).costs[kind][1:]
        figures = []
        row: dict[str, Any] = {"site": name, "build": kind}
        for one in there:
            costs = one.costs[kind][1:]  # the first round warms the machine's file cache
            middle = median(costs)
            figures.append(f"{one.builder.name} {middle}")
            row[one.builder.name] = {
                "seconds": round(middle.seconds, 2),
                "megabytes": round(middle.megabytes),
            }
            if one.builder is not JEKYLLPY:
                pairs = zip(ours, costs, strict=True)
                ratio = statistics.median(a.seconds / b.seconds for a, b in pairs)
                figures[-1] += f", ratio {ratio:.2f}"
        print(f"{name}, {kind}: {'; '.join(figures)}", flush=True)
        yield row


def measure_pages(pages: int, runs: int) -> list[dict[str, Any]]:
    """Build a site of so many pages, by Hugo, too, if it is there."""
    with tempfile.TemporaryDirectory() as folder:
        found = contenders(Path(folder), lambda to: write_for_jekyll(to, pages))
        if is_installed(HUGO):
            found.append(Contender(HUGO, Path(folder, "hugo")))
            write_for_hugo(found[-1].source, pages)
        return list(measure(f"{pages} pages", found, runs))


def measure_site(name: str, write: Callable[[Path], None], runs: int) -> list[dict[str, Any]]:
    """Build a site that `write` makes."""
    with tempfile.TemporaryDirectory() as folder:
        return list(measure(name, contenders(Path(folder), write), runs))


def contenders(folder: Path, write: Callable[[Path], None]) -> list[Contender]:
    """jekyllpy and, if it is there, Jekyll, each with a site that `write` makes."""
    found = [Contender(JEKYLLPY, folder / "jekyllpy")]
    if is_installed(JEKYLL):
        found.append(Contender(JEKYLL, folder / "jekyll"))
    for contender in found:
        write(contender.source)
    return found


def copied(site: Path) -> Callable[[Path], None]:
    ignored = shutil.ignore_patterns(".git", "_site", ".venv", ".jekyll-cache")
    return lambda folder: shutil.copytree(site, folder, symlinks=True, ignore=ignored) and None


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sites", nargs="*", type=Path)
    parser.add_argument("--pages", nargs="+", type=int, default=[])
    parser.add_argument("--posts", type=int, default=0)
    parser.add_argument("--static", type=int, default=0)
    parser.add_argument("--growth", nargs="+", type=int, default=[])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    works: list[tuple[str, Callable[[Path], None]]] = [
        (site.name, copied(site)) for site in options.sites
    ]
    if options.posts:
        works.append((f"{options.posts} posts", lambda to: write_site(to, options.posts)))
    if options.static:
        works.append((f"{options.static} files", lambda to: write_static_site(to, options.static)))
    for name, write in works:
        measure_site(name, write, options.runs)
    for pages in options.pages:
        measure_pages(pages, options.runs)
    if options.growth:
        with tempfile.TemporaryDirectory() as folder:
            print("\n".join(growth.rows(Path(folder), options.growth, options.runs)))


if __name__ == "__main__":
    main()
