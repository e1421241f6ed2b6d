"""Which version of a gem a site is locked to, for plugins that differ from version to version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.config.bundle_files import BundleFiles
from jekyllpy.gems.lockfile import Lockfile
from jekyllpy.gems.version import Version

if TYPE_CHECKING:
    from jekyllpy.site.site import Site


def locked_version(site: Site, gem: str) -> Version | None:
    """The version that the site's lock has of `gem`; None if there is no lock, or no such gem in it.

    Raises:
        GemError: for a lock with the marks of a merge in it.
    """
    lock = BundleFiles(site.source, safe=site.safe).lock()
    if lock is None:
        return None
    path, text = lock
    return Lockfile.parse(text, path).versions.get(gem)
