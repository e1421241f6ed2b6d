"""Reads posts and drafts.

Rules: Jekyll 4.4.1, `PostReader`.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from jekyllpy.content.document import DATED_NAME, DATELESS_NAME, Document
from jekyllpy.content.entry_filter import EntryFilter
from jekyllpy.content.files import is_valid
from jekyllpy.content.kinds import is_readable_kind
from jekyllpy.content.publisher import is_hidden_in_the_future, is_published
from jekyllpy.errors import JekyllError
from jekyllpy.text.glob import walk_kinds
from jekyllpy.text.paths import join

if TYPE_CHECKING:
    from jekyllpy.content.host import Host

Matcher = Callable[[str], object]
"""Whether the name of a file, below the folder of posts, is a post's."""


def is_dated(entry: str) -> bool:
    """Whether a file's name begins with a date, as a post's does."""
    return DATED_NAME.match(entry.rsplit("/", 1)[-1]) is not None


def has_extension(entry: str) -> bool:
    """Whether a file may be a draft."""
    return DATELESS_NAME.match(entry.rsplit("/", 1)[-1]) is not None


class PostReader:
    """Reads the posts and drafts of a folder."""

    def __init__(self, site: Host) -> None:
        self.site = site

    def read_posts(self, dir: str) -> list[Document]:
        """The posts in the folder `_posts` of `dir`."""
        return self.read_publishable(dir, "_posts", is_dated)

    def read_drafts(self, dir: str) -> list[Document]:
        """The drafts in the folder `_drafts` of `dir`."""
        return self.read_publishable(dir, "_drafts", has_extension)

    def read_publishable(self, dir: str, magic_dir: str, matches: Matcher) -> list[Document]:
        """The documents in a folder of `dir` that match, have been read and are to be shown."""
        found = []
        for doc in self.read_content(dir, magic_dir, matches):
            try:
                doc.read()
            except JekyllError as error:
                self.site.on_fault(error)
            else:
                self.site.expect(doc)
                found.append(doc)
        return [doc for doc in found if self.processable(doc)]

    def read_content(self, dir: str, magic_dir: str, matches: Matcher) -> list[Document]:
        """The documents in a folder of `dir` that match, not read yet."""
        site = self.site
        return [
            Document(
                site.in_source_dir(join(dir, magic_dir, entry)), site=site, collection=site.posts
            )
            for entry in self.entries(dir, magic_dir)
            if matches(entry)
        ]

    def processable(self, doc: Document) -> bool:
        """Whether a document could be read and is to be shown; says why not."""
        site = self.site
        if not (doc.was_read or doc.yaml_file):
            site.logger.debug("Skipping:", f"Content in {doc.relative_path} is nil")
            return False
        if not (doc.was_recalled or is_valid(doc.content)):
            site.logger.debug("Skipping:", f"{doc.relative_path} is not valid UTF-8")
            return False
        if is_published(site, doc):
            return True
        if is_hidden_in_the_future(site, doc):
            site.logger.warn("Skipping:", f"{doc.relative_path} has a future date")
        return False

    def entries(self, dir: str, subfolder: str) -> list[str]:
        """The files below a folder of posts or drafts; hidden ones and linked folders left out."""
        base = self.site.in_source_dir(dir, subfolder)
        if not os.path.exists(base):
            return []
        visible = {
            entry: is_plain
            for entry, is_plain in walk_kinds(base)
            if not entry.startswith(".")
            and "/." not in entry
            and (is_plain or not os.path.isdir(f"{base}/{entry}"))
        }
        return [
            entry
            for entry in EntryFilter(self.site, base).filter(list(visible))
            if visible[entry] or is_readable_kind(f"{base}/{entry}", self.site.logger)
        ]
