"""Papers and citations a year: what the charts show, to eyes and to screen readers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import html5lib
import pytest

import jekyllpy

SVG = "{http://www.w3.org/2000/svg}"
PAGE = "---\npermalink: /charts/\ntitle: Charts\n---\n{% include charts.html %}\n"


def charts(template: Path, years: list[int], cited: dict[str, int] | None = None) -> list[Any]:
    """The charts of a site with papers of these years."""
    files = {"_pages/charts.md": PAGE}
    if cited is not None:
        files["_data/gs_data.json"] = json.dumps({"citedby": 9, "cites_per_year": cited})
    for number, year in enumerate(years):
        paper = f"---\ntitle: Paper {number}\ndate: {year}-05-12\nvenue: Journal\n---\n"
        files[f"_publications/{number}.md"] = paper
    for name, text in files.items():
        (template / name).parent.mkdir(parents=True, exist_ok=True)
        (template / name).write_text(text, "utf-8")
    jekyllpy.build(template, template / "_site")
    html = (template / "_site/charts/index.html").read_text("utf-8")
    page = html5lib.parse(html, namespaceHTMLElements=False)
    return page.findall(".//figure[@class='chart']")


def rows(chart: Any) -> list[list[str]]:
    return [["".join(cell.itertext()) for cell in row] for row in chart.iterfind(".//tbody/tr")]


def bars(chart: Any) -> dict[str, int]:
    """The height of each bar, by what it says to a pointer."""
    found = {}
    for bar in chart.iter(f"{SVG}rect"):
        (said,) = (child for child in bar if child.tag == f"{SVG}title")
        found[said.text] = int(bar.get("height"))
    return found


def test_each_year_has_its_bar_and_its_row(template: Path) -> None:
    papers, citations = charts(
        template, [2021, 2024, 2024], {"2022": 40, "2024": 10, "2023": 0, "2021": 1}
    )
    assert rows(papers) == [["2024", "2"], ["2023", "0"], ["2022", "0"], ["2021", "1"]]
    assert bars(papers) == {"2021: 1": 43, "2024: 2": 86}
    assert rows(citations)[0] == ["2024", "10"]
    assert bars(citations) == {"2021: 1": 2, "2022: 40": 86, "2024: 10": 21}


def test_a_chart_is_named_and_told_in_words(template: Path) -> None:
    (papers,) = charts(template, [2023, 2024])
    named = papers.find(f"{SVG}svg").get("aria-labelledby").split()
    said = [papers.find(f".//*[@id='{name}']").text for name in named]
    assert said == ["Publications a year", "2023: 1, 2024: 1"]
    assert papers.find(f"{SVG}svg").get("role") == "img"


@pytest.mark.parametrize("years", [[], [2024], [2024, 2024]])
def test_one_year_makes_no_chart(years: list[int], template: Path) -> None:
    assert charts(template, years, {"2024": 3}) == []


def test_of_a_long_life_the_last_thirty_years_are_shown(template: Path) -> None:
    (papers,) = charts(template, [1950, 2000, 2024])
    found = rows(papers)
    assert (len(found), found[0][0], found[-1][0]) == (30, "2024", "1995")
    labels = [label.text for label in papers.iterfind(f".//{SVG}text[@class='chart-year']")]
    assert labels == ["1999", "2004", "2009", "2014", "2019", "2024"]


def test_the_labels_of_many_years_end_within_the_chart(template: Path) -> None:
    (papers,) = charts(template, [1998, 2025])
    middles = [
        float(label.get("x")) for label in papers.iterfind(f".//{SVG}text[@class='chart-year']")
    ]
    half_a_label = 13
    assert min(middles) >= half_a_label and max(middles) <= 320 - half_a_label
