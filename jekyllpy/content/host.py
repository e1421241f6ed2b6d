"""What content knows of the site it belongs to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from jekyllpy.config.configuration import Configuration
from jekyllpy.config.frontmatter_defaults import FrontmatterDefaults
from jekyllpy.log import Logger
from jekyllpy.text.grounds import Grounds

if TYPE_CHECKING:
    from jekyllpy.content.collection import Collection
    from jekyllpy.content.document import Document
    from jekyllpy.content.drops import DocumentDrop
    from jekyllpy.content.excerpt import BaseExcerpt
    from jekyllpy.content.layout import Layout
    from jekyllpy.content.page import Page
    from jekyllpy.content.source_files import SourceFiles
    from jekyllpy.content.static_file import StaticFile
    from jekyllpy.content.theme import Theme
    from jekyllpy.plugins.api import Converter, Hooks


class Writer(Protocol):
    """Takes what content writes."""

    def text(self, path: str, text: str) -> bool:
        """Have `path` hold `text`; whether it doesn't yet."""
        ...

    def copy(self, source: str, path: str, *, keeps_link: bool) -> bool:
        """Have `path` be a copy of the file `source`; whether it isn't yet.

        Args:
            keeps_link: make a link of a link.
        """
        ...


class Host(Protocol):
    """The site, as content sees it."""

    source: str
    dest: str
    config: Configuration
    logger: Logger
    theme: Theme | None
    grounds: Grounds
    source_files: SourceFiles
    time: dt.datetime
    zone: dt.tzinfo
    safe: bool
    future: bool
    unpublished: bool
    show_drafts: bool
    include: list[Any]
    exclude: list[Any]
    permalink_style: str
    frontmatter_defaults: FrontmatterDefaults
    pages: list[Page]
    static_files: list[StaticFile]
    layouts: dict[str, Layout]
    data: dict[str, Any]

    @property
    def hooks(self) -> Hooks: ...

    @property
    def writer(self) -> Writer: ...

    @property
    def collections(self) -> dict[str, Collection]: ...

    @property
    def posts(self) -> Collection: ...

    @property
    def documents(self) -> list[Document | StaticFile]: ...

    @property
    def tags(self) -> dict[str, list[Document]]: ...

    @property
    def categories(self) -> dict[str, list[Document]]: ...

    @property
    def site_data(self) -> Any: ...

    def in_source_dir(self, *paths: str | None) -> str: ...

    def in_theme_dir(self, *paths: str | None) -> str | None: ...

    def in_dest_dir(self, *paths: str | None) -> str: ...

    @property
    def collections_path(self) -> str: ...

    def converters_for(self, ext: str) -> Sequence[Converter]: ...

    def document_drop(self, document: Document) -> DocumentDrop: ...

    def render_excerpt(self, excerpt: BaseExcerpt) -> str: ...

    def is_liquid_block(self, tag_name: str) -> bool: ...

    def related_posts(self, document: Document) -> list[Document]: ...
