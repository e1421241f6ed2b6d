"""What functions of the system take: paths, strings; and how what fails is told."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.implicit import to_str
from jekyllpy.rubylang.native import MODULES
from jekyllpy.rubylang.objects.string import RString, to_bytes
from jekyllpy.rubylang.operations import text_or_none

string = to_str


def path(value: Any) -> str:
    """A path given as a String, a Pathname or a file."""
    found = text_or_none(value)
    if found is None and class_of(value).lookup("to_path") is not None:
        found = string(call(value, "to_path"))
    if found is None:
        found = string(value)
    if "\0" in found:
        raise error("ArgumentError", "string contains null byte")
    return found


def data(value: Any) -> bytes:
    """The bytes of a String."""
    string(value)
    return to_bytes(value if text_or_none(value) is not None else call(value, "to_str"))


def ascii_string(content: bytes) -> RString:
    """Bytes that are ASCII as a String."""
    return RString(content.decode("ascii"))


@contextmanager
def system_call(name: str, subject: str = "") -> Iterator[None]:
    """Raise what the operating system refuses as Ruby does: with the name of its function."""
    try:
        yield
    except OSError as raised:
        raise system_error(raised, f"{name} - {subject}" if subject else name) from raised


def system_error(raised: OSError, place: str = "") -> RubyError:
    """The `Errno::` exception for what the operating system refused."""
    number = raised.errno or 0
    name = f"Errno::{errno.errorcode.get(number, '')}"
    message = os.strerror(number) + (f" @ {place}" if place else "")
    return error(name if name in MODULES else "SystemCallError", message)
