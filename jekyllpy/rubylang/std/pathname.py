"""Ruby's Pathname: names, and what can be told of them without asking the disk."""

from __future__ import annotations

import os
import re
from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.std.arguments import path, string
from jekyllpy.rubylang.std.file_paths import basename, dirname, expand, extname, join


class Pathname(RObject):
    """A path."""

    __slots__ = ("path",)

    def __init__(self, cls: RClass, path: str = "") -> None:
        super().__init__(cls)
        self.path = path

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pathname) and self.path == other.path

    def __hash__(self) -> int:
        return hash((Pathname, self.path))

    def same(self, path: str) -> Pathname:
        """Another path of the same class."""
        return Pathname(self.cls.real, path)


PATHNAME = define_class("Pathname", allocate=Pathname)


@method("Pathname", "initialize", visibility="private")
def pathname_initialize(self: Pathname, block: Any, name: Any) -> None:
    self.path = path(name)


@method("Pathname", "initialize_copy", visibility="private")
def pathname_copy(self: Pathname, block: Any, other: Pathname) -> Pathname:
    self.path = other.path
    return self


@method("Kernel", "Pathname", visibility="private")
def kernel_pathname(self: Any, block: Any, name: Any) -> Pathname:
    return name if isinstance(name, Pathname) else Pathname(PATHNAME, path(name))


@singleton_method("Pathname", "pwd", "getwd")
def pathname_pwd(self: RClass, block: Any) -> Pathname:
    return Pathname(self, os.getcwd())


@singleton_method("Pathname", "glob")
def pathname_glob_of(self: RClass, block: Any, pattern: Any, *args: Any, **options: Any) -> Any:
    from jekyllpy.rubylang.std.dir import dir_glob

    return given_back(
        [Pathname(self, name.text) for name in dir_glob(self, None, pattern, *args, **options)],
        block,
    )


def given_back(found: list[Pathname], block: Any) -> Any:
    """Paths as an Array, or one by one to a block."""
    if block is None:
        return RArray(found)
    for each in found:
        block.call(each)
    return None


def cleaned(whole: str) -> str:
    """A path without `.`, and without `..` where that can be told from the text."""
    absolute = whole.startswith("/")
    parts: list[str] = []
    for part in whole.split("/"):
        if part == "..":
            if parts and parts[-1] != "..":
                parts.pop()
            elif not absolute:
                parts.append(part)
        elif part not in ("", "."):
            parts.append(part)
    return ("/" if absolute else "") + "/".join(parts) or "."


def last_part(whole: str) -> tuple[str, str] | None:
    """What stands before the last part of a path, and that; None if there are only slashes."""
    name = basename(whole)
    if not name.strip("/"):
        return None
    return whole[: whole.rindex(name)], name


def plus(one: str, other: str) -> str:
    """A path within another; `..` at its start goes up."""
    if other.startswith("/"):
        return other
    places = [match.start() for match in re.finditer("[^/]+", other)]
    names = [match[0] for match in re.finditer("[^/]+", other)]

    def drop(name: str) -> bool:
        if names and names[0] == name:
            del names[0], places[0]
            return True
        return False

    before = one
    while True:
        while drop("."):
            pass
        found = last_part(before)
        if found is None:
            break
        before, name = found
        if name != "." and (name == ".." or not drop("..")):
            before += name
            break
    inside = last_part(before) is not None
    if not inside and "/" in basename(before):
        inside = True
        while drop(".."):
            pass
    if not names:
        return before if inside else dirname(before)
    rest = other[places[0] :]
    return join((before, rest)) if inside else before + rest


@method("Pathname", "+", "/")
def pathname_plus(self: Pathname, block: Any, other: Any) -> Pathname:
    return self.same(plus(self.path, path(other)))


@method("Pathname", "join")
def pathname_join(self: Pathname, block: Any, *parts: Any) -> Pathname:
    found = self.path
    for part in parts:
        found = plus(found, path(part))
    return self.same(found)


@method("Pathname", "parent")
def pathname_parent(self: Pathname, block: Any) -> Pathname:
    return self.same(plus(self.path, ".."))


@method("Pathname", "cleanpath")
def pathname_cleanpath(self: Pathname, block: Any, consider_symlink: Any = False) -> Pathname:
    return self.same(cleaned(self.path))


@method("Pathname", "relative_path_from")
def pathname_relative(self: Pathname, block: Any, base: Any) -> Pathname:
    own, other = cleaned(self.path), cleaned(path(base))
    if own.startswith("/") != other.startswith("/"):
        prefix = "/" if own.startswith("/") else ""
        raise error("ArgumentError", f'different prefix: "{prefix}" and "{other}"')
    ours = [part for part in own.split("/") if part not in ("", ".")]
    theirs = [part for part in other.split("/") if part not in ("", ".")]
    while ours and theirs and ours[0] == theirs[0]:
        ours.pop(0)
        theirs.pop(0)
    if ".." in theirs:
        raise error("ArgumentError", f'base_directory has ..: "{other}"')
    return self.same("/".join([".."] * len(theirs) + ours) or ".")


@method("Pathname", "relative?")
def pathname_is_relative(self: Pathname, block: Any) -> bool:
    return not self.path.startswith("/")


@method("Pathname", "absolute?")
def pathname_is_absolute(self: Pathname, block: Any) -> bool:
    return self.path.startswith("/")


@method("Pathname", "root?")
def pathname_is_root(self: Pathname, block: Any) -> bool:
    return bool(self.path) and not self.path.strip("/")


@method("Pathname", "to_s", "to_path", "to_str")
def pathname_to_s(self: Pathname, block: Any) -> RString:
    return RString(self.path)


@method("Pathname", "inspect")
def pathname_inspect(self: Pathname, block: Any) -> RString:
    return RString(f"#<{self.cls.real.name}:{self.path}>")


@method("Pathname", "==", "eql?", "===")
def pathname_equal(self: Pathname, block: Any, other: object) -> bool:
    return self == other


@method("Pathname", "hash")
def pathname_hash(self: Pathname, block: Any) -> int:
    return hash(self)


@method("Pathname", "<=>")
def pathname_compare(self: Pathname, block: Any, other: Any) -> int | None:
    if not isinstance(other, Pathname):
        return None
    one, two = self.path.replace("/", "\0"), other.path.replace("/", "\0")
    return (one > two) - (one < two)


@method("Pathname", "dirname")
def pathname_dirname(self: Pathname, block: Any) -> Pathname:
    return self.same(dirname(self.path))


@method("Pathname", "basename")
def pathname_basename(self: Pathname, block: Any, suffix: Any = None) -> Pathname:
    return self.same(basename(self.path, None if suffix is None else string(suffix)))


@method("Pathname", "extname")
def pathname_extname(self: Pathname, block: Any) -> RString:
    return RString(extname(self.path))


@method("Pathname", "split")
def pathname_split(self: Pathname, block: Any) -> RArray:
    return RArray((self.same(dirname(self.path)), self.same(basename(self.path))))


@method("Pathname", "sub_ext")
def pathname_sub_ext(self: Pathname, block: Any, extension: Any) -> Pathname:
    return self.same(self.path.removesuffix(extname(self.path)) + string(extension))


@method("Pathname", "sub")
def pathname_sub(self: Pathname, block: Any, *args: Any) -> Pathname:
    return self.same(string(call(RString(self.path), "sub", *args, block=block)))


@method("Pathname", "expand_path")
def pathname_expand(self: Pathname, block: Any, folder: Any = None) -> Pathname:
    return self.same(expand(self.path, None if folder is None else path(folder)))


@method("Pathname", "each_filename")
def pathname_each_filename(self: Pathname, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each_filename")
    for part in self.path.split("/"):
        if part:
            block.call(RString(part))
    return None


def _descending(whole: str) -> list[str]:
    parts = [part for part in whole.split("/") if part]
    start = ["/"] if whole.startswith("/") else []
    prefix = "/" if start else ""
    return start + [prefix + "/".join(parts[: at + 1]) for at in range(len(parts))]


@method("Pathname", "descend")
def pathname_descend(self: Pathname, block: Any) -> Any:
    if block is None:
        return enumerator(self, "descend")
    for each in _descending(self.path):
        block.call(self.same(each))
    return None


@method("Pathname", "ascend")
def pathname_ascend(self: Pathname, block: Any) -> Any:
    if block is None:
        return enumerator(self, "ascend")
    for each in reversed(_descending(self.path)):
        block.call(self.same(each))
    return None
