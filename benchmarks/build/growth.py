"""How time and memory grow with a site: both per page, beside those of the smallest."""

from __future__ import annotations

from pathlib import Path

from benchmarks.build.builders import JEKYLLPY, forget
from benchmarks.build.cost import Cost, cost, median
from benchmarks.build.twin_sites import write_for_jekyll

EMPTY = 1
"""The pages of the site whose costs are those of starting, which aren't any page's."""


def rows(folder: Path, sizes: list[int], runs: int) -> list[str]:
    """A table of first builds with so many pages."""
    start = first_build(folder / "empty", EMPTY, runs)
    found = ["| pages | time | per page | of the first | memory | per page | of the first |"]
    found.append("|" + "---|" * 7)
    first: tuple[float, float] | None = None
    for pages in sizes:
        built = first_build(folder / str(pages), pages, runs)
        each = (
            1e3 * (built.processor - start.processor) / pages,
            1e3 * (built.megabytes - start.megabytes) / pages,
        )
        first = first or each
        found.append(
            f"| {pages:,} | {built.seconds:.2f} s ({built.processor:.2f} s of processors) "
            f"| {each[0]:.2f} ms | {each[0] / first[0]:.2f} "
            f"| {built.megabytes:.0f} MB | {each[1]:.1f} kB | {each[1] / first[1]:.2f} |"
        )
    return found


def first_build(source: Path, pages: int, runs: int) -> Cost:
    write_for_jekyll(source, pages)
    return first_builds(source, runs)


def first_builds(source: Path, runs: int) -> Cost:
    destination = source.with_name(f"{source.name}-out")
    costs = []
    for _ in range(runs):
        forget(source, destination)
        costs.append(cost(JEKYLLPY.line(source, destination, incremental=False), source))
    forget(source, destination)
    return median(costs)
