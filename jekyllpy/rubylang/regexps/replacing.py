"""The replacements of `sub` and `gsub`, in which a backslash stands for a part of the match."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.regexps.group_names import inner

_BACKSLASH = re.compile(r"\\(?:(\d)|k<([^<>]*+)>|([&0`'\\]))")

Expand = Callable[[Any], str]


def template(replacement: str) -> Expand | None:
    """What a replacement with backslashes makes of a match; None if it is plain text."""
    if "\\" not in replacement:
        return None
    parts: list[Any] = []
    at = 0
    for found in _BACKSLASH.finditer(replacement):
        parts.append(replacement[at : found.start()])
        parts.append(_reference(found))
        at = found.end()
    parts.append(replacement[at:])

    def expand(match: Any) -> str:
        return "".join([part if type(part) is str else part(match) for part in parts])

    return expand


def _reference(found: re.Match[str]) -> str | Expand:
    digit, name, sign = found.groups()
    if sign == "\\":
        return "\\"
    if name is not None:
        group = inner(name)
        return lambda match: match[group] or ""
    if sign == "`":
        return lambda match: str(match.string[: match.start()])
    if sign == "'":
        return lambda match: str(match.string[match.end() :])
    number = int(digit or 0)
    return lambda match: _group(match, number)


def _group(match: Any, number: int) -> str:
    """A group by its number, which those of a pattern with names don't have here."""
    if number > len(match.groups()) or (number and match.re.groupindex):
        return ""
    return match[number] or ""
