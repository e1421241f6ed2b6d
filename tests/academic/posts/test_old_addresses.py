"""A page that is renamed is still found at the address that it had."""

from __future__ import annotations

from pathlib import Path

import pytest

import jekyllpy
from tests.academic.command_line import succeed

CONFIG = "plugins: [jekyll-redirect-from]\npermalink: /:year/:title/\nfuture: true\n"
POST = "_posts/2026-05-12-old.md"


def renamed(site: Path, path: str) -> str:
    return succeed("rename", path, "A New Title", cwd=site).err


@pytest.mark.parametrize(
    ("matter", "left"),
    [
        ("title: Old", ["/2026/old/"]),
        ("title: Old\nredirect_from: /x/", ["/x/", "/2026/old/"]),
        ("title: Old\nredirect_from: [/x/, /y/] # both", ["/x/", "/y/", "/2026/old/"]),
    ],
)
def test_the_old_address_leads_to_the_new_one(site_folder, matter: str, left: list[str]) -> None:
    site = site_folder({"_config.yml": CONFIG, POST: f"---\n{matter}\n---\nx"})
    assert "/2026/old/ leads to /2026/a-new-title/ now" in renamed(site, POST)
    jekyllpy.build(site, site / "_site")
    for address in left:
        page = (site / "_site" / address.strip("/") / "index.html").read_text()
        assert "/2026/a-new-title/" in page


def test_a_page_too(site_folder) -> None:
    site = site_folder({"_config.yml": CONFIG, "old.md": "---\ntitle: Old\n---\nx"})
    assert "/old/ leads to /a-new-title/ now" in renamed(site, "old.md")


def test_an_address_that_stays_needs_none(site_folder) -> None:
    matter = "---\ntitle: Old\npermalink: /fixed/\n---\nx"
    site = site_folder({"_config.yml": CONFIG, POST: matter})
    assert "leads to" not in renamed(site, POST)
    assert "redirect_from" not in (site / "_posts" / "2026-05-12-a-new-title.md").read_text()


def test_a_draft_had_none(site_folder) -> None:
    site = site_folder({"_config.yml": CONFIG, "_drafts/old.md": "---\ntitle: Old\n---\nx"})
    assert "leads to" not in renamed(site, "_drafts/old.md")
    assert "redirect_from" not in (site / "_drafts" / "a-new-title.md").read_text()


def test_without_the_plugin_it_is_said_what_to_do(site_folder) -> None:
    site = site_folder(
        {"_config.yml": "permalink: /:year/:title/\n", POST: "---\ntitle: Old\n---\nx"}
    )
    assert "add jekyll-redirect-from to `plugins:`" in renamed(site, POST)
    assert "redirect_from" not in (site / "_posts" / "2026-05-12-a-new-title.md").read_text()


def test_a_site_that_can_not_be_read_is_renamed_in_all_the_same(site_folder) -> None:
    site = site_folder(
        {"_config.yml": CONFIG, "_data/a.yml": "a: b: c", POST: "---\ntitle: Old\n---\n"}
    )
    renamed(site, POST)
    assert (site / "_posts" / "2026-05-12-a-new-title.md").exists()
