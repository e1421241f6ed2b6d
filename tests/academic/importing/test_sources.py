"""Everything that can be imported is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jekyllpy.academic.write.target import AcademicSite
from tests import reference
from tests.academic.command_line import run, succeed
from tests.academic.lookup import shapes
from tests.academic.lookup.services import Answer, Services

PUBLICATIONS = (
    "pub_date\ttitle\tvenue\texcerpt\tcitation\turl_slug\tpaper_url\n"
    "2009-10-01\tPaper: \"One\"\tJournal 1\tAbout one.\tYou. (2009). &quot;One.&quot; <i>J</i>.\t"
    "paper-one\thttp://example.org/1.pdf\n"
    "soon\tNo date\tJournal\t\t\tnone\t\n"
    "2010-10-01\tPaper Two\tJournal 1\tnan\tYou. (2010).\tpaper-two\t\n"
)  # fmt: skip
TALKS = (
    "title\ttype\turl_slug\tvenue\tdate\tlocation\ttalk_url\tdescription\n"
    "Talk: One\tTalk\ttalk-1\tUC, Testing\t2012-03-01\tSan Francisco, California\t\tAbout *it*.\n"
    "Tutorial 1\tTutorial\ttutorial-1\tInstitute\t2013-03-01\tBerkeley CA, USA\t"
    "http://exampleurl.com\tMore.\n"
)


def documents(site: Path, label: str = "publications") -> dict[str, dict]:
    found = AcademicSite.load(str(site)).documents(label)
    return {document.path.name: document.data for document in found}


def test_academicpages_tables(tmp_path: Path) -> None:
    (tmp_path / "publications.tsv").write_text(PUBLICATIONS)
    (tmp_path / "talks.tsv").write_text(TALKS)
    result = succeed("import", "publications.tsv", "talks.tsv", cwd=tmp_path)
    assert result.out == "4 added, 0 updated, 0 unchanged.\n"
    assert "publications.tsv:3: entry No date has no date in pub_date; skipped" in result.err
    papers = documents(tmp_path)
    assert list(papers) == ["2009-10-01-paper-one.md", "2010-10-01-paper-two.md"]
    one = papers["2009-10-01-paper-one.md"]
    assert one["title"] == 'Paper: "One"'
    assert one["permalink"] == "/publication/2009-10-01-paper-one"
    assert one["citation"] == 'You. (2009). "One." <i>J</i>.'
    assert (one["excerpt"], one["paperurl"]) == ("About one.", "http://example.org/1.pdf")
    talks = documents(tmp_path, "talks")
    assert talks["2012-03-01-talk-1.md"] == {
        "title": "Talk: One",
        "collection": "talks",
        "type": "Talk",
        "permalink": "/talks/2012-03-01-talk-1",
        "venue": "UC, Testing",
        "date": talks["2012-03-01-talk-1.md"]["date"],
        "location": "San Francisco, California",
    }
    text = (tmp_path / "_talks" / "2013-03-01-tutorial-1.md").read_text()
    assert "[More information here](http://exampleurl.com)\n\nMore.\n" in text
    assert not (tmp_path / "files").exists()
    again = succeed("import", "publications.tsv", "talks.tsv", cwd=tmp_path)
    assert again.out == "0 added, 0 updated, 4 unchanged.\n"


def test_google_scholar_in_its_three_forms(tmp_path: Path) -> None:
    (tmp_path / "citations.csv").write_text(
        "\ufeffAuthors,Title,Publication,Volume,Number,Pages,Year,Publisher\n"
        '"Talvio, Iris; Haddad, Noor; ",Quiet Weights,Journal of Nets,3,1,1-12,2021,Press\n'
        '"Talvio, Iris; ",Early,"arXiv preprint arXiv:2001.00001",,,,2020,\n'
    )
    (tmp_path / "gs.bib").write_text("@article{t, title={Third}, author={Talvio, I}, year=2019}")
    stored = {"publications": {"x:1": {"bib": {"title": "Fourth", "pub_year": "2018",
              "citation": "Nature 3, 2018"}, "num_citations": 3}}}  # fmt: skip
    (tmp_path / "gs_data.json").write_text(json.dumps(stored))
    for name in ("citations.csv", "gs.bib", "gs_data.json"):
        succeed("import", "--scholar", name, cwd=tmp_path)
    papers = documents(tmp_path)
    assert [data["title"] for data in papers.values()] == [
        "Fourth", "Third", "Early", "Quiet Weights",
    ]  # fmt: skip
    quiet = papers["2021-01-01-quiet-weights.md"]
    assert quiet["authors"] == ["Iris Talvio", "Noor Haddad"]
    assert papers["2020-01-01-early.md"]["arxiv"] == "2001.00001"


def test_orcid_with_authors_from_crossref(asked: Services, tmp_path: Path) -> None:
    bulk = json.loads(shapes.ORCID_BULK)
    bulk["bulk"][0]["work"]["contributors"] = None
    asked.answer(f"/v3.0/{shapes.ORCID}/works", shapes.ORCID_WORKS)
    asked.answer(f"/v3.0/{shapes.ORCID}/works/2,3", json.dumps(bulk))
    asked.answer("/works/10.1000/A", shapes.CROSSREF)
    result = succeed("import", "--orcid", shapes.ORCID, cwd=tmp_path)
    assert result.out == "2 added, 0 updated, 0 unchanged.\n"
    first = documents(tmp_path)["2015-04-01-first-work.md"]
    assert first["authors"] == ["Ada Lovelace", "Jan van Rijn Jr.", "The Consortium"]
    assert (tmp_path / "files" / "2015-04-01-first-work.bib").read_text().startswith("@article{")
    again = succeed("import", "--orcid", shapes.ORCID, cwd=tmp_path)
    assert again.out == "0 added, 0 updated, 2 unchanged.\n"


def test_dblp_makes_one_page_of_preprint_and_paper(asked: Services, tmp_path: Path) -> None:
    asked.answer("/pid/12/345.xml", shapes.DBLP)
    result = succeed("import", "--dblp", "12/345", cwd=tmp_path)
    assert result.out == "2 added, 0 updated, 0 unchanged.\n"
    paper = documents(tmp_path)["2026-01-01-quiet-weights-h2o.md"]
    assert (paper["doi"], paper["arxiv"]) == ("10.1000/CLS.1", "2501.00001")


def test_openalex(asked: Services, tmp_path: Path) -> None:
    works = [shapes.openalex_work(1), shapes.openalex_work(2)]
    works[1]["locations"] = []
    asked.answer("/works", shapes.openalex_page(works, 2, None))
    result = succeed("import", "--openalex", "A5023888391", cwd=tmp_path)
    assert result.out == "2 added, 0 updated, 0 unchanged.\n"


@pytest.mark.parametrize("answer", [Answer("", 500), Answer("{"), Answer("[", announced=9)])
def test_a_failing_service_leaves_everything_as_it_is(
    answer: Answer, asked: Services, tmp_path: Path
) -> None:
    asked.answer("/pid/12/345.xml", answer)
    (tmp_path / "_config.yml").write_text("title: x\n")
    result = run("import", "--dblp", "12/345", cwd=tmp_path)
    assert result.status == 1
    assert "DBLP" in result.err
    assert [path.name for path in tmp_path.iterdir()] == ["_config.yml"]


def test_one_bad_entry_is_told_with_its_line_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text(
        "@misc{a, title={A}, year=2001}\n\n@misc{b, title={unclosed, year=2002}\n"
        "@misc{c, author={No Title}, year=2003}\n@misc{d, title={D}}\n@misc{e, title={E}, year=2005}"
    )
    result = succeed("import", "x.bib", cwd=tmp_path)
    assert result.out.startswith("2 added")
    lines = result.err.splitlines()
    assert lines[0].startswith("x.bib:3: entry b cannot be read") or "x.bib:3" in lines[0]
    assert "x.bib:4: entry c has no title; skipped" in lines
    assert "x.bib:5: entry d has no year; skipped" in lines


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Nothing to import"),
        (["absent.bib"], "absent.bib: cannot be read"),
        (["x.docx"], "x.docx"),
        (["empty.bib"], "nothing to import"),
        (["odd.tsv"], "odd.tsv"),
    ],
)
def test_what_cannot_be_imported_is_said(arguments: list, words: str, tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_text("PK")
    (tmp_path / "empty.bib").write_text("")
    (tmp_path / "odd.tsv").write_text("a\tb\n1\t2\n")
    result = run("import", *arguments, cwd=tmp_path)
    assert result.status == 1
    assert words in result.err


@pytest.mark.needs("jekyll")
def test_what_was_imported_builds_the_same_with_both(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "publications.tsv").write_text(PUBLICATIONS)
    (site / "talks.tsv").write_text(TALKS)
    succeed("import", "publications.tsv", "talks.tsv", cwd=site)
    built = reference.assert_same_build(site, tmp_path)
    assert "publication/2009-10-01-paper-one.html" in built
    assert "talks/2013-03-01-tutorial-1.html" in built
