"""Documents and excerpts as templates see them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from jekyllpy.content.drops.base import ListedDrop

if TYPE_CHECKING:
    from jekyllpy.content.document import Document
    from jekyllpy.content.excerpt import Excerpt

OWN_DATE = ("date", "title", "categories", "tags")
"""What Jekyll 4 asks the document for; Jekyll 3 takes it from the front matter, where it may be missing."""
LISTED_BEFORE_4 = (
    "url",
    "id",
    "next",
    "output",
    "relative_path",
    "excerpt",
    "content",
    "path",
    "previous",
    "collection",
)
NEIGHBOURS = ("previous", "next")
NOT_IN_NEIGHBOURS = ("content", "output", "excerpt", *NEIGHBOURS)
EXCERPT_KEYS = ("name", "date", "excerpt", "layout")
"""The keys that an excerpt has of its own; Jekyll lists them before those of its document."""


class DocumentDrop(ListedDrop):
    """A document."""

    ruby_name = "Jekyll::Drops::DocumentDrop"
    listed_keys: ClassVar[tuple[str, ...]] = (
        "name",
        "id",
        "relative_path",
        "excerpt",
        "title",
        "categories",
        "collection",
        "next",
        "tags",
        "previous",
        "content",
        "output",
        "path",
        "url",
        "date",
    )

    def __init__(self, obj: Document | Excerpt) -> None:
        self._obj: Any = obj
        traits = obj.site.edition.jekyll
        if not traits.documents_have_own_name:
            self._do_without("name")
        if not traits.documents_have_own_date:
            self._do_without(*OWN_DATE)
            self.listed_keys = LISTED_BEFORE_4  # type: ignore[misc]

    def _do_without(self, *names: str) -> None:
        """Take what has these names from the front matter alone."""
        getters = {name: getter for name, getter in self._getters.items() if name not in names}
        self._getters = getters  # type: ignore[misc]
        self.listed_keys = tuple(  # type: ignore[misc]
            key for key in self.listed_keys if key not in names
        )

    @property
    def fallback_data(self) -> Mapping[str, Any]:
        data: Mapping[str, Any] = self._obj.data
        return data

    @property
    def name(self) -> Any:
        """The `name` of the front matter, else the file's."""
        return self._obj.data.get("name") or self._obj.basename

    @property
    def id(self) -> str:
        return str(self._obj.id)

    @property
    def content(self) -> str:
        return self._obj.content  # type: ignore[no-any-return]

    @property
    def tags(self) -> Any:
        return self._obj.data["tags"]

    @property
    def relative_path(self) -> str:
        return self._obj.relative_path  # type: ignore[no-any-return]

    @property
    def collection(self) -> str:
        """The label of the document's collection."""
        return self._obj.collection.label  # type: ignore[no-any-return]

    @property
    def excerpt(self) -> str | None:
        """The excerpt's output, empty without one."""
        excerpt = self._obj.data["excerpt"]
        return "" if excerpt is None else str(excerpt)

    @property
    def previous(self) -> DocumentDrop | None:
        """The document before this one, None before the first."""
        doc = self._obj.previous_doc
        return doc.to_liquid() if doc is not None else None

    @property
    def title(self) -> Any:
        return self._obj.data["title"]

    @property
    def categories(self) -> Any:
        return self._obj.data["categories"]

    @property
    def next(self) -> DocumentDrop | None:
        """The document after this one, None after the last."""
        doc = self._obj.next_doc
        return doc.to_liquid() if doc is not None else None

    @property
    def path(self) -> str:
        """The path from the site's folder."""
        return self._obj.relative_path  # type: ignore[no-any-return]

    @property
    def output(self) -> str | None:
        """The rendered document; None until it is."""
        return self._obj.output  # type: ignore[no-any-return]

    @property
    def date(self) -> dt.datetime:
        return self._obj.date  # type: ignore[no-any-return]

    @property
    def url(self) -> str:
        return self._obj.url  # type: ignore[no-any-return]

    def __str__(self) -> str:
        return str(self._obj)

    def spaceship(self, other: object) -> int | None:
        """Ruby's `<=>`: by date, then path; None for anything but a document."""
        if not isinstance(other, DocumentDrop):
            return None
        mine, theirs = (self["date"], self["path"]), (other["date"], other["path"])
        return (mine > theirs) - (mine < theirs)

    def hash_for_json(self, depth: int) -> dict[str, Any]:
        """All keys; deeper down, the neighbours without their own content and neighbours."""
        values = self.to_h()
        if depth >= 2:
            for key in NEIGHBOURS:
                neighbour = values[key]
                if neighbour:
                    values[key] = {
                        name: neighbour[name] for name in neighbour if name not in NOT_IN_NEIGHBOURS
                    }
        return values


class ExcerptDrop(DocumentDrop):
    """The excerpt of a document."""

    ruby_name = "Jekyll::Drops::ExcerptDrop"
    listed_keys: ClassVar[tuple[str, ...]] = (
        *EXCERPT_KEYS,
        *(key for key in DocumentDrop.listed_keys if key not in EXCERPT_KEYS),
    )

    @property
    def layout(self) -> Any:
        """The layout of the document."""
        return self._obj.doc.data["layout"]

    @property
    def date(self) -> dt.datetime:
        """The date of the document."""
        return self._obj.doc.date  # type: ignore[no-any-return]

    @property
    def excerpt(self) -> str | None:
        """None: an excerpt has none of its own."""
        return None

    @property
    def name(self) -> Any:
        """The name of the document."""
        return self._obj.doc.data["name"] or self._obj.doc.basename
