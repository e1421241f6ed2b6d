"""Paths as Jekyll makes them: always below a base folder."""

from __future__ import annotations

import os
import posixpath
from functools import lru_cache
from os.path import splitdrive


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
    clean = posixpath.normpath("/" + splitdrive(path)[1])
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


def expand(path: str | os.PathLike[str], folder: str | None = None) -> str:
    """Ruby's `File.expand_path`: with slashes on every system."""
    expanded = os.fspath(path)
    if "\0" not in expanded:  # which no user's name has
        expanded = os.path.expanduser(expanded)
    absolute = os.path.join(folder or os.getcwd(), expanded)
    return posixpath.normpath(absolute.replace(os.sep, "/"))
