"""Ruby's String: a text that can be changed in place."""

from __future__ import annotations

from typing import Any

UTF_8 = "UTF-8"
BINARY = "ASCII-8BIT"


class RString:
    """A String made by Ruby. Bytes that aren't UTF-8 are Python's surrogate escapes; in a binary
    string (`encoding` is `BINARY`) every character is one byte.

    A plain `str` is a frozen String.
    """

    __slots__ = ("__dict__", "text")

    frozen = False
    encoding = UTF_8

    def __init__(self, text: str = "") -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        if isinstance(other, RString):
            return self.text == other.text
        return self.text == other

    def __hash__(self) -> int:
        return hash(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"RString({self.text!r})"


class RStringObject(RString):
    """A String of a class that a program made, or with a singleton class or instance variables."""

    __slots__ = ()


def text(value: Any) -> str:
    """The text of a String (an `RString` or a `str`)."""
    return value if type(value) is str else value.text


def to_bytes(value: RString | str) -> bytes:
    """The bytes of a String."""
    if isinstance(value, str):
        return value.encode("utf-8", "surrogateescape")
    if value.encoding == BINARY:
        return value.text.encode("latin-1", "replace")
    return value.text.encode("utf-8", "surrogateescape")


def binary(content: bytes) -> RString:
    """Bytes as a binary String."""
    made = RString(content.decode("latin-1"))
    made.encoding = BINARY
    return made
