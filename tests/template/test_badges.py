"""Badges of Altmetric and Dimensions: nowhere unless asked for, and then beside papers that they know."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib
import pytest

import jekyllpy
from tests.conftest import ROOT

HOSTS = ("altmetric.com", "dimensions.ai")
FILES = {
    "_pages/publications.md": (ROOT / "_pages/publications.md").read_text("utf-8"),
    "_pages/plain.md": "---\npermalink: /plain/\n---\nNo papers.\n",
    "_publications/doi.md": "---\ntitle: A\ndate: 2024-01-01\ndoi: https://doi.org/10.1/a<b\n---\n",
    "_publications/arxiv.md": "---\ntitle: B\ndate: 2023-01-01\narxiv: '2301.00001'\n---\n",
    "_publications/none.md": "---\ntitle: C\ndate: 2022-01-01\n---\n",
}


def built(template: Path, setting: str) -> dict[str, str]:
    """The text of each page, by its folder."""
    for name, text in FILES.items():
        (template / name).parent.mkdir(parents=True, exist_ok=True)
        (template / name).write_text(text, "utf-8")
    with (template / "_config.yml").open("a", encoding="utf-8") as config:
        config.write(setting)
    jekyllpy.build(template, template / "_site")
    site = template / "_site"
    return {
        page.parent.relative_to(site).as_posix(): page.read_text("utf-8")
        for page in site.rglob("index.html")
    }


def badges(text: str) -> list[dict[str, Any]]:
    page = html5lib.parse(text, namespaceHTMLElements=False)
    return [dict(item.find("span").attrib) for item in page.iterfind(".//li[@class='paper-badge']")]


def scripts(text: str) -> list[str]:
    page = html5lib.parse(text, namespaceHTMLElements=False)
    found = [script.get("src") for script in page.iter("script")]
    return [src for src in found if src and src.startswith("https:")]


def test_no_page_asks_another_host_unless_the_site_says_so(template: Path) -> None:
    pages = built(template, "")
    assert {name for name, text in pages.items() if any(host in text for host in HOSTS)} == set()


def test_papers_have_the_badges_that_know_them(template: Path) -> None:
    pages = built(template, "publication_badges: { altmetric: true, dimensions: true }\n")
    listed = [
        (badge["class"], badge.get("data-doi"), badge.get("data-arxiv-id"))
        for badge in badges(pages["publications"])
    ]
    assert listed == [
        ("altmetric-embed", "10.1/a<b", None),
        ("__dimensions_badge_embed__", "10.1/a<b", None),
        ("altmetric-embed", None, "2301.00001"),
    ]
    assert len(badges(pages["publications/doi"])) == 2
    assert badges(pages["publications/none"]) == []
    assert len(scripts(pages["publications"])) == 2
    assert scripts(pages["publications/none"]) == scripts(pages["plain"]) == []


@pytest.mark.parametrize("name", ["altmetric", "dimensions"])
def test_one_may_be_had_without_the_other(name: str, template: Path) -> None:
    pages = built(template, f"publication_badges: {{ {name}: true }}\n")
    (script,) = scripts(pages["publications"])
    assert name in script
    other = next(host for host in HOSTS if name not in host)
    assert not any(other in text for text in pages.values())


def test_without_a_script_a_badge_is_a_link(template: Path) -> None:
    pages = built(template, "publication_badges: { altmetric: true, dimensions: true }\n")
    text = pages["publications/doi"]
    assert '<noscript><a href="https://www.altmetric.com/details.php?doi=10.1%2Fa%3Cb">' in text
    assert '<a href="https://badge.dimensions.ai/details/doi/10.1/a&lt;b">Dimensions</a>' in text
