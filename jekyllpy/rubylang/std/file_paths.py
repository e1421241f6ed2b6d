"""File's functions of paths, which look at no file."""

from __future__ import annotations

import os
import posixpath
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_constant, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import truthy
from jekyllpy.rubylang.std.arguments import path, string, system_call
from jekyllpy.rubylang.std.patterns import matches
from jekyllpy.rubylang.told import ANYTHING, FILE, told

define_constant("File", "SEPARATOR", "/")
define_constant("File", "Separator", "/")
define_constant("File", "ALT_SEPARATOR", None)
define_constant("File", "PATH_SEPARATOR", ":")


@singleton_method("File", "join")
def file_join(self: Any, block: Any, *parts: Any) -> RString:
    return RString(join(parts))


def join(parts: Any) -> str:
    """Parts with one slash between any two; Arrays are joined themselves."""
    whole: str | None = None
    for part in parts:
        text = join(part) if isinstance(part, list) else path(part)
        if whole is None:
            whole = text
        elif text.startswith("/"):
            whole = whole.rstrip("/") + text
        else:
            whole = f"{whole}{text}" if whole.endswith("/") else f"{whole}/{text}"
    return whole or ""


@singleton_method("File", "basename")
def file_basename(self: Any, block: Any, name: Any, suffix: Any = None) -> RString:
    return RString(basename(path(name), None if suffix is None else string(suffix)))


def basename(whole: str, suffix: str | None = None) -> str:
    """The last part of a path, without a suffix (`.*` is any extension)."""
    stripped = whole.rstrip("/")
    if not stripped:
        return "/" if whole else ""
    name = stripped.rpartition("/")[2]
    if suffix == ".*":
        head, dot, _tail = name.rpartition(".")
        return head if dot and head.strip(".") else name
    if suffix and name != suffix:
        return name.removesuffix(suffix)
    return name


@singleton_method("File", "dirname")
def file_dirname(self: Any, block: Any, name: Any, level: int = 1) -> RString:
    if level < 0:
        raise error("ArgumentError", f"negative level: {level}")
    found = path(name)
    for _ in range(level):
        found = dirname(found)
    return RString(found)


def dirname(whole: str) -> str:
    """A path without its last part."""
    stripped = whole.rstrip("/")
    if not stripped:
        return "/" if whole else "."
    head, slash, _ = stripped.rpartition("/")
    if not slash:
        return "."
    head = head.rstrip("/")
    return "/" + head.lstrip("/") if whole.startswith("/") else head


@singleton_method("File", "extname")
def file_extname(self: Any, block: Any, name: Any) -> RString:
    return RString(extname(path(name)))


def extname(whole: str) -> str:
    """The last dot of a name and what follows; a name may begin with dots."""
    name = basename(whole)
    at = name.rfind(".")
    if at <= 0 or not name[:at].strip("."):
        return ""
    return name[at:]


@singleton_method("File", "split")
def file_split(self: Any, block: Any, name: Any) -> RArray:
    whole = path(name)
    return RArray((RString(dirname(whole)), RString(basename(whole))))


@singleton_method("File", "expand_path")
def file_expand_path(self: Any, block: Any, name: Any, folder: Any = None) -> RString:
    return RString(expand(path(name), None if folder is None else path(folder)))


@singleton_method("File", "absolute_path")
def file_absolute_path(self: Any, block: Any, name: Any, folder: Any = None) -> RString:
    return RString(expand(path(name), None if folder is None else path(folder), tilde=False))


def expand(whole: str, folder: str | None = None, *, tilde: bool = True) -> str:
    """The absolute path, without `.` and `..`."""
    if tilde and whole.startswith("~"):
        whole = os.path.expanduser(whole)
        if whole.startswith("~"):
            raise error("ArgumentError", f"user {whole[1:].partition('/')[0]} doesn't exist")
    if not whole.startswith("/"):
        start = os.getcwd() if folder is None else expand(folder, tilde=tilde)
        whole = f"{start}/{whole}"
    slashes = "/" * (len(whole) - len(whole.lstrip("/")))
    return slashes + posixpath.normpath(whole).lstrip("/")


@singleton_method("File", "absolute_path?")
def file_is_absolute(self: Any, block: Any, name: Any) -> bool:
    return path(name).startswith("/")


@singleton_method("File", "realpath", "realdirpath")
def file_realpath(self: Any, block: Any, name: Any, folder: Any = None) -> RString:
    whole = path(name) if folder is None else join((folder, name))
    with system_call("rb_realpath_internal", whole):
        told(FILE, whole)
        return RString(os.path.realpath(whole, strict=True))


@singleton_method("File", "path")
def file_path_of(self: Any, block: Any, name: Any) -> RString:
    return RString(path(name))


@singleton_method("File", "fnmatch", "fnmatch?")
def file_fnmatch(self: Any, block: Any, pattern: Any, name: Any, flags: int = 0) -> bool:
    return matches(string(pattern), path(name), flags)


@singleton_method("File", "identical?")
def file_identical(self: Any, block: Any, one: Any, other: Any) -> bool:
    try:
        told(ANYTHING)
        return truthy(os.path.samefile(path(one), path(other)))
    except OSError:
        return False
