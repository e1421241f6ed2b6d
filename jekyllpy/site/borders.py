"""Keeps builds from emptying a folder that is no build's, and from writing beside their own.

A folder below the source, as `_site` is, is a build's own. Any other is one if it is empty, if a build
of this site filled it before (the cache folder remembers), or if most of what lies there is what this
build writes.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping
from posixpath import dirname, normpath
from typing import TYPE_CHECKING, Any

from jekyllpy.content.files import to_bytes
from jekyllpy.content.front_matter import has_yaml_header
from jekyllpy.errors import ConfigurationError, WriteError
from jekyllpy.site.output import holds as file_holds
from jekyllpy.text.grounds import holds, is_at_or_below, real_path
from jekyllpy.text.writing import replace

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

USUAL = "_site"
RECORD = "destinations"
FOLDER_SETTINGS = ("layouts_dir", "includes_dir", "data_dir", "collections_dir")
SOURCE_FOLDERS = ("_posts", "_drafts", "_sass", "_plugins", ".git")
REMEDY = "build once with --force if it may be emptied, or choose another --destination"


def refuse_impossible_destination(site: Site) -> None:
    """Refuse a destination that holds the source, what it is read from, or all that is the user's.

    Raises:
        ConfigurationError: naming it.
    """
    if holds(site.dest, site.source):
        raise ConfigurationError("Destination directory cannot be or contain the Source directory.")
    if real_path(site.dest) == real_path(os.path.expanduser("~")):
        raise ConfigurationError("Destination directory cannot be the home directory.")
    labels = site.config["collections"]
    labels = labels if isinstance(labels, dict | list) else ()
    names = [str(site.config[name] or "") for name in FOLDER_SETTINGS]
    names += [*SOURCE_FOLDERS, *(os.path.join(names[-1], f"_{label}") for label in labels)]
    for name in names:
        folder = site.in_source_dir(name)
        if folder != site.source and os.path.isdir(folder) and holds(site.dest, folder):
            raise ConfigurationError(
                f"Destination directory cannot be or contain {folder}, which the site is read from."
            )


def claim_empty_destination(site: Site) -> None:
    """Take a folder that holds nothing yet: what plugins put there before the site is written is its own."""
    folder = real_path(site.dest)
    if folder is not None and not files_in(site.dest):
        site.own_destinations.add(folder)


def require_own_destination(site: Site) -> None:
    """Refuse to empty a folder that no build of this site filled, unless that is forced.

    Raises:
        WriteError: naming the folder and what to do.
    """
    folder = real_path(site.dest)
    if folder is None:
        return
    if not is_in_any(site.own_destinations, folder):
        found = [path for path in files_in(site.dest) if not is_kept(site, path)]
        if found and not site.is_forced and not is_ours(site, folder, found):
            raise WriteError(
                f"holds files that no build of this site made: {REMEDY}", path=site.dest
            )
        site.own_destinations.add(folder)
    remember(site, folder)


def is_ours(site: Site, folder: str, found: list[str]) -> bool:
    """Whether builds seem to have made `found`, the files of `folder`."""
    if is_usual(site.source, folder) or is_in_any(recorded(site), folder):
        return True
    if holds(site.source, folder):
        return not any(map(is_source, found))
    same = sum(is_written(item, site.dest) for item in site.each_site_file())
    return 2 * same > len(found)


def is_source(path: str) -> bool:
    """Whether a file begins with front matter, as none does that a build makes."""
    try:
        return has_yaml_header(path)
    except OSError:
        return False


def is_written(item: Any, dest: str) -> bool:
    """Whether the destination has, byte for byte, what is to be written."""
    target = item.destination(dest)
    output = getattr(item, "output", None)
    if output is not None:
        return file_holds(target, to_bytes(output))
    try:
        import filecmp

        return filecmp.cmp(item.path, target, shallow=False)
    except OSError:
        return False


def is_kept(site: Site, path: str) -> bool:
    """Whether the setting `keep_files` names the file or a folder above it."""
    return path.startswith(tuple(f"{site.dest}/{name}" for name in site.keep_files))


def files_in(folder: str) -> list[str]:
    """All files below a folder, links not followed."""
    return [
        f"{below}/{name}"
        for below, folders, names in os.walk(folder)
        for name in [*names, *(name for name in folders if os.path.islink(f"{below}/{name}"))]
    ]


def recorded(site: Site) -> list[str]:
    """The folders outside of the source that builds of this site have filled."""
    path = site.in_cache_dir(RECORD)
    return recorded_in(path) if site.grounds.allow(path) else []


def recorded_in(path: str) -> list[str]:
    """The folders that the file at `path` records, none if it can't be read."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            return file.read().splitlines()
    except OSError:
        return []


def remember(site: Site, folder: str) -> None:
    """Note that builds fill `folder`, if its place doesn't show that anyway."""
    path = site.in_cache_dir(RECORD)
    if is_usual(site.source, folder) or not site.grounds.allow(path):
        return
    known = recorded_in(path)
    if not is_in_any(known, folder):
        with contextlib.suppress(WriteError):
            replace(path, to_bytes("\n".join([*known, folder, ""])))


def is_usual(source: str, folder: str) -> bool:
    """Whether a folder, links resolved, is `_site` or lies in it."""
    return is_at_or_below(os.path.join(os.path.realpath(source), USUAL), folder)


def is_in_any(folders: Iterable[str], path: str) -> bool:
    """Whether `path` is one of `folders` or lies in one."""
    return any(is_at_or_below(folder, path) for folder in folders)


def refuse_outside_files(site: Site, sources: Mapping[str, str]) -> None:
    """Refuse addresses that lead out of the destination, and links in it that do.

    Args:
        sources: the files that are to be written, each with that of the source.

    Raises:
        WriteError: naming the file of the source.
    """
    dest = site.dest.rstrip("/")
    for path, source in sources.items():
        if "\0" in path:
            raise WriteError("has an address with a NUL in it, which no file can have", path=source)
        clean = normpath(path) if "/.." in path else path
        if clean == dest or not is_at_or_below(dest, clean):
            raise WriteError(f"would be written to {path}, outside the destination", path=source)
    if not os.path.lexists(dest):
        return
    for folder in folders_above(sources, dest):
        if os.path.islink(folder) and not may_lead_on(site, folder):
            raise WriteError(
                "is a link that leads out of the destination: take it away", path=folder
            )


def folders_above(paths: Iterable[str], dest: str) -> set[str]:
    """All folders between `dest` and each of `paths`."""
    folders: set[str] = set()
    for path in paths:
        folder = dirname(path)
        while folder not in folders and len(folder) > len(dest):
            folders.add(folder)
            folder = dirname(folder)
    return folders


def may_lead_on(site: Site, folder: str) -> bool:
    """Whether files may be written through a link: within the destination; unsafely, past the source."""
    if holds(site.dest, folder):
        return True
    return not (site.safe or holds(site.source, folder) or holds(folder, site.source))
