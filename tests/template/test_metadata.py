"""What machines find on the homepage: search engines, Google Scholar, feed readers, old addresses."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import html5lib
import pytest

pytestmark = pytest.mark.needs("jekyll")

ADDRESS = "https://iris-talvio.example"
PAPER = "publication/2025-11-03-calibrated-elsewhere.html"
TALK = "talks/2026-03-18-replaying-training.html"
POST = "posts/2026/02/on-keeping-a-logbook/index.html"


def read(page: Path) -> Any:
    return html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)


def metas(page: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for meta in read(page).iter("meta"):
        name = meta.get("name") or meta.get("property")
        if name:
            found[name].append(meta.get("content"))
    return found


def linked_data(page: Path) -> list[Any]:
    scripts = read(page).iter("script")
    return [json.loads(item.text) for item in scripts if item.get("type") == "application/ld+json"]


def test_google_scholar_finds_what_it_asks_for(homepage: Path) -> None:
    found = metas(homepage / PAPER)
    assert found["citation_title"] == ["Calibrated Here, Calibrated Elsewhere"]
    assert found["citation_author"] == ["Iris Talvio", "Elias Brandt", "Wen Castellane"]
    assert found["citation_publication_date"] == ["2025/11/03"]
    assert found["citation_journal_title"] == ["Journal of Applied Inference"]
    assert found["citation_volume"] == ["14"]
    assert found["citation_issue"] == ["3"]
    assert (found["citation_firstpage"], found["citation_lastpage"]) == (["201"], ["230"])
    assert found["citation_doi"] == ["10.5555/jai.14.3.201"]
    assert found["citation_pdf_url"] == [f"{ADDRESS}/files/calibrated-elsewhere.pdf"]


def test_a_star_of_equal_contribution_is_no_part_of_a_name(homepage: Path) -> None:
    found = metas(homepage / "publication/2026-05-12-quiet-weights.html")
    assert found["citation_author"] == ["Iris Talvio", "Noor Haddad", "Hedda Marchetti"]
    assert found["citation_conference_title"] == ["Conference on Learning Systems"]


def test_every_publication_has_its_tags(homepage: Path) -> None:
    for page in (homepage / "publication").glob("*.html"):
        found = metas(page)
        for name in ("citation_title", "citation_author", "citation_publication_date"):
            assert found[name], f"{page.name} lacks {name}"


def test_a_person_a_paper_a_talk_and_a_post_are_named_as_such(homepage: Path) -> None:
    [person] = linked_data(homepage / "index.html")
    assert person["mainEntity"]["@type"] == "Person"
    assert person["mainEntity"]["name"] == "Iris Talvio"
    assert "https://orcid.org/0000-0002-1825-0097" in person["mainEntity"]["sameAs"]
    [paper] = linked_data(homepage / PAPER)
    assert paper["@type"] == "ScholarlyArticle"
    assert [author["name"] for author in paper["author"]][1] == "Elias Brandt"
    [talk] = linked_data(homepage / TALK)
    assert (talk["@type"], talk["startDate"]) == ("Event", "2026-03-18")
    assert talk["location"]["address"] == "Lisbon, Portugal"
    [post] = linked_data(homepage / POST)
    assert (post["@type"], post["headline"]) == ("BlogPosting", "On keeping a logbook")


def test_every_page_has_a_title_a_description_and_an_address(homepage: Path) -> None:
    titles = set()
    for page in homepage.rglob("*.html"):
        text = page.read_text("utf-8")
        if 'http-equiv="refresh"' in text:
            continue
        tree = read(page)
        found = metas(page)
        titles.add(tree.find("head/title").text)
        assert found["description"][0], page
        assert found["og:title"], page
        assert found["og:url"][0].startswith(ADDRESS), page
        canonical = [link for link in tree.iter("link") if link.get("rel") == "canonical"]
        assert len(canonical) == ("noindex" not in found["robots"]), page
    assert len(titles) == len([t for t in titles if t])
    assert "Iris Talvio" in titles


def test_the_feed_the_sitemap_and_robots_know_the_pages(homepage: Path) -> None:
    feed = ElementTree.parse(homepage / "feed.xml").getroot()
    assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) == 3
    sitemap = (homepage / "sitemap.xml").read_text("utf-8")
    for address in ("/", "/publications/", "/publication/2025-11-03-calibrated-elsewhere"):
        assert f"<loc>{ADDRESS}{address}</loc>" in sitemap
    assert "404" not in sitemap
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in (homepage / "robots.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("about.html", "/"),
        ("about/index.html", "/"),
        ("publications.html", "/publications/"),
        ("resume.html", "/cv/"),
        ("talks.html", "/talks/"),
        ("teaching.html", "/teaching/"),
        ("wordpress/blog-posts/index.html", "/blog/"),
        ("year-archive/index.html", "/blog/"),
    ],
)
def test_old_addresses_lead_to_the_new_ones(old: str, new: str, homepage: Path) -> None:
    text = (homepage / old).read_text("utf-8")
    assert f'<link rel="canonical" href="{ADDRESS}{new}">' in text
    assert f'content="0; url={new}"' in text


def test_links_within_the_site_lead_somewhere(homepage: Path) -> None:
    for page in homepage.rglob("*.html"):
        for link in read(page).iter("a"):
            href = link.get("href", "").split("#")[0].split("?")[0]
            if href.startswith("/"):
                path = homepage / href.lstrip("/")
                candidates = (path, path / "index.html", path.with_name(path.name + ".html"))
                assert any(c.is_file() for c in candidates), f"{page}: {href}"
