"""Reads everything that one import names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from jekyllpy.academic.bibtex import Problem
from jekyllpy.academic.bibtex.to_publication import read_bibtex
from jekyllpy.academic.model.event import Event
from jekyllpy.academic.model.publication import Publication
from jekyllpy.academic.readers.scholar import read_scholar
from jekyllpy.academic.readers.tables import (
    read_publications_table,
    read_scholar_table,
    read_talks_table,
    table_kind,
)
from jekyllpy.academic.write import files
from jekyllpy.academic.write.site_folder import SiteFolder
from jekyllpy.errors import SourceError, UsageError

if TYPE_CHECKING:
    from jekyllpy.academic.lookup.client import Client

TABLES = (".tsv", ".csv", ".txt")
BIBTEX = (".bib", ".bibtex", ".biblatex")
Progress = Callable[[int, int], None]


@dataclass
class Batch:
    """What was read: publications and talks in order, and a line for everything wrong."""

    publications: list[Publication] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read_sources(
    site: SiteFolder,
    names: Iterable[str],
    scholar: str | None,
    services: Mapping[str, str | None],
    progress: Progress,
) -> Batch:
    """Read files and ask services.

    Raises:
        ReadError: if a file can't be read.
        SourceError: if a file makes no sense, or a service can't be asked.
        UsageError: if a file is of no known kind.
    """
    batch = Batch()
    for name in names:
        _read_file(batch, name)
    if scholar:
        _take(batch, scholar, *read_scholar(files.read(scholar), scholar))
    asked = {name: text for name, text in services.items() if text}
    if asked:
        from jekyllpy.academic.lookup.client import Client

        client = Client.for_site(site)
        from jekyllpy.academic.lookup.completing import with_authors

        for name, text in asked.items():
            found, problems = with_authors(client, _ask(client, name, text, progress), progress)
            _report(batch, text, problems)
            _take(batch, text, *_dated(found))
    return batch


def _read_file(batch: Batch, name: str) -> None:
    text = files.read(name)
    suffix = Path(name).suffix.lower()
    if suffix in BIBTEX or text.lstrip().startswith("@"):
        found, problems = read_bibtex(text, name)
        if not found and not problems:
            batch.problems.append(f"{name}: has no BibTeX entry (`@article{{…}}`)")
        _take(batch, name, found, problems)
    elif suffix in TABLES:
        _read_table(batch, name, text)
    else:
        raise UsageError(
            f"{name}: not a file that can be imported; it should end in .bib, .tsv or .csv."
        )


def _read_table(batch: Batch, name: str, text: str) -> None:
    try:
        _take_table(batch, name, text)
    except SourceError as error:
        raise SourceError(error.message, path=name, line=error.line) from None


def _take_table(batch: Batch, name: str, text: str) -> None:
    kind = table_kind(text)
    if kind == "talks":
        events, problems = read_talks_table(text)
        batch.events += events
        _report(batch, name, problems)
    elif kind == "publications":
        _take(batch, name, *read_publications_table(text))
    else:
        _take(batch, name, *read_scholar_table(text))


def _ask(client: Client, service: str, text: str, progress: Progress) -> list[Publication]:
    if service == "orcid":
        from jekyllpy.academic.lookup.orcid import fetch_orcid

        return fetch_orcid(client, text, progress)
    if service == "dblp":
        from jekyllpy.academic.lookup.dblp import fetch_dblp

        return fetch_dblp(client, text)
    from jekyllpy.academic.lookup.openalex import fetch_openalex

    return fetch_openalex(client, text, progress)


def _dated(publications: list[Publication]) -> tuple[list[Publication], list[Problem]]:
    kept = [publication for publication in publications if publication.date]
    problems = [
        Problem(0, "has no year", publication.title[:40], skipped=True)
        for publication in publications
        if not publication.date
    ]
    return kept, problems


def _take(
    batch: Batch, name: str, publications: list[Publication], problems: list[Problem]
) -> None:
    batch.publications += publications
    _report(batch, name, problems)


def _report(batch: Batch, name: str, problems: Iterable[Problem]) -> None:
    for problem in problems:
        place = f"{name}:{problem.line}" if problem.line else name
        subject = f"entry {problem.key} " if problem.key else "an entry "
        skipped = "; skipped" if problem.skipped else ""
        batch.problems.append(f"{place}: {subject}{problem.message}{skipped}")
