"""What has no date is shown with none: not with the day of the build."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

import jekyllpy
from jekyllpy.scaffold.homepage import create_homepage
from jekyllpy.scaffold.owner import Owner
from tests.scaffold.test_what_commands_add import read
from tests.template.test_metadata import metas

ENTRY = "---\ntitle: An Entry\ncollection: {0}\nvenue: Vienna\nauthors: [A. Lovelace]\n---\nText\n"
PAGES = {
    "publications": ["publications", "publications/entry", "cv"],
    "talks": ["talks", "talks/entry", "cv"],
    "teaching": ["teaching", "teaching/entry", "cv"],
    "portfolio": ["portfolio", "portfolio/entry"],
}


@pytest.mark.parametrize("collection", PAGES)
def test_no_page_shows_the_day_of_the_build(collection: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    create_homepage(site, Owner("Ada Lovelace"))
    (site / f"_{collection}").mkdir()
    (site / f"_{collection}" / "entry.md").write_text(ENTRY.format(collection))
    jekyllpy.build(site, tmp_path / "out")
    for name in PAGES[collection]:
        page = tmp_path / "out" / name / "index.html"
        text = re.sub(r"© \d{4}", "", read(page))
        assert "An Entry" in text, name
        assert str(dt.date.today().year) not in text, name
        assert "article:published_time" not in metas(page), name
