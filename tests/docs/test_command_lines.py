"""Every command line of the guides, given in a folder as a reader has it, one after the other.

Those that can't be given here stand in `shell.NOT_RUN`, each with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.academic.lookup.services import Services, served
from tests.conftest import ROOT
from tests.docs.blocks import Block, all_blocks, blocks_of
from tests.docs.grounds import GROUNDS, MEANWHILE, Ground
from tests.docs.shell import NOT_RUN, Shell, told, why_not_run
from tests.gems.conftest import cache as cache
from tests.gems.conftest import gems as gems
from tests.gems.rubygems import RubyGems
from tests.scaffold.links import dead_links

ELSEWHERE = {
    "README.md": "tests/test_readme.py",
    "docs/first-hour.md": "tests/docs/test_commands.py",
}
ADDRESS = re.compile(r"https?://[\w.:]+/")

pytestmark = pytest.mark.usefixtures("lasting_dart_sass")


def consoles(guide: str) -> list[Block]:
    return [block for block in blocks_of(ROOT / guide) if block.language == "console"]


@pytest.fixture
def services(monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    with served() as running:
        for name, value in running.environment().items():
            monkeypatch.setenv(name, value)
        yield running


@pytest.fixture
def shell(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Shell:
    monkeypatch.setenv("JEKYLLPY_OFFLINE", "")  # which `--offline` sets
    return Shell(tmp_path, monkeypatch, capfd)


def test_every_guide_with_command_lines_is_followed() -> None:
    with_lines = {block.guide for block in all_blocks() if block.language == "console"}
    assert with_lines == GROUNDS.keys() | ELSEWHERE.keys()
    assert all((ROOT / path).exists() for path in ELSEWHERE.values())


def test_every_reason_not_to_give_a_line_is_one_for_a_line() -> None:
    lines = [line for block in all_blocks() if block.language == "console" for line, _ in told(block)]  # fmt: skip
    assert [start for start in NOT_RUN if not any(line.startswith(start) for line in lines)] == []


@pytest.mark.parametrize("guide", GROUNDS)
def test_the_lines_of_a_guide_do_what_it_says(
    guide: str,
    shell: Shell,
    services: Services,
    gems: RubyGems,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = shell.folder / "desk"
    desk.mkdir()
    ground = Ground(desk, shell, services, gems)
    GROUNDS[guide](ground)
    monkeypatch.chdir(desk)
    for block in consoles(guide):
        for line, answers in told(block):
            if why_not_run(line):
                continue
            MEANWHILE.get((guide, line), lambda _: None)(ground)
            status, said = shell.give(line)
            found = "jekyllpy doctor" in line and answers  # the faults that the guide shows
            assert found or status == 0, f"{block}: {line}: {said}"
            for answer in answers:
                known = ADDRESS.sub("ADDRESS", " ".join(answer.split()))
                assert known in ADDRESS.sub("ADDRESS", said), f"{block}: {line}"
    if guide.startswith("docs/moving-from-a"):
        assert dead_links(Path("_site")) == []
