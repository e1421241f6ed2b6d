"""Ruby's Zlib: deflate, gzip, checksums."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import Any

from jekyllpy.rubylang.core.stream_methods import add_stream_class
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import (
    define_class,
    define_constant,
    define_module,
    method,
    module_function,
    singleton_method,
)
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.stream import RIO
from jekyllpy.rubylang.objects.string import binary, to_bytes
from jekyllpy.rubylang.std.arguments import data, path, system_call
from jekyllpy.rubylang.std.file import yielded
from jekyllpy.rubylang.told import FILE, told

define_module("Zlib")
define_class("Zlib::Error", "StandardError")
define_class("Zlib::DataError", "Zlib::Error")
define_class("Zlib::BufError", "Zlib::Error")
define_class("Zlib::GzipFile")
define_class("Zlib::GzipFile::Error", "Zlib::Error")
define_class("Zlib::GzipFile::CRCError", "Zlib::GzipFile::Error")
define_class("Zlib::GzipFile::LengthError", "Zlib::GzipFile::Error")
define_class("Zlib::GzipReader", "Zlib::GzipFile", allocate=RIO, include=("Enumerable",))
define_class("Zlib::GzipWriter", "Zlib::GzipFile", allocate=RIO)
define_class("Zlib::Deflate")
define_class("Zlib::Inflate")
for _name, _value in {
    "BEST_COMPRESSION": 9, "BEST_SPEED": 1, "DEFAULT_COMPRESSION": -1, "NO_COMPRESSION": 0,
    "DEFAULT_STRATEGY": 0, "MAX_WBITS": 15,
}.items():  # fmt: skip
    define_constant("Zlib", _name, _value)
add_stream_class("Zlib::GzipReader")
add_stream_class("Zlib::GzipWriter")


@module_function("Zlib", "deflate")
@singleton_method("Zlib::Deflate", "deflate")
def zlib_deflate(self: Any, block: Any, value: Any, level: int = -1) -> Any:
    return binary(zlib.compress(data(value), level))


@module_function("Zlib", "inflate")
@singleton_method("Zlib::Inflate", "inflate")
def zlib_inflate(self: Any, block: Any, value: Any) -> Any:
    try:
        return binary(zlib.decompress(data(value)))
    except zlib.error as raised:
        raise _fault(raised) from None


def _fault(raised: zlib.error) -> RubyError:
    """What zlib refuses (`Error -3 while decompressing data: …`), as Ruby has it."""
    message = str(raised).partition(": ")[2]
    if message.startswith("incomplete"):
        return error("Zlib::BufError", "buffer error")
    return error("Zlib::DataError", message)


def unzipped(content: bytes) -> bytes:
    """What a gzip file holds.

    Raises:
        RubyError: if it is none, or damaged.
    """
    try:
        if not content:
            raise gzip.BadGzipFile
        return gzip.decompress(content)
    except EOFError:
        raise error("Zlib::GzipFile::Error", "unexpected end of file") from None
    except zlib.error as raised:
        raise _fault(raised) from None
    except gzip.BadGzipFile as raised:
        for begin, (kind, message) in _BAD_FILES.items():
            if str(raised).startswith(begin):
                raise error(f"Zlib::GzipFile::{kind}", message) from None
        raise error("Zlib::GzipFile::Error", "not in gzip format") from None


_BAD_FILES = {
    "CRC": ("CRCError", "invalid compressed data -- crc error"),
    "Incorrect length": ("LengthError", "invalid compressed data -- length error"),
}
"""How messages of Python's gzip begin, with what they are for Ruby."""


@module_function("Zlib", "gzip")
def zlib_gzip(
    self: Any, block: Any, value: Any, *, level: int | None = None, **options: Any
) -> Any:
    return binary(gzip.compress(data(value), 6 if level is None else level, mtime=0))


@module_function("Zlib", "gunzip")
def zlib_gunzip(self: Any, block: Any, value: Any) -> Any:
    return binary(unzipped(data(value)))


@module_function("Zlib", "crc32")
def zlib_crc32(self: Any, block: Any, value: Any = "", start: int = 0) -> int:
    return zlib.crc32(data(value), start)


@module_function("Zlib", "adler32")
def zlib_adler32(self: Any, block: Any, value: Any = "", start: int = 1) -> int:
    return zlib.adler32(data(value), start)


@method("Zlib::GzipReader", "initialize", visibility="private")
def reader_initialize(self: RIO, block: Any, stream: Any, **options: Any) -> None:
    content = stream.source().read() if isinstance(stream, RIO) else to_bytes(call(stream, "read"))
    self.reader = io.BytesIO(unzipped(content))


class _Packed(io.BytesIO):
    """Gives a stream all that was written, packed, when it is closed."""

    def __init__(self, target: Any, level: int) -> None:
        super().__init__()
        self.target = target
        self.level = level

    def close(self) -> None:
        if not self.closed:
            call(self.target, "write", binary(gzip.compress(self.getvalue(), self.level)))
        super().close()


@method("Zlib::GzipWriter", "initialize", visibility="private")
def writer_initialize(
    self: RIO, block: Any, stream: Any, level: Any = None, *rest: Any, **options: Any
) -> None:
    self.writer = _Packed(stream, 6 if level is None else level)


@singleton_method("Zlib::GzipReader", "open")
def reader_open(self: RClass, block: Any, name: Any) -> Any:
    made = RIO(self)
    told(FILE, path(name))
    with system_call("rb_sysopen", path(name)), open(path(name), "rb") as stream:
        made.reader = io.BytesIO(unzipped(stream.read()))
    return yielded(made, block)


@singleton_method("Zlib::GzipWriter", "open")
def writer_open(self: RClass, block: Any, name: Any, level: Any = None, *rest: Any) -> Any:
    made = RIO(self)
    with system_call("rb_sysopen", path(name)):
        made.writer = gzip.open(  # type: ignore[assignment]  # noqa: SIM115
            path(name), "wb", 6 if level is None else level
        )
    return yielded(made, block)
