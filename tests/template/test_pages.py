"""Every page of the homepage, as a browser sees it: light and dark, at 360, 768 and 1280 pixels."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.template.conftest import HERE, in_browser

pytestmark = pytest.mark.needs("chromium", "node", "jekyll")


@pytest.fixture(scope="module")
def inspection(homepage: Path, node_modules: Path) -> Any:
    return in_browser("pages.mjs", homepage)


@pytest.mark.parametrize(
    "kind",
    [
        "horizontal scroll",
        "console error",
        "failed request",
        "request to another host",
        "axe violation",
        "faint text",
        "unreachable by keyboard",
        "invisible focus",
        "hidden without scripts",
        "markup in the text",
    ],
)
def test_no_page_has_a(kind: str, inspection: Any) -> None:
    assert [finding for finding in inspection["findings"] if finding[0] == kind] == []


def test_every_kind_of_page_was_looked_at(inspection: Any) -> None:
    pages = inspection["pages"]
    assert {"/", "/404.html", "/blog/", "/contact/", "/cv/", "/group/"} < set(pages)
    for folder in ("/publication/", "/talks/", "/teaching/", "/posts/"):
        assert any(page.startswith(folder) and page != folder for page in pages)


def test_the_html_is_valid(homepage: Path, node_modules: Path) -> None:
    pages = [str(page) for page in homepage.rglob("*.html")]
    validator = node_modules / ".bin" / "html-validate"
    done = subprocess.run(
        [validator, "--config", HERE / "htmlvalidate.json", *pages], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
