"""Ruby's Tempfile, `Dir.mktmpdir`, `Dir.tmpdir`."""

from __future__ import annotations

import os
import shutil
import tempfile
from typing import Any

from jekyllpy.rubylang.native import define_class, method, singleton_method
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.stream import RIO
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s, truthy
from jekyllpy.rubylang.std.arguments import path
from jekyllpy.rubylang.std.file import attach, open_mode, yielded

define_class("Tempfile", "File", allocate=RIO)
define_class("Dir")


def name_parts(base: Any) -> tuple[str, str]:
    """What a temporary name begins and ends with."""
    if isinstance(base, list):
        return to_s(base[0]), to_s(base[1]) if len(base) > 1 else ""
    return to_s(base), ""


def make(stream: RIO, base: Any, folder: Any, options: dict[str, Any]) -> None:
    """Make the file that a stream is of."""
    before, after = name_parts(base)
    descriptor, stream.path = tempfile.mkstemp(
        after, before, tempfile.gettempdir() if folder is None else path(folder)
    )
    _, encoding = open_mode(
        options.get("mode") if not isinstance(options.get("mode"), int) else None,
        options.get("encoding"),
        options.get("binmode", False),
    )
    attach(stream, descriptor, os.O_RDWR)
    stream.encoding = encoding


@method("Tempfile", "initialize", visibility="private")
def tempfile_initialize(
    self: RIO, block: Any, base: Any = "", folder: Any = None, **options: Any
) -> None:
    make(self, base, folder, options)


def delete(stream: RIO) -> None:
    """Remove the file of a stream, if it is still there."""
    if stream.path is not None and os.path.exists(stream.path):
        os.unlink(stream.path)


@singleton_method("Tempfile", "create")
def tempfile_create(
    self: RClass, block: Any, base: Any = "", folder: Any = None, **options: Any
) -> Any:
    made = RIO(self)
    make(made, base, folder, options)
    if block is None:
        return made
    try:
        return yielded(made, block)
    finally:
        delete(made)


@singleton_method("Tempfile", "open")
def tempfile_open(self: RClass, block: Any, *args: Any, **options: Any) -> Any:
    made = RIO(self)
    tempfile_initialize(made, None, *args, **options)
    return yielded(made, block)


@method("Tempfile", "unlink", "delete")
def tempfile_unlink(self: RIO, block: Any) -> None:
    delete(self)
    self.path = None


@method("Tempfile", "close")
def tempfile_close(self: RIO, block: Any, unlink: Any = False) -> None:
    if not self.closed:
        self.close()
    if truthy(unlink):
        delete(self)
        self.path = None


@method("Tempfile", "close!")
def tempfile_close_and_unlink(self: RIO, block: Any) -> None:
    tempfile_close(self, None, True)


@method("Tempfile", "open")
def tempfile_reopen(self: RIO, block: Any) -> RIO:
    if not self.closed:
        self.close()
    attach(self, os.open(self.path or "", os.O_RDWR), os.O_RDWR)
    return self


@method("Tempfile", "path")
def tempfile_path(self: RIO, block: Any) -> Any:
    return None if self.path is None else RString(self.path)


@method("Tempfile", "size", "length")
def tempfile_size(self: RIO, block: Any) -> int:
    if self.writer is not None and not self.closed:
        self.writer.flush()
    return os.stat(self.path).st_size if self.path is not None else 0


@singleton_method("Dir", "tmpdir")
def dir_tmpdir(self: Any, block: Any) -> RString:
    return RString(tempfile.gettempdir())


@singleton_method("Dir", "mktmpdir")
def dir_mktmpdir(
    self: Any, block: Any, base: Any = None, folder: Any = None, **options: Any
) -> Any:
    before, after = name_parts(["d", ""] if base is None else base)
    made = tempfile.mkdtemp(after, before, None if folder is None else path(folder))
    if block is None:
        return RString(made)
    try:
        return block.call(RString(made))
    finally:
        shutil.rmtree(made, ignore_errors=True)
