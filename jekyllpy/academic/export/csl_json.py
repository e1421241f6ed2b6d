"""Publications as CSL-JSON, which Zotero, Pandoc and citeproc read. Shape: csl-data.json 1.0."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from jekyllpy.academic.bibtex import parse_name
from jekyllpy.academic.export.bibtex import with_unique_keys
from jekyllpy.academic.model.publication import OTHERS, Publication

TYPES = {
    "article": "article-journal",
    "book": "book",
    "chapter": "chapter",
    "conference": "paper-conference",
    "dataset": "dataset",
    "other": "document",
    "patent": "patent",
    "preprint": "article",
    "report": "report",
    "software": "software",
    "thesis": "thesis",
}
_PUBLISHED_BY = frozenset(("book", "report", "software", "thesis", "dataset", "preprint"))


def csl_json_file(publications: Iterable[Publication]) -> str:
    """A list of items, indented."""
    items = [csl_item(paper) for paper in with_unique_keys(publications)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def csl_item(publication: Publication) -> dict[str, Any]:
    """`publication` (with a key) as a CSL item; what isn't known is left out."""
    container = "publisher" if publication.kind in _PUBLISHED_BY else "container-title"
    item: dict[str, Any] = {
        "id": publication.key,
        "type": TYPES[publication.kind],
        "title": publication.title,
        "author": [_name(author) for author in publication.authors if author != OTHERS],
        "issued": _date(publication),
        "publisher": publication.publisher,
        "volume": publication.volume,
        "issue": publication.issue,
        "page": publication.pages.replace("–", "-"),
        "DOI": publication.doi,
        "URL": publication.paper_url if "://" in publication.paper_url else "",
        "abstract": publication.abstract,
        "note": f"arXiv:{publication.arxiv}" if publication.arxiv else publication.note,
    }
    if publication.venue:
        item[container] = publication.venue
    return {key: value for key, value in item.items() if value}


def _name(text: str) -> dict[str, str]:
    name = parse_name(text)
    if not name.given:
        return {"literal": text}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {key: value for key, value in parts.items() if value}


def _date(publication: Publication) -> dict[str, list[list[int]]]:
    date = publication.date
    if date is None:
        return {}
    parts = [date.year, *([date.month] if date.month else []), *([date.day] if date.day else [])]
    return {"date-parts": [parts]}
