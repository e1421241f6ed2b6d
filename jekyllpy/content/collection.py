"""A collection: the documents and static files of a folder `_label`.

Rules: Jekyll 4.4.1, `Collection`.
"""

from __future__ import annotations

import os
import re
from posixpath import basename, dirname
from typing import TYPE_CHECKING, Any

from jekyllpy.content import permalink as permalinks
from jekyllpy.content.entry_filter import EntryFilter
from jekyllpy.content.front_matter import has_yaml_header
from jekyllpy.content.kinds import is_readable_kind
from jekyllpy.content.ordering import sort_documents, sorted_by_key
from jekyllpy.content.static_file import StaticFile
from jekyllpy.errors import JekyllError
from jekyllpy.late.patterns import late
from jekyllpy.text.glob import walk_kinds
from jekyllpy.text.merge import deep_merge
from jekyllpy.text.paths import join, sanitized_path

if TYPE_CHECKING:
    from jekyllpy.content.document import Document
    from jekyllpy.content.drops import CollectionDrop
    from jekyllpy.content.host import Host

NOT_IN_LABELS = late(r"[^a-z0-9_\-.]", re.IGNORECASE | re.ASCII)


class Collection:
    """A collection of a site.

    Attributes:
        docs: its documents, in the order of the settings.
        files: its static files.
        metadata: its settings.
    """

    def __init__(self, site: Host, label: str) -> None:
        self.site = site
        self.label = NOT_IN_LABELS.sub("", label)
        self.docs: list[Document] = []
        self.files: list[StaticFile] = []
        collections = site.config["collections"]
        settings = collections.get(self.label) if isinstance(collections, dict) else None
        self.metadata: dict[str, Any] = settings if isinstance(settings, dict) else {}
        self.relative_directory = f"_{self.label}"
        self._positions: tuple[list[Document], int, dict[int, int]] | None = None

    @property
    def container(self) -> str:
        """The folder that holds all collections, from the site's folder; empty for that itself."""
        return str(self.site.config["collections_dir"] or "")

    @property
    def directory(self) -> str:
        """The absolute path of the collection's folder."""
        return self.site.in_source_dir(join(self.container, self.relative_directory))

    def collection_dir(self, *paths: str) -> str:
        """A path below the collection's folder."""
        return self.site.in_source_dir(self.container, self.relative_directory, *paths)

    @property
    def write(self) -> bool:
        """Whether its documents are written."""
        output = self.metadata.get("output", False)
        return output is not None and output is not False

    @property
    def url_template(self) -> str:
        """The template of its documents' addresses: its own `permalink`, else Jekyll's default."""
        template = self.metadata.get("permalink", self)
        if template is not self:
            return str(template)
        return permalinks.with_suffix("/:collection/:path", self.site.permalink_style)

    @property
    def exists(self) -> bool:
        """Whether its folder is there and may be read."""
        return os.path.isdir(self.directory) and not EntryFilter(self.site).symlink(self.directory)

    @property
    def filtered_entries(self) -> list[str]:
        """The files of its folder that the site doesn't exclude, relative to it."""
        if not self.exists:
            return []
        entry_filter = EntryFilter(self.site, self.relative_directory)
        folder = self.directory
        kinds = dict(walk_kinds(folder))
        return [
            entry
            for entry in entry_filter.filter(list(kinds))
            if (kinds[entry] or not os.path.isdir(f"{folder}/{entry}"))
            and not entry_filter.symlink(f"{folder}/{entry}")
            and (kinds[entry] or is_readable_kind(f"{folder}/{entry}", self.site.logger))
        ]

    def read(self) -> None:
        """Read the documents and static files of its folder, and sort the documents."""
        for entry in self.filtered_entries:
            path = self.collection_dir(entry)
            if has_yaml_header(path):
                self._read_document(path)
            else:
                self._read_static_file(entry, path)
        if self.site.edition.jekyll.lists_files_of_collections:
            self.site.static_files.extend(self.files)
        self.sort()

    def _read_document(self, path: str) -> None:
        from jekyllpy.content.document import Document

        doc = Document(path, site=self.site, collection=self)
        try:
            doc.read()
        except JekyllError as error:
            self.site.on_fault(error)
            return
        if self.site.unpublished or doc.published:
            self.docs.append(doc)
            self.site.expect(doc)

    def _read_static_file(self, entry: str, path: str) -> None:
        folder = sanitized_path(self.relative_directory, dirname(entry)).removesuffix("/.")
        self.files.append(
            StaticFile(self.site, self.site.source, folder.rstrip("/"), basename(path), self)
        )

    def sort(self) -> None:
        """Put the documents in the order that the settings ask for, by date otherwise."""
        order, key = self.metadata.get("order"), self.metadata.get("sort_by")
        if not self.site.edition.jekyll.sorts_collections:
            sort_documents(self.docs)
        elif isinstance(order, list):
            self.docs = self._rearranged(order)
        elif isinstance(key, str):
            self.docs = sorted_by_key(self.docs, key, self.site.logger)
        else:
            sort_documents(self.docs)

    def _rearranged(self, order: list[Any]) -> list[Document]:
        docs = list(self.docs)
        sort_documents(docs)
        wanted = {join(self.relative_directory, str(entry)): None for entry in order}
        placed = deep_merge(wanted, {doc.relative_path: doc for doc in docs})
        return [doc for doc in placed.values() if doc is not None]

    def neighbour(self, doc: Document, step: int) -> Document | None:
        """The document `step` places after `doc`, None without one."""
        docs = self.docs
        known = self._positions
        if known is None or known[0] is not docs or known[1] != len(docs):
            known = self._positions = (docs, len(docs), {id(d): at for at, d in enumerate(docs)})
        at = known[2].get(id(doc))
        if at is not None and docs[at] is not doc:
            self._positions = None
            at = next((i for i, d in enumerate(docs) if d is doc), None)
        if at is None or not 0 <= at + step < len(docs):
            return None
        return docs[at + step]

    def to_liquid(self) -> CollectionDrop:
        """What templates see of the collection."""
        from jekyllpy.content.drops import CollectionDrop

        return CollectionDrop(self)

    def ruby_inspect(self) -> str:
        """What a template shows of it within a hash."""
        return repr(self)

    def __repr__(self) -> str:
        return f"#<Jekyll::Collection @label={self.label} docs={self.docs}>"
