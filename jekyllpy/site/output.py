"""Writes what a build made: only what changed, and never half a file."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from posixpath import dirname

from jekyllpy.content.files import to_bytes
from jekyllpy.errors import WriteError
from jekyllpy.log import Logger

FILE_MODE = 0o666
PERMISSIONS = 0o777
NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
COPIED_AT_ONCE = 1 << 20


def write_output(path: str, output: str, logger: Logger) -> bool:
    """Make `path` hold `output`; whether it had to be written.

    Raises:
        WriteError: if it can't be.
    """
    data = to_bytes(output)
    if holds(path, data):
        return False
    logger.debug("Writing:", path)
    replace(path, data)
    return True


def holds(path: str, data: bytes) -> bool:
    """Whether the file at `path` is `data` already."""
    try:
        with open(path, "rb") as file:
            if os.fstat(file.fileno()).st_size != len(data):
                return False
            return file.read() == data
    except OSError:
        return False


def replace(path: str, data: bytes) -> None:
    """Put `data` at `path` in one step.

    Raises:
        WriteError: if it can't be done.
    """
    try:
        with replacing(path, FILE_MODE) as file:
            write_all(file, data)
    except OSError as error:
        raise WriteError(f"cannot be written: {error.strerror}", path=path) from None


@contextlib.contextmanager
def replacing(path: str, mode: int) -> Iterator[int]:
    """The descriptor of a new file, to be filled, that takes the place of `path` at the end.

    The folder of `path` is made if need be.
    """
    temporary = temporary_name(path)
    try:
        file = os.open(temporary, NEW_FILE, mode)
    except FileNotFoundError:
        os.makedirs(dirname(path), exist_ok=True)
        file = os.open(temporary, NEW_FILE, mode)
    try:
        try:
            yield file
        finally:
            os.close(file)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def write_all(file: int, data: bytes) -> None:
    """Write all of `data`, however much the system takes at once."""
    written = os.write(file, data)
    while written < len(data):
        written += os.write(file, data[written:])


def copy_file(source: str, target: str, status: os.stat_result) -> None:
    """Copy a file in one step, its permissions and time of change kept.

    Args:
        status: what the system says of `source`.
    """
    with (
        open(source, "rb", buffering=0) as content,
        replacing(target, status.st_mode & PERMISSIONS) as file,
    ):
        while data := content.read(COPIED_AT_ONCE):
            write_all(file, data)
        os.utime(file, ns=(status.st_mtime_ns, status.st_mtime_ns))


def copy_link(source: str, target: str) -> bool:
    """Make `target` the link that `source` is; whether it wasn't already."""
    leads_to = os.readlink(source)
    if os.path.islink(target) and os.readlink(target) == leads_to:
        return False
    temporary = temporary_name(target)
    os.makedirs(dirname(target), exist_ok=True)
    os.symlink(leads_to, temporary)
    os.replace(temporary, target)
    return True


def temporary_name(path: str) -> str:
    """A name beside `path` that nothing has; a later build removes what a killed one left there."""
    return os.path.join(dirname(path), f".jekyllpy-{os.urandom(8).hex()}")
