"""A paper by its arXiv id. Shape: the Atom feed of arXiv's API, `GET /api/query?id_list=…`."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

from jekyllpy.academic.lookup.client import Client, NotFoundError
from jekyllpy.academic.model.dates import parse_date
from jekyllpy.academic.model.identity import clean_arxiv, clean_doi
from jekyllpy.academic.model.publication import Publication
from jekyllpy.errors import SourceError

ATOM = "{http://www.w3.org/2005/Atom}"
ARXIV = "{http://arxiv.org/schemas/atom}"


def fetch_arxiv(client: Client, text: str) -> Publication:
    """The paper that `text` (an arXiv id or a link) names.

    Raises:
        SourceError: if it is no arXiv id, isn't known, or can't be asked for.
    """
    identifier = clean_arxiv(text)
    if not identifier:
        raise SourceError(f"{text} is not an arXiv id; one looks like 1706.03762")
    return client.get(
        "arxiv",
        "/api/query",
        lambda body: _publication(body, identifier),
        params={"id_list": identifier, "max_results": "1"},
        accept="application/atom+xml",
        what=f"the arXiv id {identifier}",
    )


def parse_xml(body: bytes) -> ElementTree.Element:
    """`body` as XML without a document type, which could blow up.

    Raises:
        ValueError: if it isn't.
    """
    if b"<!ENTITY" in body:
        raise ValueError("it defines entities")
    try:
        return ElementTree.fromstring(body)
    except ElementTree.ParseError as error:
        raise ValueError(f"it is no XML: {error}") from None


def _publication(body: bytes, identifier: str) -> Publication:
    feed = parse_xml(body)
    if feed.tag != f"{ATOM}feed":
        raise ValueError("it is no Atom feed")
    entry = feed.find(f"{ATOM}entry")
    if entry is None or "/api/errors" in _text(entry, f"{ATOM}id"):
        raise NotFoundError(f"arXiv doesn't know the id {identifier}")
    title = _text(entry, f"{ATOM}title")
    if not title:
        raise NotFoundError(f"arXiv doesn't know the id {identifier}")
    doi, journal = clean_doi(_text(entry, f"{ARXIV}doi")), _text(entry, f"{ARXIV}journal_ref")
    category = entry.find(f"{ARXIV}primary_category")
    return Publication(
        title=title,
        authors=tuple(_text(author, f"{ATOM}name") for author in entry.findall(f"{ATOM}author")),
        date=parse_date(_text(entry, f"{ATOM}published")),
        kind="article" if journal else "preprint",
        venue=journal or "arXiv",
        abstract=_text(entry, f"{ATOM}summary"),
        doi=doi,
        arxiv=identifier,
        links=_pdf(entry),
        tags=(category.get("term", ""),) if category is not None and category.get("term") else (),
    )


def _pdf(entry: ElementTree.Element) -> dict[str, str]:
    for link in entry.findall(f"{ATOM}link"):
        if link.get("title") == "pdf" and link.get("href"):
            return {"pdf": str(link.get("href")).replace("http://", "https://", 1)}
    return {}


def _text(element: ElementTree.Element, name: str) -> str:
    found = element.find(name)
    return "" if found is None else " ".join("".join(found.itertext()).split())
