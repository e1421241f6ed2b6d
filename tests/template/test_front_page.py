"""The front page is light and stands still while it comes up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.template.conftest import in_browser

pytestmark = pytest.mark.needs("chromium", "node", "jekyll")

PAGE_BUDGET = 100_000
SCRIPT_BUDGET = 15_000
# A hundredth of the layout shift that counts as good: less than anybody sees.
STILL = 0.001
PORTRAIT = "/images/portrait.svg"


@pytest.fixture(scope="module", params=[0, 1], ids=["phone", "desk"])
def visit(request: pytest.FixtureRequest, weighed: list[Any]) -> Any:
    return weighed[request.param]


@pytest.fixture(scope="module")
def weighed(homepage: Path, node_modules: Path) -> Any:
    return in_browser("front_page.mjs", homepage)


def test_all_of_it_weighs_at_most_100_kb(visit: Any) -> None:
    assert (
        sum(item["bytes"] for item in visit["requests"] if item["url"] != PORTRAIT) <= PAGE_BUDGET
    )


def test_its_scripts_weigh_at_most_15_kb(visit: Any) -> None:
    files = sum(item["bytes"] for item in visit["requests"] if item["kind"] == "script")
    assert files + visit["inlineScript"] <= SCRIPT_BUDGET


def test_one_stylesheet_is_enough_for_the_first_paint(visit: Any) -> None:
    assert [item["kind"] for item in visit["requests"]].count("stylesheet") == 1
    assert not [item for item in visit["requests"] if item["kind"] == "font"]


def test_nothing_moves_once_it_is_seen(visit: Any) -> None:
    assert visit["shift"] < STILL
