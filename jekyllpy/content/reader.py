"""Reads a site's folder.

Rules: Jekyll 4.4.1, `Reader`, `PageReader`, `StaticFileReader`, `CollectionReader`.
"""

from __future__ import annotations

import os
import stat
from posixpath import split
from typing import TYPE_CHECKING

from jekyllpy.content.data_reader import DataReader
from jekyllpy.content.entry_filter import EntryFilter
from jekyllpy.content.front_matter import has_yaml_header
from jekyllpy.content.kinds import mode_of, report_skipped
from jekyllpy.content.layout_reader import read_layouts
from jekyllpy.content.ordering import sort_documents
from jekyllpy.content.page import Page
from jekyllpy.content.post_reader import PostReader
from jekyllpy.content.publisher import is_published
from jekyllpy.content.static_file import StaticFile
from jekyllpy.content.theme_assets_reader import read_theme_assets
from jekyllpy.errors import JekyllError
from jekyllpy.text.merge import deep_merge
from jekyllpy.text.paths import join
from jekyllpy.text.unreadable import unreadable

if TYPE_CHECKING:
    from jekyllpy.content.host import Host

SPECIAL_COLLECTIONS = ("posts", "data")


class Reader:
    """Reads everything of a site into it."""

    def __init__(self, site: Host) -> None:
        self.site = site
        self.post_reader = PostReader(site)

    def read(self) -> None:
        """Fill the site's layouts, pages, collections, static files and data.

        Raises:
            JekyllError: for what can't be read or makes no sense.
        """
        site = self.site
        site.layouts = read_layouts(site)
        self._read_directory("")
        if site.edition.jekyll.reads_included_files:
            self._read_included()
        self._sort()
        for collection in site.collections.values():
            if collection.label not in SPECIAL_COLLECTIONS:
                collection.read()
        read_theme_assets(site)
        self.read_data()

    def _read_directory(self, dir: str) -> None:
        site = self.site
        base = site.in_source_dir(dir)
        if not os.path.isdir(base):
            return
        folders, pages, files = [], [], []
        for entry in EntryFilter(site, base).filter(names_in(base)):
            path = join(base, entry)
            mode = mode_of(path)
            if stat.S_ISDIR(mode):
                folders.append(entry)
            elif not stat.S_ISREG(mode):
                report_skipped(path, site.logger)
            elif self._is_page(path):
                pages.append(entry)
            else:
                files.append(entry)
        self.read_posts(dir)
        for folder in folders:
            if site.in_source_dir(dir, folder) != site.dest.rstrip("/"):
                self._read_directory(join(dir, folder))
        self._read_pages(dir, pages)
        self._read_static_files(dir, files)

    def _is_page(self, path: str) -> bool:
        try:
            return has_yaml_header(path)
        except OSError as error:
            raise unreadable(path, error) from None

    def read_posts(self, dir: str) -> None:
        """Add the posts in the folder `_posts` of `dir`, and the drafts if they are shown."""
        collections_dir = str(self.site.config["collections_dir"] or "")
        if collections_dir and not dir.startswith("/" + collections_dir):
            return
        posts = self.site.posts
        reader = self.post_reader
        posts.docs.extend(reader.read_posts(dir))
        if self.site.show_drafts:
            posts.docs.extend(reader.read_drafts(dir))

    def _read_pages(self, dir: str, names: list[str]) -> None:
        pages = []
        for name in names:
            try:
                pages.append(Page(self.site, self.site.source, dir, name))
            except JekyllError as error:
                self.site.on_fault(error)
        for page in pages:
            if is_published(self.site, page):
                self.site.pages.append(page)
                self.site.expect(page)

    def _read_static_files(self, dir: str, names: list[str]) -> None:
        self.site.static_files.extend(
            StaticFile(self.site, self.site.source, dir, name) for name in names
        )

    def _read_included(self) -> None:
        """Read files that `include` names and no folder's reading has met."""
        site = self.site
        entry_filter = EntryFilter(site)
        for entry in site.include:
            path = site.in_source_dir(str(entry))
            if not os.path.isfile(path) or entry_filter.symlink(path):
                continue
            is_page = self._is_page(path)
            known = site.pages if is_page else site.static_files
            if any(site.in_source_dir(item.relative_path) == path for item in known):
                continue
            dir, name = split(path)
            dir = dir.replace(site.source, "", 1)
            (self._read_pages if is_page else self._read_static_files)(dir, [name])

    def _sort(self) -> None:
        for collection in self.site.collections.values():
            sort_documents(collection.docs)
        self.site.pages.sort(key=lambda page: page.name)
        self.site.static_files.sort(key=lambda file: file.relative_path)

    def read_data(self) -> None:
        """Fill the site's data.

        Raises:
            JekyllError: for a file that can't be read.
        """
        site = self.site
        site.data = DataReader(site).read(str(site.config["data_dir"]))
        has_theme_data = site.edition.jekyll.has_theme_data
        if has_theme_data and site.theme is not None and site.theme.data_path:
            theme_data = DataReader(site, in_theme=True).read(site.theme.data_path)
            site.data = deep_merge(theme_data, site.data)


def names_in(folder: str) -> list[str]:
    """The names in a folder, in the order that the file system gives them, as Ruby's are.

    Raises:
        ReadError: if it can't be read.
    """
    try:
        return os.listdir(folder)
    except OSError as error:
        raise unreadable(folder, error) from None
