"""The search over the whole site: what a reader finds, by keyboard, and what it costs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import jekyllpy
from tests.template.conftest import in_browser

INDEX = "assets/search.json"
ABSTRACT = "Parameters do not settle all at once, and what follows is said in many more words. " * 8


@pytest.fixture(scope="module")
def seen(homepage: Path, node_modules: Path) -> Any:
    return in_browser("search.mjs", homepage)


@pytest.mark.needs("chromium", "node", "jekyll")
class TestAReader:
    def test_fetches_the_search_only_to_use_it(self, seen: Any) -> None:
        assert seen["early"] == []

    def test_finds_entries_kind_by_kind(self, seen: Any) -> None:
        assert seen["kinds"] == ["Publications", "Group"]
        assert seen["count"] == "2 results"
        assert seen["nothing"] == "Nothing found"

    def test_works_it_by_keyboard(self, seen: Any) -> None:
        assert seen["first"] == "Calibrated Here, Calibrated Elsewhere"
        assert seen["second"] != seen["first"]
        assert seen["field"] == "search-words"
        assert seen["closed"]
        assert seen["opened"] == "/publication/2024-09-09-small-exact"

    def test_types_a_slash_into_other_fields(self, seen: Any) -> None:
        assert seen["typed"] == "/"

    def test_meets_nothing_that_is_hard_to_use(self, seen: Any) -> None:
        assert (seen["axe"], seen["excess"]) == ([], 0)

    def test_sees_no_button_without_scripts(self, seen: Any) -> None:
        assert not seen["withoutScript"]


def test_the_index_of_200_papers_is_below_100_kb(template: Path, tmp_path: Path) -> None:
    authors = ", ".join(f"Given{number} Familyname" for number in range(40))
    for number in range(200):
        name = f"2024-01-01-a-paper-with-a-long-name-{number}.md"
        (template / "_publications").mkdir(exist_ok=True)
        (template / "_publications" / name).write_text(
            f"---\ntitle: A paper & a title of eleven words that says something, {number}\n"
            f"venue: International Conference on Learning Systems\nauthors: [{authors}]\n"
            f"date: 2024-01-01\ntopics: [Learning dynamics, Tools]\nabstract: {ABSTRACT}\n---\n",
            "utf-8",
        )
    jekyllpy.build(template, tmp_path / "site")
    index = (tmp_path / "site" / INDEX).read_bytes()
    kinds = {kind["kind"]: kind["entries"] for kind in json.loads(index) if kind}
    assert len(kinds["Publications"]) == 200 + 1  # and the null that ends a list
    assert len(index) < 100_000


def test_a_page_can_stay_out_and_a_site_go_without(template: Path, tmp_path: Path) -> None:
    (template / "_posts").mkdir(exist_ok=True)
    for name, more in (("seen", ""), ("unseen", "search: false\n")):
        path = template / "_posts" / f"2024-01-01-{name}.md"
        path.write_text(f"---\ntitle: {name}\n{more}---\nText.\n", "utf-8")
    jekyllpy.build(template, tmp_path / "site")
    [posts] = [kind for kind in json.loads((tmp_path / "site" / INDEX).read_text("utf-8")) if kind][
        :1
    ]
    assert [entry[0] for entry in posts["entries"] if entry] == ["seen"]
    with (template / "_config.yml").open("a", encoding="utf-8") as config:
        config.write("search: false\n")
    jekyllpy.build(template, tmp_path / "without")
    assert json.loads((tmp_path / "without" / INDEX).read_text("utf-8")) == [None]
    page = next((tmp_path / "without").rglob("posts/**/*.html")).read_text("utf-8")
    assert "data-search" not in page
    assert "<dialog" not in page
