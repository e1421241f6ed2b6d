"""Writes files whole or not at all, and never over a user's file without being asked to."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from jekyllpy.errors import ReadError, WriteError
from jekyllpy.text.writing import take_place


def write_new(path: Path, text: str, *, what: str, force: bool = False) -> Path | None:
    """Write a file that must not exist yet; with `force`, one that exists is kept as a backup.

    Returns:
        The backup, None if there was nothing to keep.

    Raises:
        WriteError: if it exists, or can't be written.
    """
    kept = None
    if os.path.lexists(path):
        if not force:
            raise WriteError(
                f"{what} already exists here; nothing was written (--force keeps it as a backup)",
                path=path,
            )
        kept = backup_of(path)
        os.replace(path, kept)
    write(path, text)
    return kept


def backup_of(path: Path) -> Path:
    """A free name beside `path` that ends in `~`, which Jekyll passes over."""
    number = 0
    while True:
        candidate = path.with_name(f"{path.name}~" if not number else f"{path.name}.~{number}~")
        if not os.path.lexists(candidate):
            return candidate
        number += 1


def write(path: Path, text: str) -> None:
    """Write `text` to `path` in one step: a reader sees the old file or the new one.

    Raises:
        WriteError: if it can't be written.
    """
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(prefix=".", suffix="~", dir=path.parent)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        os.chmod(temporary, _mode(path))
        take_place(temporary, os.fspath(path))
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        raise WriteError(f"cannot be written: {error.strerror or error}", path=path) from None


def read(path: Path | str) -> str:
    """The text of a file: UTF-8, or Latin-1 where it isn't; a byte order mark is left out.

    Raises:
        ReadError: if it can't be read.
    """
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror or error}", path=path) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
