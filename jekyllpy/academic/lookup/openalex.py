"""OpenAlex: a person's works, and how often works are cited. Shape: `GET /works?filter=…`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jekyllpy.academic.lookup.citations import Citations
from jekyllpy.academic.lookup.client import Client, NotFoundError, parse_json
from jekyllpy.academic.lookup.orcid_id import clean_orcid
from jekyllpy.academic.lookup.plain_text import without_markup
from jekyllpy.academic.model.identity import arxiv_in, clean_doi, is_arxiv_doi
from jekyllpy.academic.model.partial_date import make_date, parse_date
from jekyllpy.academic.model.publication import Publication
from jekyllpy.errors import SourceError

PER_PAGE = 100
MOST_PAGES = 100
KINDS = {
    "article": "article",
    "book": "book",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "dataset": "dataset",
    "dissertation": "thesis",
    "journal-article": "article",
    "other": "other",
    "posted-content": "preprint",
    "preprint": "preprint",
    "proceedings-article": "conference",
    "report": "report",
    "review": "article",
    "software": "software",
}
_AUTHOR = re.compile(r"(?:.*/)?(A\d+)\Z", re.IGNORECASE)


def fetch_openalex(
    client: Client, text: str, progress: Callable[[int, int], None] | None = None
) -> list[Publication]:
    """The works of the author whom `text` (an OpenAlex id, its link, or an ORCID iD) names.

    Args:
        progress: called with how many works were read, and of how many.

    Raises:
        SourceError: if it names nobody, or can't be asked for.
    """
    condition, what = author_filter(text)
    works: list[Publication] = []
    total = 0
    for meta, page in _pages(client, {"filter": condition}, what):
        works += page
        total = int(meta.get("count") or len(works))
        if progress is not None:
            progress(len(works), total)
    if not total:
        raise NotFoundError(f"OpenAlex knows no works of {what}")
    return works


def author_filter(text: str) -> tuple[str, str]:
    """The filter for an author's works, and whose they are in words.

    Raises:
        SourceError: if `text` is no id.
    """
    text = text.strip()
    if found := _AUTHOR.match(text):
        return f"author.id:{found[1].upper()}", f"the author {found[1].upper()}"
    if orcid := clean_orcid(text):
        return f"author.orcid:{orcid}", f"the ORCID iD {orcid}"
    raise SourceError(f"{text} is not an OpenAlex author; one looks like A5023888391")


def citation_counts(client: Client, dois: Iterable[str]) -> dict[str, Citations]:
    """How often the works with these DOIs are cited, by DOI in lower case; unknown ones left out."""
    wanted = [doi.lower() for doi in dois if "|" not in doi and "," not in doi]
    counts: dict[str, Citations] = {}
    for start in range(0, len(wanted), PER_PAGE // 2):
        some = wanted[start : start + PER_PAGE // 2]
        params = {
            "filter": "doi:" + "|".join(some),
            "select": "id,doi,cited_by_count,counts_by_year",
            "per-page": str(PER_PAGE),
        }
        counts |= client.get("openalex", "/works", _counts, params=params, what="citations")
    return counts


def _counts(body: bytes) -> dict[str, Citations]:
    return {
        clean_doi(work["doi"]).lower(): Citations(int(work["cited_by_count"]), _by_year(work))
        for work in parse_json(body)["results"]
        if work.get("doi")
    }


def _by_year(work: Mapping[str, Any]) -> dict[int, int]:
    """The citations of the last ten years or so, which is what OpenAlex tells."""
    return {
        int(year["year"]): int(year["cited_by_count"]) for year in work.get("counts_by_year") or []
    }


def _pages(
    client: Client, params: Mapping[str, str], what: str
) -> Iterable[tuple[Mapping[str, Any], list[Publication]]]:
    cursor: str | None = "*"
    for _ in range(MOST_PAGES):
        asked = {**params, "per-page": str(PER_PAGE), "cursor": cursor or ""}
        meta, page = client.get("openalex", "/works", _page, params=asked, what=what)
        yield meta, page
        cursor = meta.get("next_cursor")
        if not cursor or not page:
            return


def _page(body: bytes) -> tuple[Mapping[str, Any], list[Publication]]:
    answer = parse_json(body)
    works = [work for work in answer["results"] if work.get("title") or work.get("display_name")]
    return answer["meta"], [publication_from_work(work) for work in works]


def publication_from_work(work: Mapping[str, Any]) -> Publication:
    """The publication that an OpenAlex work is."""
    doi = clean_doi(str(work.get("doi") or ""))
    locations = [location for location in work.get("locations") or [] if location]
    primary = work.get("primary_location") or (locations[0] if locations else {})
    source = primary.get("source") or {}
    biblio = work.get("biblio") or {}
    addresses = [str(place.get("landing_page_url") or "") for place in [primary, *locations]]
    arxiv = arxiv_in(doi) or next(filter(None, map(arxiv_in, addresses)), "")
    pages = [str(biblio.get(end) or "") for end in ("first_page", "last_page")]
    pdf = primary.get("pdf_url") or (work.get("open_access") or {}).get("oa_url") or ""
    return Publication(
        title=without_markup(str(work.get("title") or work.get("display_name"))),
        authors=tuple(_name(authorship) for authorship in work.get("authorships") or []),
        date=parse_date(str(work.get("publication_date") or ""))
        or make_date(int(work.get("publication_year") or 0)),
        kind=_kind(work, source),
        venue=str(source.get("display_name") or ("arXiv" if arxiv and not doi else "")),
        abstract=_abstract(work.get("abstract_inverted_index") or {}),
        doi="" if is_arxiv_doi(doi) else doi,
        arxiv=arxiv,
        url="" if doi or arxiv else addresses[0],
        links={"pdf": str(pdf)} if str(pdf).lower().endswith(".pdf") else {},
        volume=str(biblio.get("volume") or ""),
        issue=str(biblio.get("issue") or ""),
        pages="–".join(dict.fromkeys(filter(None, pages))),
    )


def _kind(work: Mapping[str, Any], source: Mapping[str, Any]) -> str:
    kinds = [KINDS.get(str(work.get(key) or ""), "") for key in ("type", "type_crossref")]
    if "conference" in kinds or source.get("type") == "conference":
        return "conference"
    if source.get("type") == "repository" and kinds[0] == "article":
        return "preprint"
    return next(filter(None, kinds), "other")


def _name(authorship: Mapping[str, Any]) -> str:
    author = authorship.get("author") or {}
    return str(author.get("display_name") or authorship.get("raw_author_name") or "")


def _abstract(index: Mapping[str, list[int]]) -> str:
    """The words of an inverted index in order."""
    placed = sorted((place, word) for word, places in index.items() for place in places)
    return " ".join(word for _, word in placed)
