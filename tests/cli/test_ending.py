"""How the process of a build ends: at once, and with all done that is to be done at its end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PLUGIN = """\
import atexit

log = open({log!r}, "w")
log.write("built")
atexit.register(lambda: open({end!r}, "w").write("ended"))


def register(plugins):
    plugins.filter("shout", str.upper)
"""


def built(site: Path) -> str:
    """What a build of a site says."""
    line = [sys.executable, "-m", "jekyllpy", "build", "-s", str(site), "-d", str(site / "_site")]
    done = subprocess.run(line, capture_output=True, text=True, check=True, timeout=120)
    return done.stdout


def test_all_that_a_build_says_is_said_at_its_end(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\n---\nA\n")
    said = built(tmp_path).splitlines()
    assert said[-1].split() == [
        "Auto-regeneration:",
        "disabled.",
        "Use",
        "--watch",
        "to",
        "enable.",
    ]
    assert (tmp_path / "_site/a.html").read_text() == "<p>A</p>\n"


def test_what_a_plugin_of_the_site_has_open_is_closed(tmp_path: Path) -> None:
    log, end = tmp_path / "log", tmp_path / "end"
    (tmp_path / "_plugins").mkdir()
    (tmp_path / "_plugins/shout.py").write_text(PLUGIN.format(log=str(log), end=str(end)))
    (tmp_path / "a.html").write_text("---\n---\n{{ 'a' | shout }}")
    built(tmp_path)
    assert (log.read_text(), end.read_text()) == ("built", "ended")
    assert (tmp_path / "_site/a.html").read_text() == "A"
