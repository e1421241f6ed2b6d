"""Citation figures come in acad-homepage's shape, and a failing source leaves the old ones."""

from __future__ import annotations

import json
import sys
import types
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.academic.counts.figures import h_index
from jekyllpy.academic.counts.google_scholar import clean_scholar_id
from tests.academic.command_line import run, succeed
from tests.academic.lookup import shapes
from tests.academic.lookup.services import Answer, Services

FILES = {
    "_config.yml": "name: Iris Talvio\n",
    "_publications/a.md": "---\ntitle: A\ndate: 2020-01-01\ndoi: 10.1000/OA.1\n"
    "google_scholar_id: 'me:abc'\n---\n",
    "_publications/b.md": "---\ntitle: B\ndate: 2021-01-01\narxiv: '2101.00001'\n---\n",
    "_publications/c.md": "---\ntitle: C\ndate: 2022-01-01\n---\n",
}


def test_openalex(asked: Services, site_folder) -> None:
    works = [
        shapes.openalex_work(1, counts_by_year=[{"year": 2023, "cited_by_count": 4}]),
        shapes.openalex_work(
            2,
            doi="https://doi.org/10.48550/arxiv.2101.00001",
            counts_by_year=[
                {"year": 2023, "cited_by_count": 3},
                {"year": 2021, "cited_by_count": 5},
            ],
        ),
    ]
    asked.answer("/works", shapes.openalex_page(works, 2, None))
    site = site_folder(FILES)
    result = succeed("citations", cwd=site)
    assert result.out == "_data/gs_data.json\ngs_data_shieldsio.json\n"
    data = json.loads((site / "_data" / "gs_data.json").read_text())
    assert (data["name"], data["citedby"], data["hindex"], data["i10index"]) == (
        "Iris Talvio", 30, 2, 2,
    )  # fmt: skip
    assert data["cites_per_year"] == {"2021": 5, "2023": 7}
    assert data["publications"]["me:abc"]["num_citations"] == 10
    assert data["publications"]["2101.00001"]["num_citations"] == 20
    assert data["publications"]["me:abc"]["bib"] == {"title": "A", "pub_year": "2020"}
    assert data["updated"][:2] == "20"
    badge = json.loads((site / "gs_data_shieldsio.json").read_text())
    assert badge == {"schemaVersion": 1, "label": "citations", "message": "30"}


def test_semantic_scholar_and_another_folder(asked: Services, site_folder) -> None:
    asked.answer("/graph/v1/paper/batch", json.dumps([{"citationCount": 5}, None]))
    site = site_folder(FILES)
    succeed("citations", "--from", "semantic-scholar", "--output", "results", cwd=site)
    data = json.loads((site / "results" / "gs_data.json").read_text())
    assert data["citedby"] == 5
    assert "cites_per_year" not in data
    assert list(data["publications"]) == ["me:abc"]
    assert json.loads(asked.requests[0].body)["ids"] == ["DOI:10.1000/OA.1", "ARXIV:2101.00001"]


def test_the_file_at_the_root_is_kept_up_to_date(asked: Services, site_folder) -> None:
    asked.answer("/works", shapes.openalex_page([shapes.openalex_work(1)], 1, None))
    site = site_folder({**FILES, "gs_data.json": "{}"})
    succeed("citations", cwd=site)
    assert json.loads((site / "gs_data.json").read_text())["citedby"] == 10
    assert not (site / "_data").exists()


@pytest.mark.parametrize(
    "answer",
    [Answer("", 500), Answer("", 404), Answer("garbage"), Answer('{"results": [', announced=99),
     Answer(shapes.openalex_page([], 0, None))],
)  # fmt: skip
def test_a_failing_source_leaves_the_old_files(
    answer: Answer, asked: Services, site_folder
) -> None:
    asked.answer("/works", answer)
    old = {"_data/gs_data.json": '{"citedby": 7}', "gs_data_shieldsio.json": "{}"}
    site = site_folder({**FILES, **old})
    result = run("citations", cwd=site)
    assert result.status == 1
    assert "OpenAlex" in result.err
    for name, text in old.items():
        assert (site / name).read_text() == text


def test_a_site_without_identifiers_is_told_what_it_lacks(site_folder) -> None:
    result = run("citations", cwd=site_folder({"_publications/c.md": FILES["_publications/c.md"]}))
    assert result.status == 1
    assert "doi:" in result.err


def scholarly_answering(author: dict) -> types.ModuleType:
    """A module with `scholarly`'s two functions: the package itself only works on the network."""
    module = types.ModuleType("scholarly")
    module.scholarly = types.SimpleNamespace(  # type: ignore[attr-defined]
        search_author_id=lambda identifier: {"scholar_id": identifier},
        fill=lambda found, sections: {**found, **author, "filled": sections},
    )
    return module


def test_google_scholar(site_folder, monkeypatch: pytest.MonkeyPatch) -> None:
    paper = {"author_pub_id": "me:abc", "num_citations": 4, "bib": {"title": "A"}}
    author = {"name": "I. Talvio", "citedby": 4, "publications": [paper]}
    monkeypatch.setitem(sys.modules, "scholarly", scholarly_answering(author))
    site = site_folder(FILES)
    link = "https://scholar.google.com/citations?user=DhtAFkwAAAAJ&hl=en"
    succeed("citations", "--from", "google-scholar", "--scholar-id", link, cwd=site)
    data = json.loads((site / "_data" / "gs_data.json").read_text())
    assert data["scholar_id"] == "DhtAFkwAAAAJ"
    assert data["publications"] == {"me:abc": paper}
    monkeypatch.setitem(sys.modules, "scholarly", scholarly_answering({}))
    before = (site / "_data" / "gs_data.json").read_bytes()
    result = run("citations", "--from", "google-scholar", "--scholar-id", link, cwd=site)
    assert result.status == 1
    assert (site / "_data" / "gs_data.json").read_bytes() == before


def test_scholar_ids() -> None:
    assert clean_scholar_id("https://scholar.google.com/citations?user=DhtAFkwAAAAJ") == (
        "DhtAFkwAAAAJ"
    )
    assert clean_scholar_id("DhtAFkwAAAAJ") == "DhtAFkwAAAAJ"
    assert clean_scholar_id("me") == ""


@given(st.lists(st.integers(0, 30), max_size=20))
def test_the_h_index_is_what_its_definition_says(counts: list[int]) -> None:
    found = h_index(counts)
    assert sum(count >= found for count in counts) >= found
    assert sum(count >= found + 1 for count in counts) < found + 1


@pytest.mark.parametrize("name", ["citations.yml"])
def test_the_workflow_runs_the_command_weekly(name: str) -> None:
    root = Path(__file__).resolve().parents[3]
    text = (root / ".github" / "workflows" / name).read_text()
    assert "jekyllpy citations" in text
    assert 'cron: "17 4 * * 1"' in text
