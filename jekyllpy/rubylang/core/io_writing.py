"""Writing to streams, and what else there is to do with an open one."""

from __future__ import annotations

import contextlib
import io
import os
from typing import Any

from jekyllpy.rubylang.core.encodings import ENCODINGS
from jekyllpy.rubylang.core.io import as_string, character, puts_text
from jekyllpy.rubylang.core.stream_methods import stream_method
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.formatting import format_text
from jekyllpy.rubylang.implicit import to_str
from jekyllpy.rubylang.native import define_constant, method
from jekyllpy.rubylang.objects.stream import RIO, StandardStream
from jekyllpy.rubylang.objects.string import BINARY, UTF_8, RString
from jekyllpy.rubylang.operations import name_of, to_s
from jekyllpy.rubylang.std import load_constant

define_constant("IO", "SEEK_SET", os.SEEK_SET)
define_constant("IO", "SEEK_CUR", os.SEEK_CUR)
define_constant("IO", "SEEK_END", os.SEEK_END)

_WHENCE = {"SET": os.SEEK_SET, "CUR": os.SEEK_CUR, "END": os.SEEK_END}


@stream_method("write", "syswrite", "write_nonblock")
def stream_write(self: RIO, block: Any, *values: Any) -> int:
    return sum(self.write(as_string(value)) for value in values)


@stream_method("puts")
def stream_puts(self: Any, block: Any, *values: Any) -> None:
    call(self, "write", RString(puts_text(values)))


@stream_method("print")
def stream_print(self: Any, block: Any, *values: Any) -> None:
    call(self, "write", *values)


@stream_method("<<")
def stream_append(self: Any, block: Any, value: Any) -> Any:
    call(self, "write", value)
    return self


@stream_method("printf")
def stream_printf(self: Any, block: Any, template: Any, *values: Any) -> None:
    call(self, "write", RString(format_text(to_str(template), list(values))))


@stream_method("putc")
def stream_putc(self: Any, block: Any, value: Any) -> Any:
    call(self, "write", character(value))
    return value


@stream_method("flush", "fsync", "fdatasync")
def stream_flush(self: RIO, block: Any) -> RIO:
    if isinstance(self, StandardStream):
        self.stream.flush()
    elif self.writer is not None and not self.writer.closed:
        self.writer.flush()
    return self


@stream_method("close")
def stream_close(self: RIO, block: Any) -> None:
    self.close()


@stream_method("close_write")
def stream_close_write(self: RIO, block: Any) -> None:
    if self.writer is not None:
        self.writer.close()


@stream_method("close_read")
def stream_close_read(self: RIO, block: Any) -> None:
    if self.reader is not None:
        self.reader.close()


@stream_method("closed?")
def stream_is_closed(self: RIO, block: Any) -> bool:
    return self.closed


@stream_method("sync")
def stream_sync(self: RIO, block: Any) -> bool:
    return bool(self.ivars.get("@sync", False))


@stream_method("sync=")
def stream_set_sync(self: RIO, block: Any, value: Any) -> Any:
    self.ivars["@sync"] = value
    return value


@stream_method("tty?", "isatty")
def stream_is_tty(self: RIO, block: Any) -> bool:
    if isinstance(self, StandardStream):
        return self.stream.isatty()
    return any(each.isatty() for each in self.both)


@stream_method("binmode")
def stream_binmode(self: RIO, block: Any) -> RIO:
    self.encoding = BINARY
    return self


@stream_method("set_encoding", "set_encoding_by_bom")
def stream_set_encoding(
    self: RIO, block: Any, encoding: Any = UTF_8, *more: Any, **options: Any
) -> RIO:
    self.encoding = encoding_name(encoding)
    return self


@stream_method("external_encoding")
def stream_encoding(self: RIO, block: Any) -> Any:
    return ENCODINGS.get(self.encoding.lower(), ENCODINGS["utf-8"])


def encoding_name(value: Any) -> str:
    """The name of an encoding given by name, as an Encoding or as `external:internal`."""
    if value is None:
        return UTF_8
    text = to_s(value).partition(":")[0]
    if text.upper() in ("BINARY", "ASCII-8BIT"):
        return BINARY
    return UTF_8 if text.upper() in ("UTF-8", "UTF8", "US-ASCII", "") else text


@stream_method("fileno", "to_i")
def stream_fileno(self: RIO, block: Any) -> int:
    if isinstance(self, StandardStream):
        return {"stdin": 0, "stdout": 1, "stderr": 2}[self.name]
    return self.both[0].fileno()


@stream_method("pos", "tell")
def stream_position(self: RIO, block: Any) -> int:
    self.check_open()
    return self.both[0].tell()


@stream_method("pos=")
def stream_set_position(self: RIO, block: Any, place: int) -> int:
    self.check_open()
    self.both[0].seek(place)
    return place


@stream_method("seek")
def stream_seek(self: RIO, block: Any, amount: int, whence: Any = os.SEEK_SET) -> int:
    self.check_open()
    start = whence if type(whence) is int else _WHENCE[name_of(whence)]
    self.both[0].seek(amount, start)
    return 0


@stream_method("rewind")
def stream_rewind(self: RIO, block: Any) -> int:
    self.check_open()
    self.both[0].seek(0)
    self.lineno = 0
    return 0


@stream_method("lineno")
def stream_lineno(self: RIO, block: Any) -> int:
    return self.lineno


@stream_method("lineno=")
def stream_set_lineno(self: RIO, block: Any, number: int) -> int:
    self.lineno = number
    return number


@stream_method("pid")
def stream_pid(self: RIO, block: Any) -> Any:
    return None if self.process is None else self.process.popen.pid


@method("IO", "to_io")
def io_to_io(self: RIO, block: Any) -> RIO:
    return self


@method("IO", "reopen")
def io_reopen(self: RIO, block: Any, other: Any, mode: Any = "r") -> RIO:
    if not isinstance(other, RIO):
        other = call(load_constant("File"), "open", other, mode)
    self.reader, self.writer, self.path = other.reader, other.writer, other.path
    return self


@method("IO", "inspect")
def io_inspect(self: RIO, block: Any) -> RString:
    shown = self.path or f"fd {self.both[0].fileno() if self.both else 0}"
    closed = " (closed)" if self.both and self.closed else ""
    return RString(f"#<{self.cls.real.name}:{shown}{closed}>")


@method("IO", "winsize")
def io_winsize(self: RIO, block: Any) -> Any:
    from jekyllpy.rubylang.objects.array import RArray

    with contextlib.suppress(OSError, io.UnsupportedOperation):
        size = os.get_terminal_size(stream_fileno(self, None))
        return RArray((size.lines, size.columns))
    raise error("Errno::ENOTTY", "Inappropriate ioctl for device")
