"""A person's works on ORCID.

Shapes: public API 3.0, `GET /v3.0/{iD}/works` (summaries in groups, one per work) and
`GET /v3.0/{iD}/works/{put-codes}` (up to a hundred whole works).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from jekyllpy.academic.bibtex.to_publication import read_bibtex
from jekyllpy.academic.lookup.client import Client, parse_json
from jekyllpy.academic.lookup.orcid_id import clean_orcid
from jekyllpy.academic.lookup.plain_text import paragraphs, without_markup
from jekyllpy.academic.model.identity import arxiv_in, clean_arxiv, clean_doi, is_arxiv_doi
from jekyllpy.academic.model.partial_date import PartialDate, make_date
from jekyllpy.academic.model.publication import Publication, combined
from jekyllpy.errors import SourceError

BATCH = 100
KINDS = {
    "annotation": "article",
    "book": "book",
    "book-chapter": "chapter",
    "book-review": "article",
    "conference-abstract": "conference",
    "conference-output": "conference",
    "conference-paper": "conference",
    "conference-poster": "conference",
    "conference-proceedings": "conference",
    "data-set": "dataset",
    "dissertation": "thesis",
    "dissertation-thesis": "thesis",
    "edited-book": "book",
    "journal-article": "article",
    "journal-issue": "article",
    "magazine-article": "article",
    "newspaper-article": "article",
    "patent": "patent",
    "preprint": "preprint",
    "report": "report",
    "review": "article",
    "software": "software",
    "supervised-student-publication": "thesis",
    "working-paper": "preprint",
}


def fetch_orcid(
    client: Client, text: str, progress: Callable[[int, int], None] | None = None
) -> list[Publication]:
    """The works on the record that `text` (an ORCID iD or its link) names.

    Args:
        progress: called with how many works were read, and of how many.

    Raises:
        SourceError: if it is no iD, isn't known, or can't be asked for.
    """
    orcid = clean_orcid(text)
    if not orcid:
        raise SourceError(f"{text} is not an ORCID iD; one looks like 0000-0002-1825-0097")
    path, what = f"/v3.0/{orcid}/works", f"the ORCID iD {orcid}"
    summaries = client.get("orcid", path, _summaries, what=what)
    found: list[Publication] = []
    codes = list(summaries)
    for start in range(0, len(codes), BATCH):
        some = codes[start : start + BATCH]
        works = client.get("orcid", f"{path}/{','.join(some)}", _bulk, what=what)
        found += [works[code] if code in works else summaries[code] for code in some]
        if progress is not None:
            progress(len(found), len(codes))
    return found


def _summaries(body: bytes) -> dict[str, Publication]:
    """The preferred summary of each group, by put-code."""
    found: dict[str, Publication] = {}
    for group in parse_json(body)["group"]:
        summaries = group.get("work-summary") or []
        if not summaries:
            continue
        best = max(summaries, key=lambda summary: int(summary.get("display-index") or 0))
        publication = _publication(best)
        if publication.title:
            found[str(best["put-code"])] = publication
    return found


def _bulk(body: bytes) -> dict[str, Publication]:
    """The whole works of an answer, by put-code; those that ORCID couldn't give are left out."""
    works = [item["work"] for item in parse_json(body)["bulk"] if item.get("work")]
    return {str(work["put-code"]): _whole(work) for work in works}


def _whole(work: Mapping[str, Any]) -> Publication:
    publication = _publication(work)
    citation = work.get("citation") or {}
    if str(citation.get("citation-type", "")).lower() != "bibtex":
        return publication
    entries, _ = read_bibtex(str(citation.get("citation-value") or ""))
    if len(entries) != 1:
        return publication
    detail = replace(entries[0], kind=publication.kind, bibtex="", key="", links={})
    return combined(publication, detail)


def _publication(work: Mapping[str, Any]) -> Publication:
    titles = work.get("title") or {}
    title, subtitle = _value(titles.get("title")), _value(titles.get("subtitle"))
    doi, arxiv = _identifiers(work)
    url = _value(work.get("url"))
    return Publication(
        title=without_markup(f"{title}: {subtitle}" if subtitle else title),
        authors=_authors(work),
        date=_date(work.get("publication-date") or {}),
        kind=KINDS.get(str(work.get("type") or ""), "other"),
        venue=without_markup(_value(work.get("journal-title"))),
        abstract=paragraphs(str(work.get("short-description") or "")),
        doi=doi,
        arxiv=arxiv,
        url="" if doi or arxiv else url,
    )


def _identifiers(work: Mapping[str, Any]) -> tuple[str, str]:
    doi = arxiv = ""
    for identifier in (work.get("external-ids") or {}).get("external-id") or []:
        if identifier.get("external-id-relationship") not in ("self", None, "version-of"):
            continue
        kind, value = identifier.get("external-id-type"), str(identifier.get("external-id-value"))
        if kind == "doi" and not doi:
            doi = clean_doi(value)
        elif kind == "arxiv" and not arxiv:
            arxiv = clean_arxiv(value)
    if is_arxiv_doi(doi):
        return "", arxiv or arxiv_in(doi)
    return doi, arxiv


def _authors(work: Mapping[str, Any]) -> tuple[str, ...]:
    contributors = (work.get("contributors") or {}).get("contributor") or []
    roles = {"author", "first-author", "lead-author", "principal-investigator", "", "none"}
    names = []
    for contributor in contributors:
        attributes = contributor.get("contributor-attributes") or {}
        role = str(attributes.get("contributor-role") or "").lower()
        if role.rsplit("/", 1)[-1] in roles or "writing" in role:
            names.append(_value(contributor.get("credit-name")))
    return tuple(filter(None, names))


def _date(parts: Mapping[str, Any]) -> PartialDate | None:
    numbers = [_value(parts.get(part)) for part in ("year", "month", "day")]
    year, month, day = (int(number) if number.isdigit() else 0 for number in numbers)
    return make_date(year, month, day)


def _value(holder: Any) -> str:
    value = holder.get("value") if isinstance(holder, Mapping) else None
    return "" if value is None else str(value).strip()
