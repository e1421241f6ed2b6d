"""Ruby's IO: a stream of bytes with an encoding; files, pipes and strings in memory are such."""

from __future__ import annotations

import io
import sys
from typing import IO, TYPE_CHECKING, Any

from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.string import BINARY, UTF_8, RString, binary, to_bytes

if TYPE_CHECKING:
    from jekyllpy.rubylang.objects.module import RClass

# names of encodings that Python knows by others
_CODECS = {"BOM|UTF-8": "utf-8-sig", "UTF-8-MAC": "utf-8", "WINDOWS-31J": "cp932"}


class RIO(RObject):
    """An open stream.

    Attributes:
        reader, writer: Python's streams of bytes; None if it can't be read or written.
        path: of the file, if it is one.
        encoding: of what is read: `UTF-8`, `ASCII-8BIT` or another's name.
        lineno: how many lines were read.
        process: the command at the other end, if any.
    """

    __slots__ = ("encoding", "lineno", "path", "process", "reader", "writer")

    def __init__(
        self,
        cls: RClass,
        reader: IO[bytes] | None = None,
        writer: IO[bytes] | None = None,
        path: str | None = None,
        encoding: str = UTF_8,
    ) -> None:
        super().__init__(cls)
        self.reader = reader
        self.writer = writer
        self.path = path
        self.encoding = encoding
        self.lineno = 0
        self.process: Any = None

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @property
    def both(self) -> list[IO[bytes]]:
        """Python's streams, each once."""
        found = [each for each in (self.reader, self.writer) if each is not None]
        return found[:1] if len(found) == 2 and found[0] is found[1] else found

    @property
    def closed(self) -> bool:
        """Whether nothing can be read or written any more."""
        return all(each.closed for each in self.both)

    def write(self, value: RString | str) -> int:
        """Write a String; how many bytes that were."""
        from jekyllpy.rubylang.errors import error

        self.check_open()
        if self.writer is None:
            raise error("IOError", "not opened for writing")
        data = to_bytes(value)
        if self.encoding not in (UTF_8, BINARY):
            data = data.decode("utf-8", "surrogateescape").encode(codec(self.encoding), "replace")
        self.writer.write(data)
        return len(data)

    def source(self) -> IO[bytes]:
        """What to read from."""
        from jekyllpy.rubylang.errors import error

        self.check_open()
        if self.reader is None:
            raise error("IOError", "not opened for reading")
        return self.reader

    def check_open(self) -> None:
        """Raise IOError if it has been closed."""
        from jekyllpy.rubylang.errors import error

        if self.both and self.closed:
            raise error("IOError", "closed stream")

    def decode(self, data: bytes) -> RString:
        """Bytes as a String in the stream's encoding."""
        return decode(data, self.encoding)

    def close(self) -> None:
        """Close it; of a command, wait until it has ended."""
        for each in self.both:
            if not each.closed:
                each.close()
        if self.process is not None:
            self.process.finish()


class StandardStream(RIO):
    """One of the process's own: Python's stream of that name, as it is now."""

    __slots__ = ("name", "of_text")

    def __init__(self, cls: RClass, name: str) -> None:
        super().__init__(cls, path=f"<{name.upper()}>")
        self.name = name
        # a stream of text alone, and its bytes
        self.of_text: tuple[IO[str], IO[bytes]] | None = None

    @property
    def stream(self) -> IO[str]:
        found: IO[str] = getattr(sys, self.name)
        return found

    @property
    def closed(self) -> bool:
        return self.stream.closed

    def write(self, value: RString | str) -> int:
        text = value if isinstance(value, str) else value.text
        if getattr(value, "encoding", UTF_8) == BINARY:
            text = text.encode("latin-1").decode("utf-8", "surrogateescape")
        self.stream.write(text)
        return len(text.encode("utf-8", "surrogateescape"))

    def source(self) -> IO[bytes]:
        stream = self.stream
        found: IO[bytes] | None = getattr(stream, "buffer", None)
        if found is not None:
            return found
        if self.of_text is None or self.of_text[0] is not stream:
            content = stream.read().encode("utf-8", "surrogateescape")
            self.of_text = (stream, io.BytesIO(content))
        return self.of_text[1]

    def close(self) -> None:
        self.stream.flush()


def codec(encoding: str) -> str:
    """Python's name of an encoding."""
    from jekyllpy.rubylang.errors import error

    name = _CODECS.get(encoding.upper(), encoding)
    try:
        "".encode(name)
    except LookupError:
        raise error("ArgumentError", f"unknown encoding name - {encoding}") from None
    return name


def decode(data: bytes, encoding: str = UTF_8) -> RString:
    """Bytes as a String."""
    if encoding == UTF_8:
        return RString(data.decode("utf-8", "surrogateescape"))
    if encoding == BINARY:
        return binary(data)
    name = codec(encoding)
    return RString(data.decode(name, "surrogateescape" if name == "utf-8-sig" else "replace"))
