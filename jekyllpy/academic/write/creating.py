"""Puts a new publication, talk or course into a site."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from jekyllpy.academic.importing.grouping import PaperIndex
from jekyllpy.academic.model.event import Event
from jekyllpy.academic.model.publication import Publication
from jekyllpy.academic.readers.documents import read_document
from jekyllpy.academic.write import files
from jekyllpy.academic.write.collections import ensure_collection
from jekyllpy.academic.write.conventions import Conventions
from jekyllpy.academic.write.event_file import event_file
from jekyllpy.academic.write.front_matter.emit import document_text
from jekyllpy.academic.write.publication_file import BASE, COLLECTION, publication_file
from jekyllpy.academic.write.site_folder import ExistingDocument, SiteFolder
from jekyllpy.errors import WriteError


@dataclass
class Created:
    """What was written: the document, its BibTeX file, backups, the configuration if changed."""

    path: Path
    bibtex_path: Path | None = None
    backups: list[Path] = field(default_factory=list)
    configuration: Path | None = None


def create_publication(
    site: SiteFolder,
    publication: Publication,
    *,
    collection: str = COLLECTION,
    force: bool = False,
) -> Created:
    """Write `publication` (with a date) and its BibTeX.

    Raises:
        WriteError: if it is there already, or can't be written.
        ConfigurationError: if the site lacks the collection and it can't be added.
    """
    documents = list(site.documents(collection))
    new = publication_file(publication, site, Conventions(documents, BASE), collection=collection)
    path = site.collection_folder(collection) / f"{new.name}.md"
    if not force:
        _refuse_to_repeat(publication, documents, site)
    outputs = [(path, document_text(new.data, new.body), "The publication")]
    bibtex_path = site.files_folder / f"{new.name}.bib" if new.bibtex else None
    if bibtex_path is not None and not _holds(bibtex_path, new.bibtex):
        outputs.append((bibtex_path, new.bibtex, "Its BibTeX file"))
    for target, _, what in outputs:
        _refuse_to_overwrite(target, what, force, site)
    created = Created(path, bibtex_path, configuration=ensure_collection(site, collection))
    for target, text, what in outputs:
        kept = files.write_new(target, text, what=what, force=force)
        if kept is not None:
            created.backups.append(kept)
    return created


def create_event(
    site: SiteFolder, event: Event, collection: str, *, force: bool = False
) -> Created:
    """Write `event` into `collection`.

    Raises:
        WriteError: if it is there already, or can't be written.
        ConfigurationError: if the site lacks the collection and it can't be added.
    """
    conventions = Conventions(site.documents(collection), f"/{collection}/")
    new = event_file(event, site, conventions, collection)
    path = site.collection_folder(collection) / f"{new.name}.md"
    if path.exists() and not force:
        raise WriteError(
            "It already exists; nothing was written (--force keeps it as a backup)",
            path=site.shown_path(path),
        )
    created = Created(path, configuration=ensure_collection(site, collection))
    kept = files.write_new(path, document_text(new.data, new.body), what="It", force=force)
    if kept is not None:
        created.backups.append(kept)
    return created


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and files.read(path) == text


def _refuse_to_overwrite(path: Path, what: str, force: bool, site: SiteFolder) -> None:
    if path.exists() and not force:
        raise WriteError(
            f"{what} already exists; nothing was written (--force keeps it as a backup)",
            path=site.shown_path(path),
        )


def _refuse_to_repeat(
    publication: Publication, documents: list[ExistingDocument], site: SiteFolder
) -> None:
    known = [document for document in documents if document.data.get("title")]
    index = PaperIndex()
    for document in known:
        index.add(read_document(document))
    place = index.find(publication)
    if place is not None:
        raise WriteError(
            "The publication already exists here; nothing was written (--force writes it "
            "nonetheless, `jekyllpy import` brings it up to date)",
            path=site.shown_path(known[place].path),
        )
