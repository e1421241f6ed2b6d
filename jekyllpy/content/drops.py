"""What templates see of a site's content.

Rules: Jekyll 4.4.1, `Drops`; `listed_keys` stand in the order in which Jekyll lists them.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from jekyllpy.content.ordering import newest_first
from jekyllpy.liquid.drop import Drop

if TYPE_CHECKING:
    from jekyllpy.content.collection import Collection
    from jekyllpy.content.document import Document
    from jekyllpy.content.excerpt import Excerpt
    from jekyllpy.content.host import Host
    from jekyllpy.content.page import Page
    from jekyllpy.content.static_file import StaticFile
    from jekyllpy.content.theme import Theme

JEKYLL_VERSION = "4.4.1"
DEVELOPMENT = "development"
# What a template may ask of a drop itself, as of a hash.
ABOUT_KEYS = ("keys", "count")
NEIGHBOURS = ("previous", "next")
NOT_IN_NEIGHBOURS = ("content", "output", "excerpt", *NEIGHBOURS)


def environment() -> str:
    """The value of JEKYLL_ENV."""
    return os.environ.get("JEKYLL_ENV") or DEVELOPMENT


class ListedDrop(Drop):
    """A drop whose keys are listed in Jekyll's order."""

    listed_keys: ClassVar[tuple[str, ...]] = ()

    def keys(self) -> list[str]:
        return list(dict.fromkeys([*self.listed_keys, *self._mutations, *self.fallback_data]))

    def __getitem__(self, key: Any) -> Any:
        value = super().__getitem__(key)
        if value is None and key in ABOUT_KEYS and key not in self:
            return self.keys() if key == "keys" else len(self.keys())
        return value


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

    @property
    def fallback_data(self) -> Mapping[str, Any]:
        data: Mapping[str, Any] = self._obj.data
        return data

    @property
    def name(self) -> Any:
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
        return self._obj.collection.label  # type: ignore[no-any-return]

    @property
    def excerpt(self) -> str | None:
        excerpt = self._obj.data["excerpt"]
        return "" if excerpt is None else str(excerpt)

    @property
    def previous(self) -> DocumentDrop | None:
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
        doc = self._obj.next_doc
        return doc.to_liquid() if doc is not None else None

    @property
    def path(self) -> str:
        return self._obj.relative_path  # type: ignore[no-any-return]

    @property
    def output(self) -> str | None:
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
        "name",
        "date",
        "excerpt",
        "layout",
        "id",
        "relative_path",
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
    )

    @property
    def layout(self) -> Any:
        return self._obj.doc.data["layout"]

    @property
    def date(self) -> dt.datetime:
        return self._obj.doc.date  # type: ignore[no-any-return]

    @property
    def excerpt(self) -> str | None:
        return None

    @property
    def name(self) -> Any:
        return self._obj.doc.data["name"] or self._obj.doc.basename


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
        return self._obj.files

    @property
    def output(self) -> bool:
        return self._obj.write

    @property
    def docs(self) -> list[Document]:
        return self._obj.docs

    @property
    def relative_directory(self) -> str:
        return self._obj.relative_directory

    @property
    def directory(self) -> str:
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
        return self._obj.modified_time

    @property
    def basename(self) -> str:
        return self._obj.basename

    @property
    def extname(self) -> str:
        return self._obj.extname

    @property
    def path(self) -> str:
        return self._obj.relative_path

    @property
    def collection(self) -> str | None:
        return self._obj.type


class ThemeDrop(ListedDrop):
    """The site's theme."""

    ruby_name = "Jekyll::Drops::ThemeDrop"
    listed_keys: ClassVar[tuple[str, ...]] = (
        "version",
        "metadata",
        "root",
        "dependencies",
        "authors",
        "description",
    )

    def __init__(self, obj: Theme) -> None:
        self._obj = obj

    @property
    def root(self) -> str:
        return self._obj.root if os.environ.get("JEKYLL_ENV") == DEVELOPMENT else ""

    @property
    def metadata(self) -> dict[str, Any]:
        return self._obj.metadata

    @property
    def dependencies(self) -> list[str]:
        return self._obj.dependencies

    @property
    def version(self) -> str:
        return self._obj.version

    @property
    def authors(self) -> str:
        return ", ".join(self._obj.authors)

    @property
    def description(self) -> str:
        return self._obj.description


class JekyllDrop(Drop):
    """`jekyll`: the version whose rules are followed, and the environment."""

    ruby_name = "Jekyll::Drops::JekyllDrop"

    @property
    def version(self) -> str:
        return JEKYLL_VERSION

    @property
    def environment(self) -> str:
        return environment()


class SiteDrop(ListedDrop):
    """`site`: the content, and the settings by their names."""

    ruby_name = "Jekyll::Drops::SiteDrop"
    listed_keys: ClassVar[tuple[str, ...]] = (
        "posts",
        "time",
        "html_pages",
        "config",
        "documents",
        "pages",
        "data",
        "categories",
        "related_posts",
        "tags",
        "static_files",
        "collections",
    )

    def __init__(self, obj: Host) -> None:
        self._obj = obj
        self.current_document: Any = None

    @property
    def fallback_data(self) -> Mapping[str, Any]:
        return self._obj.config

    def __getitem__(self, key: Any) -> Any:
        if key != "posts":
            collection = self._obj.collections.get(key)
            if collection is not None:
                return collection.docs
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        return (key != "posts" and key in self._obj.collections) or super().__contains__(key)

    @property
    def time(self) -> dt.datetime:
        return self._obj.time

    @property
    def config(self) -> None:
        return None

    @property
    def data(self) -> Any:
        return self._obj.site_data

    @property
    def tags(self) -> dict[str, list[Document]]:
        return self._obj.tags

    @property
    def static_files(self) -> list[StaticFile]:
        return self._obj.static_files

    @cached_property
    def collections(self) -> list[CollectionDrop]:
        collections = sorted(self._obj.collections.values(), key=lambda found: found.label)
        return [collection.to_liquid() for collection in collections]

    @cached_property
    def posts(self) -> list[Document]:
        return newest_first(self._obj.posts.docs)

    @property
    def categories(self) -> dict[str, list[Document]]:
        return self._obj.categories

    @property
    def pages(self) -> list[Page]:
        return self._obj.pages

    @cached_property
    def html_pages(self) -> list[Page]:
        return [page for page in self._obj.pages if page.html or page.url.endswith("/")]

    @cached_property
    def documents(self) -> list[Any]:
        return list(self._obj.documents)

    @property
    def related_posts(self) -> list[Document] | None:
        from jekyllpy.content.document import Document

        current = self.current_document
        return current.related_posts if isinstance(current, Document) else None


class UnifiedPayloadDrop(ListedDrop):
    """Everything that one page is rendered with."""

    ruby_name = "Jekyll::Drops::UnifiedPayloadDrop"
    mutable = True
    listed_keys: ClassVar[tuple[str, ...]] = (
        "jekyll",
        "site",
        "page",
        "theme",
        "content",
        "paginator",
        "layout",
        "highlighter_prefix",
        "highlighter_suffix",
    )

    def __init__(self, site: Host) -> None:
        self._site = site
        self._fallback: dict[str, Any] = {}

    @property
    def fallback_data(self) -> Mapping[str, Any]:
        return self._fallback

    @property
    def highlighter_prefix(self) -> None:
        return None

    @property
    def highlighter_suffix(self) -> None:
        return None

    @property
    def content(self) -> None:
        return None

    @property
    def paginator(self) -> None:
        return None

    @cached_property
    def jekyll(self) -> JekyllDrop:
        return JekyllDrop()

    @property
    def layout(self) -> None:
        return None

    @cached_property
    def site(self) -> SiteDrop:
        return SiteDrop(self._site)

    @property
    def page(self) -> None:
        return None

    @cached_property
    def theme(self) -> ThemeDrop | None:
        return ThemeDrop(self._site.theme) if self._site.theme is not None else None
