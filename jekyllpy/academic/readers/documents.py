"""From a site's documents back to publications."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterable, Mapping
from typing import Any

from jekyllpy.academic.bibtex import parse_names
from jekyllpy.academic.model.identity import (
    arxiv_in,
    clean_arxiv,
    clean_doi,
    doi_in_link,
    is_arxiv_doi,
    is_preprint_server,
)
from jekyllpy.academic.model.partial_date import PartialDate, parse_date
from jekyllpy.academic.model.publication import CATEGORIES, OTHERS, Publication
from jekyllpy.academic.write.conventions import value_of
from jekyllpy.academic.write.markdown_text import without_quiet_marks
from jekyllpy.academic.write.site_folder import ExistingDocument

KINDS = {category: kind for kind, category in CATEGORIES.items()} | {"books": "book"}
_DATE_IN_NAME = re.compile(r"\A(\d{4})-(\d{1,2})-(\d{1,2})-")
_OTHERS = frozenset(("others", "and others", "et al.", "et al", "…", "..."))
_TEXT_KEYS = ("volume", "issue", "pages", "publisher", "note", "award", "excerpt", "abstract")
_LINK_KEYS = (
    "pdf", "codeurl", "dataurl", "slidesurl", "videourl", "posterurl", "projecturl", "bibtexurl",
    "preprint",
)  # fmt: skip


def read_document(document: ExistingDocument) -> Publication:
    """What a document's front matter says of its publication."""
    data = document.data
    url = _text(value_of(data, "paperurl"))
    doi = clean_doi(_text(value_of(data, "doi"))) or doi_in_link(url)
    arxiv = clean_arxiv(_text(value_of(data, "arxiv"))) or arxiv_in(url)
    if is_arxiv_doi(doi):
        arxiv, doi = arxiv or arxiv_in(doi), ""
    venue = without_quiet_marks(_text(value_of(data, "venue")))
    texts: dict[str, Any] = {key: _text(value_of(data, key)) for key in _TEXT_KEYS}
    return Publication(
        title=without_quiet_marks(_text(data.get("title"))),
        authors=_authors(value_of(data, "authors")),
        date=_date(document),
        kind=_kind(_text(data.get("category")), venue, doi),
        category=_text(data.get("category")),
        venue=venue,
        doi=doi,
        arxiv=arxiv,
        url=url,
        links={key: _text(value) for key in _LINK_KEYS if (value := value_of(data, key))},
        tags=_tags(value_of(data, "tags")),
        selected=value_of(data, "selected") is True,
        bibtex=_text(data.get("bibtex")),
        citation=_text(data.get("citation")),
        slug=_DATE_IN_NAME.sub("", document.path.stem),
        **texts,
    )


def _kind(category: str, venue: str, doi: str) -> str:
    if category == "preprints" or (not doi and is_preprint_server(venue)):
        return "preprint"
    return KINDS.get(category, "article")


def _date(document: ExistingDocument) -> PartialDate | None:
    value = document.data.get("date")
    if isinstance(value, dt.date):
        return PartialDate(value.year, value.month, value.day)
    if value is not None and (found := parse_date(str(value))):
        return found
    named = _DATE_IN_NAME.match(document.path.name)
    return parse_date(named[0].rstrip("-")) if named else None


def _authors(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return with_others_last(split_authors(value))
    if not isinstance(value, list):
        return ()
    names = [item.get("name", "") if isinstance(item, Mapping) else item for item in value]
    return with_others_last(str(name).replace("*", "").strip() for name in names if name)


def with_others_last(names: Iterable[str]) -> tuple[str, ...]:
    """`names`, with `OTHERS` at the end where one of them stands for those who aren't named."""
    listed = list(names)
    people = [name for name in listed if name.lower() not in _OTHERS]
    return (*people, *([OTHERS] if len(people) < len(listed) else []))


def split_authors(text: str) -> tuple[str, ...]:
    """`A. Smith, B. Jones and C. Doe`, `Smith, A. and Jones, B.` or `A; B` as names in order."""
    parts = [part.strip() for part in re.split(r",\s*(?:and\s+)?|\s+and\s+", text) if part.strip()]
    listed = "," in text and ";" not in text and all(" " in part for part in parts)
    if listed:
        return tuple(parts)
    return tuple(str(name) for name in parse_names(text))


def _tags(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(value.split())
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _text(value: Any) -> str:
    """A value as text; AcademicPages' own generators write `&amp;` for `&`."""
    if value is None or isinstance(value, bool | list | dict):
        return ""
    return html.unescape(str(value)).strip()
