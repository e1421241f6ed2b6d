"""References to characters, as libxml2 2.9 reads them in HTML."""

from __future__ import annotations

import re
from html.entities import name2codepoint

REFERENCE = re.compile(
    r"&(?:#(?:[xX](?P<hex>[0-9a-fA-F]*+)|(?P<decimal>[0-9]*+));?+|(?P<name>[^\W\d][\w:.-]*+|:[\w:.-]*+))"
)
CHARACTERS = {name: chr(code) for name, code in name2codepoint.items()} | {"apos": "'"}
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LARGEST = 0x10FFFF
# More digits than these make no character.
_DIGITS = 12


def is_allowed(character: str) -> bool:
    """Whether a character may be in a text."""
    return _FORBIDDEN.match(character) is None


def without_forbidden(text: str) -> str:
    """A text without the characters that may not be in one; a NUL counts as a space."""
    return _FORBIDDEN.sub(lambda match: " " if match[0] == "\0" else "", text)


def numbered(match: re.Match[str]) -> str | None:
    """The character that a reference gives the number of; None if there is none such."""
    digits, base = (match["hex"], 16) if match["hex"] is not None else (match["decimal"], 10)
    significant = digits.lstrip("0")
    if not significant or len(significant) > _DIGITS:
        return None
    code = int(significant, base)
    character = chr(code) if code <= _LARGEST else None
    return character if character is not None and is_allowed(character) else None


def resolved(text: str, *, unknown: str = "") -> str:
    """`text` with its references resolved.

    A name counts only with its semicolon.

    Args:
        unknown: what stands for a character that doesn't exist.
    """
    if "&" not in text:
        return text
    pieces = []
    position = 0
    for match in REFERENCE.finditer(text):
        if match.start() < position:
            continue
        pieces.append(text[position : match.start()])
        position = match.end()
        if match["name"] is None:
            pieces.append(numbered(match) or unknown)
        elif text.startswith(";", position) and match["name"] in CHARACTERS:
            pieces.append(CHARACTERS[match["name"]])
            position += 1
        else:
            pieces.append(match[0])
    return "".join([*pieces, text[position:]])


def resolved_value(text: str) -> str:
    """An attribute's value with its references resolved: a character that doesn't exist ends it."""
    return resolved(text, unknown="\0").partition("\0")[0]
