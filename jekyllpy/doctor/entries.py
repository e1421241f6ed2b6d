"""Checks of papers, talks and courses: their titles, their dates, and the BibTeX that is kept of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.academic.bibtex.agreement import differences
from jekyllpy.academic.bibtex.to_publication import read_one
from jekyllpy.academic.export.collected import kept_bibtex
from jekyllpy.academic.readers.documents import read_document
from jekyllpy.academic.write.site_folder import ExistingDocument, SiteFolder
from jekyllpy.doctor.findings import Findings
from jekyllpy.errors import JekyllError

if TYPE_CHECKING:
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
