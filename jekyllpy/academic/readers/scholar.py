"""What a Google Scholar profile can be saved as: BibTeX, CSV, or `gs_data.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from jekyllpy.academic.bibtex import Problem, parse_names
from jekyllpy.academic.bibtex.to_publication import read_bibtex
from jekyllpy.academic.model.dates import make_date, year_of
from jekyllpy.academic.model.identity import arxiv_in, is_preprint_server
from jekyllpy.academic.model.publication import Publication
from jekyllpy.academic.readers.tables import read_scholar_table, table_kind
from jekyllpy.errors import SourceError

Read = tuple[list[Publication], list[Problem]]


def read_scholar(text: str, path: str | None = None) -> Read:
    """The publications of a file saved from Google Scholar, or from `scholarly` as JSON.

    Raises:
        SourceError: if it is none of these.
    """
    start = text.removeprefix("\ufeff").lstrip()[:1]
    if start == "@":
        return read_bibtex(text, path)
    if start == "{":
        return _from_json(text, path)
    if table_kind(text) != "scholar":
        raise SourceError("is no table from Google Scholar (Authors, Title, …, Year)", path=path)
    return read_scholar_table(text)


def _from_json(text: str, path: str | None) -> Read:
    try:
        stored = json.loads(text)["publications"]
    except (ValueError, KeyError, TypeError):
        raise SourceError("is no JSON with `publications`", path=path) from None
    records = stored.values() if isinstance(stored, Mapping) else stored
    publications, problems = [], []
    for record in records:
        bib = record.get("bib") or {}
        title, year = str(bib.get("title") or ""), year_of(str(bib.get("pub_year") or ""))
        if not title or year is None:
            problems.append(Problem(0, "has no title or no year", title[:40], skipped=True))
            continue
        publications.append(_publication(record, bib, title, year))
    return publications, problems


def _publication(
    record: Mapping[str, Any], bib: Mapping[str, Any], title: str, year: int
) -> Publication:
    venue = str(bib.get("journal") or bib.get("conference") or bib.get("citation") or "")
    authors = bib.get("author") or ""
    names = " and ".join(authors) if isinstance(authors, list) else str(authors)
    return Publication(
        title=title,
        authors=tuple(str(name) for name in parse_names(names)),
        date=make_date(year),
        kind="preprint" if is_preprint_server(venue) else "article",
        venue=venue,
        abstract=str(bib.get("abstract") or ""),
        arxiv=arxiv_in(venue),
        url=str(record.get("pub_url") or ""),
        volume=str(bib.get("volume") or ""),
        pages=str(bib.get("pages") or ""),
    )
