"""A person's papers on DBLP. Shape: `GET /pid/{pid}.xml`, elements as in dblp.dtd."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

from jekyllpy.academic.lookup.arxiv import parse_xml
from jekyllpy.academic.lookup.client import Client
from jekyllpy.academic.model.identity import arxiv_in, clean_doi, is_arxiv_doi
from jekyllpy.academic.model.partial_date import make_date, year_of
from jekyllpy.academic.model.publication import Publication
from jekyllpy.errors import SourceError

KINDS = {
    "article": "article",
    "book": "book",
    "data": "dataset",
    "incollection": "chapter",
    "inproceedings": "conference",
    "mastersthesis": "thesis",
    "phdthesis": "thesis",
    "proceedings": "conference",
}
_PID = re.compile(r"(?:.*/pid/)?([a-z]?\d*/[\w-]+)(?:\.\w+)?\Z", re.IGNORECASE)
_HOMONYM = re.compile(r"(?<!\s)\s++\d{4}\Z")
_VENUES = ("journal", "booktitle", "school", "publisher")


def fetch_dblp(client: Client, text: str) -> list[Publication]:
    """The papers of the person whose DBLP page or PID (`65/9612`) `text` names.

    Raises:
        SourceError: if it is no PID, isn't known, or can't be asked for.
    """
    found = _PID.match(text.strip())
    if found is None:
        raise SourceError(f"{text} is not a DBLP PID; one looks like 65/9612")
    pid = found[1]
    return client.get(
        "dblp", f"/pid/{pid}.xml", _publications, accept="application/xml", what=f"the PID {pid}"
    )


def _publications(body: bytes) -> list[Publication]:
    person = parse_xml(body)
    if person.tag != "dblpperson":
        raise ValueError("it is no DBLP person")
    records = [record for holder in person.findall("r") for record in holder]
    return [_publication(record) for record in records if record.tag in KINDS]


def _publication(record: ElementTree.Element) -> Publication:
    links = [_text(link) for link in record.findall("ee")]
    doi = next(filter(None, (clean_doi(link) for link in links)), "")
    volume = _first(record, "volume")
    arxiv = arxiv_in(doi) or arxiv_in(volume) or next(filter(None, map(arxiv_in, links)), "")
    informal = record.get("publtype", "").startswith("informal")
    year = year_of(_first(record, "year"))
    title = _first(record, "title")
    return Publication(
        title=title[:-1] if title.endswith(".") and not title.endswith("..") else title,
        authors=tuple(
            _HOMONYM.sub("", _text(author))
            for author in (record.findall("author") or record.findall("editor"))
        ),
        date=make_date(year) if year else None,
        kind="preprint" if informal else KINDS[record.tag],
        venue=next(filter(None, (_first(record, name) for name in _VENUES)), ""),
        doi="" if is_arxiv_doi(doi) else doi,
        arxiv=arxiv,
        url="" if doi or not links else links[0],
        volume="" if volume.startswith("abs/") else volume,
        issue=_first(record, "number"),
        pages=_first(record, "pages").replace("-", "–"),
        key=record.get("key", ""),
    )


def _first(record: ElementTree.Element, name: str) -> str:
    found = record.find(name)
    return "" if found is None else _text(found)


def _text(element: ElementTree.Element) -> str:
    return " ".join("".join(element.itertext()).split())
