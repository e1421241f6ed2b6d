"""Removes from the destination what the site no longer writes.

Rules: Jekyll 4.4.1, `Cleaner`.
"""

from __future__ import annotations

import contextlib
import os
from posixpath import dirname
from typing import TYPE_CHECKING

from jekyllpy.site.conflicts import refuse_impossible_files

if TYPE_CHECKING:
    from jekyllpy.site.site import Site


def clean(site: Site) -> None:
    """Remove obsolete files and folders; `keep_files` stay.

    Raises:
        WriteError: before anything is removed, if the site has addresses that can't be files.
    """
    refuse_impossible_files(site)
    obsolete = obsolete_files(site)
    site.hooks.trigger("clean", "on_obsolete", obsolete)
    for path in obsolete:
        remove(path)


def obsolete_files(site: Site) -> list[str]:
    """What lies in the destination and is neither written nor kept."""
    dest = site.dest
    new_files = {item.destination(dest) for item in site.each_site_file()}
    new_dirs = folders_of(new_files, dest)
    kept = tuple(f"{dest}/{name}" for name in site.keep_files)
    kept_dirs = folders_of((site.in_dest_dir(name) for name in site.keep_files), dest)
    obsolete = []
    for path in existing(dest):
        if path in new_files and not os.path.isdir(path):
            continue
        if path in new_dirs and os.path.isdir(path):
            continue
        if not path.startswith(kept) and path not in kept_dirs:
            obsolete.append(path)
    return obsolete


def existing(folder: str) -> list[str]:
    """Everything below a folder, links not followed."""
    found: list[str] = []
    pending = [folder]
    while pending:
        below = pending.pop()
        try:
            with os.scandir(below) as entries:
                for entry in entries:
                    path = f"{below}/{entry.name}"
                    found.append(path)
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(path)
        except OSError:
            continue
    return found


def folders_of(paths: object, top: str) -> set[str]:
    """The folders between `top` and each of the paths."""
    folders: set[str] = set()
    for path in paths:  # type: ignore[attr-defined]
        folder = dirname(path)
        while folder not in folders and folder.startswith(top + "/"):
            folders.add(folder)
            folder = dirname(folder)
    return folders


def remove(path: str) -> None:
    """Remove a file, a link or a whole folder; one that is gone already is no fault."""
    if os.path.isdir(path) and not os.path.islink(path):
        import shutil

        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            os.unlink(path)
