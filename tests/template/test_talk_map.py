"""The map of talks: each place once, where it belongs, and as a list."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib
import pytest

import jekyllpy
from tests.conftest import ROOT

SVG = "{http://www.w3.org/2000/svg}"
PAGE = (ROOT / "_pages/talks.md").read_text("utf-8")
PLACES = {
    "Lisbon": "[38.72, -9.14]",
    "Turku": "[60.45, 22.27]",
    "Utrecht": '"52.09, 5.12"',
    "Tokyo": "[35.7, 139.7]",
    "Wellington": "[-41.3, 174.8]",
    "San Francisco": "[37.8, -122.4]",
}


def talks(template: Path, places: list[str]) -> Any:
    """The talks page of somebody who spoke at these places, one a year, the first last."""
    (template / "_talks").mkdir(exist_ok=True)
    (template / "_pages").mkdir(exist_ok=True)
    (template / "_pages/talks.md").write_text(PAGE, "utf-8")
    for number, place in enumerate(places):
        where = f"coordinates: {PLACES[place]}\n" if place in PLACES else ""
        text = f"---\ntitle: Talk {number}\ndate: {2010 + number}-01-01\nlocation: {place}\n{where}---\n"
        (template / "_talks" / f"{number}.md").write_text(text, "utf-8")
    jekyllpy.build(template, template / "_site")
    html = (template / "_site/talks/index.html").read_text("utf-8")
    return html5lib.parse(html, namespaceHTMLElements=False).find(".//main")


def text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def dots(page: Any) -> dict[str, tuple[float, float]]:
    """Where the dot of each place is, in the picture's 640 by 320."""
    names = [text(item).partition(":")[0] for item in page.iterfind(".//ol/li")]
    numbers = [number.text for number in page.iter(f"{SVG}text")]
    assert numbers == [str(n) for n in range(1, len(names) + 1)]
    return {
        name: (float(dot.get("cx")), float(dot.get("cy")))
        for name, dot in zip(names, page.iter(f"{SVG}circle"), strict=True)
    }


def test_each_place_is_a_dot_and_a_line_with_its_talks(template: Path) -> None:
    page = talks(template, ["Lisbon", "Turku", "At home", "Utrecht", "Lisbon"])
    assert [text(item) for item in page.iterfind(".//ol/li")] == [
        "Lisbon: Talk 4 2014, Talk 0 2010",
        "Utrecht: Talk 3 2013",
        "Turku: Talk 1 2011",
    ]
    found = dots(page)
    assert found["Lisbon"][0] < found["Utrecht"][0] < found["Turku"][0]
    assert found["Lisbon"][1] > found["Utrecht"][1] > found["Turku"][1]
    picture = page.find(f".//{SVG}svg")
    said = [page.find(f".//*[@id='{name}']") for name in picture.get("aria-labelledby").split()]
    assert [text(words) for words in said] == [
        "Where the talks were given",
        "1: Lisbon; 2: Utrecht; 3: Turku",
    ]


@pytest.mark.parametrize(
    "places", [["Lisbon"], ["Lisbon", "Turku"], ["Utrecht", "Tokyo"], [*PLACES], ["San Francisco", "Tokyo"]]
)  # fmt: skip
def test_every_dot_lies_well_within_the_picture(places: list[str], template: Path) -> None:
    for x, y in dots(talks(template, places)).values():
        assert 20 <= x <= 620 and 20 <= y <= 300


def test_distances_are_not_far_from_true(template: Path) -> None:
    """Utrecht to Turku is 1,390 km on a globe, Lisbon to Utrecht 1,850."""
    found = dots(talks(template, ["Lisbon", "Turku", "Utrecht"]))

    def apart(a: str, b: str) -> float:
        (x1, y1), (x2, y2) = found[a], found[b]
        return float(((x1 - x2) ** 2 + (y1 - y2) ** 2) ** 0.5)

    assert apart("Utrecht", "Turku") / apart("Lisbon", "Utrecht") == pytest.approx(
        1390 / 1850, rel=0.2
    )


def test_without_coordinates_there_is_no_map(template: Path) -> None:
    page = talks(template, ["At home"])
    assert page.find(f".//{SVG}svg") is None and "given" not in text(page)
