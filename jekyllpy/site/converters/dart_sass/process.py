"""The process of Dart Sass: one for a build, started when the first stylesheet is known."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING

from jekyllpy.errors import SassError
from jekyllpy.site.converters.dart_sass.program import command
from jekyllpy.site.converters.dart_sass.wire import Fields, fields_of, read_varint, varint

if TYPE_CHECKING:
    import subprocess

COMPILE_RESPONSE = 2
PROTOCOL_ERROR = 1


@dataclass
class Asked:
    """A request that was made, and what has come in answer to it."""

    request: bytes
    process: subprocess.Popen[bytes] | None
    messages: list[Fields] = field(default_factory=list)


class Compiler:
    """Dart Sass, which compiles as many stylesheets at a time as it is asked for."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._count = 0
        self._asked: dict[int, Asked] = {}

    def start(self) -> None:
        """Start the process, if none runs for this one; it is ready when it is asked."""
        if self._process is not None and self._owner == os.getpid():
            return
        line = command()
        assert line is not None
        try:
            import subprocess

            self._process = subprocess.Popen(
                line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise SassError(f"Dart Sass can't be started: {error.strerror} ({line[0]})") from None
        self._owner = os.getpid()

    def begin(self, request: bytes) -> int:
        """Have a request to compile worked on; returns its number."""
        with self._lock:
            self.start()
            return self._send(request)

    def answer(self, number: int) -> list[Fields]:
        """The messages that answer the request of that number, the last being the response to it.

        Raises:
            SassError: if the process ends before it answers.
        """
        with self._lock:
            asked = self._asked[number]
            is_alone = len(self._asked) == 1
            try:
                if asked.process is self._process:
                    return self._received(number)
            except (EOFError, OSError, ValueError):
                self._end()
                if is_alone:
                    raise ended() from None
            finally:
                del self._asked[number]
            return self._alone(asked.request)  # the process has ended of some request

    def ask(self, request: bytes) -> list[Fields]:
        """The messages that answer a request, the last being the response to it.

        Raises:
            SassError: if the process ends before it answers.
        """
        return self.answer(self.begin(request))

    def _alone(self, request: bytes) -> list[Fields]:
        self._end()
        self.start()
        number = self._send(request)
        try:
            return self._received(number)
        except (EOFError, OSError, ValueError):
            self._end()
            raise ended() from None
        finally:
            del self._asked[number]

    def _send(self, request: bytes) -> int:
        process = self._process
        assert process is not None
        assert process.stdin is not None
        self._count += 1
        packet = varint(self._count) + request
        self._asked[self._count] = Asked(request, process)
        # A process that has ended is told of when it is to answer.
        with suppress(OSError):
            process.stdin.write(varint(len(packet)) + packet)
            process.stdin.flush()
        return self._count

    def _received(self, wanted: int) -> list[Fields]:
        process = self._process
        assert process is not None
        assert process.stdout is not None
        messages = self._asked[wanted].messages
        while not (messages and COMPILE_RESPONSE in messages[-1]):
            number, message = received(process.stdout)
            if PROTOCOL_ERROR in message:
                raise ValueError(message)
            if number in self._asked:
                self._asked[number].messages.append(message)
        return messages

    def end(self) -> None:
        """End the process; the next request starts another."""
        with self._lock:
            self._asked.clear()
            self._end()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                close(pipe)
        process.wait()


def ended() -> SassError:
    """The process has ended before it answered."""
    return SassError("Dart Sass ended while it compiled this: does it nest or recurse without end?")


def received(pipe: IO[bytes]) -> tuple[int, Fields]:
    """The next message, and the number of the request that it answers.

    Raises:
        EOFError: if there is none to come.
        ValueError: if it isn't one.
    """
    size = bytearray()
    while not size or size[-1] > 0x7F:
        size += some(pipe, 1)
    data = some(pipe, read_varint(bytes(size), 0)[0])
    number, start = read_varint(data, 0)
    return number, fields_of(data[start:])


def some(pipe: IO[bytes], size: int) -> bytes:
    """As many bytes.

    Raises:
        EOFError: if there are fewer to come.
    """
    data = pipe.read(size)
    if len(data) < size:
        raise EOFError
    return data


def close(pipe: IO[bytes]) -> None:
    """Close a pipe whose other end may be gone."""
    with suppress(OSError):
        pipe.close()
