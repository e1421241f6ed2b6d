"""Escaping: what `<`, `>`, `&` and quotes become in text, code and attributes."""

from __future__ import annotations

from jekyllpy.late.patterns import late
from jekyllpy.markdown.element import Attributes
from jekyllpy.markdown.entities import Entity
from jekyllpy.markdown.scanning import STRIPPED

_ESCAPES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}
_BARE_AMPERSAND = late(r"&(?!(?:[A-Za-z0-9_:][A-Za-z0-9_.:-]*|#[0-9]+|#x[0-9a-fA-F]+);)")


def escape(text: str) -> str:
    """Escape everything, as for code: a character reference is just text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_text(text: str) -> str:
    """Escape text in which character references stay."""
    if "&" in text:
        text = _BARE_AMPERSAND.sub("&amp;", text)
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text


def escape_attribute(text: str) -> str:
    """Escape an attribute's value in which character references stay."""
    if "&" in text or "<" in text or ">" in text:
        text = escape_text(text)
    return text.replace('"', "&quot;")


def attributes(attr: Attributes) -> str:
    """` name="value"` for each attribute; an empty `id` is none."""
    text = ""
    for name, value in attr.items():
        if name != "id" or value.strip(STRIPPED):
            text += f' {name}="{escape_attribute(value)}"'
    return text


AS_ASCII_CHAR = "as_ascii_char"
"""`as_char` for a text in US-ASCII, which can hold no other characters."""


def entity_text(entity: Entity, output: str, original: str | None = None) -> str:
    """An entity in the form that the option `entity_output` asks for.

    Args:
        original: how it was written.
    """
    char = entity.char
    is_writable = output == "as_char" or (output == AS_ASCII_CHAR and (char or "").isascii())
    if is_writable and char is not None and (char == '"' or char not in _ESCAPES):
        return char
    if output in ("as_input", "as_char", AS_ASCII_CHAR) and original:
        return original
    if (output == "symbolic" or char in _ESCAPES) and entity.name:
        return f"&{entity.name};"
    return f"&#{entity.code_point};"
