"""The gem csl-styles, whose styles and locales a site is shown with where it is on this machine."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from jekyllpy.config.bundle_files import BundleFiles
from jekyllpy.csl.packages import Collection
from jekyllpy.gems.installed import newest_installed
from jekyllpy.gems.lockfile import Lockfile
from jekyllpy.gems.store import Store
from jekyllpy.gems.themes import exactly

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

NAME = "csl-styles"
FOLDER = "vendor"


def collection_of(site: Site) -> Collection | None:
    """The styles and locales of the version that the site is locked to; None if it isn't, or that isn't here.

    Raises:
        GemError: for a lock with the marks of a merge in it.
    """
    if site.safe:
        return None
    lock = BundleFiles(site.source, safe=False).lock()
    return None if lock is None or NAME not in lock[1] else _found(site.source, *lock)


@lru_cache(maxsize=4)
def _found(source: str, path: str, lock: str) -> Collection | None:
    version = Lockfile.parse(lock, path).versions.get(NAME)
    if version is None:
        return None
    installed = newest_installed(NAME, source, exactly(version))
    folder = installed or Store.of_user().folder(NAME, version)
    if folder is None:
        return None
    collection = Collection(Path(folder, FOLDER, "styles"), Path(folder, FOLDER, "locales"))
    is_whole = collection.styles.is_dir() and collection.locales.is_dir()
    return collection if is_whole else None
