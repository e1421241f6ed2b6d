"""Fills what a service left out of its records, asking Crossref and arXiv paper by paper."""

from __future__ import annotations

from collections.abc import Callable

from jekyllpy.academic.bibtex import Problem
from jekyllpy.academic.lookup.arxiv import fetch_arxiv
from jekyllpy.academic.lookup.client import Client
from jekyllpy.academic.lookup.crossref import fetch_doi
from jekyllpy.academic.model.publication import Publication, combined
from jekyllpy.errors import SourceError


def with_authors(
    client: Client,
    publications: list[Publication],
    progress: Callable[[int, int], None] | None = None,
) -> tuple[list[Publication], list[Problem]]:
    """`publications`, those without authors completed by their DOI or arXiv id where that works.

    Returns:
        All of them, and a problem for each that couldn't be asked for.
    """
    found, problems = [], []
    for number, paper in enumerate(publications, 1):
        if not paper.authors and (paper.doi or paper.arxiv):
            try:
                paper = combined(paper, _asked(client, paper))
            except SourceError as error:
                problems.append(Problem(0, f"stays without authors: {error}", paper.title[:40]))
        found.append(paper)
        if progress is not None:
            progress(number, len(publications))
    return found, problems


def _asked(client: Client, paper: Publication) -> Publication:
    return fetch_doi(client, paper.doi) if paper.doi else fetch_arxiv(client, paper.arxiv)
