"""What a command adds is read on the page where its help says it goes: in a new homepage, and in the sample's."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

import jekyllpy
from jekyllpy.scaffold.homepage import create_demonstration, create_homepage
from jekyllpy.scaffold.owner import Owner
from tests.academic.command_line import succeed

BIBTEX = "@article{a, title={A Thing Added}, author={Ada Lovelace}, journal={Memoirs}, year=1843}\n"
DAY = ("--date", "2026-05-12")
COMMANDS = {
    "new-publication": (
        ["A Thing Added", "--authors", "A. Babbage", "--venue", "Memoirs", "--selected", *DAY],
        [".", "publications", "cv"],
    ),
    "import": (["paper.bib"], ["publications", "cv"]),
    "new-talk": (["A Thing Added", "--venue", "London", *DAY], ["talks", "cv"]),
    "new-teaching": (["A Thing Added", "--venue", "London", *DAY], ["teaching", "cv"]),
    "new-news": (["A Thing Added", *DAY], ["."]),
    "new-post": (["A Thing Added", *DAY], ["blog"]),
    "new-draft": (["A Thing Added"], ["blog"]),
    "new-page": (["A Thing Added"], ["sitemap"]),
}
DROPPED = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
HOMEPAGES = {
    "new": lambda at: create_homepage(at, Owner("Ada Lovelace")),
    "sample": create_demonstration,
}


def read(page: Path) -> str:
    """What is read on a built page."""
    return unescape(" ".join(DROPPED.sub(" ", page.read_text(encoding="utf-8")).split()))


@pytest.mark.parametrize("homepage", HOMEPAGES)
def test_it_is_read_where_it_belongs(homepage: str, tmp_path: Path) -> None:
    missing = []
    for command, (arguments, pages) in COMMANDS.items():
        site = tmp_path / command
        HOMEPAGES[homepage](site)
        (site / "paper.bib").write_text(BIBTEX)
        succeed(command, *arguments, cwd=site)
        jekyllpy.build(site, tmp_path / "out" / command, show_drafts=True)
        texts = [read(tmp_path / "out" / command / page / "index.html") for page in pages]
        missing += [
            (command, page) for page, text in zip(pages, texts) if "A Thing Added" not in text
        ]
        assert not any(sign in text for text in texts for sign in ("<article", "{%", "{{"))
    assert missing == []
