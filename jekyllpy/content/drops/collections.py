"""Collections and static files as templates see them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from jekyllpy.content.drops.base import ListedDrop

if TYPE_CHECKING:
    from jekyllpy.content.collection import Collection
    from jekyllpy.content.document import Document
    from jekyllpy.content.static_file import StaticFile


class CollectionDrop(ListedDrop):
    """A collection; prints as its documents."""

    ruby_name = "Jekyll::Drops::CollectionDrop"
    listed_keys: ClassVar[tuple[str, ...]] = (
        "label",
        "files",
        "docs",
        "output",
        "relative_directory",
        "directory",
    )

    def __init__(self, obj: Collection) -> None:
        self._obj = obj

    @property
    def fallback_data(self) -> Mapping[str, Any]:
        return self._obj.metadata

    @property
    def label(self) -> str:
        return self._obj.label

    @property
    def files(self) -> list[StaticFile]:
        """The collection's static files."""
        return self._obj.files

    @property
    def output(self) -> bool:
        """Whether the collection's documents are written."""
        return self._obj.write

    @property
    def docs(self) -> list[Document]:
        """The collection's documents."""
        return self._obj.docs

    @property
    def relative_directory(self) -> str:
        """The collection's folder, from the site's: `_posts`."""
        return self._obj.relative_directory

    @property
    def directory(self) -> str:
        """The absolute path of the collection's folder."""
        return self._obj.directory

    def __str__(self) -> str:
        return "[" + ", ".join(repr(doc) for doc in self._obj.docs) + "]"


class StaticFileDrop(ListedDrop):
    """A static file."""

    ruby_name = "Jekyll::Drops::StaticFileDrop"
    listed_keys: ClassVar[tuple[str, ...]] = (
        "name",
        "basename",
        "extname",
        "path",
        "collection",
        "modified_time",
    )

    def __init__(self, obj: StaticFile) -> None:
        self._obj = obj

    @property
    def fallback_data(self) -> Mapping[str, Any]:
        return self._obj.data

    @property
    def name(self) -> str:
        return self._obj.name

    @property
    def modified_time(self) -> dt.datetime:
        """When the file was last changed."""
        return self._obj.modified_time

    @property
    def basename(self) -> str:
        return self._obj.basename

    @property
    def extname(self) -> str:
        return self._obj.extname

    @property
    def path(self) -> str:
        """The path from the site's folder."""
        return self._obj.relative_path

    @property
    def collection(self) -> str | None:
        """The label of the collection that the file belongs to, None if to none."""
        return self._obj.type
