"""What reading would never end of is passed over, and said; what can't be read is said in one line."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.test_nothing_lost import run_bounded

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")

SITE = {
    "_config.yml": "collections: {docs: {output: true}}\n",
    "index.html": "---\n---\n{{ site.data.d }}{{ site.docs.size }}",
    "_data/d.yml": "data",
    "_docs/a.md": "---\n---\n",
    "_layouts/page.html": "{{ content }}",
    "_posts/2020-01-01-a.md": "---\n---\n",
}
PLACES = [
    "p.html",
    "p.txt",
    "sub/p.md",
    "_data/p.yml",
    "_data/sub/p.csv",
    "_docs/p.md",
    "_docs/sub/p.bin",
    "_layouts/p.html",
    "_posts/2020-01-01-p.md",
    "_drafts/p.md",
    "_plugins/p.py",
    ".jekyll-metadata",
]


def build(site: Path, *options: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "jekyllpy", "build", "--drafts", *options]
    return subprocess.run(line, cwd=site, capture_output=True, text=True, timeout=60)


def test_pipes_and_sockets_are_skipped(site_folder) -> None:
    site = site_folder(SITE)
    for place in PLACES:
        (site / place).parent.mkdir(exist_ok=True)
        os.mkfifo(site / place)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(site / "s.html"))
        done = build(site, "--incremental")
    assert done.returncode == 0, done.stderr
    for place in [*PLACES[:-1], "s.html"]:
        assert f"{site / place} is neither a file nor a folder" in done.stderr
    assert (site / "_site/index.html").read_text() == "data1"


def test_an_included_pipe_is_no_include(site_folder) -> None:
    site = site_folder({"index.html": "---\n---\n{% include p.html %}", "_includes/a.html": ""})
    os.mkfifo(site / "_includes/p.html")
    done = build(site)
    assert done.returncode == 1
    assert "Could not locate the included file 'p.html'" in done.stderr


def test_a_configuration_that_is_a_pipe_is_none(site_folder) -> None:
    site = site_folder({"index.html": ""})
    os.mkfifo(site / "_config.yml")
    done = build(site)
    assert done.returncode == 0
    assert "_config.yml is neither a file nor a folder" in done.stderr


@pytest.mark.needs("bounded")
@pytest.mark.parametrize("folder", ["_data", "_data/sub", "_docs", "_docs/sub", "_posts", "sub"])
def test_a_folder_that_cannot_be_read_is_said_in_one_line(site_folder, folder: str) -> None:
    site = site_folder(SITE)
    (site / folder).mkdir(exist_ok=True)
    (site / folder).chmod(0)
    done = run_bounded("build", "-s", str(site), "-d", str(site / "_site"))
    (site / folder).chmod(0o755)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert f"{folder}: cannot be read: Permission denied" in line
    assert not (site / "_site").exists()


def test_a_pipe_that_a_plugin_asks_for_is_not_read(site_folder) -> None:
    plugin = """
    module Ask
      def there(name) = File.exist?(name)
    end
    Liquid::Template.register_filter(Ask)
    """
    page = "---\n---\n{{ 'pipe' | there }}"
    site = site_folder({"_plugins/ask.rb": plugin, "index.html": page})
    os.mkfifo(site / "pipe")
    for _ in range(2):  # the second one asks what has become of it
        done = build(site)
        assert done.returncode == 0, done.stderr
        assert (site / "_site/index.html").read_text() == "true"
