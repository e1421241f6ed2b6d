"""Files that a build keeps for the next one: one that isn't as it was written counts as missing."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable

from jekyllpy.errors import WriteError
from jekyllpy.text.blake import blake2b
from jekyllpy.text.writing import replacing, write_all

SIZE = 16
WAIT_FOR_NOBODY = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class DamagedError(Exception):
    """A file that isn't as it was written, or isn't one of this kind."""


def write_sealed(path: str, kind: str, body: bytes) -> None:
    """Keep `body` at `path`, in one step.

    Args:
        kind: what it is, and in which version; a line's text.

    Raises:
        WriteError: if it can't be written.
    """
    write_sealed_parts(path, kind, [body])


def write_sealed_parts(path: str, kind: str, parts: Iterable[bytes]) -> None:
    """Keep what `parts` gives at `path`, in one step.

    Raises:
        WriteError: if it can't be written.
    """
    state = blake2b(digest_size=SIZE)
    try:
        with replacing(path) as file:
            write_all(file, head_with(kind, state.hexdigest()))  # as long as the right one will be
            for part in parts:
                state.update(part)
                write_all(file, part)
            os.lseek(file, 0, os.SEEK_SET)
            write_all(file, head_with(kind, state.hexdigest()))
    except OSError as error:
        raise WriteError(f"cannot be written: {error.strerror}", path=path) from None


def read_sealed(path: str, kind: str) -> bytes | None:
    """What was kept at `path`; None if nothing was.

    Raises:
        DamagedError: if it is of another kind, or has changed since.
    """
    try:
        file = os.open(path, WAIT_FOR_NOBODY)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DamagedError(error.strerror) from None
    try:
        with open(file, "rb", buffering=0) as stream:
            if not stat.S_ISREG(os.fstat(file).st_mode):
                raise DamagedError("it is no file")
            data = stream.read()
    except OSError as error:
        raise DamagedError(error.strerror) from None
    head, end, body = data.partition(b"\n")
    if not head.startswith(f"{kind} ".encode()):
        raise DamagedError("it is of another version, or of another program")
    if head + end != head_of(kind, body):
        raise DamagedError("it is damaged")
    return body


def head_of(kind: str, body: bytes) -> bytes:
    """The line before `body`, by which a broken file is recognised."""
    return head_with(kind, blake2b(body, digest_size=SIZE).hexdigest())


def head_with(kind: str, fingerprint: str) -> bytes:
    return f"{kind} {fingerprint}\n".encode()
