"""Every command line in the guides is one that can be given; those of the first hour are given."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from jekyllpy.cli import group, main
from jekyllpy.cli.shared.command import canonical
from tests.academic.lookup import shapes
from tests.academic.lookup.services import served
from tests.conftest import ROOT
from tests.docs.conftest import DOCS
from tests.scaffold.links import dead_links, words_of_the_sample

BLOCK = re.compile(r"^ *```console\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
GUIDES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
BIBTEX = "@article{a, title={Notes on the Engine}, author={Lovelace, Ada}, journal={Memoirs}, year=1843}\n"


def lines(guide: Path) -> list[list[str]]:
    """The words of each line of `jekyllpy` in a guide, whatever stands before and behind it."""
    blocks = BLOCK.findall(guide.read_text(encoding="utf-8"))
    shown = [line.strip() for block in blocks for line in block.splitlines()]
    split = [shlex.split(line[2:], comments=True) for line in shown if line.startswith("$ ")]
    return [
        words[words.index("jekyllpy") + 1 :]
        for words in split
        if "jekyllpy" in words and not {"docker", "uv", "pipx", "uvx"} & set(words)
    ]


def status_of(words: list[str]) -> object:
    """How the command line ends."""
    try:
        main(words)
    except SystemExit as ended:
        return ended.code
    return 0


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_a_command_line_can_be_given(guide: Path) -> None:
    for words in lines(guide):
        before = words[
            : next((n for n, word in enumerate(words) if word in ("|", ">", "&&")), None)
        ]
        context = click.Context(group, info_name="jekyllpy", **group.context_settings)
        command = group.get_command(context, before[0])
        assert command is not None, before
        inner = click.Context(command, parent=context, info_name=before[0])
        options = [param for param in command.get_params(inner) if isinstance(param, click.Option)]
        command.make_parser(inner).parse_args(list(canonical(before[1:], options, inner)))


def test_an_option_that_isnt_there_would_be_seen(tmp_path: Path) -> None:
    guide = tmp_path / "guide.md"
    guide.write_text("```console\n$ jekyllpy build --nonsense\n```\n", encoding="utf-8")
    with pytest.raises(click.NoSuchOption):
        test_a_command_line_can_be_given(guide)


@pytest.mark.slow
def test_the_first_hour_ends_in_a_homepage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with served() as services:
        services.answer("/works/10.1038/nature14539", shapes.CROSSREF)
        for name, value in services.environment().items():
            monkeypatch.setenv(name, value)
        for words in lines(DOCS / "first-hour.md"):
            if words[0] == "serve":  # what is served is what is built
                words = ["build"]
            assert status_of(words) == 0, words
            if words[0] == "new":
                monkeypatch.chdir(tmp_path / "my-homepage")
                Path("papers.bib").write_text(BIBTEX, encoding="utf-8")
        main(["build", "--quiet"])
    site = tmp_path / "my-homepage" / "_site"
    assert (words_of_the_sample(site), dead_links(site)) == ({}, [])
    for page, words in {
        "publications": "Notes on the Engine",
        "talks": "How Engines Think",
        "teaching": "Analysis",
        "blog": "On looms",
        ".": "The notes on the engine have appeared.",
    }.items():
        assert words in (site / page / "index.html").read_text(encoding="utf-8"), page
