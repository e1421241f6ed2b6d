"""Jekyll's output lines: a topic, right-aligned in 20 columns, and a message."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from jekyllpy.late.patterns import late

LEVELS = {"debug": 0, "info": 1, "warn": 2, "error": 3}
COMPLAINTS = ("warn", "error")
TOPIC_WIDTH = 20
KEPT_MESSAGES = 10_000
WHITE_SPACE = late(r"\s+")
YELLOW, RED, RESET = "\x1b[33m", "\x1b[31m", "\x1b[0m"


Complaint = tuple[str, str, str | None]
"""The level, the topic and the message of a warning or an error."""


class Held:
    """Lines that aren't written yet.

    Attributes:
        is_dropped: whether they never will be.
    """

    def __init__(self) -> None:
        self.lines: list[tuple[str, str]] = []
        self.is_dropped = False


class Logger:
    """Writes what a build says; made once per site, so that sites don't share a level.

    Args:
        level: the least level that is written: `debug`, `info`, `warn` or `error`.
        out: where `debug` and `info` go (default: standard output).
        err: where `warn` and `error` go (default: standard error).

    Messages that pass the level are kept in `messages`, without colour: those of the last build, the
    newest if they are very many. `complaints` counts the warnings and errors, whatever the level.
    """

    def __init__(
        self, level: str = "info", *, out: TextIO | None = None, err: TextIO | None = None
    ) -> None:
        self.level = level
        self.messages: list[str] = []
        self.complaints = 0
        self._out = out
        self._err = err
        self._held: Held | None = None
        self._noted: list[Complaint] | None = None

    @classmethod
    def silent(cls) -> Logger:
        """A logger that keeps its messages and writes none."""
        logger = cls("error")
        logger._write = lambda *_: None  # type: ignore[method-assign]
        return logger

    def adjust_verbosity(self, *, quiet: bool = False, verbose: bool = False) -> None:
        """Follow `--quiet` and `--verbose`; quiet wins."""
        if quiet:
            self.level = "error"
        elif verbose:
            self.level = "debug"

    @contextmanager
    def held(self) -> Iterator[Held]:
        """Hold back what is logged in a `with` block until its end, or drop it."""
        held = self._held = Held()
        count, complaints = len(self.messages), self.complaints
        try:
            yield held
        finally:
            self._held = None
            if held.is_dropped:
                del self.messages[count:]
                self.complaints = complaints
            else:
                for level, line in held.lines:
                    self._write(level, line)

    @contextmanager
    def noting(self) -> Iterator[list[Complaint]]:
        """What is complained of in a `with` block."""
        outer, noted = self._noted, list[Complaint]()
        self._noted = noted
        try:
            yield noted
        finally:
            self._noted = outer
            if outer is not None:
                outer += noted

    def complain(self, complaint: Complaint) -> None:
        """Log what was complained of before."""
        self._log(*complaint)

    def debug(self, topic: str, message: object = None) -> None:
        """Log a message that only `--verbose` shows."""
        if self.level == "debug":
            self._log("debug", topic, message)

    def info(self, topic: str, message: object = None) -> None:
        """Log a message, which `--quiet` hides."""
        self._log("info", topic, message)

    def warn(self, topic: str, message: object = None) -> None:
        """Log a warning, to standard error."""
        self._log("warn", topic, message)

    def error(self, topic: str, message: object = None) -> None:
        """Log an error, to standard error, whatever the level."""
        self._log("error", topic, message)

    def plain(self, line: str, level: str = "info") -> None:
        """Write a line as it is, without a topic before it."""
        self._hand_over(level, line)

    def _log(self, level: str, topic: str, message: object) -> None:
        if level in COMPLAINTS:
            self.complaints += 1
            if self._noted is not None:
                self._noted.append((level, topic, None if message is None else str(message)))
        if LEVELS[level] < LEVELS[self.level]:
            return
        line = formatted_topic(topic) + WHITE_SPACE.sub(
            " ", "" if message is None else str(message)
        )
        if len(self.messages) >= KEPT_MESSAGES:
            del self.messages[: KEPT_MESSAGES // 2]
        self.messages.append(line)
        self._hand_over(level, line)

    def _hand_over(self, level: str, line: str) -> None:
        if self._held is None:
            self._write(level, line)
        else:
            self._held.lines.append((level, line))

    def _write(self, level: str, line: str) -> None:
        if level in ("warn", "error"):
            stream = self._err or sys.stderr
            colour = YELLOW if level == "warn" else RED
            write_line(f"{colour}{line}{RESET}" if stream.isatty() else line, stream)
        else:
            write_line(line, self._out or sys.stdout)


def write_line(line: str, stream: TextIO) -> None:
    """Print a line; characters that the stream can't show are shown by their numbers."""
    try:
        print(line, file=stream, flush=True)
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        print(line.encode(encoding, "backslashreplace").decode(encoding), file=stream, flush=True)


def formatted_topic(topic: str) -> str:
    """`topic`, as the caller punctuated it, and a space, right-aligned in 20 columns."""
    return f"{topic} ".rjust(TOPIC_WIDTH)
