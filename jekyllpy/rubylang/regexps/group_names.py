"""Names of groups: Ruby takes any word (`link-type`), the `regex` package only names of Python's."""

from __future__ import annotations

import re

# a letter that no program uses, around the number of a character that Python has in no name
_MARK = "\u115f"
_MARKED = re.compile(f"{_MARK}([0-9a-f]+){_MARK}")


def inner(name: str) -> str:
    """The name that the package is given for a group."""
    if name.isidentifier():
        return name
    return "".join(
        char if f"_{char}".isidentifier() else f"{_MARK}{ord(char):x}{_MARK}" for char in name
    )


def outer(name: str) -> str:
    """The name that a program gave it."""
    return _MARKED.sub(lambda match: chr(int(match[1], 16)), name)
