"""Where a path may lead.

Whatever names a path (a setting, front matter, a file's name, a tag's or a command's argument) is
asked about here before anything is read from it or written to it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from posixpath import normpath
from types import ModuleType

from jekyllpy.errors import JekyllError, ReadError

HAS_JUNCTIONS = os.name == "nt"
"""Whether there are links to folders that `islink` doesn't tell."""


class Grounds:
    """The folders that a site reads from; in safe mode it is kept to them, links or not.

    Args:
        folders: the site's source and what else is its own.
        safe: whether it is kept to them.
    """

    def __init__(self, *folders: str, safe: bool = False) -> None:
        self.safe = safe
        self._real_folders: dict[str, str] | None = None
        self._folders = {os.path.realpath(folder) for folder in folders}

    @property
    def folders(self) -> frozenset[str]:
        """Where all lies that may be read in safe mode, links resolved."""
        return frozenset(self._folders)

    def add(self, folder: str) -> None:
        """Let the site read from `folder` too: its theme's."""
        if self.safe:
            self._folders.add(os.path.realpath(folder))

    def allow(self, path: str | os.PathLike[str]) -> bool:
        """Whether `path` may be read, or written to as a part of the site's source."""
        if not self.safe:
            return "\0" not in os.fspath(path)
        real = self._real_path(os.fspath(path))
        return real is not None and any(is_at_or_below(folder, real) for folder in self._folders)

    def allowed(self, path: str) -> str:
        """`path` itself.

        Raises:
            ReadError: if it leads where the site may not read.
        """
        if "\0" in path:
            raise ReadError("no file can have a NUL in its name", path=path)
        if not self.allow(path):
            raise ReadError("leads out of the site, which safe mode doesn't follow", path=path)
        return path

    @contextmanager
    def standing(self) -> Iterator[None]:
        """A context in which folders lead where they led: links above a path are resolved once for all in it."""
        self._real_folders = {}
        try:
            yield
        finally:
            self._real_folders = None

    def _real_path(self, path: str) -> str | None:
        folder, name = os.path.split(path)
        known = None if HAS_JUNCTIONS else self._real_folders
        if known is None or name in ("", ".", "..") or "\0" in path or os.path.islink(path):
            return real_path(path)
        if folder not in known:
            known[folder] = os.path.realpath(folder)
        return os.path.join(known[folder], name)


EVERYWHERE = Grounds()
"""For what belongs to no site."""


def holds(folder: str | os.PathLike[str], path: str | os.PathLike[str]) -> bool:
    """Whether `path` is `folder` or lies in it, all links resolved.

    A folder may have many names: in capitals or not where case doesn't matter, or mounted twice.
    """
    real = real_path(path)
    if real is None:
        return False
    if is_at_or_below(os.path.realpath(folder), real):
        return True
    try:
        status = os.stat(folder)
    except (OSError, ValueError):
        return False
    return any(is_same(status, above) for above in and_above(real))


def and_above(path: str) -> Iterator[str]:
    """An absolute path, and all folders above it."""
    yield path
    while (above := os.path.dirname(path)) != path:
        yield (path := above)


def is_same(status: os.stat_result, path: str) -> bool:
    """Whether what lies at `path` has that status."""
    try:
        return os.path.samestat(status, os.stat(path))
    except OSError:
        return False


def real_path(path: str | os.PathLike[str]) -> str | None:
    """`path` with all links resolved; None if no file can have that name."""
    try:
        return os.path.realpath(path)
    except ValueError:  # a NUL in it
        return None


def is_at_or_below(folder: str, path: str, *, rules: ModuleType = os.path) -> bool:
    """Whether `path` is `folder` or lies in it, by their names alone and the rules of the system for them."""
    folder, path = rules.normcase(folder), rules.normcase(path)
    return path == folder or path.startswith(folder.rstrip(rules.sep) + rules.sep)


def is_below_by_name(name: str) -> bool:
    """Whether `name` can only mean something below the folder that it is put into."""
    name = name.replace("\\", "/")
    clean = normpath(name)
    return bool(name) and "\0" not in name and clean != "." and not clean.startswith(("..", "/"))


def below_by_name(name: str, error: type[JekyllError], setting: str) -> str:
    """`name` itself.

    Raises:
        JekyllError: of the class `error`, if it could mean something outside the folder it is put into.
    """
    if not is_below_by_name(name):
        raise error(f"{setting}: {name!r} leads out of its folder; give a plain name")
    return name
