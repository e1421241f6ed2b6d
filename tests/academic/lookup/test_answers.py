"""Each service's documented answers become the right publications."""

from __future__ import annotations

import json

import pytest

from jekyllpy.academic.lookup import openalex, semantic_scholar
from jekyllpy.academic.lookup.arxiv import fetch_arxiv
from jekyllpy.academic.lookup.citations import Citations
from jekyllpy.academic.lookup.client import NotFoundError
from jekyllpy.academic.lookup.crossref import fetch_doi
from jekyllpy.academic.lookup.dblp import fetch_dblp
from jekyllpy.academic.lookup.openalex import fetch_openalex
from jekyllpy.academic.lookup.orcid import fetch_orcid
from jekyllpy.academic.lookup.orcid_id import clean_orcid
from jekyllpy.academic.model.partial_date import PartialDate
from jekyllpy.academic.model.publication import Publication
from jekyllpy.errors import SourceError
from tests.academic.lookup import shapes
from tests.academic.lookup.services import Answer, Services


@pytest.mark.parametrize(
    "text", ["10.1000/xyz.123", "doi:10.1000/xyz.123", "https://doi.org/10.1000/xyz.123"]
)
def test_crossref(text: str, services: Services) -> None:
    services.answer("/works/10.1000/xyz.123", shapes.CROSSREF)
    assert fetch_doi(services.client(), text) == Publication(
        title="Weights & Measures of H₂O: A study",
        authors=("Ada Lovelace", "Jan van Rijn Jr.", "The Consortium"),
        date=PartialDate(2019, 5),
        kind="article",
        venue="Journal of Quantities",
        abstract="First < second.\n\nThird.",
        doi="10.1000/xyz.123",
        arxiv="1901.00001",
        volume="12",
        issue="3",
        pages="100–110",
        publisher="Quantity Press",
    )


def test_a_doi_that_crossref_has_not_is_asked_of_doi_org(services: Services) -> None:
    services.answer("/10.5281/zenodo.1", shapes.CSL)
    found = fetch_doi(services.client(), "10.5281/zenodo.1")
    assert (found.title, found.kind, found.venue) == ("A Data Set", "dataset", "Zenodo")
    assert found.authors == ("Marie Curie", "Lab 7")
    assert found.date == PartialDate(2021, 2, 3)
    assert "citationstyles" in services.requests[-1].headers["Accept"]


def test_a_doi_that_nobody_has_is_said_so(services: Services) -> None:
    with pytest.raises(NotFoundError, match=r"Neither Crossref nor doi.org knows"):
        fetch_doi(services.client(), "10.1000/none")


def test_arxiv(services: Services) -> None:
    services.answer("/api/query", shapes.ATOM)
    found = fetch_arxiv(services.client(), "https://arxiv.org/abs/2001.00001v2")
    assert found == Publication(
        title="Learning & Forgetting in Small Steps",
        authors=("Iris Talvio", "Noor Haddad"),
        date=PartialDate(2020, 1, 2),
        kind="preprint",
        venue="arXiv",
        abstract="We learn. We forget.",
        doi="10.1000/forget",
        arxiv="2001.00001",
        links={"pdf": "https://arxiv.org/pdf/2001.00001v3"},
        tags=("cs.LG",),
    )
    assert "id_list=2001.00001&" in services.requests[0].query + "&"


def test_an_arxiv_doi_is_asked_of_arxiv(services: Services) -> None:
    services.answer("/api/query", shapes.ATOM)
    assert fetch_doi(services.client(), "10.48550/arXiv.2001.00001").arxiv == "2001.00001"


@pytest.mark.parametrize("feed", [shapes.ATOM_ERROR, shapes.ATOM_EMPTY])
def test_arxiv_knows_not_every_id(feed: str, services: Services) -> None:
    services.answer("/api/query", feed)
    with pytest.raises(NotFoundError, match=r"2001\.00001"):
        fetch_arxiv(services.client(), "2001.00001")


def test_orcid(services: Services) -> None:
    services.answer(f"/v3.0/{shapes.ORCID}/works", shapes.ORCID_WORKS)
    services.answer(f"/v3.0/{shapes.ORCID}/works/2,3", shapes.ORCID_BULK)
    seen: list[tuple[int, int]] = []
    first, second = fetch_orcid(
        services.client(), f"https://orcid.org/{shapes.ORCID}", lambda *done: seen.append(done)
    )
    assert (first.title, first.doi, first.venue) == ("First Work", "10.1000/A", "Journal of Works")
    assert first.authors == ("Josiah Carberry",)
    assert first.abstract == "About the first."
    assert second.authors == ("Josiah Carberry", "Jane Doe")
    assert (second.volume, second.date) == ("7", PartialDate(2018, 4))
    assert seen == [(2, 2)]


def test_orcid_ids_have_a_checksum() -> None:
    assert clean_orcid("https://orcid.org/0000-0002-1694-233X") == "0000-0002-1694-233X"
    assert clean_orcid("0000000218250097") == "0000-0002-1825-0097"
    assert clean_orcid("0000-0002-1825-0098") == clean_orcid("me") == ""


def test_dblp(services: Services) -> None:
    services.answer("/pid/12/345.xml", shapes.DBLP)
    paper, preprint, thesis = fetch_dblp(services.client(), "https://dblp.org/pid/12/345.html")
    assert (paper.title, paper.venue, paper.doi) == ("Quiet Weights: H2O", "CLS", "10.1000/CLS.1")
    assert paper.authors == ("Iris Talvio", "Noor Haddad")
    assert (paper.kind, paper.pages, paper.year) == ("conference", "1–12", 2026)
    assert (preprint.kind, preprint.arxiv, preprint.doi) == ("preprint", "2501.00001", "")
    assert (thesis.title, thesis.kind, thesis.paper_url) == (
        "First Minutes?",
        "thesis",
        "https://eastmark.example/thesis",
    )


def test_openalex_reads_every_page(services: Services) -> None:
    preprint = shapes.openalex_work(
        3, doi="https://doi.org/10.48550/arxiv.2203.99999", type="preprint", primary_location=None
    )
    services.answer(
        "/works",
        shapes.openalex_page([shapes.openalex_work(1), shapes.openalex_work(2)], 3, "next"),
        shapes.openalex_page([preprint, {"id": "W4", "title": None}], 3, None),
    )
    first, _, third = fetch_openalex(services.client(), "https://openalex.org/A5023888391")
    assert first == Publication(
        title="Work number 1",
        authors=("Ada Lovelace", "Alan Turing"),
        date=PartialDate(2022, 3, 4),
        kind="article",
        venue="Open Journal",
        abstract="Said and said twice.",
        doi="10.1000/OA.1",
        arxiv="2203.00001",
        links={"pdf": "https://papers.example/1.pdf"},
        volume="5",
        issue="1",
        pages="10–19",
    )
    assert (third.kind, third.arxiv, third.doi) == ("preprint", "2203.99999", "")
    assert "cursor=next" in services.requests[1].query


def test_openalex_counts_by_doi(services: Services) -> None:
    by_year = [{"year": 2024, "cited_by_count": 9}, {"year": 2023, "cited_by_count": 1}]
    works = [shapes.openalex_work(1, counts_by_year=by_year), shapes.openalex_work(7)]
    services.answer("/works", shapes.openalex_page(works, 2, None))
    counts = openalex.citation_counts(services.client(), ["10.1000/oa.1", "10.1000/OA.7", "10.1/x"])
    assert counts == {
        "10.1000/oa.1": Citations(10, {2024: 9, 2023: 1}),
        "10.1000/oa.7": Citations(70),
    }


def test_semantic_scholar_counts_in_order(services: Services) -> None:
    services.answer(
        "/graph/v1/paper/batch",
        json.dumps([{"paperId": "a", "title": "A", "citationCount": 3}, None]),
    )
    counts = semantic_scholar.citation_counts(services.client(), ["DOI:10.1/a", "ARXIV:2001.1"])
    assert counts == {"DOI:10.1/a": Citations(3)}
    assert json.loads(services.requests[0].body) == {"ids": ["DOI:10.1/a", "ARXIV:2001.1"]}


FETCHES = {
    "Crossref": lambda client: fetch_doi(client, "10.1000/x"),
    "arXiv": lambda client: fetch_arxiv(client, "2001.00001"),
    "ORCID": lambda client: fetch_orcid(client, shapes.ORCID),
    "DBLP": lambda client: fetch_dblp(client, "12/345"),
    "OpenAlex": lambda client: fetch_openalex(client, "A1"),
    "Semantic Scholar": lambda client: semantic_scholar.citation_counts(client, ["DOI:10.1/a"]),
}
PATHS = {
    "Crossref": "/works/10.1000/x",
    "arXiv": "/api/query",
    "ORCID": f"/v3.0/{shapes.ORCID}/works",
    "DBLP": "/pid/12/345.xml",
    "OpenAlex": "/works",
    "Semantic Scholar": "/graph/v1/paper/batch",
}
FAILURES = {
    "404": (Answer("gone", 404), "know"),
    "500": (Answer("oops", 500), "500"),
    "403": (Answer("no", 403), "403"),
    "429 for long": (Answer("", 429, {"Retry-After": "3600"}), "3600 seconds"),
    "nothing": (Answer(""), "makes no sense"),
    "garbage": (Answer("<html><body>Sorry</body></html>"), "makes no sense"),
    "another shape": (Answer('{"hello": ["world"]}'), "makes no sense"),
    "null": (Answer("null"), "makes no sense"),
    "half of it": (Answer('{"message": {"title": ["Ha'), "makes no sense"),
    "cut off": (Answer('{"message": {"tit', announced=5000), "broke its answer off"),
    "late": (Answer("{}", delay=0.5), "didn't answer within"),
}


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("service", FETCHES)
def test_what_goes_wrong_is_one_clear_error(service: str, failure: str, services: Services) -> None:
    answer, words = FAILURES[failure]
    services.answer(PATHS[service], answer)
    client = services.client(timeout=0.2 if failure == "late" else 10)
    client.first_wait = 0.001
    with pytest.raises(SourceError, match=words) as caught:
        FETCHES[service](client)
    assert "\n" not in str(caught.value)
    assert service in str(caught.value)


@pytest.mark.parametrize(
    ("fetch", "text"),
    [
        (fetch_doi, "not a doi"),
        (fetch_arxiv, "12345"),
        (fetch_orcid, "0000-0002-1825-0098"),
        (fetch_dblp, "nobody"),
        (fetch_openalex, "W123"),
    ],
)
def test_an_id_that_is_none_is_said_so_without_asking(fetch, text, services: Services) -> None:
    with pytest.raises(SourceError, match="looks like"):
        fetch(services.client(), text)
    assert not services.requests
