"""The plain words of a build are what click makes of them."""

from __future__ import annotations

from typing import Any

import click
import pytest

from jekyllpy.cli import group
from jekyllpy.cli.shared.plain import FLAGS, LISTS, WITH_VALUE, given, plain_build

LINES = [
    *([flag] for flag in FLAGS),
    *([name, "some where"] for name in WITH_VALUE),
    [],
    ["-s", "-d", "--config", "a.yml,b.yml", "-q", "-q"],
    ["-d", "one", "--destination", "", "--baseurl", "--trace"],
]


def by_click(words: list[str]) -> dict[str, Any]:
    command = group.get_command(click.Context(group), "build")
    assert command is not None
    return given(command.make_context("build", words).params)


@pytest.mark.parametrize("words", LINES, ids=" ".join)
@pytest.mark.parametrize("name", ["build", "b"])
def test_plain_words_mean_what_click_takes_them_for(name: str, words: list[str]) -> None:
    settings = plain_build([name, *words])
    assert settings is not None
    assert given(settings) == by_click(words)


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["serve"],
        ["--version"],
        ["build", "--help"],
        ["build", "--watch"],
        ["build", "--source=x"],
        ["build", "--sour", "x"],
        ["build", "-qs", "x"],
        ["build", "--QUIET"],
        ["build", "-s"],
        ["build", "x"],
        ["build", "--nonsense"],
    ],
    ids=" ".join,
)
def test_all_other_words_are_left_to_click(words: list[str]) -> None:
    assert plain_build(words) is None


def test_a_shell_that_asks_what_may_follow_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_JEKYLLPY_COMPLETE", "bash_complete")
    assert plain_build(["build"]) is None


def test_lists_are_options_with_values() -> None:
    assert set(LISTS) <= set(WITH_VALUE.values())
