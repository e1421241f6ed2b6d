"""What a site's collections hold, for export."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, unquote

from jekyllpy.academic.bibtex.agreement import differences
from jekyllpy.academic.bibtex.from_publication import made_bibtex
from jekyllpy.academic.bibtex.to_publication import read_one
from jekyllpy.academic.model.publication import Publication
from jekyllpy.academic.readers.documents import read_document
from jekyllpy.academic.write import files
from jekyllpy.academic.write.bibtex_record import RECORD, bibtex_record
from jekyllpy.academic.write.publication_file import COLLECTION
from jekyllpy.academic.write.site_folder import ExistingDocument, SiteFolder
from jekyllpy.errors import JekyllError


def published(site: SiteFolder, label: str) -> Iterator[ExistingDocument]:
    """The titled documents of a collection, those with `published: false` left out."""
    for document in site.documents(label):
        if document.data.get("title") and document.data.get("published") is not False:
            yield document


def publications(site: SiteFolder, collection: str = COLLECTION) -> list[Publication]:
    """The site's publications, newest first, with the BibTeX that is kept of them."""
    found = [_with_bibtex(site, document) for document in published(site, collection)]
    return sorted(found, key=lambda paper: str(paper.date or ""))[::-1]


def _with_bibtex(site: SiteFolder, document: ExistingDocument) -> Publication:
    publication = read_document(document)
    publication = replace(publication, url=absolute(site, publication.url))
    bibtex = publication.bibtex or kept_bibtex(site, publication.links.get("bibtexurl", ""))
    if not bibtex:
        return publication
    try:
        entry = read_one(bibtex)
    except JekyllError:
        return publication
    authors = publication.authors or entry.authors
    if _is_outdated(document, publication, entry):
        entry_type = bibtex.partition("{")[0].replace("@", "").strip().lower()
        bibtex = made_bibtex(replace(publication, key=entry.key, authors=authors), entry_type)
    return replace(
        publication,
        bibtex=bibtex.strip(),
        key=entry.key,
        authors=authors,
        publisher=publication.publisher or entry.publisher,
    )


def _is_outdated(document: ExistingDocument, page: Publication, entry: Publication) -> bool:
    """Whether a page was edited since a command wrote its entry; one written by hand is never outdated."""
    if page.bibtex:
        return document.data.get(RECORD, "") not in ("", bibtex_record(document.data))
    return bool(differences(entry, page))


def absolute(site: SiteFolder, address: str) -> str:
    """`address` with the site's own before it, if it begins at the root."""
    if not address.startswith("/") or address.startswith("//"):
        return address
    beginning = f"{site.config.get('url') or ''}{site.config.get('baseurl') or ''}"
    return beginning + quote(address, safe="/:?#@!$&'()*+,;=%~-._")


def kept_bibtex(site: SiteFolder, address: str) -> str:
    """The BibTeX file of the site that `address` leads to, empty if it is none."""
    if not address.startswith("/") or not address.endswith(".bib"):
        return ""
    path = Path(site.source, unquote(address).lstrip("/")).resolve()
    if not path.is_relative_to(site.source.resolve()) or not path.is_file():
        return ""
    return files.read(path)
