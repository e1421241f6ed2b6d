"""The page of repositories: what its cards say, and that it asks nobody."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib

import jekyllpy
from tests.conftest import ROOT

PAGE = (ROOT / "_pages/repositories.md").read_text("utf-8")
DATA = """\
repositories:
  - { name: ledger, url: "https://git.example/l", language: Python, stars: 1 }
fetched:
  date: 2026-05-12
  repositories:
    - name: engine
      owner: ada
      url: https://github.com/ada/engine
      description: Weighs <b> & measures.
      website: https://e.example
      stars: 1284
    - { name: tool, owner: bob, url: "https://github.com/bob/tool", stars: 0 }
"""


def body(template: Path, data: str | None) -> Any:
    (template / "_pages").mkdir(exist_ok=True)
    (template / "_pages/repositories.md").write_text(PAGE, "utf-8")
    if data is not None:
        (template / "_data/repositories.yml").write_text(data, "utf-8")
    jekyllpy.build(template, template / "_site")
    html = (template / "_site/repositories/index.html").read_text("utf-8")
    return html5lib.parse(html, namespaceHTMLElements=False).find("body")


def text(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def menu(page: Any) -> list[str]:
    return [link.get("href") for link in page.find(".//nav").iter("a")]


def test_each_card_says_what_is_known(template: Path) -> None:
    page = body(template, DATA)
    cards = page.findall(".//li[@class='repository']")
    assert [text(card) for card in cards] == [
        "ledger Python 1 star",
        "ada/ engine Weighs <b> & measures. 1284 stars Website",
        "bob/ tool",
    ]
    assert [link.get("href") for link in cards[1].iter("a")] == [
        "https://github.com/ada/engine",
        "https://e.example",
    ]
    assert "as of 12 May 2026" in text(page.find(".//main"))
    assert page.find(".//main//img") is None
    assert "/repositories/" in menu(page)


def test_without_data_there_is_nothing_and_the_menu_says_so(template: Path) -> None:
    page = body(template, None)
    assert text(page.find(".//main")) == "Repositories"
    assert "/repositories/" not in menu(page)
