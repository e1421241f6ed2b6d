"""What items were rendered to, in a file: each text is read by itself, when it is asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable

from jekyllpy.text.blake import blake2b
from jekyllpy.text.sealed import WAIT_FOR_NOBODY, DamagedError
from jekyllpy.text.writing import replacing, write_all

ENCODING, ERRORS = "utf-8", "surrogatepass"
APPENDING = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
DIGEST_SIZE = 12

Place = tuple[int, int, str]
"""Where a text begins, how many bytes it has, and its digest."""


class RenderedTexts:
    """A file of texts, to which more are appended.

    Whoever has an old list of places, or a new one for an old file, finds texts that aren't as they were,
    never wrong ones.
    """

    def __init__(self, path: str) -> None:
        self.path = path

    def write(self, texts: Iterable[str]) -> list[Place]:
        """Keep these texts and no others; their places.

        Raises:
            OSError: if they can't be written.
        """
        places: list[Place] = []
        with replacing(self.path) as file:
            at = 0
            for text in texts:
                data = text.encode(ENCODING, ERRORS)
                write_all(file, data)
                places.append((at, len(data), digest_of(data)))
                at += len(data)
        return places

    def append(self, texts: Iterable[str]) -> list[Place]:
        """Keep these texts, too; their places.

        Raises:
            OSError: if they can't be written.
        """
        encoded = [text.encode(ENCODING, ERRORS) for text in texts]
        if not encoded:
            return []
        file = os.open(self.path, APPENDING)
        try:
            at = os.lseek(file, 0, os.SEEK_END)
            write_all(file, b"".join(encoded))
        finally:
            os.close(file)
        places: list[Place] = []
        for data in encoded:
            places.append((at, len(data), digest_of(data)))
            at += len(data)
        return places

    def text(self, place: Place) -> str:
        """The text at a place.

        Raises:
            DamagedError: if it isn't as it was.
        """
        at, size, digest = place
        try:
            with open(os.open(self.path, WAIT_FOR_NOBODY), "rb") as file:
                file.seek(at)
                data = file.read(size)
        except (OSError, ValueError) as error:
            raise DamagedError(str(error)) from None
        if digest_of(data) != digest:
            raise DamagedError("a text isn't as it was")
        return data.decode(ENCODING, ERRORS)

    def size(self) -> int:
        """The bytes of the file; 0 if there is none."""
        try:
            return os.stat(self.path).st_size
        except OSError:
            return 0


def digest_of(data: bytes) -> str:
    return blake2b(data, digest_size=DIGEST_SIZE).hexdigest()


def is_same(text: str | None, place: Place | None) -> bool:
    """Whether a text is the one that is kept at a place."""
    if text is None or place is None:
        return False
    data = text.encode(ENCODING, ERRORS)
    return len(data) == place[1] and digest_of(data) == place[2]
