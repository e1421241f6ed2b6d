"""Checks of papers, talks and courses: their titles, their dates, and the BibTeX that is kept of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jekyllpy.academic.bibtex.to_publication import read_one
from jekyllpy.academic.export.collected import kept_bibtex
from jekyllpy.academic.model.identity import normalised_name, normalised_title
from jekyllpy.academic.readers.documents import read_document
from jekyllpy.academic.write.site_folder import ExistingDocument, SiteFolder
from jekyllpy.doctor.findings import Findings
from jekyllpy.errors import JekyllError

if TYPE_CHECKING:
    from jekyllpy.academic.model.publication import Publication
    from jekyllpy.config.configuration import Configuration

PUBLICATIONS = "publications"
TITLED_AND_DATED = (PUBLICATIONS, "talks", "teaching")


def check_entries(config: Configuration, findings: Findings) -> None:
    """Look at the entries of the collections that lists of an academic's homepage show."""
    site = SiteFolder(config)
    for label in TITLED_AND_DATED:
        if label in site.collections:
            for document in site.documents(label):
                check_entry(document, findings)
                if label == PUBLICATIONS:
                    check_bibtex(site, document, findings)


def check_entry(document: ExistingDocument, findings: Findings) -> None:
    """Whether an entry has what its place in a list is made of."""
    if not document.readable or document.data.get("published") is False:
        return
    for name in ("title", "date"):
        if not document.data.get(name):
            findings.add(f"it has no {name}", str(document.path), 1)


def check_bibtex(site: SiteFolder, document: ExistingDocument, findings: Findings) -> None:
    """Whether the BibTeX that is kept of a paper says what its page says."""
    if not document.readable:
        return
    page = read_document(document)
    bibtex = page.bibtex or kept_bibtex(site, page.links.get("bibtexurl", ""))
    if not bibtex:
        return
    key = "bibtex:" if page.bibtex else "bibtexurl:"
    line = document.text.partition(key)[0].count("\n") + 1
    try:
        entry = read_one(bibtex)
    except JekyllError as error:
        findings.add(f"its BibTeX can't be read: {error.message}", str(document.path), line)
        return
    for name, kept, shown in differences(entry, page):
        findings.add(
            f"its BibTeX says another {name}: '{kept}', the page '{shown}'",
            str(document.path),
            line,
        )


def differences(entry: Publication, page: Publication) -> list[tuple[str, str, str]]:
    """What an entry says otherwise than its page: the name of it, the entry's words, the page's."""
    pairs: list[tuple[str, str, str, Callable[[str], str]]] = [
        ("title", entry.title, page.title, normalised_title),
        ("year", str(entry.year or ""), str(page.year or ""), str),
        ("DOI", entry.doi, page.doi, str.lower),
        ("first author", first(entry.authors), first(page.authors), normalised_name),
    ]
    return [
        (name, kept, shown)
        for name, kept, shown, plain in pairs
        if kept and shown and plain(kept) != plain(shown)
    ]


def first(authors: tuple[str, ...]) -> str:
    """The first of `authors`, without the star for equal contribution."""
    return authors[0].rstrip("*") if authors else ""
