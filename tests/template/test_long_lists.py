"""Forty authors, long words and missing pictures, on a phone, at a desk and on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.template.conftest import build, copy_template, in_browser
from tests.template.test_metadata import linked_data, metas

pytestmark = pytest.mark.needs("chromium", "node", "jekyll")

AUTHORS = [f"Author Number{i}" for i in range(1, 40)]
AUTHORS.insert(30, "Iris Talvio")
PAPER = f"""---
title: 'Of \\*z\\* \\_w\\_ & "100%" {"long" * 30} يوم'
collection: publications
category: manuscripts
permalink: /publication/many
date: 2026-06-01
venue: "J. of *Many*"
pages: 1--20
doi: 10.5555/many
abstract: 'We find $$\\mathbb{{R}}_1$$ in **bold** <i>x</i> & more'
authors: [{", ".join(AUTHORS)}, and others]
thumbnail: gone.png
---
"""
ITEM = "---\ntitle: An item\ncollection: portfolio\npermalink: /portfolio/item\n---\nText\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = copy_template(tmp_path_factory.mktemp("long") / "source")
    (source / "_publications" / "2026-06-01-many.md").write_text(PAPER, "utf-8")
    (source / "_portfolio").mkdir(exist_ok=True)
    (source / "_portfolio" / "item.md").write_text(ITEM)
    config = source / "_config.yml"
    text = config.read_text("utf-8").replace("images/portrait.svg", "images/gone.svg")
    config.write_text(text.replace("role: Assistant", f"role: {'o' * 70} Assistant"), "utf-8")
    return build(source, source.with_name("site"))


@pytest.fixture(scope="module")
def seen(site: Path, node_modules: Path) -> Any:
    return in_browser("long_lists.mjs", site)


def test_forty_authors_fold_and_unfold_without_a_script(seen: Any) -> None:
    assert "Author Number12, … Iris Talvio et al." in seen["folded"]
    assert "+ 27 more" in seen["folded"]
    assert "Author Number20" not in seen["folded"]
    assert "Author Number20" in seen["unfolded"]
    assert "and others" not in seen["unfolded"]


@pytest.mark.parametrize("page", ["phone", "paper", "desk", "paperAtDesk"])
def test_nothing_overflows_and_no_picture_is_broken(page: str, seen: Any) -> None:
    assert seen[page]["excess"] <= 0
    assert seen[page]["broken"] == []
    assert seen[page]["initials"] == "IT"


def test_the_width_of_a_desk_is_used(seen: Any) -> None:
    assert seen["desk"]["right"] > 0.75
    assert seen["paperAtDesk"]["right"] > 0.75
    assert seen["desk"]["portrait"] < 120


def test_the_frame_stays_where_it_is_from_page_to_page(seen: Any) -> None:
    assert len(set(seen["frames"])) == 1


def test_the_menu_says_to_which_list_a_paper_belongs(seen: Any) -> None:
    assert seen["section"] == seen["sectionOfPaper"] == ["Publications"]


def test_a_schedule_is_read_on_a_phone_without_scrolling_sideways(seen: Any) -> None:
    told = {"beside": True, "excess": 0}
    phone = {"below": True, "label": "Reading: ", "empty": False}
    assert seen["phoneSchedule"] == told | phone
    assert seen["deskSchedule"] == told | {"below": False, "label": "none", "empty": True}


def test_links_in_lists_are_tall_enough_for_a_finger(seen: Any) -> None:
    assert seen["lowLinks"] == []


def test_a_thesis_says_that_it_is_one(seen: Any) -> None:
    assert seen["thesis"].startswith("Thesis, University of Eastmark")


def test_an_empty_search_offers_a_way_back(seen: Any) -> None:
    assert seen["nothing"] == "Nothing found – clear"
    assert seen["cleared"] == [7, False]


def test_on_paper(seen: Any) -> None:
    assert "DOI 10.5555/many" in seen["print"]
    assert "PDF" not in seen["print"]
    assert seen["rangeBreaks"] == "nowrap"
    assert len({tuple(rule) for rule in seen["rules"]}) == 1
    # Printed without backgrounds, what marks a heading on the screen would cover its rule.
    assert set(seen["marks"]) == {"none"}
    assert seen["award"] == ["0px", "inline"]  # "Best paper.", not "Best paper ."


def test_machines_read_plain_text_and_people_only(site: Path) -> None:
    page = site / "publication" / "many.html"
    found = metas(page)
    assert found["citation_author"] == AUTHORS
    assert found["citation_title"][0].startswith("Of *z* _w_ & ")
    assert found["description"] == ["We find R_1 in bold x & more"]
    [paper] = linked_data(page)
    assert [person["name"] for person in paper["author"]] == AUTHORS
    assert paper["headline"].startswith("Of *z* _w_ & ")
    assert paper["abstract"] == "We find R_1 in bold x & more"
    assert paper["isPartOf"]["name"] == "J. of Many"
    assert found["og:image"][0].endswith("/images/card.png")


def test_an_item_without_a_date_shows_none(site: Path) -> None:
    text = (site / "portfolio" / "item.html").read_text("utf-8")
    assert "<time" not in text
    assert "published_time" not in text
