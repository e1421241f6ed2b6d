"""Ruby's StringIO: a stream that is a String."""

from __future__ import annotations

import io
from typing import Any

from jekyllpy.rubylang.core.stream_methods import add_stream_class
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, method, singleton_method
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.stream import RIO
from jekyllpy.rubylang.objects.string import RString, to_bytes
from jekyllpy.rubylang.operations import is_frozen, text_or_none
from jekyllpy.rubylang.std.arguments import string
from jekyllpy.rubylang.std.file import yielded


class StringIO(RIO):
    """Its bytes are in memory; the String gets them when it is asked for, or at once if given."""

    __slots__ = ("appends", "is_closed", "memory", "own", "target")

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.open(RString(), "r+")

    def open(self, target: RString | str, mode: str) -> None:
        """Read from and write to a String."""
        self.target = target
        self.own = False
        self.memory = io.BytesIO(b"" if mode.startswith("w") else to_bytes(target))
        self.encoding = getattr(target, "encoding", "UTF-8")
        self.appends = mode.startswith("a")
        self.reader = self.memory if mode[:1] == "r" or "+" in mode else None
        self.writer = self.memory if mode[:1] in ("w", "a") or "+" in mode else None
        if mode.startswith("w"):
            self.store()

    def write(self, value: RString | str) -> int:
        if self.appends:
            self.memory.seek(0, io.SEEK_END)
        count = super().write(value)
        if not self.own:
            self.store()
        return count

    def store(self) -> None:
        """Put what has been written into the String."""
        if isinstance(self.target, RString):
            self.target.text = self.decode(self.memory.getvalue()).text

    @property
    def closed(self) -> bool:
        return self.reader is None and self.writer is None

    def check_open(self) -> None:
        return None

    def close(self) -> None:
        self.reader = self.writer = None


define_class("StringIO", allocate=StringIO, include=("Enumerable",))
add_stream_class("StringIO")


@method("StringIO", "initialize", visibility="private")
def stringio_initialize(self: StringIO, block: Any, target: Any = None, mode: Any = None) -> None:
    if target is None:
        self.own = True
        return
    string(target)
    letters = text_or_none(mode) or ("r" if is_frozen(target) else "r+")
    if is_frozen(target) and (letters[:1] in ("w", "a") or "+" in letters):
        raise error("Errno::EACCES", "Permission denied")
    self.open(target, letters.replace("b", ""))


@singleton_method("StringIO", "open")
def stringio_open(self: RClass, block: Any, *args: Any) -> Any:
    made = StringIO(self)
    stringio_initialize(made, None, *args)
    return yielded(made, block)


@method("StringIO", "string")
def stringio_string(self: StringIO, block: Any) -> Any:
    if self.own:
        self.store()
    return self.target


@method("StringIO", "string=")
def stringio_set_string(self: StringIO, block: Any, target: Any) -> Any:
    self.open(target, "r" if is_frozen(target) else "r+")
    return target


@method("StringIO", "reopen")
def stringio_reopen(self: StringIO, block: Any, target: Any = None, mode: Any = "r+") -> StringIO:
    self.open(RString() if target is None else target, string(mode))
    return self


@method("StringIO", "size", "length")
def stringio_size(self: StringIO, block: Any) -> int:
    return len(self.memory.getvalue())


@method("StringIO", "truncate")
def stringio_truncate(self: StringIO, block: Any, size: int) -> int:
    content = self.memory.getvalue()
    at = self.memory.tell()
    self.memory.seek(0)
    self.memory.truncate()
    self.memory.write(content[:size].ljust(size, b"\0"))
    self.memory.seek(at)
    self.store()
    return 0


@method("StringIO", "close_read")
def stringio_close_read(self: StringIO, block: Any) -> None:
    self.reader = None


@method("StringIO", "close_write")
def stringio_close_write(self: StringIO, block: Any) -> None:
    self.writer = None


@method("StringIO", "tty?", "isatty")
def stringio_is_tty(self: StringIO, block: Any) -> bool:
    return False


@method("StringIO", "fileno")
def stringio_fileno(self: StringIO, block: Any) -> None:
    return None


@method("StringIO", "sync")
def stringio_sync(self: StringIO, block: Any) -> bool:
    return True
