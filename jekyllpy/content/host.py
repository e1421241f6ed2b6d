"""What content knows of the site it belongs to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from jekyllpy.config.configuration import Configuration
from jekyllpy.config.editions import Edition
from jekyllpy.config.frontmatter_defaults import FrontmatterDefaults
from jekyllpy.log import Logger
from jekyllpy.text.grounds import Grounds

if TYPE_CHECKING:
    from jekyllpy.content.collection import Collection
    from jekyllpy.content.convertible import Convertible
    from jekyllpy.content.document import Document
    from jekyllpy.content.drops import DocumentDrop
    from jekyllpy.content.excerpt import BaseExcerpt
    from jekyllpy.content.layout import Layout
    from jekyllpy.content.page import Page
    from jekyllpy.content.source_files import SourceFiles
    from jekyllpy.content.static_file import StaticFile
    from jekyllpy.content.theme import Theme
    from jekyllpy.errors import JekyllError
    from jekyllpy.plugins.api import Converter, Hooks


class Writer(Protocol):
    """Takes what content writes."""

    def text(self, path: str, text: str) -> bool:
        """Have `path` hold `text`; returns whether that changes it."""
        ...

    def data(self, path: str, data: bytes) -> bool:
        """Have `path` hold the text that `data` is in UTF-8; returns whether that changes it."""
        ...

    def copy(self, source: str, path: str, *, keeps_link: bool) -> bool:
        """Have `path` be a copy of the file `source`; returns whether that changes it.

        Args:
            keeps_link: make a link of a link.
        """
        ...


class Host(Protocol):
    """The site, as content sees it."""

    source: str
    dest: str
    config: Configuration
    edition: Edition
    logger: Logger
    theme: Theme | None
    grounds: Grounds
    source_files: SourceFiles
    time: dt.datetime
    hidden_until: dt.datetime | None
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
    on_fault: Callable[[JekyllError], None]
    """What a file that can't be read does: it ends the build, unless whoever asked wants to know of all."""

    def recall(self, document: Document) -> bool:
        """Have a document be as another process has read it; False if that isn't known."""

    def note_read(self, document: Document) -> None:
        """Take note of what a document was read to."""

    @property
    def hooks(self) -> Hooks:
        """What plugins have registered for events."""

    @property
    def writer(self) -> Writer:
        """What writes the content that plugins ask to be written."""

    @property
    def collections(self) -> dict[str, Collection]:
        """The collections by label, in the order of the settings."""

    @property
    def posts(self) -> Collection:
        """The collection of posts."""

    @property
    def documents(self) -> list[Document | StaticFile]:
        """The documents and static files of all collections."""

    @property
    def tags(self) -> dict[str, list[Document]]:
        """The posts of each tag."""

    @property
    def categories(self) -> dict[str, list[Document]]:
        """The posts of each category."""

    @property
    def site_data(self) -> Any:
        """What templates see as `site.data`."""

    def in_source_dir(self, *paths: str | None) -> str:
        """A path below the source."""

    def in_theme_dir(self, *paths: str | None) -> str | None:
        """A path below the theme's folder, None without a theme."""

    def in_dest_dir(self, *paths: str | None) -> str:
        """A path below the destination."""

    @property
    def collections_path(self) -> str:
        """The folder that holds all collections."""

    def converters_for(self, ext: str) -> Sequence[Converter]:
        """The converters of files with this extension, the first to run first."""

    def expect(self, item: Convertible) -> None:
        """Know what was just read."""

    def document_drop(self, document: Document) -> DocumentDrop:
        """What templates see of a document."""

    def page_hash(self, page: Page, values: dict[str, Any]) -> dict[str, Any]:
        """What templates see of a page with these values."""

    def render_excerpt(self, excerpt: BaseExcerpt) -> str:
        """The output of an excerpt."""

    def is_liquid_block(self, tag_name: str) -> bool:
        """Whether the tag has an end."""

    def related_posts(self, document: Document) -> list[Document]:
        """The posts related to a document."""
