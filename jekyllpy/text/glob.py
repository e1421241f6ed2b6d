"""Ruby's file patterns: `Dir.glob` and `File.fnmatch`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

MAGIC = re.compile(r"[*?\[{]")
ANY_FOLDERS = "**"
NEVER = "(?!)"


def glob(pattern: str) -> list[str]:
    """The paths that match, as Ruby's `Dir.glob` gives them: braces in turn, then sorted by folder.

    `**/` is any number of folders, hidden ones and links to folders excepted; names that begin with a
    dot are matched by patterns that begin with one.
    """
    found: list[str] = []
    for one in expanded_braces(pattern):
        parts = [part for part in one.split("/") if part]
        if parts:
            found += _walk("/" if one.startswith("/") else "", [parts])
    return found


def walk(folder: str) -> Iterator[str]:
    """The files below `folder`, relative to it, in the order of `Dir.glob("**/*")`, hidden ones too.

    Links to folders aren't followed, and come as files do.
    """
    pending = [("", iter(_names(folder + "/")))]
    while pending:
        below, names = pending[-1]
        for name in names:
            path = f"{folder}/{below}{name}"
            if os.path.isdir(path) and not os.path.islink(path):
                pending.append((f"{below}{name}/", iter(_names(path + "/"))))
                break
            yield below + name
        else:
            pending.pop()


def expanded_braces(pattern: str) -> list[str]:
    """`a{b,c}` as `ab` and `ac`; nested braces too."""
    start = pattern.find("{")
    if start < 0:
        return [pattern]
    depth, commas, end = 0, [], -1
    for at in range(start, len(pattern)):
        char = pattern[at]
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0:
                end = at
                break
        elif char == "," and depth == 1:
            commas.append(at)
    if end < 0:
        return [pattern]
    bounds = [start, *commas, end]
    return [
        expanded
        for left, right in pairwise(bounds)
        for expanded in expanded_braces(
            pattern[:start] + pattern[left + 1 : right] + pattern[end + 1 :]
        )
    ]


def _walk(folder: str, patterns: list[list[str]]) -> Iterator[str]:
    """The matches below `folder` of any of `patterns`, each a list of parts."""
    patterns = [tail for pattern in patterns for tail in _without_leading_stars(pattern)]
    firsts = [pattern[0] for pattern in patterns]
    if all(not MAGIC.search(first) for first in firsts):
        names = sorted({name for first in firsts for name in _existing(folder, first)})
    else:
        names = _names(folder)
    for name in names:
        matched, deeper = False, []
        for pattern in patterns:
            if pattern[0] == ANY_FOLDERS and len(pattern) > 1:
                if not name.startswith(".") and not os.path.islink(folder + name):
                    deeper.append(pattern)
            elif name_matches(pattern[0], name):
                if len(pattern) == 1:
                    matched = True
                else:
                    deeper.append(pattern[1:])
        if matched:
            yield folder + name
        if deeper and os.path.isdir(folder + name):
            yield from _walk(f"{folder}{name}/", deeper)


def _without_leading_stars(pattern: list[str]) -> Iterator[list[str]]:
    """The pattern itself and, since `**/` may be no folder at all, what follows it."""
    yield pattern
    while pattern[0] == ANY_FOLDERS and len(pattern) > 1:
        pattern = pattern[1:]
        yield pattern


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder or "."))
    except OSError:
        return []


def _existing(folder: str, name: str) -> list[str]:
    return [name] if os.path.lexists(folder + name) else []


def name_matches(pattern: str, name: str) -> bool:
    if name.startswith(".") and not pattern.startswith("."):
        return False
    return name_pattern(pattern).match(name) is not None


def fnmatch(pattern: str, path: str) -> bool:
    """Ruby's `File.fnmatch?` without flags: `*` crosses slashes, but not a leading dot of the path."""
    if path.startswith(".") and pattern[:1] in ("*", "?", "["):
        return False
    return name_pattern(pattern).match(path) is not None


@lru_cache(maxsize=4096)
def name_pattern(pattern: str) -> re.Pattern[str]:
    """A regular expression for a pattern of `*`, `?`, `[set]` and backslashes."""
    out, at = [], 0
    while at < len(pattern):
        char = pattern[at]
        at += 1
        if char == "*":
            while pattern[at : at + 1] == "*":
                at += 1
            out.append(".*")
        elif char == "?":
            out.append(".")
        elif char == "\\" and at < len(pattern):
            out.append(re.escape(pattern[at]))
            at += 1
        elif char == "[":
            end = closing_bracket(pattern, at)
            if end < 0:
                return re.compile(NEVER)
            out.append(set_pattern(pattern[at:end]))
            at = end + 1
        else:
            out.append(re.escape(char))
    try:
        return re.compile("".join(out) + r"\Z", re.DOTALL)
    except re.error:  # a range that ends before it begins
        return re.compile(NEVER)


def closing_bracket(pattern: str, at: int) -> int:
    """Where the set that begins at `at` ends, -1 if it doesn't."""
    while at < len(pattern):
        if pattern[at] == "]":
            return at
        at += 2 if pattern[at] == "\\" else 1
    return -1


def set_pattern(members: str) -> str:
    """A regular expression for one character of the set `members` (`a-z`, `!x`)."""
    negated = members[:1] in ("!", "^")
    inner = members[1:] if negated else members
    if not inner:
        return NEVER
    return f"[{'^' if negated else ''}{inner.replace('[', chr(92) + '[')}]"
