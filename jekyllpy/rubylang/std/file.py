"""Ruby's File: opening, and reading and writing whole files."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from contextlib import ExitStack, closing
from typing import Any

from jekyllpy.rubylang import told as telling
from jekyllpy.rubylang.core.io import as_string
from jekyllpy.rubylang.core.io_reading import LineOptions, lines
from jekyllpy.rubylang.core.io_writing import encoding_name
from jekyllpy.rubylang.dispatch import call_with_keywords, is_a
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import (
    MODULES,
    define_class,
    define_constant,
    define_module,
    method,
    singleton_method,
)
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.stream import RIO
from jekyllpy.rubylang.objects.string import BINARY, UTF_8, RString, binary
from jekyllpy.rubylang.operations import text_or_none
from jekyllpy.rubylang.std.arguments import path, string, system_call

FILE = define_class("File", "IO", allocate=RIO)
define_module("File::Constants")
define_constant("File", "NULL", "NUL" if os.name == "nt" else "/dev/null")
for _name, _value in {
    "RDONLY": os.O_RDONLY, "WRONLY": os.O_WRONLY, "RDWR": os.O_RDWR, "APPEND": os.O_APPEND,
    "CREAT": os.O_CREAT, "EXCL": os.O_EXCL, "TRUNC": os.O_TRUNC, "NONBLOCK": getattr(os, "O_NONBLOCK", 1),
    "BINARY": 0, "LOCK_SH": 1, "LOCK_EX": 2, "LOCK_NB": 4, "LOCK_UN": 8, "FNM_NOESCAPE": 1,
    "FNM_PATHNAME": 2, "FNM_DOTMATCH": 4, "FNM_CASEFOLD": 8, "FNM_EXTGLOB": 16, "FNM_SYSCASE": 0,
}.items():  # fmt: skip
    define_constant("File", _name, _value)
    define_constant("File::Constants", _name, _value)

_ACCESS = os.O_RDONLY | os.O_WRONLY | os.O_RDWR
_MODES = {
    "r": os.O_RDONLY,
    "r+": os.O_RDWR,
    "w": os.O_WRONLY | os.O_CREAT | os.O_TRUNC,
    "w+": os.O_RDWR | os.O_CREAT | os.O_TRUNC,
    "a": os.O_WRONLY | os.O_CREAT | os.O_APPEND,
    "a+": os.O_RDWR | os.O_CREAT | os.O_APPEND,
}


def open_mode(mode: Any, encoding: Any = None, binmode: Any = False) -> tuple[int, str]:
    """Flags of the operating system, and the encoding, of a mode as `"w:UTF-8"` or a number."""
    if mode is None or type(mode) is int:
        flags, named = mode or os.O_RDONLY, ""
        binary = False
    else:
        letters, _, named = string(mode).partition(":")
        binary = "b" in letters
        plain = letters.replace("b", "").replace("t", "")
        exclusive = "x" in plain
        if plain.replace("x", "") not in _MODES:
            raise error("ArgumentError", f"invalid access mode {string(mode)}")
        flags = _MODES[plain.replace("x", "")] | (os.O_EXCL if exclusive else 0)
    if encoding is not None or named:
        return flags, encoding_name(encoding if encoding is not None else named)
    return flags, BINARY if binary or binmode else UTF_8


def open_stream(
    stream: RIO, name: Any, mode: Any = None, permissions: int = 0o666, **options: Any
) -> None:
    """Open a file for a stream."""
    mode = options.get("mode", mode)
    flags, encoding = open_mode(
        mode,
        options.get("encoding", options.get("external_encoding")),
        options.get("binmode", False),
    )
    flags |= options.get("flags") or 0
    if type(name) is int:
        descriptor = name
    else:
        stream.path = path(name)
        reads = flags & _ACCESS == os.O_RDONLY
        telling.told(telling.FILE if reads else telling.CHANGES, stream.path)
        with system_call("rb_sysopen", stream.path):
            descriptor = os.open(stream.path, flags, options.get("perm", permissions))
    with system_call("io_fread", stream.path or ""):
        attach(stream, descriptor, flags)
    stream.encoding = encoding


def attach(stream: RIO, descriptor: int, flags: int) -> None:
    """Read from and write to an open file of the operating system."""
    raw = io.FileIO(descriptor, _python_mode(flags))
    kind = flags & _ACCESS
    if kind == os.O_RDONLY:
        stream.reader = io.BufferedReader(raw)
    elif kind == os.O_WRONLY:
        stream.writer = io.BufferedWriter(raw)
    elif raw.seekable():
        stream.reader = stream.writer = io.BufferedRandom(raw)
    else:
        stream.reader, stream.writer = io.BufferedReader(raw), io.BufferedWriter(raw)


def _python_mode(flags: int) -> str:
    kind = flags & _ACCESS
    if kind == os.O_RDONLY:
        return "rb"
    letter = "a" if flags & os.O_APPEND else "r" if kind == os.O_RDWR else "w"
    return letter + ("b+" if kind == os.O_RDWR else "b")


@method("File", "initialize", visibility="private")
@method("IO", "initialize", visibility="private")
def file_initialize(
    self: RIO, block: Any, name: Any, mode: Any = None, permissions: int = 0o666, **options: Any
) -> None:
    open_stream(self, name, mode, permissions, **options)


@singleton_method("IO", "open")
def file_open(self: RClass, block: Any, *args: Any, **options: Any) -> Any:
    stream = call_with_keywords(self, "new", args, options)
    return yielded(stream, block)


def yielded(stream: RIO, block: Any) -> Any:
    """The stream; with a block, what that makes of it, and it is closed."""
    if block is None:
        return stream
    try:
        return block.call(stream)
    finally:
        if not stream.closed:
            stream.close()


def opened(name: Any, mode: Any, **options: Any) -> RIO:
    """A file, opened."""
    stream = RIO(FILE)
    open_stream(stream, name, mode, **options)
    return stream


def _with(name: Any, mode: Any, options: dict[str, Any], use: Callable[[RIO], Any]) -> Any:
    stream = opened(name, mode, **options)
    try:
        with system_call("io_fread", stream.path or ""):
            return use(stream)
    finally:
        stream.close()


@singleton_method("IO", "read")
def file_read(
    self: Any, block: Any, name: Any, length: int | None = None, offset: int = 0, **options: Any
) -> Any:
    def use(stream: RIO) -> Any:
        if offset:
            stream.source().seek(offset)
        if length is None:
            return stream.decode(stream.source().read())
        found = stream.source().read(length)
        return stream.decode(found) if found or not length else None

    return _with(name, options.pop("mode", "r"), options, use)


@singleton_method("IO", "binread")
def file_binread(
    self: Any, block: Any, name: Any, length: int | None = None, offset: int = 0
) -> Any:
    return file_read(self, None, name, length, offset, mode="rb")


@singleton_method("IO", "write")
def file_write(
    self: Any, block: Any, name: Any, content: Any, offset: int | None = None, **options: Any
) -> int:
    mode = options.pop("mode", None) or ("w" if offset is None else os.O_WRONLY | os.O_CREAT)

    def use(stream: RIO) -> int:
        if offset is not None and stream.writer is not None:
            stream.writer.seek(offset)
        return stream.write(as_string(content))

    return int(_with(name, mode, options, use))


@singleton_method("IO", "binwrite")
def file_binwrite(self: Any, block: Any, name: Any, content: Any, **options: Any) -> int:
    return int(file_write(self, None, name, content, **{"mode": "wb", **options}))


@singleton_method("IO", "readlines")
def file_readlines(
    self: Any, block: Any, name: Any, *args: Any, chomp: Any = False, **options: Any
) -> RArray:
    found: RArray = _with(
        name,
        options.pop("mode", "r"),
        options,
        lambda stream: RArray(lines(stream, LineOptions(args, chomp))),
    )
    return found


@singleton_method("IO", "foreach")
def file_foreach(
    self: Any, block: Any, name: Any, *args: Any, chomp: Any = False, **options: Any
) -> Any:
    if block is None:
        return enumerator(self, "foreach", name, *args, chomp=chomp, **options)

    def use(stream: RIO) -> None:
        for line in lines(stream, LineOptions(args, chomp)):
            block.call(line)

    return _with(name, options.pop("mode", "r"), options, use)


@singleton_method("IO", "copy_stream")
def io_copy_stream(self: Any, block: Any, source: Any, target: Any, length: int = -1) -> int:
    with ExitStack() as own:

        def stream(given: Any, mode: str) -> RIO:
            return (
                given if isinstance(given, RIO) else own.enter_context(closing(opened(given, mode)))
            )

        content = stream(source, "rb").source().read(length)
        return stream(target, "wb").write(binary(content))


@method("File", "path", "to_path")
def file_path(self: RIO, block: Any) -> Any:
    return RString(self.path or "")


@method("File", "flock")
def file_flock(self: RIO, block: Any, operation: int) -> Any:
    if os.name == "nt":
        return 0
    import fcntl

    try:
        fcntl.flock(self.both[0].fileno(), operation)
    except BlockingIOError:
        return False
    return 0


@method("File", "truncate")
def file_truncate(self: RIO, block: Any, size: int) -> int:
    if self.writer is None:
        raise error("IOError", "not opened for writing")
    self.writer.flush()
    self.writer.truncate(size)
    return 0


@method("File", "size")
def file_own_size(self: RIO, block: Any) -> int:
    if self.writer is not None:
        self.writer.flush()
    return os.fstat(self.both[0].fileno()).st_size


@method("Kernel", "open", visibility="private")
def kernel_open(self: Any, block: Any, name: Any, *args: Any, **options: Any) -> Any:
    found = text_or_none(name)
    if found is not None and found.startswith("|"):
        from jekyllpy.rubylang.std.pipes import popen

        return yielded(popen(found[1:], *args[:1]), block)
    if (found is not None and found.startswith(("http://", "https://", "ftp://"))) or _is_uri(name):
        from jekyllpy.rubylang.std.open_uri import open_uri

        return yielded(open_uri(name, args, options), block)
    return yielded(opened(name, args[0] if args else None, **options), block)


def _is_uri(value: Any) -> bool:
    return "URI::Generic" in MODULES and is_a(value, "URI::Generic")
