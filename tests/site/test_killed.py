"""A build that is killed leaves no half file behind, and the next one succeeds."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.reference import files

KILLS = 50
PAGES = 60
# for every line it is given, a process of its own that builds until it is killed
BUILDS_IN_A_ROW = """
import os, sys
from jekyllpy.site.site import Site
from jekyllpy.config.configuration import Configuration
source, incremental = sys.argv[1], sys.argv[2] == "True"

def build_on():
    while True:
        for title in ("old", "new"):
            flags = {"source": source, "destination": source + "/_site", "incremental": incremental}
            Site(Configuration.load({**flags, "title": title})).process()

for _ in sys.stdin:
    builder = os.fork()
    if not builder:
        build_on()
    print(builder, flush=True)
    os.waitpid(builder, 0)
    print("gone", flush=True)
"""


def written(site: Path, title: str) -> dict[str, bytes]:
    """What a build with this title writes."""
    from jekyllpy import build

    destination = site.with_name(f"{site.name}-{title}")
    build(site, destination, title=title)
    return files(destination)


@pytest.mark.parametrize("incremental", [False, True])
def test_every_file_is_old_or_new_but_never_half(site_folder, incremental: bool) -> None:
    page = "---\n---\n{% for i in (1..300) %}{{ site.title }} {{ page.path }}\n{% endfor %}"
    pages = {f"page-{number}.html": page for number in range(PAGES)}
    site = site_folder({"_config.yml": "a: b\n", "static.bin": b"\0" * 100_000, **pages})
    old, new = written(site, "old"), written(site, "new")
    rng = random.Random(incremental)
    with builders(site, incremental) as kill_one:
        for _ in range(KILLS // 2):
            kill_one(rng.uniform(0, 0.3))
            left = files(site / "_site")
            for path, data in left.items():
                if not path.startswith("."):
                    assert data in (old[path], new[path]), path
    succeed(site, incremental)
    assert files(site / "_site") == written(site, "new")
    shutil.rmtree(site)


@contextlib.contextmanager
def builders(site: Path, incremental: bool) -> Iterator[Callable[[float], None]]:
    """A function that has the site built again and again, and kills that after some seconds."""
    process = subprocess.Popen(
        [sys.executable, "-c", BUILDS_IN_A_ROW, str(site), str(incremental)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None and process.stdout is not None

    def kill_one(after: float) -> None:
        print(file=process.stdin, flush=True)
        builder = int(process.stdout.readline())
        time.sleep(after)
        os.kill(builder, signal.SIGKILL)
        assert process.stdout.readline() == "gone\n"

    with process:
        yield kill_one


def succeed(site: Path, incremental: bool) -> None:
    from jekyllpy import build

    build(site, site / "_site", title="new", incremental=incremental)
