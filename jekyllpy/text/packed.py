"""Texts in fewer bytes than Python takes for them: one curly quote makes each character take two."""

from __future__ import annotations

ENCODING = "utf-8"

Packed = bytes | memoryview
"""A text as UTF-8."""


def packed(text: str | None) -> bytes | None:
    """The text as UTF-8; None where that saves nothing, or other text would come back."""
    if text is None or type(text) is not str or text.isascii():
        return None
    try:
        return text.encode(ENCODING)
    except UnicodeEncodeError:
        return None


def shared(part: bytes | None, whole: bytes | None) -> Packed | None:
    """The text `part`, without bytes of its own if they stand in `whole`."""
    if part is None or whole is None:
        return part
    start = whole.find(part)
    return part if start < 0 else memoryview(whole)[start : start + len(part)]


def unpacked(data: Packed) -> str:
    """The text that was packed."""
    return str(data, ENCODING)
