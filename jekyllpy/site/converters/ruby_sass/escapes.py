"""Escaped characters in strings and names."""

from __future__ import annotations

import re

ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\r\n\f]?|(\n)|(.))", re.DOTALL)
# Whatever isn't ASCII is part of names; a class that leaves out others is compiled a hundred times as fast.
NAME_START = r"[^\x00-@[-^`{-\x7f]"
NAME_CHARACTER = r"[^\x00-,./:-@[-^`{-\x7f]"
IN_NAME = re.compile(NAME_CHARACTER)
CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
NEWLINE = re.compile(r"\n(?![a-fA-F0-9\s])")
MAX_CODE = 0x10FFFF
SURROGATES = range(0xD800, 0xE000)


def character(escape: re.Match[str]) -> str:
    """The character that an escape stands for."""
    if escape[1] is not None:
        code = int(escape[1], 16)
        return escape[0] if code > MAX_CODE or code in SURROGATES else chr(code)
    return "" if escape[2] else escape[3]


def quoted(content: str) -> str:
    """A string of CSS for a text."""
    mark = "'" if '"' in content and "'" not in content else '"'
    content = content.replace("\\", "\\\\").replace(mark, "\\" + mark)
    return mark + NEWLINE.sub(r"\\a", content).replace("\n", "\\a ") + mark


def requoted(string: str) -> str:
    """A string of CSS as Ruby Sass writes it that has evaluated it."""
    return quoted(ESCAPE.sub(character, string[1:-1]))


def plain_name(name: str) -> str:
    """A name with no more escapes than it needs."""

    def written(escape: re.Match[str]) -> str:
        meant = character(escape)
        first = escape.start() == 0
        if IN_NAME.fullmatch(meant) and not (first and meant.isdigit()):
            return meant
        if CONTROLS.fullmatch(meant) or (first and meant.isdigit()):
            return f"\\{ord(meant):x} "
        return meant if meant.startswith("\\") else "\\" + meant

    return ESCAPE.sub(written, name) if "\\" in name else name
