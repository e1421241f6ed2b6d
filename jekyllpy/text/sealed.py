"""Files that a build keeps for the next one: whatever isn't as it was written is as good as missing."""

from __future__ import annotations

import os
import stat
from hashlib import blake2b

from jekyllpy.text.writing import replace

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
    replace(path, head_of(kind, body) + body)


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
    return f"{kind} {blake2b(body, digest_size=SIZE).hexdigest()}\n".encode()
