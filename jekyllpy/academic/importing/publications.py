"""Plans the import of publications."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from jekyllpy.academic.bibtex.from_publication import bibtex_of
from jekyllpy.academic.importing.grouping import PaperIndex, grouped
from jekyllpy.academic.importing.plan import Planner, Step
from jekyllpy.academic.importing.record import ImportRecord
from jekyllpy.academic.model.publication import Publication
from jekyllpy.academic.readers.documents import read_document
from jekyllpy.academic.write.conventions import Conventions, value_of
from jekyllpy.academic.write.publication_file import (
    BASE,
    COLLECTION,
    publication_file,
    publication_name,
)
from jekyllpy.academic.write.site_folder import ExistingDocument, SiteFolder

OF_A_PREPRINT = ("arxiv", "preprint", "pdf", "codeurl", "dataurl", "slidesurl", "videourl")
"""What the preprint of a paper that is there already may add to it."""

FILES = PurePosixPath("/files")
"""Where BibTeX files are kept, as addresses have it."""


def plan_publications(
    site: SiteFolder,
    record: ImportRecord,
    publications: Iterable[Publication],
    *,
    collection: str = COLLECTION,
    restore: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> list[Step]:
    """What importing `publications` (with a date each) does, a step a paper.

    Args:
        restore: whether to write again what was imported and deleted since.
        progress: called with how many papers are planned, and of how many.
    """
    return _PublicationPlanner(site, record, collection, restore).plan(
        grouped(publications), progress
    )


class _PublicationPlanner:
    def __init__(
        self, site: SiteFolder, record: ImportRecord, collection: str, restore: bool
    ) -> None:
        documents = list(site.documents(collection))
        self.site = site
        self.restore = restore
        self.collection = collection
        self.conventions = Conventions(documents, BASE)
        self.planner = Planner(site, collection, record, documents)
        self.index = PaperIndex()
        self.places: list[str] = []
        self.known: dict[str, Publication] = {}
        for path, document in self.planner.existing.items():
            if document.data.get("title"):
                self.places.append(path)
                self.known[path] = read_document(document)
                self.index.add(self.known[path])

    def plan(
        self, papers: list[Publication], progress: Callable[[int, int], None] | None
    ) -> list[Step]:
        """A step for each of `papers`; `progress(done, total)` is called after each."""
        steps = []
        for number, paper in enumerate(papers, 1):
            steps.append(self._step(paper))
            if progress is not None:
                progress(number, len(papers))
        return steps

    def _step(self, paper: Publication) -> Step:
        ids = paper.identities()
        document = self.planner.recorded(ids)
        if document not in self.planner.existing:
            place = self.index.find(paper)
            if place is not None:
                document = self.places[place]
            elif document is not None and not self.restore:
                return Step(document, "removed")
            else:
                return self._create(paper, ids)
        assert document is not None
        return self._update(document, paper, ids)

    def _create(self, paper: Publication, ids: list[str]) -> Step:
        name = self.planner.free_name(publication_name(paper))
        paper = replace(paper, bibtex=_bibtex(paper))
        new = publication_file(
            paper, self.site, self.conventions, collection=self.collection, name=name
        )
        return self.planner.create(new, ids)

    def _update(self, document: str, paper: Publication, ids: list[str]) -> Step:
        existing = self.planner.existing[document]
        known = self.known.get(document) or read_document(existing)
        if known.date and _is_vaguer(paper, known):
            paper = replace(paper, date=known.date)
        paper = replace(paper, bibtex=_bibtex(paper))
        name = _bibtex_name(existing) or existing.path.stem
        new = publication_file(
            paper, self.site, self.conventions, collection=self.collection, name=name
        )
        only = None
        if paper.is_preprint and not known.is_preprint and known.title:
            only = frozenset(self.conventions.spelling(key) for key in OF_A_PREPRINT)
        return self.planner.update(document, new, ids, only=only)


def _is_vaguer(paper: Publication, known: Publication) -> bool:
    """Whether `paper` knows less of its date than the document does."""
    if paper.date_assumed or paper.date is None:
        return True
    return paper.year == known.year and not paper.date.month


def _bibtex(paper: Publication) -> str:
    """The paper's own entry, or one made of what is known; empty without even authors."""
    return bibtex_of(paper) if paper.authors else paper.bibtex


def _bibtex_name(existing: ExistingDocument) -> str:
    """The name of the document's BibTeX file, which stays when the document is renamed."""
    address = str(value_of(existing.data, "bibtexurl") or "")
    path = PurePosixPath(address)
    return path.stem if path.parent == FILES and path.suffix == ".bib" else ""
