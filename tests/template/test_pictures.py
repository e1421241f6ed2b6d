"""Galleries and figures: pictures shown large, with words for those who don't see them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib
import pytest

import jekyllpy
from tests.academic.command_line import run
from tests.template.conftest import in_browser


@pytest.fixture(scope="module")
def seen(homepage: Path, node_modules: Path) -> Any:
    return in_browser("zoom.mjs", homepage)


@pytest.mark.needs("chromium", "node", "jekyll")
class TestAReader:
    def test_sees_a_picture_large_by_keyboard(self, seen: Any) -> None:
        assert seen["early"] == []
        assert seen["opened"] == {
            "picture": "/images/curves/plateau.svg",
            "alt": "A curve that rests half-way down, then falls again.",
            "said": "3 / 4 · A plateau, and what came after",
        }

    def test_goes_through_the_gallery_and_back_to_the_page(self, seen: Any) -> None:
        assert (seen["next"], seen["around"], seen["back"]) == (
            "/images/curves/second-descent.svg",
            "/images/curves/plain.svg",
            "/images/curves/second-descent.svg",
        )
        assert seen["focus"] == "/images/curves/plateau.svg"
        assert seen["closed"]

    def test_meets_nothing_that_is_hard_to_use(self, seen: Any) -> None:
        assert (seen["axe"], seen["excess"]) == ([], 0)

    def test_comes_to_the_picture_without_scripts(self, seen: Any) -> None:
        assert seen["withoutScripts"] == "/images/curves/plain.svg"


PAGE = """---
permalink: /pictures/
title: Pictures
gallery:
  - { image_path: a.png, alt: "An <a>" }
  - { image_path: /images/b.png, title: B, full_path: /images/b-large.JPG }
  - { image_path: a.png, url: /pictures/, alt: C }
  - { image_path: /images/bare.png }
---
{% include gallery caption="Some *pictures*" %}
{% include figure.html src="/images/a.png" alt="Seen" zoom=true %}
{% include figure.html src="/images/a.png" caption="Told" %}
{% include figure.html src="/images/a.png" alt="" %}
{% include figure.html src="/images/bare.png" %}
{% include figure.liquid path="/images/a.png" title="Al" zoomable=true %}
"""


@pytest.fixture
def pictures(template: Path) -> Path:
    for name in ("a.png", "b.png", "b-large.JPG", "bare.png"):
        (template / "images" / name).touch()
    (template / "_pages").mkdir(exist_ok=True)
    (template / "_pages/pictures.md").write_text(PAGE, "utf-8")
    return template


def test_what_a_picture_leads_to_and_what_is_said_of_it(pictures: Path) -> None:
    jekyllpy.build(pictures, pictures / "_site")
    html = (pictures / "_site/pictures/index.html").read_text("utf-8")
    main = html5lib.parse(html, namespaceHTMLElements=False).find(".//main")
    links = [(link.get("href"), link.get("data-zoom") is not None) for link in main.iter("a")]
    assert links == [
        ("/images/a.png", True),
        ("/images/b-large.JPG", True),
        ("/pictures/", False),
        ("/images/bare.png", True),
        ("/images/a.png", True),
        ("/images/a.png", True),
    ]
    said = [image.get("alt") for image in main.iter("img")]
    assert said == ["An <a>", "B", "C", None, "Seen", "Told", "", None, "Al"]
    assert 'data-close="Close"' in html


def test_the_script_is_named_only_where_there_is_a_picture_for_it(pictures: Path) -> None:
    (pictures / "_pages/pictures.md").write_text("---\npermalink: /pictures/\n---\nNone.\n")
    jekyllpy.build(pictures, pictures / "_site")
    assert "zoom.js" not in (pictures / "_site/pictures/index.html").read_text("utf-8")


def test_the_doctor_demands_words(pictures: Path) -> None:
    result = run("doctor", cwd=pictures)
    assert result.status == 1
    told = result.out + result.err
    assert "_pages/pictures.md:8: the picture '/images/bare.png' has no alt text" in told
    assert told.count("has no alt text") == 1
