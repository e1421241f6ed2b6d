"""A browser that nobody touches shows what is edited."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.chromium import Chromium, wait_for
from tests.serve.running import Running

SITE = {
    "_config.yml": "title: Old title\n",
    "_layouts/default.html": (
        "<!DOCTYPE html><html><head><title>t</title>"
        "<link rel=stylesheet href=/blog/css/main.css></head>"
        "<body>{{ site.title }} {{ content }}</body></html>"
    ),
    "index.md": "---\nlayout: default\n---\nfirst words\n",
    "other.md": "---\nlayout: default\n---\nother\n",
    "css/main.scss": "---\n---\nbody { color: rgb(1, 2, 3) }\n",
}
COLOUR = "getComputedStyle(document.body).color"


@pytest.fixture
def served(site_folder) -> Iterator[tuple[Path, Running]]:
    site = site_folder(SITE)
    options = ["--livereload", "-P", "0", "--livereload-port", "0", "-b", "/blog", "--incremental"]
    running = Running(site, "serve", *options)
    yield site, running
    running.kill()


@pytest.mark.needs("chromium")
def test_edits_are_seen_in_an_open_browser(served: tuple[Path, Running], tmp_path: Path) -> None:
    site, running = served
    browser = Chromium(tmp_path / "profile")
    try:
        browser.open(running.address + "/")
        browser.wait_for_text("first words")

        (site / "index.md").write_text(SITE["index.md"].replace("first", "second"))
        browser.wait_for_text("second words")

        (site / "index.md").write_text("---\nlayout: default\n---\n{% nonsense %}\n")
        browser.wait_for_text("This site could not be built")
        browser.wait_for_text("nonsense")

        (site / "index.md").write_text(SITE["index.md"].replace("first", "third"))
        browser.wait_for_text("third words")

        wait_for(lambda: browser.evaluate(COLOUR) == "rgb(1, 2, 3)")
        browser.evaluate("window.untouched = true")
        (site / "css" / "main.scss").write_text("---\n---\nbody { color: rgb(4, 5, 6) }\n")
        wait_for(lambda: browser.evaluate(COLOUR) == "rgb(4, 5, 6)")
        assert browser.evaluate("window.untouched") is True

        (site / "_config.yml").write_text("title: New title\n")
        browser.wait_for_text("New title")
        assert not browser.evaluate("window.untouched")
    finally:
        browser.close()
    assert running.interrupt() == 0
