"""The `Range` header: which bytes of a file are asked for (RFC 9110, section 14)."""

from __future__ import annotations

import re
from dataclasses import dataclass

BYTES_UNIT = re.compile(r"bytes=(\d*)-(\d*)\s*", re.IGNORECASE | re.ASCII)


MOST_DIGITS = 18  # of a file's size; Python refuses to read numbers of thousands


class UnsatisfiableRange(Exception):
    """A range that begins beyond the end of the file."""


@dataclass(frozen=True)
class ByteRange:
    """Bytes `first` to `last`, both included, of `size` bytes."""

    first: int
    last: int
    size: int

    @property
    def length(self) -> int:
        """How many bytes it holds."""
        return self.last - self.first + 1

    @property
    def header(self) -> str:
        """The value of `Content-Range`."""
        return f"bytes {self.first}-{self.last}/{self.size}"


def parse_range(header: str | None, size: int) -> ByteRange | None:
    """The one range that `header` asks of a file of `size` bytes.

    None, which means the whole file, for a missing or malformed header and for several ranges,
    all of which a server is free to ignore.

    Raises:
        UnsatisfiableRange: if no byte of the file lies in the range.
    """
    match = BYTES_UNIT.fullmatch(header.strip()) if header else None
    if match is None or match[0].strip().lower() == "bytes=-":
        return None
    first, last = match[1], match[2]
    if not first:
        wanted = number(last)
        if wanted == 0 or size == 0:
            raise UnsatisfiableRange
        return ByteRange(max(size - wanted, 0), size - 1, size)
    begins, ends = number(first), number(last) if last else size - 1
    if last and ends < begins:
        return None
    if begins >= size:
        raise UnsatisfiableRange
    return ByteRange(begins, min(ends, size - 1), size)


def number(digits: str) -> int:
    """A number of bytes; one that no file has is as good as any other."""
    return int(digits) if len(digits) <= MOST_DIGITS else 10**MOST_DIGITS
