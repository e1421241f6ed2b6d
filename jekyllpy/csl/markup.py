"""Text as HTML has it."""

from __future__ import annotations


def escaped(text: str) -> str:
    """`text` as the content of an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
