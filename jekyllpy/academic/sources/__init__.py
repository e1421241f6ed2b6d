"""Services that know publications, asked over HTTPS; `httpx` is imported when one is asked."""

from __future__ import annotations

from dataclasses import replace

from jekyllpy.academic.publication import Publication
from jekyllpy.academic.publication_bibtex import bibtex_of
from jekyllpy.academic.site import AcademicSite


def look_up(site: AcademicSite, kind: str, text: str) -> Publication:
    """The paper with a DOI (`kind` is `doi`) or an arXiv id (`arxiv`), with BibTeX made of it.

    Raises:
        SourceError: if it isn't known or can't be asked for.
    """
    from jekyllpy.academic.sources.arxiv import fetch_arxiv
    from jekyllpy.academic.sources.client import Client
    from jekyllpy.academic.sources.crossref import fetch_doi

    client = Client.for_site(site)
    found = fetch_doi(client, text) if kind == "doi" else fetch_arxiv(client, text)
    return replace(found, bibtex=bibtex_of(found))
