"""CSL-JSON, as doi.org gives it, and Crossref's works, which differ from it in small things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.academic.lookup.plain_text import paragraphs, without_markup
from jekyllpy.academic.model.dates import PartialDate, make_date
from jekyllpy.academic.model.identity import arxiv_in, clean_doi, is_arxiv_doi
from jekyllpy.academic.model.publication import Publication

KINDS = {
    "article": "preprint",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "book-chapter": "chapter",
    "book-part": "chapter",
    "book-section": "chapter",
    "chapter": "chapter",
    "dataset": "dataset",
    "dissertation": "thesis",
    "edited-book": "book",
    "journal-article": "article",
    "monograph": "book",
    "paper-conference": "conference",
    "patent": "patent",
    "posted-content": "preprint",
    "proceedings": "conference",
    "proceedings-article": "conference",
    "reference-book": "book",
    "reference-entry": "chapter",
    "report": "report",
    "software": "software",
    "thesis": "thesis",
}
_DATES = ("issued", "published", "published-print", "published-online", "posted", "created")


def publication_from_csl(work: Mapping[str, Any]) -> Publication:
    """The publication that a CSL-JSON item or a Crossref work is.

    Raises:
        ValueError: if it has no title.
    """
    title = without_markup(_one(work.get("title")))
    if not title:
        raise ValueError("it has no title")
    subtitle = without_markup(_one(work.get("subtitle")))
    if subtitle and subtitle.lower() not in title.lower():
        title = f"{title}: {subtitle}"
    doi = clean_doi(_one(work.get("DOI")))
    arxiv = _arxiv(work, doi)
    return Publication(
        title=title,
        authors=_authors(work.get("author") or work.get("editor") or []),
        date=_date(work),
        kind=KINDS.get(str(work.get("type", "")), "other"),
        venue=_venue(work),
        abstract=paragraphs(_one(work.get("abstract"))),
        doi="" if is_arxiv_doi(doi) else doi,
        arxiv=arxiv,
        volume=_one(work.get("volume")),
        issue=_one(work.get("issue")),
        pages=_one(work.get("page")).replace("-", "–"),
        publisher=without_markup(_one(work.get("publisher"))),
    )


def _authors(people: list[Mapping[str, Any]]) -> tuple[str, ...]:
    names = []
    for person in people:
        parts = (
            person.get(part) for part in ("given", "non-dropping-particle", "family", "suffix")
        )
        name = " ".join(str(part) for part in parts if part)
        names.append(without_markup(name or str(person.get("name") or person.get("literal") or "")))
    return tuple(filter(None, names))


def _date(work: Mapping[str, Any]) -> PartialDate | None:
    for key in _DATES:
        value = work.get(key)
        parts = value.get("date-parts") if isinstance(value, Mapping) else None
        if parts and parts[0] and parts[0][0]:
            numbers = [int(part) for part in parts[0][:3]]
            if (date := make_date(*numbers)) is not None:
                return date
    return None


def _venue(work: Mapping[str, Any]) -> str:
    venue = _one(work.get("container-title"))
    if not venue and isinstance(work.get("event"), Mapping):
        venue = _one(work["event"].get("name"))
    if not venue and work.get("institution"):
        institution = work["institution"]
        first = institution[0] if isinstance(institution, list) else institution
        venue = _one(first.get("name")) if isinstance(first, Mapping) else _one(first)
    return without_markup(venue or _one(work.get("publisher")))


def _arxiv(work: Mapping[str, Any], doi: str) -> str:
    if is_arxiv_doi(doi):
        return arxiv_in(doi)
    relation = work.get("relation")
    preprints = relation.get("has-preprint", []) if isinstance(relation, Mapping) else []
    for preprint in preprints if isinstance(preprints, list) else ():
        if found := arxiv_in(f"arxiv.org/abs/{preprint.get('id', '')}") or arxiv_in(
            str(preprint.get("id", ""))
        ):
            return found
    return ""


def _one(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return "" if value is None else str(value)
