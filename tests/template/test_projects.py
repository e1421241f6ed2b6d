"""Projects and what binds papers together: the grid, links to papers, venues' short names, related papers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import html5lib

import jekyllpy
from tests.conftest import ROOT

PROJECTS = (ROOT / "_pages/portfolio.md").read_text("utf-8")


def pages(template: Path, files: dict[str, str]) -> Path:
    for name, text in {"_pages/portfolio.md": PROJECTS, **files}.items():
        (template / name).parent.mkdir(parents=True, exist_ok=True)
        (template / name).write_text(text, "utf-8")
    jekyllpy.build(template, template / "_site")
    return template / "_site"


def main(page: Path) -> Any:
    tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
    return tree.find(".//main")


def text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def links(element: Any) -> list[tuple[str, str]]:
    return [(text(link), link.get("href")) for link in element.iter("a")]


def paper(title: str, day: str, topics: str, more: str = "") -> str:
    return f"---\ntitle: {title}\ndate: {day}\ntopics: [{topics}]\nvenue: Journal\n{more}---\n"


def test_projects_stand_by_category_with_their_papers(template: Path) -> None:
    site = pages(
        template,
        {
            "_portfolio/a.md": "---\ntitle: A\ncategory: Tools\nthumbnail: a.png\nexcerpt: What A does.\n"
            "publications: [2024-01-01-one, /publications/2023-01-01-two/, no-such]\n---\n",
            "images/a.png": "",
            "_portfolio/b.md": "---\ntitle: B\n---\nText.\n",
            "_portfolio/c.md": "---\ntitle: C\ncategory: Data\ncodeurl: /c/\n---\n",
            "_publications/2024-01-01-one.md": paper("One", "2024-01-01", ""),
            "_publications/2023-01-01-two.md": paper("Two", "2023-01-01", ""),
        },
    )
    grid = main(site / "portfolio/index.html")
    assert [text(heading) for heading in grid.iter("h2")] == ["Tools", "Data"]
    assert links(grid) == [
        ("A", "/portfolio/a/"),
        ("One", "/publications/2024-01-01-one/"),
        ("Two", "/publications/2023-01-01-two/"),
        ("C", "/portfolio/c/"),
        ("Code", "/c/"),
        ("B", "/portfolio/b/"),
    ]
    assert [image.get("src") for image in grid.iter("img")] == ["/images/a.png"]
    own = main(site / "portfolio/a/index.html")
    assert ("One", "/publications/2024-01-01-one/") in links(own)
    assert own.find(".//time") is None  # a project without a date has none


def test_related_papers_share_the_most_topics_then_are_the_newest(template: Path) -> None:
    site = pages(
        template,
        {
            "_publications/2020-01-01-own.md": paper("Own", "2020-01-01", "Ice, Snow"),
            "_publications/2018-01-01-both.md": paper("Both", "2018-01-01", "Snow, Ice, Wind"),
            "_publications/2024-01-01-ice.md": paper("Ice", "2024-01-01", "Ice"),
            "_publications/2021-01-01-snow.md": paper("Snow", "2021-01-01", "Snow"),
            "_publications/2025-01-01-fire.md": paper("Fire", "2025-01-01", "Fire"),
        },
    )
    related = main(site / "publications/2020-01-01-own/index.html").find(
        ".//section[@aria-labelledby='related']"
    )
    assert text(related) == "Related publications Both (2018) Ice (2024) Snow (2021)"
    assert "Own (2020) Both (2018)" in text(main(site / "publications/2021-01-01-snow/index.html"))
    lonely = main(site / "publications/2025-01-01-fire/index.html")
    assert "Related" not in text(lonely)


def test_no_more_than_four_related_papers_are_shown(template: Path) -> None:
    topics = ["Ice", "Ice, Snow", "Ice, Snow, Wind", "Snow", "Ice", "Ice, Wind", "Ice"]
    papers = {
        f"_publications/{2010 + n}-01-01-p.md": paper(f"P{n}", f"{2010 + n}-01-01", listed)
        for n, listed in enumerate(topics)
    }
    site = pages(template, papers)

    def related(year: int) -> list[str]:
        whole = text(main(site / f"publications/{year}-01-01-p/index.html"))
        return re.findall(r"P\d", whole.partition("Related publications")[2])

    assert related(2010)[:4] == ["P6", "P5", "P4", "P2"]
    assert related(2011)[:4] == ["P2", "P6", "P5", "P4"]


def test_a_venue_has_its_short_name_and_address(template: Path) -> None:
    (template / "_data/venues.yml").write_text("JMLR: { url: 'https://jmlr.example/' }\n", "utf-8")
    short = paper("One", "2024-01-01", "", "abbr: JMLR\naward: Best paper\n")
    site = pages(
        template,
        {
            "_publications/2024-01-01-one.md": short,
            "_publications/2023-01-01-two.md": paper("Two", "2023-01-01", "", "venue_short: ICE\n"),
            "_pages/list.md": "---\npermalink: /list/\n---\n{% for post in site.publications reversed %}"
            "{% include archive-single.html %}\n{% endfor %}\n",
        },
    )
    venues = main(site / "list/index.html").findall(".//p[@class='item-venue']")
    assert [text(venue) for venue in venues] == [
        "JMLR Journal, 2024 Best paper",
        "ICE Journal, 2023",
    ]
    assert links(venues[0]) == [("JMLR", "https://jmlr.example/")]
    assert links(venues[1]) == []
