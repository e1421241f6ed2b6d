"""What is in pictures, told by a digest; read again only when a file has changed."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import blake2b

from jekyllpy.errors import WriteError
from jekyllpy.text.sealed import DamagedError, read_sealed, write_sealed

KIND = "jekyllpy digests 1"
SIZE = 16


class Digests:
    """The digests of files, kept with the state that each file had.

    Args:
        path: the file where they are kept.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._before = kept(path)
        self._now: dict[str, str] = {}

    def of(self, path: str) -> str:
        """What tells a file's content from any other."""
        state = os.stat(path)
        # A file that is written anew has another number, or another time; both may be set back alone.
        key = f"{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino} {path}"
        digest = self._before.get(key)
        if digest is None:
            with open(path, "rb") as file:
                digest = blake2b(file.read(), digest_size=SIZE).hexdigest()
        self._now[key] = digest
        return digest

    def keep(self) -> None:
        """Keep those that were asked for."""
        if self._now != self._before:
            with suppress(WriteError):
                write_sealed(self._path, KIND, json.dumps(self._now).encode("ascii"))


def kept(path: str) -> dict[str, str]:
    """The digests in a file; none if it isn't as it was written."""
    try:
        body = read_sealed(path, KIND)
        found = {} if body is None else json.loads(body)
    except (DamagedError, ValueError, RecursionError):
        return {}
    fits = isinstance(found, dict) and all(isinstance(digest, str) for digest in found.values())
    return found if fits else {}
