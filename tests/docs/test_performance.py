"""The page about speed shows what the benchmarks measured."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import yaml

from benchmarks import plot
from benchmarks.documentation import FIGURES, PLOTS, draw

KEPT = yaml.safe_load(FIGURES.read_text(encoding="utf-8"))


def test_the_pictures_are_those_of_the_figures() -> None:
    """`python -m benchmarks.documentation --draw` draws them anew."""
    drawn = draw(KEPT)
    assert {path.name: path.read_text(encoding="utf-8") for path in PLOTS.iterdir()} == drawn


def test_bars_are_as_long_as_what_they_show() -> None:
    rows = [
        {"site": "a & b", "build": "first", "jekyll": {"seconds": 4.0}, "jekyllpy": {"seconds": 1.0}},
        {"site": "a & b", "build": "again", "jekyllpy": {"seconds": 9.0}},
    ]  # fmt: skip
    picture = lxml.html.fromstring(plot.builds(rows, ["first"], "First builds"))
    bars = {bar.get("class"): bar.get("width") for bar in picture.iter("rect")}
    assert bars == {"plot-jekyllpy": "10%", "plot-jekyll": "40%"}
    words = [found.text for found in picture.iter("text")]
    assert words == ["a & b", "jekyllpy 1.00 s", "Jekyll 4.00 s"]


def test_the_page_has_every_figure(website: Path) -> None:
    page = lxml.html.fromstring((website / "performance.html").read_text(encoding="utf-8"))
    cells = {cell.text_content() for cell in page.iter("td")}
    for row in KEPT["builds"]:
        assert f"{row['jekyllpy']['seconds']} s, {row['jekyllpy']['megabytes']} MB" in cells
    assert {f"{row['p50']} ms" for row in KEPT["saves"]} <= cells
    assert len(page.xpath('//svg[@role="img"]')) == len(list(PLOTS.iterdir()))
    assert KEPT["machine"] in page.text_content()
