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
        with replacing(path, FILE_MODE) as temporary, open(temporary, "wb") as file:
            file.write(data)
    except OSError as error:
        raise WriteError(f"cannot be written: {error.strerror}", path=path) from None


@contextlib.contextmanager
def replacing(path: str, mode: int) -> Iterator[str]:
    """A new file beside `path`, to be filled, that takes the place of `path` at the end."""
    temporary = new_file_beside(path, mode)
    try:
        yield temporary
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def new_file_beside(path: str, mode: int) -> str:
    """The path of a new, empty file in the folder of `path`, which is made if need be."""
    temporary = temporary_name(path)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        os.close(os.open(temporary, flags, mode))
    except FileNotFoundError:
        os.makedirs(dirname(path), exist_ok=True)
        os.close(os.open(temporary, flags, mode))
    return temporary


def temporary_name(path: str) -> str:
    """A name beside `path` that nothing has; a later build removes what a killed one left there."""
    return os.path.join(dirname(path), f".jekyllpy-{os.urandom(8).hex()}")
