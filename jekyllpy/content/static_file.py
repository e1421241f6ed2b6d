"""A static file: copied as it is.

Rules: Jekyll 4.4.1, `StaticFile`.
"""

from __future__ import annotations

import datetime as dt
import os
from posixpath import basename
from typing import TYPE_CHECKING, Any

from jekyllpy.content import permalink as permalinks
from jekyllpy.content.files import modified_time
from jekyllpy.ruby import truthy
from jekyllpy.text.paths import dirname, extname, join

if TYPE_CHECKING:
    from jekyllpy.content.collection import Collection
    from jekyllpy.content.drops import StaticFileDrop
    from jekyllpy.content.host import Host, Writer


class StaticFile:
    """A file that a site copies.

    Args:
        base: the folder that the file's path begins at.
        dir: its folder below `base`.
        name: its name.
        collection: the collection whose folder it lies in.
    """

    def __init__(
        self, site: Host, base: str, dir: str, name: str, collection: Collection | None = None
    ) -> None:
        self.site = site
        self.base = base
        self.dir = dir
        self.name = name
        self.collection = collection
        self.relative_path = join(dir, name) if dir is not None else name
        self.extname = extname(name)
        self.type = collection.label if collection is not None else None
        self._url: str | None = None
        self._drop: StaticFileDrop | None = None
        self._defaults: dict[str, Any] | None = None
        self._data: dict[str, Any] | None = None

    @property
    def path(self) -> str:
        """The absolute path."""
        collections_dir = self.site.config["collections_dir"]
        if self.collection is not None and collections_dir:
            return join(self.base, collections_dir, self.dir, self.name)
        return join(self.base, self.dir, self.name)

    @property
    def basename(self) -> str:
        """The name without extension."""
        name = basename(self.name)
        name = name[: len(name) - len(self.extname)]
        return name.rstrip(".") if self.site.edition.jekyll.drops_trailing_periods else name

    @property
    def cleaned_relative_path(self) -> str:
        """The path without extension, from its collection's folder if it has one."""
        path = self.relative_path[: len(self.relative_path) - len(self.extname)].rstrip(".")
        if self.collection is not None:
            path = path.replace(self.collection.relative_directory, "", 1)
        return path

    @property
    def url(self) -> str:
        """Its address on the site."""
        if self._url is None:
            if not self.site.edition.jekyll.collections_own_their_files:
                self._url = self._plain_url()
                return self._url
            if self.collection is None:
                address = self.cleaned_relative_path
            else:
                address = permalinks.from_mapping(
                    str(self.collection.url_template),
                    {
                        "collection": self.collection.label,
                        "path": self.cleaned_relative_path,
                        "output_ext": "",
                        "name": self.basename,
                        "title": "",
                    },
                )
            self._url = address.removesuffix("/") + self.extname
        return self._url

    def _plain_url(self) -> str:
        """The path or, in a collection, what its template makes of the path with extension."""
        if self.collection is None:
            return self.relative_path.removesuffix("/")
        names = {
            "collection": self.collection.label,
            "path": self.relative_path[len(self.collection.relative_directory) :],
            "output_ext": "",
            "name": "",
            "title": "",
        }
        template = str(self.collection.url_template)
        return permalinks.from_mapping(template, names).removesuffix("/")

    def destination(self, dest: str) -> str:
        """The file below `dest` that this is copied to."""
        if not self.site.edition.jekyll.collections_own_their_files:
            return self.site.in_dest_dir(dest, self.destination_rel_dir, self.name)
        return self.site.in_dest_dir(dest, permalinks.file_at(self.url))

    @property
    def destination_rel_dir(self) -> str:
        """The folder that it is written into, from the destination."""
        return dirname(self.url) if self.collection is not None else self.dir

    @property
    def data(self) -> dict[str, Any]:
        """The front matter defaults for its path, which templates see."""
        if self._data is None:
            self._data = dict(self.site.frontmatter_defaults.all(self.relative_path, self.type))
        return self._data

    @property
    def defaults(self) -> dict[str, Any]:
        """The front matter defaults for its address, which decide whether it is published."""
        if self._defaults is None:
            self._defaults = self.site.frontmatter_defaults.all(self.url, self.type)
        return self._defaults

    @property
    def modified_time(self) -> dt.datetime:
        """When the file was last changed, in the site's time zone."""
        return modified_time(self.path, self.site.zone)

    @property
    def mtime(self) -> int:
        """When the file was last changed, in seconds since 1970."""
        return int(os.stat(self.path).st_mtime)

    @property
    def to_be_written(self) -> bool:
        """Whether it is published and in no collection, or in one that is written."""
        published = truthy(self.defaults.get("published", True))
        if not self.site.edition.jekyll.collections_own_their_files:
            return published
        return published and (self.collection is None or self.collection.write)

    def to_liquid(self) -> StaticFileDrop:
        """What templates see of the file, made once."""
        if self._drop is None:
            from jekyllpy.content.drops import StaticFileDrop

            self._drop = StaticFileDrop(self)
        return self._drop

    def hand_over(self, writer: Writer, dest: str) -> bool:
        """Have `writer` copy the file; returns whether it differs from what lies below `dest`.

        Raises:
            ReadError: if it can't be read.
            WriteError: if the copy can't be written.
        """
        return writer.copy(self.path, self.destination(dest), keeps_link=self._keeps_links)

    def write(self, dest: str) -> bool:
        """Copy the file below `dest`, unless it is there already; returns whether it was copied.

        A build calls this only where a class has a `write` of its own; see `Written.write`.
        """
        return self.hand_over(self.site.writer, dest)

    @property
    def _keeps_links(self) -> bool:
        return not self.site.safe and os.environ.get("JEKYLL_ENV") != "production"

    def ruby_inspect(self) -> str:
        """What a template shows of it within a hash."""
        return repr(self)

    def __repr__(self) -> str:
        return f'#<Jekyll::StaticFile @relative_path="{self.relative_path}">'
