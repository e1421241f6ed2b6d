"""Writes what an archive holds, without trusting it: nothing outside, no links, no more than it says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, Protocol

from jekyllpy.errors import GemError, WriteError

MAX_BYTES = 1024**3
PIECE = 1 << 20


class Readable(Protocol):
    """What bytes can be read from."""

    def read(self, size: int = ..., /) -> bytes:
        """The next bytes, none at the end."""


def path_inside(name: str, about: str, *, without: int = 0) -> PurePosixPath:
    """The path that an entry of an archive may be written to, below a folder.

    Args:
        without: how many of its first parts are left out.
        about: what the archive is, for messages.

    Raises:
        GemError: if it leads outside.
    """
    path = PurePosixPath(name.replace("\\", "/"))
    inside = PurePosixPath(*path.parts[without:])
    if path.is_absolute() or ".." in path.parts or ":" in name or "\0" in name:
        raise GemError(f"{about}: its archive holds a path that leads outside: {name[:200]!r}")
    return inside


def write_file(target: Path, content: Iterator[bytes]) -> None:
    """Write a file, whose folder is made if need be.

    Raises:
        WriteError: if it can't be written.
    """
    try:
        os.makedirs(target.parent, exist_ok=True)
        file = target.open("wb")
    except OSError as error:
        raise WriteError(f"cannot be written: {error.strerror}", path=target) from None
    with file:
        for piece in content:
            write_piece(file, piece, target)


def write_piece(file: IO[bytes], piece: bytes, path: Path) -> None:
    """Write some bytes of a file, down to the disk's driver.

    Raises:
        WriteError: if they can't be written.
    """
    try:
        file.write(piece)
        file.flush()
    except OSError as error:
        raise WriteError(f"cannot be written: {error.strerror}", path=path) from None


def pieces(source: Readable, size: int, about: str) -> Iterator[bytes]:
    """The content of `source`, which may be no more than the `size` that the archive declares.

    Raises:
        GemError: if it is.
    """
    while piece := source.read(PIECE):
        size -= len(piece)
        if size < 0:
            raise GemError(f"{about}: its archive holds more than it says")
        yield piece


def check_size(size: int, about: str) -> None:
    """Refuse more bytes than a theme may have.

    Raises:
        GemError: if `size` is larger.
    """
    if size > MAX_BYTES:
        raise GemError(f"{about} is larger than {MAX_BYTES} bytes")
