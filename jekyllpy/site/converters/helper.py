"""The side of a site of a process that converts texts for it."""

from __future__ import annotations

import os
import select
import signal
from collections import deque
from collections.abc import Callable
from typing import NoReturn

from jekyllpy.site.converters.worker import (
    AT_ONCE,
    BEGUN,
    CONVERTED,
    ENCODING,
    ERRORS,
    FREE,
    TAKEN,
    Convert,
    Frames,
    Worker,
    frame,
    widen,
)


class Helper:
    """A forked process, and the pipes to and from it.

    Args:
        others: the helpers there are, whose pipes the new process lets go of.
        progress: what becomes of each text, in memory that all processes share.
        convert: what converts.
        get_ready: what the process does before it is given anything.

    Attributes:
        results: the results of texts by their numbers as they came, None for those that it couldn't convert.

    Raises:
        OSError: if there may be no more processes or pipes.
    """

    def __init__(
        self,
        others: list[Helper],
        progress: memoryview,
        convert: Convert,
        get_ready: Callable[[], object] | None = None,
    ) -> None:
        self.results: dict[int, bytes | None] = {}
        self._frames = Frames()
        self._progress = progress
        self._unsent: deque[tuple[int, str]] = deque()
        self._sending = b""
        self._is_there = True
        texts, self._texts = os.pipe()
        try:
            self._results, results = os.pipe()
        except OSError:
            os.close(texts)
            os.close(self._texts)
            raise
        try:
            self._process = os.fork()
        except OSError:
            for pipe in (texts, self._texts, self._results, results):
                os.close(pipe)
            raise
        if not self._process:
            work(Worker(texts, results, progress, convert), [self, *others], get_ready)
        os.close(texts)
        os.close(results)
        for pipe in (self._texts, self._results):
            os.set_blocking(pipe, False)
            widen(pipe)

    def send(self, number: int, text: str) -> None:
        """Hand a text over, now or when the pipe takes it."""
        self._unsent.append((number, text))
        self._write()

    def exchange(self) -> None:
        """Write and read as much as goes without waiting."""
        self._write()
        while self._read():
            pass

    def has_begun(self, number: int) -> bool:
        """Whether the result of a text is still to come."""
        return self._progress[number] == BEGUN and number not in self.results and self._is_there

    def take(self, number: int) -> bytes | None:
        """The result of a text that is done or begun; None if it is to be converted here."""
        if self.has_begun(number):
            self._wait_for(number)
        else:
            self._progress[number] = TAKEN
        return self.results.pop(number, None)

    def _wait_for(self, number: int) -> None:
        while number not in self.results and self._is_there:
            select.select([self._results], [], [])
            self.exchange()

    def _write(self) -> None:
        try:
            while self._sending or self._unsent:
                if not self._sending:
                    self._sending = self._next()
                self._sending = self._sending[os.write(self._texts, self._sending) :]
        except BlockingIOError:
            return
        except OSError:  # it has ended
            self._unsent.clear()

    def _next(self) -> bytes:
        """Some of the texts to be sent, those left out that the site has converted meanwhile."""
        found = bytearray()
        while self._unsent and len(found) < AT_ONCE:
            number, text = self._unsent.popleft()
            if self._progress[number] == FREE:
                found += frame(number, text.encode(ENCODING, ERRORS))
        return bytes(found)

    def _read(self) -> bool:
        if not self._is_there:
            return False
        try:
            data = os.read(self._results, AT_ONCE)
        except BlockingIOError:
            return False
        self._is_there = bool(data)
        self._frames.add(data)
        for number, answer in self._frames.whole():
            self.results[number] = answer[1:] if answer.startswith(CONVERTED) else None
        return len(data) == AT_ONCE

    def close(self) -> None:
        """Let go of the pipes."""
        os.close(self._texts)
        os.close(self._results)

    def end(self) -> None:
        """End the process."""
        self.close()
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)


def work(worker: Worker, helpers: list[Helper], get_ready: Callable[[], object] | None) -> NoReturn:
    """What the forked process does, and nothing after it.

    The site's ends of the pipes are closed here, since a pipe ends when its last writer is gone.
    """
    try:
        for helper in helpers:
            helper.close()
        if get_ready is not None:
            get_ready()
        worker.run()
    finally:
        os._exit(0)
