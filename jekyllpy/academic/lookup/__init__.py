"""Services that know publications, asked over HTTPS; `httpx` is imported when one is asked."""

from __future__ import annotations

from dataclasses import replace

from jekyllpy.academic.bibtex.from_publication import bibtex_of
from jekyllpy.academic.model.publication import Publication
from jekyllpy.academic.write.site_folder import SiteFolder


def look_up(site: SiteFolder, kind: str, text: str) -> Publication:
    """The paper with a DOI (`kind` is `doi`) or an arXiv id (`arxiv`), with BibTeX made of it.

    Raises:
        SourceError: if it isn't known or can't be asked for.
    """
    from jekyllpy.academic.lookup.arxiv import fetch_arxiv
    from jekyllpy.academic.lookup.client import Client
    from jekyllpy.academic.lookup.crossref import fetch_doi

    client = Client.for_site(site)
    found = fetch_doi(client, text) if kind == "doi" else fetch_arxiv(client, text)
    return replace(found, bibtex=bibtex_of(found))
