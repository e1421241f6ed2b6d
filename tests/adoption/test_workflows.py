"""Workflows, the action and issue forms: read as GitHub reads them, as far as that goes without it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

FILES = [ROOT / "action.yml", *sorted((ROOT / ".github").rglob("*.yml"))]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def scripts(node: Any) -> Iterator[str]:
    """All values of `run`, anywhere below `node`."""
    if isinstance(node, dict):
        if isinstance(node.get("run"), str):
            yield node["run"]
        for value in node.values():
            yield from scripts(value)
    elif isinstance(node, list):
        for value in node:
            yield from scripts(value)


def actions(node: Any) -> Iterator[str]:
    """All values of `uses`, anywhere below `node`."""
    if isinstance(node, dict):
        if isinstance(node.get("uses"), str):
            yield node["uses"]
        for value in node.values():
            yield from actions(value)
    elif isinstance(node, list):
        for value in node:
            yield from actions(value)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_script_is_one_that_bash_reads(path: Path) -> None:
    for script in scripts(yaml.safe_load(path.read_text(encoding="utf-8"))):
        subprocess.run(["bash", "-n"], input=script, text=True, check=True)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_script_has_a_value_written_into_it(path: Path) -> None:
    """What a stranger may choose (a branch's name, an input) reaches a script by its environment."""
    for script in scripts(yaml.safe_load(path.read_text(encoding="utf-8"))):
        assert "${{" not in script


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_action_is_asked_for_in_a_version(path: Path) -> None:
    for name in actions(yaml.safe_load(path.read_text(encoding="utf-8"))):
        assert name == "./" or re.fullmatch(r"[\w.-]+/[\w./-]+@[\w./-]+", name), name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_has_no_more_rights_than_it_names(path: Path) -> None:
    assert "permissions" in yaml.safe_load(path.read_text(encoding="utf-8"))
