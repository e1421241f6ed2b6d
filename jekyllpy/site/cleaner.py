"""Finds what in the destination the site no longer writes, and removes it.

Rules: Jekyll 4.4.1, `Cleaner`.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from jekyllpy.errors import WriteError
from jekyllpy.site.destination import Destination, folders_of
from jekyllpy.site.names import folded
from jekyllpy.text.paths import ON_WINDOWS
from jekyllpy.text.writing import make_writable

if TYPE_CHECKING:
    from jekyllpy.site.site import Site


class Cleaner:
    """What stands in the way of a site's files, or is none of them.

    Args:
        there: what lies in the site's destination.
    """

    def __init__(self, site: Site, there: Destination) -> None:
        self.site = site
        self.there = there
        self._files = {item.destination(there.top) for item in site.each_site_file()}
        self._folders = folders_of(self._files, there.top)

    def obsolete_files(self) -> list[str]:
        """What is neither written nor kept."""
        site, top = self.site, self.there.top
        kept = tuple(f"{top}/{name}" for name in site.keep_files)
        kept_folders = folders_of((site.in_dest_dir(name) for name in site.keep_files), top)
        kept_folders |= folders_of(
            (path for path in self.there.paths if path.startswith(kept)), top
        )
        return [
            path
            for path in self.there.paths
            if not (self._is_right(path) or path.startswith(kept) or path in kept_folders)
        ]

    def in_the_way(self, obsolete: Iterable[str]) -> list[str]:
        """What must go before the site's files can take their places.

        These are files and links where folders are to be, folders where files are to be, and names that
        some file systems hold for the same as a new one.

        Raises:
            WriteError: if one of them is to be kept.
        """
        there = self.there
        new_folders = self._folders & (set(there.paths) - there.folders)
        blocking = (self._files & there.folders) | new_folders
        going = set(obsolete)
        for path in sorted(blocking - going):
            raise WriteError(
                "is in the way of what the site writes, but is to be kept (keep_files): change either",
                path=path,
            )
        if going:
            new = {folded(path) for path in (*self._files, *self._folders)}
            blocking |= {path for path in going if folded(path) in new and not self._is_right(path)}
        return topmost(blocking)

    def removable(self, obsolete: Iterable[str], gone: list[str]) -> list[str]:
        """What of the obsolete is still to be removed once the site's files are in their places.

        Args:
            gone: what was in their way.
        """
        below = tuple(f"{path}/" for path in gone)
        return [
            path
            for path in obsolete
            if not (path in gone or path.startswith(below) or self._is_right(path))
        ]

    def _is_right(self, path: str) -> bool:
        """Whether what lies at `path` is replaced by the site's own file, or is one of its folders."""
        if path in self.there.folders:
            return path in self._folders
        return path in self._files


def topmost(paths: Iterable[str]) -> list[str]:
    """Those of the paths that lie below none of the others."""
    found: list[str] = []
    for path in sorted(paths, key=lambda path: path.split("/")):
        if not (found and path.startswith(found[-1] + "/")):
            found.append(path)
    return found


def remove(path: str) -> None:
    """Remove a file, a link or a whole folder; one that is gone already is no fault."""
    if os.path.isdir(path) and not os.path.islink(path):
        import shutil

        if ON_WINDOWS:
            for below, _, names in os.walk(path):
                for name in names:
                    make_writable(f"{below}/{name}")
        shutil.rmtree(path, ignore_errors=True)
    else:
        if ON_WINDOWS:
            make_writable(path)
        with contextlib.suppress(OSError):
            os.unlink(path)
