"""What an entry says is put under the right heading, whichever way it says it."""

from __future__ import annotations

import datetime as dt

import pytest

from jekyllpy.academic.bibtex.to_publication import read_bibtex, read_one
from jekyllpy.academic.model.publication import Publication


def read(fields: str, kind: str = "article") -> Publication:
    return read_one(f"@{kind}{{k, title={{T}}, author={{A B}}, {fields}}}")


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("year=2019", "2019-01-01"),
        ("year={2019a}, month=feb", "2019-02-01"),
        ("year=2019, month={February 14}", "2019-02-14"),
        ('year=2019, month="14~" # feb', "2019-02-14"),
        ("year=2019, month=2, day=14", "2019-02-14"),
        ("year=2019, month={May--June}", "2019-05-01"),
        ("year=2019, month={Spring}", "2019-03-01"),
        ("year={2019/2020}", "2019-01-01"),
        ("year=2019, month=feb, day=31", "2019-02-01"),
        ("date={2019-02-14/2019-02-16}", "2019-02-14"),
        ("date={2019-02~}", "2019-02-01"),
        ("date={2019-21}", "2019-01-01"),
        ("eventdate={2019-07-08}", "2019-07-08"),
    ],
)
def test_dates(fields: str, date: str) -> None:
    assert str(read(fields).date) == date


def test_what_is_still_to_appear_is_dated_today_for_now() -> None:
    paper = read("year={in press}")
    assert paper.date_assumed
    assert paper.year == dt.date.today().year


@pytest.mark.parametrize(
    ("kind", "fields", "venue", "read_as"),
    [
        ("article", "journal={J}", "J", "article"),
        ("article", "journaltitle={J}, publisher={P}", "J", "article"),
        ("article", "journal={CoRR}, volume={abs/1412.6980}", "CoRR", "preprint"),
        ("article", "journal={bioRxiv}, doi={10.1101/123}", "bioRxiv", "preprint"),
        (
            "article",
            "journal={\\\\apj}".replace("\\\\", "\\"),
            "The Astrophysical Journal",
            "article",
        ),
        ("inproceedings", "booktitle={B}, series={S}", "B", "conference"),
        ("inproceedings", "eventtitle={E}", "E", "conference"),
        ("book", "publisher={P}", "P", "book"),
        ("incollection", "booktitle={B}, publisher={P}", "B", "chapter"),
        ("phdthesis", "school={S}", "S", "thesis"),
        ("thesis", "institution={I}", "I", "thesis"),
        ("techreport", "institution={I}, number={7}", "I", "report"),
        ("misc", "howpublished={GitHub, \\url{https://x.org}}", "GitHub", "other"),
        ("misc", "eprint={2001.00001}, archiveprefix={arXiv}", "arXiv", "preprint"),
        ("misc", "howpublished={arXiv:2001.00001}", "arXiv:2001.00001", "preprint"),
        ("unpublished", "note={Draft}", "Draft", "preprint"),
        ("unheardof", "journal={J}", "J", "article"),
    ],
)
def test_venue_and_kind(kind: str, fields: str, venue: str, read_as: str) -> None:
    paper = read(f"year=2020, {fields}", kind)
    assert (paper.venue, paper.kind) == (venue, read_as)


@pytest.mark.parametrize(
    ("fields", "doi", "arxiv", "address"),
    [
        ("doi={10.1000/A_b}", "10.1000/A_b", "", "https://doi.org/10.1000/A_b"),
        ("doi={http://dx.doi.org/10.1000/a}", "10.1000/a", "", "https://doi.org/10.1000/a"),
        ("url={https://doi.org/10.1000/a}", "10.1000/a", "", "https://doi.org/10.1000/a"),
        ("doi={10.48550/arXiv.2001.00001}", "", "2001.00001", "https://arxiv.org/abs/2001.00001"),
        ("eprint={arXiv:2001.00001v2}", "", "2001.00001", "https://arxiv.org/abs/2001.00001"),
        ("eprint={12345}, eprinttype={pubmed}", "", "", ""),
        ("url={http://arxiv.org/pdf/2001.00001.pdf}", "", "2001.00001",
         "http://arxiv.org/pdf/2001.00001.pdf"),
        ("url={http://arxiv.org/abs/2001.00001}, doi={10.1000/a}", "10.1000/a", "2001.00001",
         "https://doi.org/10.1000/a"),
        ("url={www.example.org/a_b}", "", "", "https://www.example.org/a_b"),
        ("url={/files/mine.pdf}", "", "", "/files/mine.pdf"),
        ("howpublished={\\url{https://x.org/~me}}", "", "", "https://x.org/~me"),
        ("note={see https://x.org}", "", "", ""),
    ],
)  # fmt: skip
def test_identifiers_and_addresses(fields: str, doi: str, arxiv: str, address: str) -> None:
    paper = read(f"year=2020, journal={{J}}, {fields}")
    assert (paper.doi, paper.arxiv, paper.paper_url) == (doi, arxiv, address)


def test_html_in_titles_goes_and_other_brackets_stay() -> None:
    [paper] = read_bibtex("@misc{k, title={<i>In vivo</i> use of List<T> &amp; co}, year=2020}")[0]
    assert paper.title == "In vivo use of List<T> & co"


def test_tags_awards_and_selection() -> None:
    paper = read("year=2020, keywords={a; b, c}, selected={true}, award={Best paper}, note={Oral}")
    assert (paper.tags, paper.selected) == (("a", "b", "c"), True)
    assert (paper.award, paper.note) == ("Best paper", "Oral")


def test_a_chapter_with_words_is_the_title_and_one_with_a_number_is_not() -> None:
    paper = read("year=2020, chapter={Of mice and others}", "inbook")
    assert (paper.title, paper.venue) == ("Of mice and others", "T")
    assert read("year=2020, chapter={3}, publisher={P}", "inbook").title == "T"
