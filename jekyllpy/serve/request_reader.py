"""Reads requests from a connection, however slowly they come, for no longer than is allowed."""

from __future__ import annotations

import io
import socket
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class RequestReader(io.RawIOBase):
    """The bytes of a connection, up to a moment that is the limit for all of them together."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._ends: float | None = None

    def allow(self, seconds: float) -> None:
        """Wait for so long at most from now on; so long may each sending take, too."""
        self._ends = time.monotonic() + seconds
        self._connection.settimeout(seconds)

    def wait_without_end(self, *, sending: float) -> None:
        """Wait for whatever comes, however late; sending may take `sending` seconds."""
        self._ends = None
        self._connection.settimeout(sending)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read what has come.

        Raises:
            TimeoutError: if the time is up.
        """
        while self._ends is None:
            try:
                return self._connection.recv_into(buffer)
            except TimeoutError:
                continue
        left = self._ends - time.monotonic()
        if left <= 0:
            raise TimeoutError("the request took too long")
        self._connection.settimeout(left)
        return self._connection.recv_into(buffer)
