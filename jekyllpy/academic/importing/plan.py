"""What an import would do to each document: create it, update some keys, or leave it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jekyllpy.academic.importing.record import BIBTEX, BODY, Imported, ImportRecord, digest
from jekyllpy.academic.write import files
from jekyllpy.academic.write.front_matter.edit import changed
from jekyllpy.academic.write.front_matter.emit import document_text
from jekyllpy.academic.write.new_file import NewFile
from jekyllpy.academic.write.site_folder import ExistingDocument, SiteFolder

NEVER_UPDATED = frozenset(("collection", "layout", "permalink"))
"""Keys that would move a page or change how it looks are written only when it is created."""


@dataclass
class Change:
    """One file to write.

    Attributes:
        path: where.
        old, new: its text before (None if it isn't there) and after.
    """

    path: Path
    old: str | None
    new: str


@dataclass
class Step:
    """What happens to one document.

    Attributes:
        document: its path within the site.
        outcome: `added`, `updated`, `unchanged` or `removed` (deleted by hand, left so).
        changes: the files to write.
        ids: what it can be recognised by.
        digests: what the record is to remember.
        moved_from: the path that the record knows it by, if it was renamed by hand.
    """

    document: str
    outcome: str
    changes: list[Change] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)
    moved_from: str | None = None


class Planner:
    """Plans the documents of one collection.

    Args:
        documents: those that exist.
    """

    def __init__(
        self,
        site: SiteFolder,
        collection: str,
        record: ImportRecord,
        documents: Iterable[ExistingDocument],
    ) -> None:
        self.site = site
        self.collection = collection
        self.record = record
        self.existing = {site.relative_path(document.path): document for document in documents}
        self._taken = set(self.existing)

    def recorded(self, ids: Iterable[str]) -> str | None:
        """The document that the record knows by one of `ids`, there or not."""
        for identity in ids:
            if (document := self.record.document_with(identity)) is not None:
                return document
        return None

    def create(self, new: NewFile, ids: list[str]) -> Step:
        """A document and its BibTeX file under free names."""
        path = self._path(new.name)
        document = self.site.relative_path(path)
        self._taken.add(document)
        text = document_text(new.data, new.body)
        step = Step(document, "added", [Change(path, None, text)], ids)
        step.digests = {key: digest(value) for key, value in new.data.items()}
        step.digests[BODY] = digest(new.body)
        self._plan_bibtex(step, new, None)
        return step

    def free_name(self, name: str) -> str:
        """`name`, with a number behind it if another document has it."""
        number, candidate = 1, name
        while self.site.relative_path(self._path(candidate)) in self._taken:
            number += 1
            candidate = f"{name}-{number}"
        return candidate

    def known_as(self, document: str, ids: Iterable[str]) -> str:
        """The path that the record knows `document` by: another, if it was renamed by hand."""
        if document not in self.record.documents:
            recorded = self.recorded(ids)
            if recorded is not None and recorded not in self.existing:
                return recorded
        return document

    def update(
        self, document: str, new: NewFile, ids: list[str], *, only: frozenset[str] | None = None
    ) -> Step:
        """The keys of `document` that are the import's to update.

        Args:
            only: if given, only those of these keys that are missing are added.
        """
        existing = self.existing[document]
        known_as = self.known_as(document, ids)
        imported = self.record.documents.get(known_as)
        step = Step(document, "unchanged", ids=ids)
        if known_as != document:
            step.moved_from = known_as
        if not existing.readable:
            return step
        known = imported.digests if imported else {}
        values = _to_set(existing.data, new.data, known, only)
        text = changed(existing.text, values, path=document) if values else existing.text
        step.digests = {key: digest(value) for key, value in values.items()}
        if only is None:
            text = _with_body(text, existing, new, known, step)
        if text != existing.text:
            step.outcome = "updated"
            step.changes.append(Change(existing.path, existing.text, text))
        if only is None:
            self._plan_bibtex(step, new, imported)
        return step

    def _path(self, name: str) -> Path:
        return self.site.collection_folder(self.collection) / f"{name}.md"

    def _plan_bibtex(self, step: Step, new: NewFile, imported: Imported | None) -> None:
        """Write the BibTeX file, unless somebody made, changed or deleted it."""
        path = self.site.files_folder / f"{new.name}.bib"
        old = files.read(path) if path.exists() else None
        if not new.bibtex or old == new.bibtex:
            return
        written = imported.digests.get(BIBTEX) if imported else None
        current = None if old is None else digest(old)
        if current != written:
            return
        step.changes.append(Change(path, old, new.bibtex))
        step.digests[BIBTEX] = digest(new.bibtex)
        if step.outcome == "unchanged":
            step.outcome = "updated"


def _to_set(
    present: Mapping[str, Any],
    wanted: Mapping[str, Any],
    known: Mapping[str, str],
    only: frozenset[str] | None,
) -> dict[str, Any]:
    values = {}
    for key, value in wanted.items():
        if key not in present:
            never_written = key not in known
            if never_written and key not in NEVER_UPDATED and (only is None or key in only):
                values[key] = value
        elif only is None and key not in NEVER_UPDATED:
            current = digest(present[key])
            if current != digest(value) and known.get(key) == current:
                values[key] = value
    return values


def _with_body(
    text: str, existing: ExistingDocument, new: NewFile, known: Mapping[str, str], step: Step
) -> str:
    untouched = known.get(BODY) == digest(existing.body)
    if not untouched or existing.body == new.body or not text.endswith(existing.body):
        return text
    step.digests[BODY] = digest(new.body)
    return text[: len(text) - len(existing.body)] + new.body
