"""The homepage in use: theme, filters, BibTeX, folding, outline, print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.template.conftest import in_browser

pytestmark = pytest.mark.needs("chromium", "node", "jekyll")

LIGHT = "rgb(251, 249, 245)"
DARK = "rgb(23, 25, 28)"


@pytest.fixture(scope="module")
def scenes(homepage: Path, node_modules: Path) -> Any:
    return in_browser("behaviour.mjs", homepage)


def test_the_theme_follows_the_preference_until_it_is_switched(scenes: Any) -> None:
    assert scenes["theme"] == {
        "byPreference": DARK,
        "switched": LIGHT,
        "pressed": "false",
        "nextPage": LIGHT,
        "back": DARK,
    }


def test_a_chosen_theme_is_there_from_the_first_paint(scenes: Any) -> None:
    assert scenes["noFlash"] == {"chosen": DARK, "first": DARK}


def test_publications_are_filtered_by_year_kind_and_topic(scenes: Any) -> None:
    seen = scenes["filters"]
    assert len(seen["all"]) == 6
    assert len(seen["byYear"]) == 2
    assert seen["years"] == ["2025"]
    assert [title[:6] for title in seen["byYearAndKind"]] == ["Ledger"]
    assert seen["count"] == "1 of 6 publications"
    assert [title[:5] for title in seen["byTopic"]] == ["Small", "In Wh"]


def test_a_choice_of_publications_is_kept_in_the_address(scenes: Any) -> None:
    assert scenes["filters"]["query"] == "?year=2025&type=conferences"
    assert scenes["filters"]["reloaded"] == scenes["filters"]["byYearAndKind"]


def test_the_search_finds_all_words_wherever_they_stand(scenes: Any) -> None:
    assert scenes["filters"]["byWords"] == ["Calibrated Here, Calibrated Elsewhere"]
    assert scenes["filters"]["none"] == []


def test_a_bibtex_entry_is_copied_by_its_button(scenes: Any) -> None:
    assert scenes["bibtex"]["button"] == "Copied"
    assert scenes["bibtex"]["copied"].startswith(
        "@inproceedings{talvio2026quiet,\n  title = {Quiet"
    )


def test_code_is_copied_by_its_button(scenes: Any) -> None:
    assert scenes["code"]["before"] == "Copy"
    assert scenes["code"]["copied"].startswith("log(")
    assert scenes["code"]["buttonsOfBibtex"] == 1


def test_the_menu_of_a_phone_opens_by_keyboard(scenes: Any) -> None:
    assert scenes["phoneMenu"] == {"before": False, "after": True, "next": "Publications"}


def test_the_first_tab_offers_the_way_to_the_text(scenes: Any) -> None:
    assert scenes["skipLink"] == {"first": "Skip to the content", "focused": "main"}


def test_the_outline_stays_in_view_and_marks_the_section_being_read(scenes: Any) -> None:
    assert scenes["outline"] == {"inView": True}


def test_a_line_has_60_to_75_characters(scenes: Any) -> None:
    assert 60 <= scenes["measure"]["characters"] <= 75


def test_the_cv_prints_as_a_cv(scenes: Any) -> None:
    assert scenes["print"] == {
        "masthead": False,
        "portrait": False,
        "contents": False,
        "name": True,
        "address": "iris.talvio@northmere.example · iris-talvio.example/",
        "experience": True,
        "ground": "rgb(255, 255, 255)",
    }
