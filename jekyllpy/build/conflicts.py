"""Warns of files that would be written to the same place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.build.site import Site


def conflicting_urls(site: Site) -> bool:
    """Warn of each destination that several of the site's files share; whether there is any."""
    return warn_of_conflicts(site, site.each_site_file())


def warn_of_conflicts(site: Site, items: Iterable[Any]) -> bool:
    """Warn of each destination that several of `items` share; whether there is any.

    Pages that only lead to others (their class says `may_share_destination`) may share it.

    Rule: Jekyll 4.4.1, `Commands::Doctor.conflicting_urls`.
    """
    sharers: dict[str, list[str]] = {}
    for item in items:
        if getattr(item, "may_share_destination", False):
            continue
        sharers.setdefault(item.destination(site.dest), []).append(item.path)
    conflicts = {path: files for path, files in sharers.items() if len(files) > 1}
    for path, files in conflicts.items():
        warn = site.logger.warn
        warn("Conflict:", "The following destination is shared by multiple files.")
        warn("", "The written file may end up with unexpected contents.")
        warn("", path)
        for file in files:
            warn("", f" - {file}")
        warn("")
    return bool(conflicts)
