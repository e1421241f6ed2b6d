"""Takes an entry out of the text of a menu, `_data/navigation.yml`."""

from __future__ import annotations

import re


def without_entry(menu: str, url: str) -> str:
    """`menu` without the entries, on lines of their own, that lead to `url`."""
    lines = menu.splitlines(keepends=True)
    leads_there = re.compile(rf"\s*(?:- +)?url: *['\"]?{re.escape(url)}['\"]?\s*")
    for at in range(len(lines) - 1, -1, -1):
        if leads_there.fullmatch(lines[at]):
            begin, end = bounds(lines, at)
            del lines[begin:end]
    return "".join(lines)


def bounds(lines: list[str], at: int) -> tuple[int, int]:
    """The first line, and the one behind the last, of the list's entry that line `at` belongs to."""
    begin = at
    while begin > 0 and not lines[begin].lstrip().startswith("-"):
        begin -= 1
    indent = width(lines[begin])
    end = begin + 1
    while end < len(lines) and lines[end].strip() and width(lines[end]) > indent:
        end += 1
    return begin, end


def width(line: str) -> int:
    """How far the line is indented."""
    return len(line) - len(line.lstrip())
