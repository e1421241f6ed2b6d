"""Sends one browser's messages in a thread of their own: one that takes none keeps no other waiting."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue


class Outbox:
    """Messages on their way, in order.

    Args:
        write: sends a message; OSError or ValueError, once the connection is closed, ends the sending.
        fail: called when that happens.
    """

    def __init__(self, write: Callable[[bytes], object], fail: Callable[[], None]) -> None:
        self._write = write
        self._fail = fail
        self._waiting: SimpleQueue[bytes | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._send, daemon=True)
        self._thread.start()

    def put(self, message: bytes) -> None:
        """Have a message sent."""
        self._waiting.put(message)

    def close(self, seconds: float | None = None) -> None:
        """Wait, `seconds` at most, until all is sent or nothing can be sent any more."""
        self._waiting.put(None)
        self._thread.join(seconds)

    def _send(self) -> None:
        while (message := self._waiting.get()) is not None:
            try:
                self._write(message)
            except (OSError, ValueError):
                self._fail()
                return
