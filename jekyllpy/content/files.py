"""Reads source files as Ruby's `File.read` does: bytes that don't decode are kept."""

from __future__ import annotations

import codecs
import datetime as dt
import errno
import os
import time

from jekyllpy.late.patterns import late

UTF8_BOM = codecs.BOM_UTF8
BYTES_KEPT = "surrogateescape"
UNDECODED = late("[\ud800-\udfff]")
READ_ONLY = os.O_RDONLY | getattr(os, "O_BINARY", 0)


def read_text(path: str, encoding: str | None = "utf-8") -> str:
    """The text of a file, without a byte order mark if it is Unicode.

    Bytes that aren't text in `encoding` come back as lone surrogates; see `is_valid`.

    Raises:
        OSError: if it can't be read.
        LookupError: if there is no such encoding.
    """
    if "\0" in path:
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", path)
    data = read_bytes(path)
    name = (encoding or "utf-8").lower()
    if name.startswith("utf-8") or name == "utf8":
        if data.startswith(UTF8_BOM):
            data = data[len(UTF8_BOM) :]
        return data.decode("utf-8", BYTES_KEPT)
    text = data.decode(name, BYTES_KEPT)
    return text.removeprefix("\ufeff") if name.startswith("utf-") else text


def read_bytes(path: str) -> bytes:
    """What a file holds, by as few calls of the system as that takes.

    Raises:
        OSError: if it can't be read.
    """
    file = os.open(path, READ_ONLY)
    try:
        size = os.fstat(file).st_size
        data = os.read(file, size + 1)
        # It is larger than what one read gives, changes meanwhile, or is no plain file.
        if len(data) != size:
            with open(file, "rb", closefd=False) as rest:
                data += rest.read()
    except OSError as error:
        error.filename = path
        raise
    finally:
        os.close(file)
    return data


def is_valid(text: str) -> bool:
    """Whether the text was read without bytes that don't decode."""
    if text.isascii():
        return True
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def undecoded_line(text: str) -> int:
    """The line, counted from 1, of the first byte that didn't decode; 0 if all did."""
    found = UNDECODED.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def to_bytes(text: str) -> bytes:
    """The bytes to write for `text`; those that never decoded come out as they were."""
    return text.encode("utf-8", BYTES_KEPT)


def modified_time(path: str, zone: dt.tzinfo) -> dt.datetime:
    """When a file was last changed; one from the future (another machine's clock) was changed now.

    Raises:
        OSError: if it can't be asked for.
    """
    return dt.datetime.fromtimestamp(min(os.stat(path).st_mtime, time.time()), zone)
