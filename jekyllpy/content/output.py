"""Writes what a build made: only what changed, and never half a file."""

from __future__ import annotations

import contextlib
import os
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
    """Put `data` at `path` in one step, through a new file beside it."""
    try:
        temporary = new_file_beside(path)
        try:
            with open(temporary, "wb") as file:
                file.write(data)
            os.replace(temporary, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise
    except OSError as error:
        raise WriteError(f"cannot be written: {error.strerror}", path=path) from None


def new_file_beside(path: str) -> str:
    """The path of a new, empty file in the folder of `path`, which is made if need be."""
    folder = dirname(path)
    try:
        return _new_file(folder)
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)
        return _new_file(folder)


def _new_file(folder: str) -> str:
    while True:
        name = os.path.join(folder, f".jekyllpy-{os.urandom(8).hex()}")
        with contextlib.suppress(FileExistsError):
            os.close(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE))
            return name
