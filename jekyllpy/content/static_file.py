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
from jekyllpy.errors import ReadError, WriteError
from jekyllpy.ruby import truthy
from jekyllpy.site.output import copy_file, copy_link
from jekyllpy.text.paths import dirname, extname, join

if TYPE_CHECKING:
    from jekyllpy.content.collection import Collection
    from jekyllpy.content.drops import StaticFileDrop
    from jekyllpy.content.host import Host


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
        collections_dir = self.site.config["collections_dir"]
        if self.collection is not None and collections_dir:
            return join(self.base, collections_dir, self.dir, self.name)
        return join(self.base, self.dir, self.name)

    @property
    def basename(self) -> str:
        name = basename(self.name)
        return name[: len(name) - len(self.extname)].rstrip(".")

    @property
    def cleaned_relative_path(self) -> str:
        path = self.relative_path[: len(self.relative_path) - len(self.extname)].rstrip(".")
        if self.collection is not None:
            path = path.replace(self.collection.relative_directory, "", 1)
        return path

    @property
    def url(self) -> str:
        if self._url is None:
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

    def destination(self, dest: str) -> str:
        """The file below `dest` that this is copied to."""
        return self.site.in_dest_dir(dest, permalinks.unescape_path(self.url))

    @property
    def destination_rel_dir(self) -> str:
        return dirname(self.url) if self.collection is not None else self.dir

    @property
    def data(self) -> dict[str, Any]:
        if self._data is None:
            self._data = dict(self.site.frontmatter_defaults.all(self.relative_path, self.type))
        return self._data

    @property
    def defaults(self) -> dict[str, Any]:
        if self._defaults is None:
            self._defaults = self.site.frontmatter_defaults.all(self.url, self.type)
        return self._defaults

    @property
    def modified_time(self) -> dt.datetime:
        return modified_time(self.path, self.site.zone)

    @property
    def mtime(self) -> int:
        return int(os.stat(self.path).st_mtime)

    @property
    def to_be_written(self) -> bool:
        published = truthy(self.defaults.get("published", True))
        return published and (self.collection is None or self.collection.write)

    def to_liquid(self) -> StaticFileDrop:
        if self._drop is None:
            from jekyllpy.content.drops import StaticFileDrop

            self._drop = StaticFileDrop(self)
        return self._drop

    def write(self, dest: str) -> bool:
        """Copy the file below `dest`, unless it is there already; whether it was copied.

        Raises:
            ReadError: if it can't be read.
            WriteError: if the copy can't be written.
        """
        target = self.destination(dest)
        path = self.path
        try:
            if self._keeps_links and os.path.islink(path):
                return copy_link(path, target)
            status = os.stat(path)
            if is_copy(target, status):
                return False
            copy_file(path, target, status)
        except OSError as error:
            raise copy_error(error, path, target) from None
        return True

    @property
    def _keeps_links(self) -> bool:
        return not self.site.safe and os.environ.get("JEKYLL_ENV") != "production"

    def __repr__(self) -> str:
        return f'#<Jekyll::StaticFile @relative_path="{self.relative_path}">'


def is_copy(target: str, status: os.stat_result) -> bool:
    """Whether `target` is as long and as old as the file it would be copied from."""
    try:
        found = os.lstat(target)
    except OSError:
        return False
    return found.st_size == status.st_size and found.st_mtime_ns == status.st_mtime_ns


def copy_error(error: OSError, source: str, target: str) -> ReadError | WriteError:
    """Which of the two files is to blame."""
    kind, path = (ReadError, source) if error.filename == source else (WriteError, target)
    return kind(f"cannot be copied: {error.strerror}", path=path)
