"""The same paper from several places, or as preprint and publication, is one page."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.academic.write.target import AcademicSite
from tests.academic.command_line import succeed

PREPRINT = """@misc{p, title={Learning to {Forget}}, author={Doe, Jane and Roe, Richard},
 eprint={2101.00001}, archiveprefix={arXiv}, year={2021}}
"""
PAPER = """@inproceedings{c, title={Learning to Forget}, author={Jane Doe and R. Roe},
 booktitle={Proc. of Memory}, year={2022}, month=jul, doi={10.1000/forget}}
"""


def only_document(site: Path) -> dict:
    [document] = AcademicSite.load(str(site)).documents("publications")
    return document.data


def check_both_links(data: dict) -> None:
    assert data["title"] == "Learning to Forget"
    assert data["venue"] == "Proc. of Memory"
    assert str(data["date"]) == "2022-07-01"
    assert data["doi"] == "10.1000/forget"
    assert data["arxiv"] == "2101.00001"
    assert data["paperurl"] == "https://doi.org/10.1000/forget"
    assert data["category"] == "conferences"


@pytest.mark.parametrize("order", [PREPRINT + PAPER, PAPER + PREPRINT])
def test_preprint_and_paper_in_one_file(order: str, tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text(order)
    succeed("import", "x.bib", cwd=tmp_path)
    check_both_links(only_document(tmp_path))


def test_the_paper_comes_after_its_preprint(tmp_path: Path) -> None:
    (tmp_path / "pre.bib").write_text(PREPRINT)
    (tmp_path / "paper.bib").write_text(PAPER)
    succeed("import", "pre.bib", cwd=tmp_path)
    assert only_document(tmp_path)["category"] == "preprints"
    succeed("import", "paper.bib", cwd=tmp_path)
    check_both_links(only_document(tmp_path))
    result = succeed("import", "pre.bib", cwd=tmp_path)
    assert result.out == "0 added, 0 updated, 1 unchanged.\n"
    check_both_links(only_document(tmp_path))


def test_the_preprint_comes_after_its_paper(tmp_path: Path) -> None:
    (tmp_path / "pre.bib").write_text(PREPRINT)
    (tmp_path / "paper.bib").write_text(PAPER)
    succeed("import", "paper.bib", cwd=tmp_path)
    succeed("import", "pre.bib", cwd=tmp_path)
    check_both_links(only_document(tmp_path))


def test_a_preprint_elsewhere_keeps_its_link(tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text(
        "@article{b, title={Cells}, author={Jane Doe}, journal={bioRxiv}, year={2020},"
        " doi={10.1101/2020.01.01.000001}}\n"
        "@article{a, title={Cells}, author={Jane Doe}, journal={Cell Journal}, year={2021},"
        " doi={10.1000/cells}}\n"
    )
    succeed("import", "x.bib", cwd=tmp_path)
    data = only_document(tmp_path)
    assert data["paperurl"] == "https://doi.org/10.1000/cells"
    assert data["preprint"] == "https://doi.org/10.1101/2020.01.01.000001"


@pytest.mark.parametrize(
    "other",
    [
        "@misc{x, title={Another title}, author={Jane Doe}, year={2022}, doi={10.1000/FORGET}}",
        "@misc{x, title={LEARNING -- to forget!}, author={Doe, J.}, year={2022}}",
    ],
)
def test_doi_or_title_and_year_tell_the_same_paper(other: str, tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text(PAPER)
    (tmp_path / "y.bib").write_text(other)
    succeed("import", "x.bib", cwd=tmp_path)
    result = succeed("import", "y.bib", cwd=tmp_path)
    assert result.out.startswith("0 added")


@pytest.mark.parametrize(
    "other",
    [
        PAPER.replace("10.1000/forget", "10.1000/other"),
        PAPER.replace("2022", "2012").replace(", doi={10.1000/forget}", ""),
        PAPER.replace("Jane Doe and R. Roe", "Max Other").replace(", doi={10.1000/forget}", ""),
    ],
)
def test_papers_that_merely_share_a_title_stay_apart(other: str, tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text(PAPER + other.replace("{c,", "{d,"))
    result = succeed("import", "x.bib", cwd=tmp_path)
    assert result.out.startswith("2 added")
    result = succeed("import", "x.bib", cwd=tmp_path)
    assert result.out == "0 added, 0 updated, 2 unchanged.\n"


def test_a_page_written_by_hand_is_completed_and_kept(tmp_path: Path) -> None:
    page = tmp_path / "_publications" / "forget.md"
    page.parent.mkdir()
    page.write_text(
        "---\ntitle: Learning to forget # mine\nvenue: Memory\ndate: 2022-01-01\n---\nHi\n"
    )
    (tmp_path / "x.bib").write_text(PAPER)
    result = succeed("import", "x.bib", cwd=tmp_path)
    assert result.out.startswith("0 added, 1 updated")
    text = page.read_text()
    assert text.startswith(
        "---\ntitle: Learning to forget # mine\nvenue: Memory\ndate: 2022-01-01\n"
    )
    assert 'doi: "10.1000/forget"' in text
    assert text.endswith("---\nHi\n")
