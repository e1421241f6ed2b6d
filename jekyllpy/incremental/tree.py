"""The files below a folder, and in which version each of them lies there."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping

from jekyllpy.text.file_versions import is_settled, version

UNSETTLED = ""


class Unclear(Exception):
    """There is something below a folder that may be changed without being seen."""


def version_at(path: str) -> str | None:
    """The version of what lies at `path`; None if nothing does."""
    try:
        return version(os.lstat(path))
    except OSError:
        return None


def sources_below(top: str, leaves_out: Callable[[str, str], bool]) -> dict[str, str]:
    """The versions of the files that a site may be read from, by their paths.

    A file that is too new for its version to be relied on has the version `UNSETTLED`.

    Args:
        leaves_out: whether an entry, given by its path and its name, is none of the site's.

    Raises:
        Unclear: if a folder is a link, or can't be read.
    """
    found, now = dict[str, str](), time.time_ns()
    pending = [top]
    while pending:
        for entry in entries_of(pending.pop()):
            if leaves_out(entry.path, entry.name):
                continue
            try:
                is_folder, status = entry.is_dir(), entry.stat()
            except OSError:  # a link to nothing, or to itself
                found[entry.path] = UNSETTLED
                continue
            if is_folder:
                if entry.is_symlink():
                    raise Unclear(entry.path)
                pending.append(entry.path)
                continue
            found[entry.path] = version(status) if is_settled(status, now) else UNSETTLED
    return found


def entries_of(folder: str) -> Iterator[os.DirEntry[str]]:
    """What lies in a folder.

    Raises:
        Unclear: if that can't be found out.
    """
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError:
        raise Unclear(folder) from None


def all_below(top: str) -> dict[str, str]:
    """The versions of a folder and of everything below it; links are not followed.

    That of a folder tells whether anything has come into it, or gone.
    """
    found: dict[str, str] = {}
    pending = [top]
    while pending:
        folder = pending.pop()
        found[folder] = version_at(folder) or UNSETTLED
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(entry.path)
                    else:
                        found[entry.path] = version(entry.stat(follow_symlinks=False))
        except OSError:
            found[folder] = UNSETTLED
    return found


def are_as_before(versions: Mapping[str, str]) -> bool:
    """Whether everything lies where it lay, in the same version."""
    return all(version_at(path) == before for path, before in versions.items())
