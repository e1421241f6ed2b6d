"""Ruby's Dir: what is in folders, and the one we are in."""

from __future__ import annotations

import os
from typing import Any

from jekyllpy.rubylang.core.string_splitting import strings
from jekyllpy.rubylang.implicit import flat
from jekyllpy.rubylang.native import define_class, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.std.arguments import path, system_call, system_error
from jekyllpy.rubylang.std.patterns import DOTMATCH, glob
from jekyllpy.rubylang.told import CHANGES, FILE, FOLDER, told


class Dir(RObject):
    """A folder: its path, and how far its names have been read."""

    __slots__ = ("at", "path")

    def __init__(self, cls: RClass, path: str = "") -> None:
        super().__init__(cls)
        self.path = path
        self.at = 0


DIR = define_class("Dir", allocate=Dir, include=("Enumerable",))


def children(folder: str) -> list[str]:
    """The names in a folder, sorted."""
    told(FOLDER, folder)
    with system_call("dir_initialize", folder):
        return sorted(os.listdir(folder))


def entries(folder: str) -> list[str]:
    """The same with `.` and `..`."""
    return [".", "..", *children(folder)]


@singleton_method("Dir", "glob")
def dir_glob(
    self: Any, block: Any, pattern: Any, flags: int = 0, *, base: Any = None, sort: Any = True
) -> Any:
    folder = "" if base is None else path(base)
    patterns = pattern if isinstance(pattern, list) else [pattern]
    found = [name for each in patterns for name in glob(path(each), folder, flags & DOTMATCH)]
    if block is None:
        return strings(found)
    for name in found:
        block.call(RString(name))
    return None


@singleton_method("Dir", "[]")
def dir_index(self: Any, block: Any, *patterns: Any, base: Any = None, sort: Any = True) -> Any:
    return dir_glob(self, None, flat(patterns), 0, base=base)


@singleton_method("Dir", "pwd", "getwd")
def dir_pwd(self: Any, block: Any) -> RString:
    return RString(os.getcwd())


@singleton_method("Dir", "home")
def dir_home(self: Any, block: Any, user: Any = None) -> RString:
    return RString(os.path.expanduser("~" if user is None else f"~{path(user)}"))


@singleton_method("Dir", "chdir")
def dir_chdir(self: Any, block: Any, folder: Any = None) -> Any:
    whole = os.path.expanduser("~") if folder is None else path(folder)
    before = os.getcwd()
    told(CHANGES, whole)
    with system_call("dir_s_chdir", whole):
        os.chdir(whole)
    if block is None:
        return 0
    try:
        return block.call(RString(whole))
    finally:
        os.chdir(before)


@singleton_method("Dir", "mkdir")
def dir_mkdir(self: Any, block: Any, folder: Any, mode: int = 0o777) -> int:
    whole = path(folder)
    told(CHANGES, whole)
    with system_call("dir_s_mkdir", whole):
        os.mkdir(whole, mode)
    return 0


@singleton_method("Dir", "rmdir", "delete", "unlink")
def dir_rmdir(self: Any, block: Any, folder: Any) -> int:
    whole = path(folder)
    told(CHANGES, whole)
    with system_call("dir_s_rmdir", whole):
        os.rmdir(whole)
    return 0


@singleton_method("Dir", "exist?")
@singleton_method("Dir", "exists?")
def dir_exists(self: Any, block: Any, folder: Any) -> bool:
    told(FILE, path(folder))
    return os.path.isdir(path(folder))


@singleton_method("Dir", "empty?")
def dir_is_empty(self: Any, block: Any, folder: Any) -> bool:
    whole = path(folder)
    told(FOLDER, whole)
    try:
        return not os.listdir(whole)
    except NotADirectoryError:
        return False
    except OSError as raised:
        raise system_error(raised, f"rb_dir_s_empty_p - {whole}") from None


@singleton_method("Dir", "children")
def dir_children(self: Any, block: Any, folder: Any, **options: Any) -> RArray:
    return strings(children(path(folder)))


@singleton_method("Dir", "entries")
def dir_entries(self: Any, block: Any, folder: Any, **options: Any) -> RArray:
    return strings(entries(path(folder)))


@singleton_method("Dir", "each_child")
def dir_each_child(self: Any, block: Any, folder: Any, **options: Any) -> Any:
    if block is None:
        return enumerator(self, "each_child", folder)
    for name in children(path(folder)):
        block.call(RString(name))
    return None


@singleton_method("Dir", "foreach")
def dir_foreach(self: Any, block: Any, folder: Any, **options: Any) -> Any:
    if block is None:
        return enumerator(self, "foreach", folder)
    for name in entries(path(folder)):
        block.call(RString(name))
    return None


@singleton_method("Dir", "open")
def dir_open(self: RClass, block: Any, folder: Any, **options: Any) -> Any:
    found = Dir(self)
    dir_initialize(found, None, folder)
    return found if block is None else block.call(found)


@method("Dir", "initialize", visibility="private")
def dir_initialize(self: Dir, block: Any, folder: Any, **options: Any) -> None:
    self.path = path(folder)
    entries(self.path)


@method("Dir", "path", "to_path")
def dir_path(self: Dir, block: Any) -> RString:
    return RString(self.path)


@method("Dir", "children")
def dir_own_children(self: Dir, block: Any) -> RArray:
    return strings(children(self.path))


@method("Dir", "each")
def dir_each(self: Dir, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each")
    for name in entries(self.path):
        block.call(RString(name))
    return self


@method("Dir", "each_child")
def dir_own_each_child(self: Dir, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each_child")
    for name in children(self.path):
        block.call(RString(name))
    return self


@method("Dir", "read")
def dir_read(self: Dir, block: Any) -> Any:
    names = entries(self.path)
    self.at += 1
    return RString(names[self.at - 1]) if self.at <= len(names) else None


@method("Dir", "rewind")
def dir_rewind(self: Dir, block: Any) -> Dir:
    self.at = 0
    return self


@method("Dir", "close")
def dir_close(self: Dir, block: Any) -> None:
    return None


@method("Dir", "inspect")
def dir_inspect(self: Dir, block: Any) -> RString:
    return RString(f"#<Dir:{self.path}>")
