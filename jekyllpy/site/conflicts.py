"""Finds files that would be written to the same place, or to none."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from posixpath import dirname
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import WriteError
from jekyllpy.site.borders import refuse_outside_files, require_own_destination
from jekyllpy.site.names import fault_on_windows, folded, ignores_case
from jekyllpy.text.paths import ON_WINDOWS

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

# Of a file's name, in bytes: the least that today's file systems allow.
LONGEST_NAME = 255


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
        if getattr(type(item), "may_share_destination", False):
            continue
        sharers.setdefault(item.destination(site.dest), []).append(item.path)
    conflicts = {path: files for path, files in sharers.items() if len(files) > 1}
    if len({folded(path) for path in sharers}) < len(sharers) and ignores_case(site.dest):
        conflicts = taken_for_the_same(sharers)
    for path, files in conflicts.items():
        warn = site.logger.warn
        warn("Conflict:", "The following destination is shared by multiple files.")
        warn("", "The written file may end up with unexpected contents.")
        warn("", path)
        for file in files:
            warn("", f" - {file}")
        warn("")
    return bool(conflicts)


def shared_places(site: Site) -> list[str] | None:
    """The places that several of the site's files are written to; None if places are one but for capitals."""
    count = Counter(item.destination(site.dest) for item in site.each_site_file())
    if len(set(map(folded, count))) < len(count) and ignores_case(site.dest):
        return None
    return sorted(place for place, files in count.items() if files > 1)


def taken_for_the_same(sharers: dict[str, list[str]]) -> dict[str, list[str]]:
    """The destinations that are one where capitals make no difference, with the files that share it."""
    alike: dict[str, list[str]] = {}
    for path in sharers:
        alike.setdefault(folded(path), []).append(path)
    return {
        ", ".join(paths): files
        for paths in alike.values()
        if len(files := [file for path in paths for file in sharers[path]]) > 1
    }


def refuse_impossible_files(site: Site) -> None:
    """Refuse what can't or mustn't be written, before anything is touched.

    Such are a file where another file's folder would be, names that are too long for any or none for
    Windows there, whatever would lie outside the destination, and a destination that is somebody else's.

    Raises:
        WriteError: naming the files of the source, or the destination.
    """
    sources = {item.destination(site.dest): item.path for item in site.each_site_file()}
    refuse_outside_files(site, sources)
    require_own_destination(site)
    folders: dict[str, str] = {}
    for path, source in sources.items():
        folder = dirname(path)
        while folder not in folders and len(folder) > len(site.dest):
            folders[folder] = source
            folder = dirname(folder)
        if has_long_name(path):
            raise WriteError(
                "has an address too long for a file's name: give it a shorter permalink",
                path=source,
            )
        fault = fault_on_windows(path[len(site.dest) :]) if ON_WINDOWS else None
        if fault is not None:
            raise WriteError(
                f"cannot be written to {path}, since on Windows {fault}: change its permalink or name",
                path=source,
            )
    for path in sources.keys() & folders.keys():
        raise WriteError(
            f"cannot be written to {path}, a folder that {folders[path]} needs: change the permalink "
            "of either",
            path=sources[path],
        )


def has_long_name(path: str) -> bool:
    """Whether a name in `path` is longer than file systems allow."""
    if len(path) <= LONGEST_NAME and path.isascii():
        return False
    return any(len(os.fsencode(name)) > LONGEST_NAME for name in path.split("/"))
