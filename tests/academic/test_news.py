"""News go where a site keeps its news."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.text.yaml import load
from tests.academic.command_line import run, succeed

LINE = ["new-news", "A *great* thing", "--date", "2026-05-03"]


@pytest.mark.parametrize(
    ("item", "added"),
    [
        ("- *2022.02*: &nbsp;🎉 Old", "- *2026.05*: &nbsp;A *great* thing"),
        ("- *May 2025*: Old", "- *May 2026*: A *great* thing"),
        ("* **2025-04-01** Old", "* **2026-05-03** A *great* thing"),
        ("- [Apr 2025] Old", "- [May 2026] A *great* thing"),
        ("- Apr 1, 2025: Old", "- May 3, 2026: A *great* thing"),
        ("  - 04/2025 – Old", "  - 05/2026 – A *great* thing"),
    ],
)
def test_a_list_gets_an_item_dated_like_the_others(item: str, added: str, site_folder) -> None:
    old = f"# News\n\nSome words.\n\n{item}\n- last\n"
    site = site_folder({"_pages/includes/news.md": old})
    assert succeed(*LINE, cwd=site).out == "_pages/includes/news.md\n"
    text = (site / "_pages/includes/news.md").read_text()
    assert text == old.replace(item, f"{added}\n{item}")


def test_a_collection_gets_a_document(site_folder) -> None:
    site = site_folder(
        {
            "_config.yml": "collections: {news: {output: true}}\n",
            "_news/a.md": "---\nlayout: post\ntitle: A\ndate: 2020-01-01\n---\n",
            "_pages/includes/news.md": "- *2022.02*: Old\n",
        }
    )
    path = site / succeed(*LINE, "--text", "More of it.", cwd=site).out.strip()
    assert path == site / "_news" / "2026-05-03-a-great-thing.md"
    assert path.read_text() == (
        '---\nlayout: post\ntitle: "A *great* thing"\ndate: 2026-05-03\n---\n\nMore of it.\n'
    )
    again = run(*LINE, cwd=site)
    assert again.status == 1
    assert "already exists" in again.err


def test_a_data_file_gets_an_entry_on_top_and_keeps_its_comments(site_folder) -> None:
    old = "# mine\n- date: 2020-01-01 # then\n  headline: Old\n"
    site = site_folder({"_data/news.yml": old})
    succeed(*LINE, cwd=site)
    text = (site / "_data/news.yml").read_text()
    assert text.startswith("# mine\n- date: 2026-05-03\n")
    assert text.endswith(old.removeprefix("# mine\n"))
    assert load(text)[0]["headline"] == "A *great* thing"


def test_a_site_without_news_gets_the_collection(tmp_path: Path) -> None:
    result = succeed(*LINE, cwd=tmp_path)
    assert result.out == "_news/2026-05-03-a-great-thing.md\n"
    assert load((tmp_path / "_config.yml").read_text()) == {
        "collections": {"news": {"output": True}}
    }
