"""Protocol Buffers' wire format, as far as the Embedded Sass Protocol needs it.

https://protobuf.dev/programming-guides/encoding/; the package `protobuf` takes longer to import than
Dart Sass takes for a stylesheet.
"""

from __future__ import annotations

from collections.abc import Iterable

VARINT, I64, LEN, I32 = 0, 1, 2, 5
SIZES = {I64: 8, I32: 4}

Fields = dict[int, list[bytes | int]]


def varint(number: int) -> bytes:
    """`number` in groups of seven bits, the least first."""
    groups = bytearray()
    while number > 0x7F:
        groups.append(number & 0x7F | 0x80)
        number >>= 7
    groups.append(number)
    return bytes(groups)


def read_varint(data: bytes, position: int) -> tuple[int, int]:
    """The number at `position`, and where it ends."""
    number = shift = 0
    while True:
        byte = data[position]
        position += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, position
        shift += 7


def message(fields: Iterable[tuple[int, bytes | str | int]]) -> bytes:
    """A message of fields by number; what is empty, 0 or False is the default and left out."""
    parts = []
    for number, value in fields:
        if isinstance(value, int):
            if value:
                parts += [varint(number << 3 | VARINT), varint(value)]
        elif value:
            data = value.encode("utf-8", "replace") if isinstance(value, str) else value
            parts += [varint(number << 3 | LEN), varint(len(data)), data]
    return b"".join(parts)


def fields_of(data: bytes) -> Fields:
    """The fields of a message by number, each in the order it was sent.

    Raises:
        ValueError: if it is none.
    """
    fields: Fields = {}
    position = 0
    try:
        while position < len(data):
            tag, position = read_varint(data, position)
            kind = tag & 7
            value: bytes | int
            if kind == VARINT:
                value, position = read_varint(data, position)
            else:
                if kind == LEN:
                    size, position = read_varint(data, position)
                else:
                    size = SIZES[kind]
                value = data[position : position + size]
                position += size
            fields.setdefault(tag >> 3, []).append(value)
    except (IndexError, KeyError):
        raise ValueError("not a message of Protocol Buffers") from None
    return fields


def texts(fields: Fields, number: int) -> list[str]:
    """All values of a field of texts."""
    return [value.decode() for value in fields.get(number, ()) if isinstance(value, bytes)]


def text(fields: Fields, number: int) -> str:
    """The value of a field that holds a text."""
    return "".join(texts(fields, number)[-1:])


def integer(fields: Fields, number: int) -> int:
    """The value of a field that holds a number."""
    values = [value for value in fields.get(number, ()) if isinstance(value, int)]
    return values[-1] if values else 0


def part(fields: Fields, number: int) -> Fields | None:
    """The message that a field holds; None if the field isn't there."""
    values = [value for value in fields.get(number, ()) if isinstance(value, bytes)]
    return fields_of(values[-1]) if values else None
