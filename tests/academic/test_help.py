"""`--help` of each command shows examples, and each of them works."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest

from tests.academic.command_line import run, succeed
from tests.academic.importing.test_sources import PUBLICATIONS, TALKS
from tests.academic.lookup import shapes
from tests.academic.lookup.services import Services

COMMANDS = [
    "citations", "export", "import", "new-draft", "new-news", "new-page", "new-post",
    "new-publication", "new-talk", "new-teaching", "publish", "rename", "unpublish",
]  # fmt: skip
FILES = {
    "_config.yml": "title: x\n",
    "paper.bib": "@misc{a, title={A Paper}, author={A B}, year=2020}",
    "papers.bib": "@misc{a, title={A Paper}, author={A B}, year=2020, doi={10.1000/oa.1}}",
    "publications.tsv": PUBLICATIONS,
    "talks.tsv": TALKS,
    "_drafts/an-unfinished-thought.md": "---\ntitle: An Unfinished Thought\n---\n",
    "_posts/2026-05-12-my-new-post.md": "---\ntitle: My New Post\n---\n",
    "_publications/a.md": "---\ntitle: A\ndate: 2020-01-01\ndoi: 10.1000/oa.1\n---\n",
}
GOOGLE = "google-scholar"


def examples(command: str, folder: Path) -> list[str]:
    text = succeed(command, "--help", cwd=folder).out
    return [line.strip() for line in text.partition("Examples:")[2].splitlines() if line.strip()]


@pytest.fixture
def answering(asked: Services, monkeypatch: pytest.MonkeyPatch) -> Services:
    monkeypatch.setitem(sys.modules, "scholarly", None)
    asked.answer("/works/10.1038/nature14539", shapes.CROSSREF)
    asked.answer("/api/query", shapes.ATOM)
    asked.answer(f"/v3.0/{shapes.ORCID}/works", shapes.ORCID_WORKS)
    asked.answer(f"/v3.0/{shapes.ORCID}/works/2,3", shapes.ORCID_BULK)
    asked.answer("/pid/65/9612.xml", shapes.DBLP)
    asked.answer("/works", shapes.openalex_page([shapes.openalex_work(1)], 1, None))
    asked.answer("/graph/v1/paper/batch", json.dumps([{"paperId": "x", "citationCount": 3}]))
    return asked


@pytest.mark.parametrize("command", COMMANDS)
def test_every_example_works(command: str, answering: Services, site_folder) -> None:
    lines = examples(command, site_folder({}))
    assert lines
    for number, line in enumerate(lines):
        words = shlex.split(line)
        assert words[:2] == ["jekyllpy", command]
        site = site_folder(FILES, f"site{number}")
        result = run(*words[1:], cwd=site)
        if GOOGLE in words:
            assert result.status == 1
            assert "pip install 'jekyllpy[google-scholar]'" in result.err
        else:
            assert result.status == 0, f"{line}: {result.err}"


def test_the_list_of_commands_names_them_all(tmp_path: Path) -> None:
    listed = succeed("--help", cwd=tmp_path).out
    for command in COMMANDS:
        assert f"\n  {command} " in listed
    assert "options" not in listed.partition("Commands:")[2].lower().replace("_", "-").split()
