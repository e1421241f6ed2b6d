"""Static files that a plugin makes: kept between builds, copied into the site as any other."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import lru_cache
from posixpath import split
from typing import TYPE_CHECKING

from jekyllpy.content.static_file import StaticFile

if TYPE_CHECKING:
    from jekyllpy.site.site import Site


class MadeFile(StaticFile):
    """A file of the site that lies somewhere else.

    Args:
        name: its path in the site.
        made: where it lies.
    """

    def __init__(self, site: Site, name: str, made: str) -> None:
        folder, file = split(name)
        super().__init__(site, site.source, f"/{folder}" if folder else "", file)
        self._made = made

    @property
    def path(self) -> str:
        return self._made


def keeping_folder(site: Site, name: str) -> str:
    """A folder for what a plugin makes: in the site's cache, or until the end where there is none."""
    return site.disk_cache(name) or passing_folder(name)


@lru_cache
def passing_folder(name: str) -> str:
    """A folder that is gone with the program."""
    folder = tempfile.mkdtemp(prefix=f"{name}-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
