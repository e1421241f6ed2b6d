"""Pathname: what it asks of File and Dir, and changes there."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.dispatch import call, call_with_keywords
from jekyllpy.rubylang.native import MODULES, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import truthy
from jekyllpy.rubylang.std.arguments import path, string
from jekyllpy.rubylang.std.pathname import Pathname, given_back, plus


def _forward(
    module: str, names: tuple[str, ...], back: Callable[[Pathname, Any], Any] | None = None
) -> None:
    """Methods that give the path to a function of File, Dir or FileUtils."""
    for name in names:
        _forward_one(module, name, back)


def _forward_one(module: str, name: str, back: Callable[[Pathname, Any], Any] | None) -> None:
    @method("Pathname", name)
    def forward(self: Pathname, block: Any, *args: Any, **options: Any) -> Any:
        from jekyllpy.rubylang.std import load_constant

        target = MODULES.get(module) or load_constant(module)
        found = call_with_keywords(target, name, (RString(self.path), *args), options, block)
        return found if back is None else back(self, found)


def _as_path(self: Pathname, found: Any) -> Any:
    return self.same(path(found))


_forward("File", (
    "read", "binread", "readlines", "write", "binwrite", "size", "mtime", "atime", "ctime", "birthtime",
    "stat", "lstat", "ftype", "exist?", "file?", "directory?", "symlink?", "readable?",
    "writable?", "executable?", "zero?", "size?", "open", "owned?", "pipe?", "socket?", "utime",
    "truncate",
))  # fmt: skip
_forward("File", ("realpath", "realdirpath", "readlink"), _as_path)
_forward("Dir", ("mkdir", "rmdir"))
_forward("Dir", ("entries",), lambda self, found: RArray(self.same(path(each)) for each in found))


@method("Pathname", "fnmatch", "fnmatch?")
def pathname_fnmatch(self: Pathname, block: Any, pattern: Any, flags: int = 0) -> bool:
    from jekyllpy.rubylang.std.patterns import matches

    return matches(string(pattern), self.path, flags)


@method("Pathname", "each_line")
def pathname_each_line(self: Pathname, block: Any, *args: Any, **options: Any) -> Any:
    from jekyllpy.rubylang.std.file import FILE, file_foreach

    return file_foreach(FILE, block, self.path, *args, **options)


@method("Pathname", "children")
def pathname_children(self: Pathname, block: Any, with_folder: Any = True) -> RArray:
    from jekyllpy.rubylang.std.dir import children

    names = children(self.path)
    if truthy(with_folder) and self.path != ".":
        names = [plus(self.path, name) for name in names]
    return RArray(self.same(name) for name in names)


@method("Pathname", "each_child")
def pathname_each_child(self: Pathname, block: Any, with_folder: Any = True) -> Any:
    return call(pathname_children(self, None, with_folder), "each", block=block)


@method("Pathname", "each_entry")
def pathname_each_entry(self: Pathname, block: Any) -> Any:
    from jekyllpy.rubylang.std.dir import entries

    return given_back([self.same(name) for name in entries(self.path)], block)


@method("Pathname", "glob")
def pathname_glob(self: Pathname, block: Any, pattern: Any, flags: int = 0) -> Any:
    from jekyllpy.rubylang.std.patterns import glob

    found = glob(path(pattern), self.path, flags)
    return given_back([self.same(plus(self.path, name)) for name in found], block)


@method("Pathname", "find")
def pathname_find(self: Pathname, block: Any, *, ignore_error: Any = True) -> Any:
    if block is None:
        return enumerator(self, "find")
    from jekyllpy.rubylang.std.find import walk

    walk(self.path, lambda name: block.call(self.same(name)))
    return None


@method("Pathname", "empty?")
def pathname_is_empty(self: Pathname, block: Any) -> bool:
    if os.path.isdir(self.path):
        return not os.listdir(self.path)
    return os.path.exists(self.path) and os.path.getsize(self.path) == 0


@method("Pathname", "mkpath")
def pathname_mkpath(self: Pathname, block: Any, *, mode: Any = None) -> None:
    from jekyllpy.rubylang.std.fileutils import fu_mkdir_p

    fu_mkdir_p(self, None, self.path)


@method("Pathname", "rmtree")
def pathname_rmtree(self: Pathname, block: Any) -> Pathname:
    from jekyllpy.rubylang.std.fileutils import remove_tree

    remove_tree(self.path, False)
    return self


@method("Pathname", "delete", "unlink")
def pathname_delete(self: Pathname, block: Any) -> int:
    from jekyllpy.rubylang.std.dir import dir_rmdir
    from jekyllpy.rubylang.std.file_changes import file_delete

    remove = dir_rmdir if os.path.isdir(self.path) else file_delete
    return int(remove(None, None, self.path))


@method("Pathname", "rename")
def pathname_rename(self: Pathname, block: Any, name: Any) -> int:
    from jekyllpy.rubylang.std.file_changes import file_rename

    return int(file_rename(None, None, self.path, name))


@method("Pathname", "chmod")
def pathname_chmod(self: Pathname, block: Any, mode: int) -> int:
    from jekyllpy.rubylang.std.file_changes import file_chmod

    return int(file_chmod(None, None, mode, self.path))
