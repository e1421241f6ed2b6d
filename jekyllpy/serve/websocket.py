"""The server's side of WebSocket (RFC 6455): handshake and frames, text only."""

from __future__ import annotations

import base64
import hashlib
import struct
from typing import BinaryIO

HANDSHAKE_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
MAX_PAYLOAD = 1 << 16

TEXT, CLOSE, PING, PONG = 0x1, 0x8, 0x9, 0xA
FINAL, MASKED = 0x80, 0x80
LENGTH_16, LENGTH_64 = 126, 127
GOING_AWAY = struct.pack("!H", 1001)


class ProtocolError(Exception):
    """Bytes that are no frame a client may send."""


def accept_key(client_key: str) -> str:
    """The answer to the client's `Sec-WebSocket-Key`."""
    digest = hashlib.sha1((client_key + HANDSHAKE_SUFFIX).encode("ascii", "replace")).digest()
    return base64.b64encode(digest).decode("ascii")


def frame(payload: bytes, opcode: int = TEXT) -> bytes:
    """One whole, unmasked frame, as a server sends it."""
    size = len(payload)
    if size < LENGTH_16:
        head = struct.pack("!BB", FINAL | opcode, size)
    elif size < 1 << 16:
        head = struct.pack("!BBH", FINAL | opcode, LENGTH_16, size)
    else:
        head = struct.pack("!BBQ", FINAL | opcode, LENGTH_64, size)
    return head + payload


def read_frame(stream: BinaryIO) -> tuple[int, bytes]:
    """The opcode and unmasked payload of the next frame.

    Raises:
        EOFError: if the client is gone.
        ProtocolError: for a frame that isn't masked, or larger than a browser's message is.
    """
    first, second = _exactly(stream, 2)
    size = second & ~MASKED
    if size == LENGTH_16:
        (size,) = struct.unpack("!H", _exactly(stream, 2))
    elif size == LENGTH_64:
        (size,) = struct.unpack("!Q", _exactly(stream, 8))
    if not second & MASKED or size > MAX_PAYLOAD:
        raise ProtocolError
    mask = _exactly(stream, 4)
    payload = bytes(byte ^ mask[i % 4] for i, byte in enumerate(_exactly(stream, size)))
    return first & 0x0F, payload


def _exactly(stream: BinaryIO, count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
