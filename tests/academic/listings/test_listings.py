"""Pages for years and topics: what they list, that there is one for each, and whose edits they keep."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import jekyllpy
from jekyllpy.scaffold import yaml_edit
from jekyllpy.scaffold.homepage import create_homepage
from jekyllpy.scaffold.owner import Owner
from tests.academic.command_line import run, succeed

FOLDER = "_pages/publications"
PAPERS = {
    "a": ("A", "2021-03-04", "[Ice, Snow and rain]"),
    "b": ("B", "2024-05-12", "[Ice]"),
    "c": ("C", "2024-01-01", "['C++', 'C#']"),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    create_homepage(folder, Owner("Ada Lovelace"))
    (folder / "_publications").mkdir()
    for name, (title, day, topics) in PAPERS.items():
        text = f"---\ntitle: {title}\ndate: {day}\nvenue: Journal\ntopics: {topics}\n---\n"
        (folder / "_publications" / f"{name}.md").write_text(text)
    return folder


def listed(site: Path, address: str) -> tuple[str, list[str], list[str]]:
    """The heading of a built page, the titles it lists, and the years they stand under."""
    html = (site / "_site" / address / "index.html").read_text("utf-8")
    (heading,) = re.findall(r"<h1[^>]*>(.*?)</h1>", html)
    titles = re.findall(r'class="item-title"[^>]*><a [^>]*>(.*?)</a>', html)
    return heading, titles, re.findall(r'<h2 class="year"[^>]*>(\d+)', html)


def pages(site: Path) -> list[str]:
    return sorted(path.name for path in (site / FOLDER).glob("*"))


def test_there_is_a_page_for_each_year_and_topic(site: Path) -> None:
    result = succeed("listings", cwd=site)
    expected = [
        "2021.md", "2024.md", "topic-c-2.md", "topic-c.md", "topic-ice.md", "topic-snow-and-rain.md",
    ]  # fmt: skip
    assert pages(site) == expected
    assert result.out.splitlines() == [f"{FOLDER}/{name}" for name in expected]
    jekyllpy.build(site, site / "_site")
    assert listed(site, "publications/2024") == ("Publications 2024", ["B", "C"], [])
    assert listed(site, "publications/topic/ice") == (
        "Publications: Ice",
        ["B", "A"],
        ["2024", "2021"],
    )
    assert listed(site, "publications/topic/c")[:2] == ("Publications: C++", ["C"])
    assert listed(site, "publications/topic/c-2")[:2] == ("Publications: C#", ["C"])
    index = (site / "_site/publications/index.html").read_text("utf-8")
    paper = (site / "_site/publications/a/index.html").read_text("utf-8")
    for address in ("/publications/2021/", "/publications/topic/snow-and-rain/"):
        assert f'href="{address}"' in index
    assert 'href="/publications/topic/ice/" dir="auto">Ice</a>' in paper


def test_a_second_run_changes_nothing(site: Path) -> None:
    succeed("listings", cwd=site)
    before = {path: path.read_bytes() for path in (site / FOLDER).iterdir()}
    result = succeed("listings", cwd=site)
    assert (result.out, result.err) == ("", "Every year and topic has its page.\n")
    assert {path: path.read_bytes() for path in (site / FOLDER).iterdir()} == before


def test_pages_without_papers_go_unless_somebody_wrote_on_them(site: Path) -> None:
    succeed("listings", cwd=site)
    with (site / FOLDER / "topic-snow-and-rain.md").open("a") as page:
        page.write("What falls.\n")
    (site / "_publications/a.md").unlink()
    result = succeed("listings", cwd=site)
    assert f"Removed {FOLDER}/2021.md" in result.err
    assert pages(site) == [
        "2024.md", "topic-c-2.md", "topic-c.md", "topic-ice.md", "topic-snow-and-rain.md",
    ]  # fmt: skip


def test_a_page_by_hand_counts_by_what_it_lists(site: Path) -> None:
    (site / FOLDER).mkdir()
    mine = "---\nlayout: publications\ntitle: Frozen\npermalink: /frozen/\ntopic: Ice\n---\nCold.\n"
    (site / FOLDER / "frozen.md").write_text(mine)
    succeed("listings", cwd=site)
    assert "topic-ice.md" not in pages(site)
    jekyllpy.build(site, site / "_site")
    assert listed(site, "frozen")[:2] == ("Frozen", ["B", "A"])


NEW = (
    "D",
    "--authors",
    "A. Babbage",
    "--venue",
    "Memoirs",
    "--date",
    "2025-02-03",
    "--tags",
    "Fire",
)


def test_new_publication_adds_pages_to_those_there_are(site: Path) -> None:
    succeed("new-publication", *NEW, cwd=site)
    assert not (site / FOLDER).exists()
    (site / "_publications/2025-02-03-d.md").unlink()
    succeed("listings", cwd=site)
    result = succeed("new-publication", *NEW, cwd=site)
    assert f"Added {FOLDER}/2025.md." in result.err
    assert {"2025.md", "topic-fire.md"} <= set(pages(site))


def test_import_adds_pages_too(site: Path) -> None:
    succeed("listings", cwd=site)
    (site / "a.bib").write_text("@article{x, title={X}, author={A. B.}, journal={J}, year=1999}\n")
    succeed("import", "a.bib", "--dry-run", cwd=site)
    assert "1999.md" not in pages(site)
    succeed("import", "a.bib", cwd=site)
    assert "1999.md" in pages(site)


def test_titles_are_in_the_language_of_the_site(site: Path) -> None:
    config = site / "_config.yml"
    config.write_text(yaml_edit.set_value(config.read_text("utf-8"), "lang", "de-AT"), "utf-8")
    succeed("listings", cwd=site)
    assert 'title: "Publikationen 2021"' in (site / FOLDER / "2021.md").read_text("utf-8")


def test_a_site_of_another_make_is_told_what_it_lacks(site_folder) -> None:
    site = site_folder({"_config.yml": "", "_publications/a.md": "---\ntitle: A\n---\n"})
    result = run("listings", cwd=site)
    assert result.status == 1 and "no layout 'publications'" in result.err
    assert not (site / "_pages").exists()
