"""Asks OpenAlex or Semantic Scholar for the counts of the site's own papers."""

from __future__ import annotations

from jekyllpy.academic.counts.figures import Figures, PaperFigures
from jekyllpy.academic.export.collected import published
from jekyllpy.academic.export.cv import owner
from jekyllpy.academic.lookup import openalex, semantic_scholar
from jekyllpy.academic.lookup.citations import Citations
from jekyllpy.academic.lookup.client import NAMES, Client
from jekyllpy.academic.model.identity import ARXIV_DOI_PREFIX
from jekyllpy.academic.model.publication import Publication
from jekyllpy.academic.readers.documents import read_document
from jekyllpy.academic.write.publication_file import COLLECTION
from jekyllpy.academic.write.site_folder import SiteFolder
from jekyllpy.errors import SourceError


def count(site: SiteFolder, service: str, collection: str = COLLECTION) -> Figures:
    """The figures of the site's publications that have a DOI or an arXiv id.

    Args:
        service: `openalex` or `semantic_scholar`.

    Raises:
        SourceError: if none has either, the service knows none, or can't be asked.
    """
    papers = _papers(site, collection)
    if not papers:
        raise SourceError(
            "No publication of the site has a DOI or an arXiv id, so none can be counted; give "
            "them `doi:` or `arxiv:` in their front matter."
        )
    client = Client.for_site(site)
    client.cache_folder = None
    counts = _ask(client, service, [paper for _, paper in papers])
    known = [
        PaperFigures(name, paper.title, paper.year, cited.total, cited.by_year)
        for (name, paper), cited in zip(papers, counts)
        if cited is not None
    ]
    if not known:
        raise SourceError(f"{NAMES[service]} knows none of the site's {len(papers)} papers.")
    return Figures(NAMES[service], owner(site), tuple(known))


def _papers(site: SiteFolder, collection: str) -> list[tuple[str, Publication]]:
    """Each paper that can be asked for, with the key that pages know it by."""
    found = []
    for document in published(site, collection):
        paper = read_document(document)
        if paper.doi or paper.arxiv:
            scholar_id = str(document.data.get("google_scholar_id") or "")
            found.append((scholar_id or paper.doi or paper.arxiv, paper))
    return found


def _ask(client: Client, service: str, papers: list[Publication]) -> list[Citations | None]:
    if service == "openalex":
        dois = [paper.doi or ARXIV_DOI_PREFIX + paper.arxiv for paper in papers]
        by_doi = openalex.citation_counts(client, dois)
        return [by_doi.get(doi.lower()) for doi in dois]
    ids = [f"DOI:{paper.doi}" if paper.doi else f"ARXIV:{paper.arxiv}" for paper in papers]
    by_id = semantic_scholar.citation_counts(client, ids)
    return [by_id.get(identifier) for identifier in ids]
