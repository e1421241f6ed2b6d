"""Time what follows a save while `jekyllpy serve` runs: until the file is written, until the page is loaded again.

usage: python -m benchmarks.serve [SITE...] [--pages N]... [--posts N]... [--saves N] [--browser] [--kind K]...

Each SITE is copied first; `--posts 1000` makes up a blog of so many posts, `--pages 1000` a plainer one. Each kind of
source (the text of a page, a layout, an include, a data file, a stylesheet; the text and the title of the newest post,
a new post) is saved in turn, with a new word in it, and the page that shows it is read again and again until the word
is there: in the destination, and with `--browser` in a Chromium that reloads by itself. Printed per site and kind: the
median and the 95th percentile, in milliseconds.

The first build may take half an hour, a save two minutes.
"""

from __future__ import annotations

import argparse
import shutil
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.build.big_site import write_site
from benchmarks.build.twin_sites import write_for_jekyll
from benchmarks.serve.sources import Source, sources_of
from tests.serve.chromium import Chromium
from tests.serve.running import Running

TO_START = 1800.0
PATIENCE = 120.0
LOOK_EVERY = 0.001
PAUSE = 0.3
TO_CONNECT = 1.0  # until a page that was loaded again is told of the next save


def until(condition: Callable[[], bool]) -> float:
    """The seconds until `condition` is true."""
    started = time.perf_counter()
    while not condition():
        if time.perf_counter() - started > PATIENCE:
            raise SystemExit("nothing has changed in time")
        time.sleep(LOOK_EVERY)
    return time.perf_counter() - started


def saves(
    source: Source, count: int, shows: Callable[[Source, str], bool], pause: float
) -> list[float]:
    """How long each of so many saves took, with a pause after each."""
    found, files = [], set()
    for number in range(count + 1):
        word = f"saved{number:04}x{time.time_ns()}"  # later ones come later by name
        files.add(source.save(word))
        found.append(until(lambda word=word: shows(source, word)))
        time.sleep(pause)
    for file in files - {source.path}:
        file.unlink()
    if source.path in files:
        source.path.write_text(source.text, encoding="utf-8")
    time.sleep(pause)
    return found[1:]  # the first is the one before which everything was read


def summary(site: str, saved: str, until: str, seconds: list[float]) -> dict[str, Any]:
    """A row: the median and the 95th percentile, in milliseconds. It is printed, too."""
    ordered = sorted(seconds)
    late = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    p50, p95 = round(statistics.median(ordered) * 1000), round(late * 1000)
    print(f"{site:24} {saved:12} {until:6} {p50:6} {p95:6}", flush=True)
    return {"site": site, "saved": saved, "until": until, "p50": p50, "p95": p95}


def measure_made_up(
    name: str, write: Callable[[Path], None], count: int, **choices: Any
) -> list[dict[str, Any]]:
    """Save the files of a site that `write` makes."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / name
        write(site)
        return measure(site, count, **choices)


def measure_posts(posts: int, count: int, **choices: Any) -> list[dict[str, Any]]:
    """Save the files of a blog of so many posts."""
    return measure_made_up(f"{posts}-posts", lambda to: write_site(to, posts), count, **choices)


def measure_pages(pages: int, count: int, **choices: Any) -> list[dict[str, Any]]:
    """Save the files of a plainer site of so many."""
    write = write_for_jekyll
    return measure_made_up(f"{pages}-pages", lambda to: write(to, pages), count, **choices)


def measure(
    site: Path, count: int, *, in_browser: bool, kinds: list[str] | None = None
) -> list[dict[str, Any]]:
    """Save the files of a site, so many times each."""
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ignored = shutil.ignore_patterns(".git", "_site", ".venv", ".jekyll-cache")
        copy = Path(shutil.copytree(site, folder / "site", symlinks=True, ignore=ignored))
        sources = [each for each in sources_of(copy) if not kinds or each.kind in kinds]
        ports = ["-P", "0", "--livereload-port", "0"]
        running = Running(copy, "serve", "--livereload", *ports)
        try:
            running.wait_for_output("Server running...", TO_START)
            for source in sources:
                seconds = saves(source, count, Source.is_written, PAUSE)
                rows.append(summary(site.name, source.kind, "file", seconds))
            if in_browser:
                rows += in_chromium(site.name, folder, sources, running, count)
        finally:
            running.kill()
    return rows


def in_chromium(
    name: str, folder: Path, sources: list[Source], running: Running, count: int
) -> Iterator[dict[str, Any]]:
    browser = Chromium(folder / "profile", PATIENCE)
    try:
        browser.open("about:blank")
        for source in sources:
            browser.evaluate(f"location.href = {running.address + source.url!r}")
            time.sleep(2 * TO_CONNECT)

            def shows(source: Source, word: str) -> bool:
                return bool(browser.evaluate(source.script(word)))

            yield summary(name, source.kind, "page", saves(source, count, shows, TO_CONNECT))
    finally:
        browser.close()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sites", nargs="*", type=Path)
    parser.add_argument("--pages", type=int, action="append", default=[])
    parser.add_argument("--posts", type=int, action="append", default=[])
    parser.add_argument("--saves", type=int, default=50)
    parser.add_argument("--browser", action="store_true")
    parser.add_argument("--kind", action="append", dest="kinds")
    options = parser.parse_args()
    choices = {"in_browser": options.browser, "kinds": options.kinds}
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # with all that was started
    print(f"{'site':24} {'saved':12} until     p50    p95  (ms)")
    for site in options.sites:
        measure(site, options.saves, **choices)
    for pages in options.pages:
        measure_pages(pages, options.saves, **choices)
    for posts in options.posts:
        measure_posts(posts, options.saves, **choices)


if __name__ == "__main__":
    main()
