"""AcademicPages' tables of publications and talks, and the table Google Scholar exports."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator, Mapping

from jekyllpy.academic.bibtex import Problem, parse_names
from jekyllpy.academic.model.dates import make_date, parse_date, year_of
from jekyllpy.academic.model.event import Event
from jekyllpy.academic.model.identity import arxiv_in, clean_doi, doi_in_link, is_preprint_server
from jekyllpy.academic.model.publication import CATEGORIES, Publication
from jekyllpy.errors import SourceError

_KINDS = {category: kind for kind, category in CATEGORIES.items()} | {"books": "book"}
_EMPTY = frozenset(("", "nan", "none", "na", "n/a"))
_CONFERENCE = re.compile(r"\b(conference|proceedings|workshop|symposium)\b", re.IGNORECASE)
Row = Mapping[str, str]


def table_kind(text: str) -> str:
    """What the table in `text` lists by its headings: `publications`, `talks` or `scholar`.

    Raises:
        SourceError: if it has none of their headings.
    """
    headings = set(_headings(text))
    if "title" in headings and {"pub_date", "paper_url", "citation"} & headings:
        return "publications"
    if "title" in headings and {"talk_url", "location", "url_slug", "type"} & headings:
        return "talks"
    if {"title", "authors", "year"} <= headings:
        return "scholar"
    raise SourceError(
        "has none of the headings of a table of publications (pub_date, title, venue …) or of "
        "talks (title, type, venue, date …) in its first line"
    )


def read_publications_table(text: str) -> tuple[list[Publication], list[Problem]]:
    """AcademicPages' `publications.tsv` (or with commas)."""
    publications, problems = [], []
    for line, row in _rows(text):
        title, date = row["title"], parse_date(row["pub_date"] or row["date"])
        if not title or date is None:
            problems.append(_missing(line, title, "pub_date"))
            continue
        url = row["paper_url"]
        category = row["category"]
        publications.append(
            Publication(
                title=title,
                date=date,
                kind=_KINDS.get(category, "article"),
                category=category,
                venue=row["venue"],
                excerpt=row["excerpt"],
                doi=doi_in_link(url) or clean_doi(row["doi"]),
                arxiv=arxiv_in(url),
                url=url,
                links={
                    key: row[column]
                    for key, column in (
                        ("slidesurl", "slides_url"),
                        ("codeurl", "code_url"),
                        ("bibtexurl", "bibtex_url"),
                    )
                    if row[column]
                },
                citation=row["citation"],
                slug=row["url_slug"],
                line=line,
            )
        )
    return publications, problems


def read_talks_table(text: str) -> tuple[list[Event], list[Problem]]:
    """AcademicPages' `talks.tsv` (or with commas)."""
    events, problems = [], []
    for line, row in _rows(text):
        title, date = row["title"], parse_date(row["date"])
        if not title or date is None:
            problems.append(_missing(line, title, "date"))
            continue
        events.append(
            Event(
                title=title,
                date=date,
                type=row["type"],
                venue=row["venue"],
                location=row["location"],
                url=row["talk_url"],
                slidesurl=row["slides_url"],
                videourl=row["video_url"],
                description=row["description"],
                slug=row["url_slug"],
                line=line,
            )
        )
    return events, problems


def read_scholar_table(text: str) -> tuple[list[Publication], list[Problem]]:
    """The CSV file that a Google Scholar profile exports."""
    publications, problems = [], []
    for line, row in _rows(text):
        year = year_of(row["year"])
        if not row["title"] or year is None:
            problems.append(_missing(line, row["title"], "Year"))
            continue
        venue = row["publication"] or row["publisher"]
        publications.append(
            Publication(
                title=row["title"],
                authors=tuple(str(name) for name in parse_names(row["authors"])),
                date=make_date(year),
                kind=_scholar_kind(venue),
                venue=venue,
                arxiv=arxiv_in(row["publication"]),
                volume=row["volume"],
                issue=row["number"],
                pages=row["pages"].replace("-", "–"),
                publisher=row["publisher"],
                line=line,
            )
        )
    return publications, problems


def _scholar_kind(venue: str) -> str:
    if is_preprint_server(venue):
        return "preprint"
    return "conference" if _CONFERENCE.search(venue) else "article"


class _Row(dict[str, str]):
    """A row by heading; empty where it has nothing."""

    def __missing__(self, key: str) -> str:
        return ""


def _rows(text: str) -> Iterator[tuple[int, _Row]]:
    """Each row with the line it begins in, values trimmed, `nan` and the like taken for nothing."""
    headings = _headings(text)
    reader = csv.reader(io.StringIO(_body(text), newline=""), delimiter=_delimiter(text))
    line = 1
    for values in reader:
        start, line = line, reader.line_num + 1
        if start > 1 and any(value.strip() for value in values):
            cleaned = (html.unescape(value).strip() for value in values)
            yield (
                start,
                _Row(
                    (heading, value)
                    for heading, value in zip(headings, cleaned)
                    if value.lower() not in _EMPTY
                ),
            )


def _body(text: str) -> str:
    return text.removeprefix("\ufeff")


def _headings(text: str) -> list[str]:
    first = _body(text).partition("\n")[0]
    names = next(csv.reader([first], delimiter=_delimiter(text)), [])
    return [name.strip().lower().replace(" ", "_") for name in names]


def _delimiter(text: str) -> str:
    first = _body(text).partition("\n")[0]
    return "\t" if "\t" in first else ";" if first.count(";") > first.count(",") else ","


def _missing(line: int, title: str, column: str) -> Problem:
    what = f"has no date in {column}" if title else "has no title"
    return Problem(line, what, title[:40], skipped=True)
