"""What is known of a file: `exist?`, `size`, `mtime`, `File::Stat`."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.native import (
    define_class,
    define_module,
    method,
    module_function,
    singleton_method,
)
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.stream import RIO
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import compare
from jekyllpy.rubylang.std.arguments import path, system_call
from jekyllpy.rubylang.std.times import time_at
from jekyllpy.rubylang.told import FILE, told


class Stat(RObject):
    """What the operating system told of a file."""

    __slots__ = ("found",)

    def __init__(self, cls: RClass, found: os.stat_result | None = None) -> None:
        super().__init__(cls)
        self.found: Any = found


STAT = define_class("File::Stat", allocate=Stat, include=("Comparable",))
define_module("FileTest")


def status(name: Any, *, follow: bool = True) -> os.stat_result | None:
    """What is known of a file, given as path or as open stream; None if there is none."""
    try:
        if isinstance(name, RIO):
            return os.fstat(name.both[0].fileno())
        told(FILE, path(name))
        return os.stat(path(name), follow_symlinks=follow)
    except OSError:
        return None


def _test(name: str, check: Callable[[os.stat_result], Any], *, follow: bool = True) -> None:
    """Register a question: of File, FileTest and, of what is known, File::Stat."""

    @singleton_method("File", name)
    @module_function("FileTest", name)
    def ask(self: Any, block: Any, file: Any) -> Any:
        found = status(file, follow=follow)
        return False if found is None else check(found)

    @method("File::Stat", name)
    def ask_stat(self: Stat, block: Any) -> Any:
        return check(self.found)


_test("file?", lambda found: stat.S_ISREG(found.st_mode))
_test("directory?", lambda found: stat.S_ISDIR(found.st_mode))
_test("symlink?", lambda found: stat.S_ISLNK(found.st_mode), follow=False)
_test("pipe?", lambda found: stat.S_ISFIFO(found.st_mode))
_test("socket?", lambda found: stat.S_ISSOCK(found.st_mode))
_test("blockdev?", lambda found: stat.S_ISBLK(found.st_mode))
_test("chardev?", lambda found: stat.S_ISCHR(found.st_mode))
_test("owned?", lambda found: os.name == "nt" or found.st_uid == os.geteuid())
_test("setuid?", lambda found: bool(found.st_mode & stat.S_ISUID))
_test("setgid?", lambda found: bool(found.st_mode & stat.S_ISGID))
_test("sticky?", lambda found: bool(found.st_mode & stat.S_ISVTX))
_test("zero?", lambda found: found.st_size == 0)
_test("size?", lambda found: found.st_size or None)
_test("world_readable?", lambda found: found.st_mode & 0o777 if found.st_mode & 0o004 else None)


@singleton_method("File", "exist?")
@singleton_method("File", "exists?")
@module_function("FileTest", "exist?")
def file_exists(self: Any, block: Any, name: Any) -> bool:
    return status(name) is not None


@singleton_method("File", "empty?")
@module_function("FileTest", "empty?")
def file_is_empty(self: Any, block: Any, name: Any) -> bool:
    found = status(name)
    return found is not None and found.st_size == 0


@singleton_method("File", "size?")
def file_size_or_nil(self: Any, block: Any, name: Any) -> int | None:
    found = status(name)
    return found.st_size or None if found is not None else None


def _access(names: tuple[str, ...], kind: int) -> None:
    @singleton_method("File", *names)
    @module_function("FileTest", *names)
    def ask(self: Any, block: Any, name: Any) -> bool:
        told(FILE, path(name))
        return os.access(path(name), kind)


_access(("readable?", "readable_real?"), os.R_OK)
_access(("writable?", "writable_real?"), os.W_OK)
_access(("executable?", "executable_real?"), os.X_OK)


def known(name: Any, operation: str, *, follow: bool = True) -> os.stat_result:
    """What is known of a file that must be there."""
    if isinstance(name, RIO):
        return os.fstat(name.both[0].fileno())
    whole = path(name)
    told(FILE, whole)
    with system_call(operation, whole):
        return os.stat(whole, follow_symlinks=follow)


@singleton_method("File", "size")
@module_function("FileTest", "size")
def file_size(self: Any, block: Any, name: Any) -> int:
    return known(name, "rb_file_s_size").st_size


def _times(name: str, read: Callable[[os.stat_result], int]) -> None:
    @singleton_method("File", name)
    def of_file(self: Any, block: Any, file: Any) -> Any:
        return time_at(read(known(file, f"rb_file_s_{name}")))

    @method("File", name)
    def of_open_file(self: RIO, block: Any) -> Any:
        return time_at(read(known(self, name)))

    @method("File::Stat", name)
    def of_stat(self: Stat, block: Any) -> Any:
        return time_at(read(self.found))


_times("mtime", lambda found: found.st_mtime_ns)
_times("atime", lambda found: found.st_atime_ns)
_times("ctime", lambda found: found.st_ctime_ns)
_times("birthtime", lambda found: int(getattr(found, "st_birthtime", found.st_ctime) * 10**9))


@singleton_method("File", "stat")
def file_stat(self: Any, block: Any, name: Any) -> Stat:
    return Stat(STAT, known(name, "rb_file_s_stat"))


@singleton_method("File", "lstat")
def file_lstat(self: Any, block: Any, name: Any) -> Stat:
    return Stat(STAT, known(name, "rb_file_s_lstat", follow=False))


@method("File", "stat", "lstat")
def file_own_stat(self: RIO, block: Any) -> Stat:
    return Stat(STAT, known(self, "stat"))


@singleton_method("File", "ftype")
def file_type(self: Any, block: Any, name: Any) -> RString:
    return RString(_kind(known(name, "rb_file_s_ftype", follow=False).st_mode))


def _kind(mode: int) -> str:
    for check, kind in (
        (stat.S_ISREG, "file"),
        (stat.S_ISDIR, "directory"),
        (stat.S_ISLNK, "link"),
        (stat.S_ISFIFO, "fifo"),
        (stat.S_ISSOCK, "socket"),
        (stat.S_ISCHR, "characterSpecial"),
        (stat.S_ISBLK, "blockSpecial"),
    ):
        if check(mode):
            return kind
    return "unknown"


@method("File::Stat", "initialize", visibility="private")
def stat_initialize(self: Stat, block: Any, name: Any) -> None:
    self.found = known(name, "rb_file_s_stat")


def _stat_field(name: str, field: str) -> None:
    @method("File::Stat", name)
    def read(self: Stat, block: Any) -> Any:
        return getattr(self.found, field)


for _name in ("size", "mode", "uid", "gid", "ino", "nlink", "dev", "blocks", "blksize"):
    _stat_field(_name, f"st_{_name}")


@method("File::Stat", "ftype")
def stat_type(self: Stat, block: Any) -> RString:
    return RString(_kind(self.found.st_mode))


@method("File::Stat", "<=>")
def stat_compare(self: Stat, block: Any, other: Any) -> int | None:
    if not isinstance(other, Stat):
        return None
    return compare(self.found.st_mtime_ns, other.found.st_mtime_ns)


def _stat_access(name: str, shift: int) -> None:
    @method("File::Stat", name)
    def ask(self: Stat, block: Any) -> bool:
        if os.name == "nt":
            return shift != 1 or bool(self.found.st_mode & stat.S_IWRITE)
        if os.geteuid() == 0:
            return shift != 0 or bool(self.found.st_mode & 0o111)
        own = self.found.st_uid == os.geteuid()
        return bool(self.found.st_mode >> (6 if own else 0) & (1 << shift))


for _name, _shift in (("readable?", 2), ("writable?", 1), ("executable?", 0)):
    _stat_access(_name, _shift)
