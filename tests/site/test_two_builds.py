"""Builds that write to one folder at a time never mix what they write."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import jekyllpy
from jekyllpy.errors import WriteError
from jekyllpy.log import Logger
from jekyllpy.site.claim import claimed

PAGES = 80
PAGE = "---\n---\n{{ site.title }}"
SECONDS = 6
AGAIN_AND_AGAIN = """
import sys, time, jekyllpy
source, title, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
ends, built = time.monotonic() + seconds, 0
while not built or time.monotonic() < ends:
    jekyllpy.build(source, source + "/_site", title=title, disable_disk_cache=True, **{"made_by_" + title: 1})
    built += 1
print(built)
"""
HOLD = """
import sys, time
from jekyllpy.log import Logger
from jekyllpy.site.claim import claimed
with claimed(sys.argv[1], Logger()):
    print("held", flush=True)
    time.sleep(60)
"""


def start(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True
    )


def site_of_many_pages(site_folder) -> Path:
    pages = {f"{number}.html": PAGE for number in range(PAGES)}
    per_title = {
        "of-one.html": "---\npermalink: /of-one.html\n---\n",
        "_plugins/only.py": (
            "def only(site):\n"
            "    site.pages = [p for p in site.pages if p.name != 'of-one.html' or site.config['title'] == 'one']\n"
            "def register(plugins):\n    plugins.hook('site', 'post_read', only)\n"
        ),
    }
    return site_folder(pages | per_title)


def test_two_builds_at_once_take_turns(site_folder) -> None:
    site = site_of_many_pages(site_folder)
    out = site / "_site"
    builds = [start(AGAIN_AND_AGAIN, str(site), title, str(SECONDS)) for title in ("one", "two")]
    seen = set()
    while any(build.poll() is None for build in builds):
        with claimed(str(out), Logger.silent()):
            found = {path.name: path.read_text() for path in out.glob("*")}
        if found:
            (title,) = {text for name, text in found.items() if name != "of-one.html"}
            assert ("of-one.html" in found) == (title == "one")
            assert len(found) == PAGES + (title == "one")
            seen.add(title)
        time.sleep(0.02)
    for build in builds:
        assert build.stdout is not None
        assert int(build.stdout.read()) > 0 and build.returncode == 0
        build.stdout.close()
    assert seen == {"one", "two"}


def test_who_waits_long_says_so_and_then_builds(site_folder) -> None:
    site = site_folder({"a.html": PAGE, "_config.yml": "a: b"})
    line = [sys.executable, "-m", "jekyllpy", "build", "--disable-disk-cache"]
    with claimed(str(site / "_site"), Logger.silent()):
        build = subprocess.Popen(line, cwd=site, stderr=subprocess.PIPE, text=True)
        assert build.stderr is not None
        said = build.stderr.readline()
        assert build.poll() is None
    assert said.strip() == f"Waiting: another build is writing to {site / '_site'}"
    assert (build.wait(60), build.stderr.read()) == (0, "")
    build.stderr.close()
    assert (site / "_site/a.html").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_build_keeps_nobody_waiting(site_folder) -> None:
    site = site_folder({"a.html": PAGE})
    holder = start(HOLD, str(site / "_site"))
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    holder.stdout.close()
    logger = Logger.silent()
    logger.level = "warn"
    flags = {"source": str(site), "destination": str(site / "_site"), "disable_disk_cache": True}
    jekyllpy.Site(flags, logger).process()
    assert logger.messages == []


def test_a_folder_that_is_removed_while_waiting_is_made_anew(site_folder) -> None:
    site = site_folder({"a.html": PAGE})
    with claimed(str(site / "_site"), Logger.silent()):
        waiting = start(AGAIN_AND_AGAIN, str(site), "one", "0")
        time.sleep(3)
    assert waiting.stdout is not None
    assert waiting.wait(60) == 0
    waiting.stdout.close()
    assert (site / "_site/a.html").read_text() == "one"


def test_where_there_are_no_locks_nobody_waits(site_folder, monkeypatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def refuse(*_: object) -> None:
        raise OSError(38, os.strerror(38))

    monkeypatch.setattr(fcntl, "flock", refuse)
    site = site_folder({"a.html": PAGE})
    with claimed(str(site / "_site"), Logger.silent()):
        jekyllpy.build(site, site / "_site", title="x", disable_disk_cache=True)
        assert (site / "_site/a.html").read_text() == "x"


READ_ONLY = """
import subprocess, sys
from tests.site.test_two_builds import build_read_only
subprocess.run(["mount", "--bind", sys.argv[1], sys.argv[1]], check=True)
subprocess.run(["mount", "-o", "remount,bind,ro", sys.argv[1]], check=True)
build_read_only(sys.argv[2])
"""


def build_read_only(site: str) -> None:
    out = f"{site}/_site"
    jekyllpy.build(site, out, title="x", disable_disk_cache=True)
    with pytest.raises(WriteError, match="Read-only file system"):
        jekyllpy.build(site, out, title="y", disable_disk_cache=True)


@pytest.mark.needs("unshare")
def test_a_destination_that_is_read_only_needs_no_writing_if_nothing_changes(site_folder) -> None:
    site = site_folder({"a.html": PAGE})
    jekyllpy.build(site, site / "_site", title="x", disable_disk_cache=True)
    line = ["unshare", "--map-root-user", "--mount", sys.executable, "-c", READ_ONLY]
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [*line, site / "_site", site], cwd=root, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
