"""Formulas of the homepage as a reader on a phone sees them, without scripts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import jekyllpy
from tests.template.conftest import copy_template, in_browser

pytestmark = pytest.mark.needs("chromium", "node")

WIDTH = 390
LONG = " + ".join(f"x_{{{number}}}" for number in range(60))
FRONT = "---\ntitle: 'On $$x^2$$'\nexcerpt: 'With $$\\sqrt{y}$$'\n"
FILES = {
    "_posts/2026-01-02-formulas.md": f"{FRONT}---\n- In a list $$a < b$$\n\n$$\n{LONG}\n$$\n",
    "_publications/2026-formulas.md": f"{FRONT}date: 2026-01-02\ncategory: preprints\n"
    "abstract: 'We show $$\\frac{1}{2}$$.'\n---\nText with $$\\mathbb{R}$$.\n",
    "_talks/2026-formulas.md": f"{FRONT}date: 2026-01-02\ntype: Talk\nvenue: V\n---\nText.\n",
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, node_modules: Path) -> Any:
    folder = tmp_path_factory.mktemp("mathematics")
    source = copy_template(folder / "source")
    for name, text in FILES.items():
        (source / name).write_text(text, "utf-8")
    config = source / "_config.yml"
    named = config.read_text("utf-8").replace("plugins:\n", "plugins:\n  - jekyllpy-mathml\n", 1)
    config.write_text(named, "utf-8")
    jekyllpy.build(source, folder / "site")
    return in_browser("mathematics.mjs", folder / "site")


def test_no_page_shows_tex(pages: Any) -> None:
    shown = {
        path: re.findall(r"\\[(\[].{0,20}|\$\$.{0,20}", page["text"])
        for path, page in pages.items()
    }
    sample = shown.pop("/posts/2025/08/writing-mathematics/")  # has a block of code with some
    assert len(sample) == 2
    assert {path: found for path, found in shown.items() if found} == {}


def test_formulas_have_a_size_and_stay_on_the_page(pages: Any) -> None:
    formulas = [(path, formula) for path, page in pages.items() for formula in page["formulas"]]
    assert [one for one in formulas if one[1]["width"] <= 0 or one[1]["height"] <= 0] == []
    assert [one for one in formulas if one[1]["right"] > WIDTH] == []
    assert {path for path, page in pages.items() if page["width"] > WIDTH} == set()


def test_a_formula_wider_than_the_page_is_scrolled_by_keyboard(pages: Any) -> None:
    blocks = [one for page in pages.values() for one in page.get("blocks", [])]
    assert {(one["wide"], one["reached"]) for one in blocks} == {(True, True), (False, False)}


def test_titles_abstracts_lists_and_texts_have_formulas(pages: Any) -> None:
    def tex(path: str) -> set[str]:
        return {formula.get("tex", "") for formula in pages[path]["formulas"]}

    assert {"x^2", "a < b", LONG} <= tex("/posts/2026/01/formulas/")
    assert {"x^2", "\\frac{1}{2}", "\\mathbb{R}"} <= tex("/publications/2026-formulas/")
    assert {"x^2"} <= tex("/talks/2026-formulas/") & tex("/talks/") & tex("/blog/")


def test_the_sample_shows_formulas(pages: Any) -> None:
    formulas = pages["/posts/2025/08/writing-mathematics/"]["formulas"]
    assert len([one for one in formulas if one.get("tex") != "x^2"]) == 5  # the other is a link's
