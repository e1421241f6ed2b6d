"""A paper by its DOI: from Crossref, else from doi.org, which asks whoever registered it.

Shapes: Crossref REST API, `GET /works/{doi}`; doi.org content negotiation for CSL-JSON.
"""

from __future__ import annotations

from urllib.parse import quote

from jekyllpy.academic.lookup.arxiv import fetch_arxiv
from jekyllpy.academic.lookup.client import Client, NotFoundError, parse_json
from jekyllpy.academic.lookup.csl import publication_from_csl
from jekyllpy.academic.model.identity import arxiv_in, clean_doi, is_arxiv_doi
from jekyllpy.academic.model.publication import Publication
from jekyllpy.errors import SourceError

CSL_JSON = "application/vnd.citationstyles.csl+json"


def fetch_doi(client: Client, text: str) -> Publication:
    """The paper that `text` (a DOI, bare or as a link) names.

    Raises:
        SourceError: if it is no DOI, isn't known, or can't be asked for.
    """
    doi = clean_doi(text)
    if not doi:
        raise SourceError(f"{text} is not a DOI; one looks like 10.1038/nature14539")
    if is_arxiv_doi(doi):
        return fetch_arxiv(client, arxiv_in(doi))
    path, what = "/" + quote(doi, safe="/"), f"the DOI {doi}"
    try:
        return client.get("crossref", f"/works{path}", _crossref_work, what=what)
    except NotFoundError:
        pass
    try:
        return client.get("doi", path, _csl_item, accept=CSL_JSON, what=what)
    except NotFoundError:
        raise NotFoundError(f"Neither Crossref nor doi.org knows {what}") from None


def _crossref_work(body: bytes) -> Publication:
    return publication_from_csl(parse_json(body)["message"])


def _csl_item(body: bytes) -> Publication:
    return publication_from_csl(parse_json(body))
