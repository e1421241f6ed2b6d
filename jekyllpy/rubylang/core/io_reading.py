"""Reading from streams: wholes, lines, characters, bytes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from jekyllpy.rubylang.core.stream_methods import stream_method
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.stream import RIO, decode
from jekyllpy.rubylang.objects.string import BINARY, RString, to_bytes
from jekyllpy.rubylang.operations import text_or_none, truthy
from jekyllpy.rubylang.runtime import runtime

NEWLINE = b"\n"
_FOLLOWING = {0xC0: 1, 0xE0: 2, 0xF0: 3}
_DEFAULT = object()


@stream_method("read")
def stream_read(self: RIO, block: Any, length: int | None = None, buffer: Any = None) -> Any:
    source = self.source()
    if length is None:
        found: Any = self.decode(source.read())
    else:
        data = source.read(length)
        found = None if not data and length else decode(data, BINARY)
    if buffer is not None:
        buffer.text = "" if found is None else found.text
        return None if found is None else buffer
    return found


@stream_method("readpartial", "sysread", "read_nonblock")
def stream_read_partial(self: RIO, block: Any, length: int, *rest: Any, **options: Any) -> RString:
    source = self.source()
    data = source.read1(length) if hasattr(source, "read1") else source.read(length)
    if not data and length:
        raise error("EOFError", "end of file reached")
    return self.decode(data)


class LineOptions:
    """How lines end, how long they may be, and whether they come without their end."""

    def __init__(self, args: tuple[Any, ...], chomp: Any = False) -> None:
        separator: Any = _DEFAULT
        self.limit: int | None = None
        for arg in args:
            if type(arg) is int:
                self.limit = arg
            else:
                separator = arg
        if separator is _DEFAULT:
            separator = runtime.globals.get("$/", "\n")
        self.paragraphs = separator is not None and text_or_none(separator) == ""
        self.separator = None if separator is None else to_bytes(separator) or b"\n\n"
        self.chomp = truthy(chomp)

    def chomped(self, line: bytes) -> bytes:
        """The line as it is given out."""
        if not self.chomp or self.separator is None:
            return line
        if self.separator == NEWLINE:
            return line[:-2] if line.endswith(b"\r\n") else line.removesuffix(NEWLINE)
        return line.rstrip(b"\n") if self.paragraphs else line.removesuffix(self.separator)


def next_line(stream: RIO, options: LineOptions) -> bytes:
    """The bytes of the next line, none at the end."""
    source = stream.source()
    if options.separator == NEWLINE and not options.paragraphs:
        return source.readline(-1 if options.limit is None else options.limit)
    whole = source.read()
    start = len(whole) - len(whole.lstrip(NEWLINE)) if options.paragraphs else 0
    at = -1 if options.separator is None else whole.find(options.separator, start)
    end = len(whole) if at < 0 else at + len(options.separator or b"")
    if options.limit is not None:
        end = min(end, start + options.limit)
    line = whole[start:end]
    while options.paragraphs and whole[end : end + 1] == NEWLINE:
        end += 1
    put_back(stream, whole[end:])
    return line


def put_back(stream: RIO, data: bytes) -> None:
    """Make bytes that were read the next ones again."""
    source = stream.source()
    if not data:
        return
    if source.seekable():
        source.seek(-len(data), io.SEEK_CUR)
    else:
        stream.reader = io.BytesIO(data + source.read())


def lines(stream: RIO, options: LineOptions) -> Iterator[RString]:
    """The lines that are left."""
    if options.limit == 0:
        raise error("ArgumentError", "invalid limit: 0 for each_line")
    while line := next_line(stream, options):
        stream.lineno += 1
        yield stream.decode(options.chomped(line))


@stream_method("gets")
def stream_gets(self: RIO, block: Any, *args: Any, chomp: Any = False) -> Any:
    options = LineOptions(args, chomp)
    line = next_line(self, options)
    if not line:
        runtime.globals["$_"] = None
        return None
    self.lineno += 1
    runtime.globals["$."] = self.lineno
    found = runtime.globals["$_"] = self.decode(options.chomped(line))
    return found


@stream_method("readline")
def stream_readline(self: RIO, block: Any, *args: Any, chomp: Any = False) -> Any:
    found = stream_gets(self, None, *args, chomp=chomp)
    if found is None:
        raise error("EOFError", "end of file reached")
    return found


@stream_method("each_line", "each")
def stream_each_line(self: RIO, block: Any, *args: Any, chomp: Any = False) -> Any:
    if block is None:
        return enumerator(self, "each_line", *args)
    call = block.call
    for line in lines(self, LineOptions(args, chomp)):
        call(line)
    return self


@stream_method("readlines")
def stream_readlines(self: RIO, block: Any, *args: Any, chomp: Any = False) -> RArray:
    return RArray(lines(self, LineOptions(args, chomp)))


@stream_method("eof?", "eof")
def stream_is_at_end(self: RIO, block: Any) -> bool:
    data = self.source().read(1)
    if data:
        put_back(self, data)
    return not data


def next_character(stream: RIO) -> bytes:
    """The bytes of the next character, none at the end."""
    source = stream.source()
    first = source.read(1)
    if not first or stream.encoding == BINARY:
        return first
    return first + source.read(_FOLLOWING.get(first[0] & 0xF0, 1 if first[0] & 0xE0 == 0xC0 else 0))


@stream_method("getc")
def stream_getc(self: RIO, block: Any) -> Any:
    return self.decode(data) if (data := next_character(self)) else None


@stream_method("readchar")
def stream_readchar(self: RIO, block: Any) -> Any:
    if (found := stream_getc(self, None)) is None:
        raise error("EOFError", "end of file reached")
    return found


@stream_method("each_char")
def stream_each_char(self: RIO, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each_char")
    while data := next_character(self):
        block.call(self.decode(data))
    return self


@stream_method("getbyte")
def stream_getbyte(self: RIO, block: Any) -> int | None:
    return data[0] if (data := self.source().read(1)) else None


@stream_method("readbyte")
def stream_readbyte(self: RIO, block: Any) -> int:
    if not (data := self.source().read(1)):
        raise error("EOFError", "end of file reached")
    return data[0]


@stream_method("each_byte")
def stream_each_byte(self: RIO, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each_byte")
    while data := self.source().read(1):
        block.call(data[0])
    return self


@stream_method("ungetc", "ungetbyte")
def stream_ungetc(self: RIO, block: Any, value: Any) -> None:
    data = bytes([value]) if type(value) is int else to_bytes(value)
    self.reader = io.BytesIO(data + self.source().read())
