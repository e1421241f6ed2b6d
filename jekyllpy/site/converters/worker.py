"""A forked process that converts texts for the one it comes from, in the order it is given them."""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

Convert = Callable[[str], str]

ENCODING, ERRORS = "utf-8", "surrogatepass"
FREE, TAKEN, BEGUN = 0, 1, 2
"""What becomes of a text: nobody has begun it, the site does it itself, a worker does."""

CONVERTED, FAILED = b"\x00", b"\x01"
NUMBER_BYTES = 4
AT_ONCE = 1 << 16
PIPE_BYTES = 1 << 20


@dataclass
class Frames:
    """Puts messages together again that come from a pipe in pieces.

    A message is the length of what follows, the number of a text, and a text or nothing.
    """

    _data: bytearray = field(default_factory=bytearray)

    def add(self, data: bytes) -> None:
        """Take another piece."""
        self._data += data

    def whole(self) -> Iterator[tuple[int, bytes]]:
        """The messages that are complete."""
        data, start = self._data, 0
        while len(data) - start >= 2 * NUMBER_BYTES:
            end = start + NUMBER_BYTES + number_at(data, start)
            if end > len(data):
                break
            begin = start + 2 * NUMBER_BYTES
            yield number_at(data, start + NUMBER_BYTES), bytes(data[begin:end])
            start = end
        del data[:start]


def number_at(data: bytearray, start: int) -> int:
    return int.from_bytes(data[start : start + NUMBER_BYTES])


def frame(number: int, content: bytes) -> bytes:
    """A message about the text of that number."""
    size = NUMBER_BYTES + len(content)
    return size.to_bytes(NUMBER_BYTES) + number.to_bytes(NUMBER_BYTES) + content


def widen(pipe: int) -> None:
    """Let a pipe hold more, where the system can."""
    with contextlib.suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)


class Worker:
    """What the forked process does: it reads texts from a pipe and writes their HTML to another.

    Args:
        progress: what becomes of each text, by its number, in memory that all processes share.
        convert: what converts.
    """

    def __init__(self, texts: int, results: int, progress: memoryview, convert: Convert) -> None:
        self._texts = texts
        self._results = results
        self._progress = progress
        self._convert = convert
        self._frames = Frames()
        self._waiting: deque[tuple[int, bytes]] = deque()
        self._is_open = True

    def run(self) -> None:
        """Convert until there is no more to come, or nobody left to take it."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        gc.freeze()
        while self._read():
            number, text = self._waiting.popleft()
            if self._progress[number] != FREE:
                continue
            self._progress[number] = BEGUN
            self._write(frame(number, converted(self._convert, text)))

    def _read(self) -> bool:
        """Read what has come, and wait only if nothing is there to be done; whether something is."""
        while self._is_open:
            timeout = 0 if self._waiting else None
            if not select.select([self._texts], [], [], timeout)[0]:
                break
            data = os.read(self._texts, AT_ONCE)
            self._is_open = bool(data)
            self._frames.add(data)
            self._waiting.extend(self._frames.whole())
        return bool(self._waiting)

    def _write(self, data: bytes) -> None:
        while data:
            data = data[os.write(self._results, data) :]


def converted(convert: Convert, text: bytes) -> bytes:
    """The answer to a text; what can't be converted here fails again, and in its words, on the site."""
    try:
        return CONVERTED + convert(text.decode(ENCODING, ERRORS)).encode(ENCODING, ERRORS)
    except Exception:
        return FAILED
