"""A DOI or arXiv id becomes a page, or a clear error and no file at all."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from jekyllpy.academic.bibtex.to_publication import read_one
from jekyllpy.content.front_matter import split
from jekyllpy.text.yaml import load
from tests import reference
from tests.academic.command_line import run, succeed
from tests.academic.lookup import shapes
from tests.academic.lookup.services import Answer, Services
from tests.academic.lookup.test_answers import FAILURES

CONFIG = "collections: {publications: {output: true}}\nacademic: {timeout: 0.3}\n"


def test_by_doi(asked: Services, site_folder) -> None:
    asked.answer("/works/10.1000/xyz.123", shapes.CROSSREF)
    site = site_folder({"_config.yml": CONFIG})
    line = ["new-publication", "--doi", "https://doi.org/10.1000/xyz.123", "--selected"]
    path = site / succeed(*line, cwd=site).out.strip()
    assert path.name == "2019-05-01-weights-measures-of-h2o-a-study.md"
    data = load(split(path.read_text())[0] or "")
    assert data["title"] == "Weights & Measures of H₂O: A study"
    assert data["authors"] == ["Ada Lovelace", "Jan van Rijn Jr.", "The Consortium"]
    assert (data["venue"], data["date"]) == ("Journal of Quantities", dt.date(2019, 5, 1))
    assert (data["volume"], data["issue"], data["pages"]) == ("12", "3", "100–110")
    assert data["paperurl"] == "https://doi.org/10.1000/xyz.123"
    assert (data["doi"], data["arxiv"]) == ("10.1000/xyz.123", "1901.00001")
    assert data["abstract"] == "First < second.\n\nThird."
    assert data["selected"] is True
    kept = read_one((site / data["bibtexurl"].lstrip("/")).read_text())
    assert (kept.title, kept.authors) == (data["title"], tuple(data["authors"]))


def test_by_arxiv_id(asked: Services, site_folder) -> None:
    asked.answer("/api/query", shapes.ATOM)
    site = site_folder({"_config.yml": CONFIG})
    result = succeed("new-publication", "--arxiv", "2001.00001", cwd=site)
    data = load(split((site / result.out.strip()).read_text())[0] or "")
    assert data["title"] == "Learning & Forgetting in Small Steps"
    assert data["authors"] == ["Iris Talvio", "Noor Haddad"]
    assert (data["date"], data["category"]) == (dt.date(2020, 1, 2), "preprints")
    assert (data["arxiv"], data["doi"]) == ("2001.00001", "10.1000/forget")
    assert data["pdf"] == "https://arxiv.org/pdf/2001.00001v3"


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize(
    ("line", "path"),
    [(["--doi", "10.1000/x"], "/works/10.1000/x"), (["--arxiv", "2001.00001"], "/api/query")],
)
def test_what_goes_wrong_leaves_no_file(
    line: list[str], path: str, failure: str, asked: Services, site_folder
) -> None:
    answer, words = FAILURES[failure]
    asked.answer(path, answer)
    site = site_folder({"_config.yml": CONFIG})
    result = run("new-publication", *line, cwd=site)
    assert result.status == 1
    assert words in result.err
    assert len(result.err.strip().splitlines()) == 1
    assert [entry.name for entry in site.iterdir()] == ["_config.yml"]


def test_without_a_network_it_says_what_works(
    site_folder, monkeypatch: pytest.MonkeyPatch, asked: Services
) -> None:
    monkeypatch.setenv("JEKYLLPY_CROSSREF_URL", "http://127.0.0.1:1")
    result = run("new-publication", "--doi", "10.1000/x", cwd=site_folder({"_config.yml": CONFIG}))
    assert result.status == 1
    assert "--bibtex FILE" in result.err
    assert not asked.requests


def test_a_second_look_is_answered_from_the_cache(asked: Services, site_folder) -> None:
    asked.answer("/works/10.1000/xyz.123", shapes.CROSSREF, Answer("", 500))
    site = site_folder({"_config.yml": CONFIG})
    line = ["new-publication", "--doi", "10.1000/xyz.123"]
    path = site / succeed(*line, cwd=site).out.strip()
    path.unlink()
    succeed(*line, cwd=site)
    assert len(asked.requests) == 1
    assert path.exists()


@pytest.mark.needs("jekyll")
def test_what_was_looked_up_builds_the_same_with_both(
    asked: Services, site_folder, tmp_path: Path
) -> None:
    asked.answer("/works/10.1000/xyz.123", shapes.CROSSREF)
    asked.answer("/api/query", shapes.ATOM)
    site = site_folder({"_config.yml": CONFIG})
    succeed("new-publication", "--doi", "10.1000/xyz.123", cwd=site)
    succeed("new-publication", "--arxiv", "2001.00001", cwd=site)
    built = reference.assert_same_build(site, tmp_path)
    page = built["publication/2019-05-01-weights-measures-of-h2o-a-study.html"].decode()
    assert "First &lt; second." in page
    assert "https://arxiv.org/abs/1901.00001" in page
