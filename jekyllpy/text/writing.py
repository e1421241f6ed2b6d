"""Puts files into their places in one step, and never through a link that lies there."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from os.path import dirname

from jekyllpy.errors import WriteError
from jekyllpy.text.paths import ON_WINDOWS

FILE_MODE = 0o666
NEW_FILE = (
    os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)
TEMPORARY = ".jekyllpy-"
MAY_BE_WRITTEN = 0o200
# How often what somebody has open is tried to be replaced, and the seconds in between.
ATTEMPTS, PAUSE = 40, 0.05


def replace(path: str, data: bytes) -> None:
    """Put `data` at `path` in one step: a reader sees the old file or the new one.

    Raises:
        WriteError: if it can't be done; then `path` is as it was.
    """
    try:
        with replacing(path) as file:
            write_all(file, data)
    except OSError as error:
        raise WriteError(f"cannot be written: {error.strerror}", path=path) from None


@contextlib.contextmanager
def replacing(path: str, mode: int = FILE_MODE, modified_ns: int | None = None) -> Iterator[int]:
    """The descriptor of a new file, to be filled, that takes the place of `path` at the end.

    The folder of `path` is made if need be.

    Args:
        mode: the permissions that the file is given.
        modified_ns: the time of change that the file is given (default: now).
    """
    temporary = temporary_name(path)
    try:
        file = new_file(temporary, mode)
    except FileNotFoundError:
        os.makedirs(dirname(path), exist_ok=True)
        file = new_file(temporary, mode)
    try:
        try:
            yield file
        finally:
            os.close(file)
        if modified_ns is not None:
            os.utime(temporary, ns=(modified_ns, modified_ns))
        take_place(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def new_file(path: str, mode: int) -> int:
    """The descriptor of a new file, with permissions that let it be replaced and removed.

    Raises:
        FileExistsError: if there is one.
    """
    return os.open(path, NEW_FILE, mode | MAY_BE_WRITTEN if ON_WINDOWS else mode)


def take_place(made: str, path: str) -> None:
    """Have the file `made` take the place of `path`.

    Windows refuses while somebody has `path` open, as a server or a virus scanner has for a moment.

    Raises:
        OSError: if it can't.
    """
    for _ in range(ATTEMPTS if ON_WINDOWS else 0):
        try:
            os.replace(made, path)
            return
        except PermissionError:
            if os.path.isdir(path):
                break
            make_writable(path)
            time.sleep(PAUSE)
    os.replace(made, path)


def make_writable(path: str) -> None:
    """Let a file that is read-only be replaced or removed, where that isn't up to its folder."""
    with contextlib.suppress(OSError):
        os.chmod(path, MAY_BE_WRITTEN)


def write_all(file: int, data: bytes) -> None:
    """Write all of `data`, however much the system takes at once."""
    written = os.write(file, data)
    while written < len(data):
        written += os.write(file, data[written:])


def temporary_name(path: str) -> str:
    """A name beside `path` that nothing has; a later build removes what a killed one left there."""
    return os.path.join(dirname(path), f"{TEMPORARY}{os.urandom(8).hex()}")
