"""A build that is killed leaves no half file behind, and the next one succeeds."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.reference import files

KILLS = 50
PAGES = 60
BUILDS_IN_A_ROW = """
import sys
from jekyllpy.site.site import Site
from jekyllpy.config.configuration import Configuration
print("ready", flush=True)
source, incremental = sys.argv[1], sys.argv[2] == "True"
while True:
    for title in ("old", "new"):
        flags = {"source": source, "destination": source + "/_site", "incremental": incremental}
        Site(Configuration.load({**flags, "title": title})).process()
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
    for _ in range(KILLS // 2):
        kill_at_random(site, incremental, rng)
        left = files(site / "_site")
        for path, data in left.items():
            if not path.rpartition("/")[2].startswith("."):
                assert data in (old[path], new[path]), path
    succeed(site, incremental)
    assert files(site / "_site") == written(site, "new")
    shutil.rmtree(site)


def kill_at_random(site: Path, incremental: bool, rng: random.Random) -> None:
    """Build again and again, and be killed within the second build or so."""
    process = subprocess.Popen(
        [sys.executable, "-c", BUILDS_IN_A_ROW, str(site), str(incremental)],
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(rng.uniform(0, 0.3))
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()


def succeed(site: Path, incremental: bool) -> None:
    from jekyllpy import build

    build(site, site / "_site", title="new", incremental=incremental)
