"""Paths as Jekyll makes them: always below a base folder."""

from __future__ import annotations

import os
import posixpath
from functools import lru_cache
from os.path import splitdrive
from types import ModuleType

ON_WINDOWS = os.name == "nt"


@lru_cache(maxsize=4096)
def sanitized_path(base: str, path: str | None) -> str:
    """`path` below `base`, whatever `..`, `~` or leading slashes it holds.

    Rule: Jekyll 4.4.1, `PathManager.sanitized_path`.
    """
    if path is None or path == base:
        return base
    if path.startswith("~"):
        path = "/" + path
    drive, folder = splitdrive(base)
    own, rest = splitdrive(path)
    clean = posixpath.normpath("/" + (path if own.startswith("//") and own != drive else rest))
    if clean.startswith("//"):
        clean = clean[1:]
    if clean == folder or clean.startswith(folder.rstrip("/") + "/"):
        return drive + clean
    return join(base, clean)


def join(*parts: str) -> str:
    """Ruby's `File.join`: one slash between parts, empty parts too."""
    if len(parts) == 2:
        return parts[0].rstrip("/") + "/" + parts[1].lstrip("/")
    joined = parts[0]
    for part in parts[1:]:
        joined = joined.rstrip("/") + "/" + part.lstrip("/")
    return joined


def dirname(path: str) -> str:
    """Ruby's `File.dirname`: slashes at the end don't count, and nothing above is `.`."""
    folder = posixpath.dirname(path.rstrip("/") or path)
    return folder or ("/" if path.startswith("/") else ".")


def extname(path: str) -> str:
    """Ruby's `File.extname`: empty for a dot file, `.` for a name that ends with a dot."""
    name = path.rsplit("/", 1)[-1]
    stem, dot, ext = (
        name.lstrip(".").rpartition(".") if name.startswith(".") else name.rpartition(".")
    )
    if not dot or not stem:
        return ""
    return "." + ext if ext else "."


def realpath(path: str | os.PathLike[str], *, rules: ModuleType = os.path) -> str:
    """Ruby's `File.realpath`: all links resolved, with slashes on every system."""
    real: str = rules.realpath(path)
    return real.replace(rules.sep, "/")


def seen_from(
    path: str | os.PathLike[str], folder: str | None = None, *, rules: ModuleType = os.path
) -> str:
    """`path` as seen from `folder` (default: the current one), with slashes on every system.

    On another drive nothing is seen from there: then it is `path` itself.
    """
    try:
        seen: str = rules.relpath(path, folder or rules.curdir)
    except ValueError:
        seen = os.fspath(path)
    return seen.replace(rules.sep, "/")


def expand(
    path: str | os.PathLike[str], folder: str | None = None, *, rules: ModuleType = os.path
) -> str:
    """Ruby's `File.expand_path`: with slashes on every system."""
    expanded = os.fspath(path)
    if "\0" not in expanded:  # which no user's name has
        expanded = rules.expanduser(expanded)
    absolute: str = rules.normpath(rules.join(folder or os.getcwd(), expanded))
    return absolute.replace(rules.sep, "/")
