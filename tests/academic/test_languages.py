"""An entry in another language than its site says so, and is read so."""

from __future__ import annotations

from pathlib import Path

import pytest

import jekyllpy
from jekyllpy.scaffold.homepage import create_homepage
from jekyllpy.scaffold.owner import Owner
from tests.academic.command_line import run, succeed

LINES = {
    "new-publication": ["Über Webstühle", "--authors", "Ada Lovelace", "--venue", "Annalen"],
    "new-talk": ["Über Webstühle", "--venue", "Wien"],
    "new-teaching": ["Über Webstühle", "--venue", "Wien"],
    "new-post": ["Über Webstühle"],
    "new-draft": ["Über Webstühle"],
    "new-page": ["Über Webstühle"],
}


@pytest.mark.parametrize("command", LINES)
def test_a_document_tells_its_language(command: str, site_folder) -> None:
    site: Path = site_folder({"_config.yml": "title: x\n"})
    path = site / succeed(command, *LINES[command], "--lang", "de", cwd=site).out.strip()
    assert "\nlang: de\n" in path.read_text("utf-8")


@pytest.mark.parametrize("command", LINES)
def test_what_is_no_language_is_refused(command: str, site_folder) -> None:
    site: Path = site_folder({"_config.yml": "title: x\n"})
    result = run(command, *LINES[command], "--lang", "German!", cwd=site)
    assert result.status == 1 and "--lang takes a language tag" in result.err
    assert [path.name for path in site.iterdir()] == ["_config.yml"]


def test_a_page_of_a_homepage_is_in_its_language(tmp_path: Path) -> None:
    site = tmp_path / "site"
    create_homepage(site, Owner("Ada Lovelace"))
    succeed("new-post", "Über Webstühle", "--date", "2026-05-12", "--lang", "de", cwd=site)
    jekyllpy.build(site, tmp_path / "out")
    [page] = (tmp_path / "out" / "posts").rglob("*webst*/index.html")
    assert '<html lang="de" dir="ltr">' in page.read_text("utf-8")
    listed = (tmp_path / "out" / "blog" / "index.html").read_text("utf-8")
    assert '<html lang="en" dir="ltr">' in listed and 'lang="de"' in listed
