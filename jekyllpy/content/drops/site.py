"""`site`, and all that a page is rendered with, as templates see them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from jekyllpy.content.drops.base import ListedDrop
from jekyllpy.content.drops.surroundings import JekyllDrop, ThemeDrop, about_build
from jekyllpy.content.ordering import newest_first

if TYPE_CHECKING:
    from jekyllpy.content.document import Document
    from jekyllpy.content.drops.collections import CollectionDrop
    from jekyllpy.content.host import Host
    from jekyllpy.content.page import Page
    from jekyllpy.content.static_file import StaticFile


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
        """When the build began, or the setting `time`."""
        return self._obj.time

    @property
    def config(self) -> None:
        """None: Jekyll hides it."""
        return None

    @property
    def data(self) -> Any:
        """The content of the data files."""
        return self._obj.site_data

    @property
    def tags(self) -> dict[str, list[Document]]:
        """The posts of each tag."""
        return self._obj.tags

    @property
    def static_files(self) -> list[StaticFile]:
        return self._obj.static_files

    @cached_property
    def collections(self) -> list[CollectionDrop]:
        """The collections, by label."""
        collections = sorted(self._obj.collections.values(), key=lambda found: found.label)
        return [collection.to_liquid() for collection in collections]

    @cached_property
    def posts(self) -> list[Document]:
        """The posts, the newest first."""
        return newest_first(self._obj.posts.docs)

    @property
    def categories(self) -> dict[str, list[Document]]:
        """The posts of each category."""
        return self._obj.categories

    @property
    def pages(self) -> list[Page]:
        return self._obj.pages

    @cached_property
    def html_pages(self) -> list[Page]:
        """The pages that are written as HTML."""
        return [page for page in self._obj.pages if page.html or page.url.endswith("/")]

    @cached_property
    def documents(self) -> list[Any]:
        """The documents and static files of all collections."""
        return list(self._obj.documents)

    @property
    def related_posts(self) -> list[Document] | None:
        """The posts related to the one that is rendered, None for a page."""
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
        """What templates see as `jekyll`."""
        return JekyllDrop(self._site.edition.jekyll.version)

    @cached_property
    def jekyllpy(self) -> dict[str, Any]:
        """What templates see as `jekyllpy`, which isn't listed: Jekyll knows nothing of it."""
        return about_build(self._site.edition)

    @property
    def layout(self) -> None:
        return None

    @cached_property
    def site(self) -> SiteDrop:
        """What templates see as `site`."""
        return SiteDrop(self._site)

    @property
    def page(self) -> None:
        return None

    @cached_property
    def theme(self) -> ThemeDrop | None:
        """What templates see as `theme`, None without one."""
        theme = self._site.theme if self._site.edition.jekyll.has_theme_drop else None
        return ThemeDrop(theme) if theme is not None else None
