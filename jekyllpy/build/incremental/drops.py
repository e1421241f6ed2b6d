"""The drops of a site that note what templates see through them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jekyllpy.build.incremental.reads import UNKNOWABLE, Reads
from jekyllpy.content.drops import DocumentDrop, SiteDrop, UnifiedPayloadDrop

if TYPE_CHECKING:
    from jekyllpy.build.site import Site
    from jekyllpy.content.document import Document

ALL = "*"
NEIGHBOURS = ("next", "previous")
TAXONOMIES = ("tags", "categories")
NAMED_AS_READ = ("data", "static_files", "collections")
PAGES = ("pages", "html_pages")


class NotingPayload(UnifiedPayloadDrop):
    """The payload with a `site` that notes."""

    def __init__(self, site: Site, reads: Reads) -> None:
        super().__init__(site)
        self._reads = reads

    @cached_property
    def site(self) -> SiteDrop:
        return NotingSiteDrop(self._site, self._reads)  # type: ignore[arg-type]


class NotingSiteDrop(SiteDrop):
    """`site`: which of its keys are looked at.

    Settings aren't noted: every result depends on all of them anyway.
    """

    def __init__(self, site: Site, reads: Reads) -> None:
        super().__init__(site)
        self._reads = reads

    def __getitem__(self, key: Any) -> Any:
        self._note(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return super().__contains__(key)

    def keys(self) -> list[str]:
        for key in self.listed_keys:
            self._note(key)
        self._reads.note(UNKNOWABLE)
        return super().keys()

    @property
    def fallback_data(self) -> Mapping[str, Any]:
        return self._obj.config

    def _note(self, key: object) -> None:
        for name in names_of(key, self._obj.collections):
            self._reads.note(name)
        if key not in self._getters:
            self._reads.note(f"setting:{key}")


def names_of(key: object, collections: Mapping[str, Any]) -> list[str]:
    """The names of what templates see under a key of `site`."""
    if key == "time":
        return ["time"]
    if key in NAMED_AS_READ:
        return [str(key)]
    if key in PAGES:
        return ["pages"]
    if key in TAXONOMIES:
        return [f"taxonomy:{key}"]
    if key == "related_posts":
        return ["order:posts"]
    if key == "documents":
        return ["collections"]
    if key in collections:
        return [f"order:{key}"]
    return []


class NotingDocumentDrop(DocumentDrop):
    """A document: which of its keys somebody else's templates look at."""

    def __init__(self, document: Document, reads: Reads) -> None:
        super().__init__(document)
        self._reads = reads

    def __getattribute__(self, name: str) -> Any:
        if name in DocumentDrop._getters:
            object.__getattribute__(self, "_note")(name)
        return super().__getattribute__(name)

    def __getitem__(self, key: Any) -> Any:
        self._note(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return super().__contains__(key)

    def keys(self) -> list[str]:
        self._note(ALL)
        return super().keys()

    @property
    def fallback_data(self) -> Mapping[str, Any]:
        return self._obj.data  # type: ignore[no-any-return]

    def _note(self, key: object) -> None:
        reads, document = self._reads, self._obj
        label = document.collection.label
        if key in NEIGHBOURS or key == ALL:
            reads.note(f"order:{label}")
        if key in ("excerpt", ALL):
            reads.note_all(document.site.regenerator.reads_of_excerpt(document))
        if not reads.is_own(document):
            reads.note(f"documents:{label}:{key}")
        elif key in ("date", ALL) and document.data.own("date") is document.site.time:
            reads.note("time")
