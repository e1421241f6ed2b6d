"""Ruby's file patterns: `Dir.glob` and `File.fnmatch`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from jekyllpy.errors import ConfigurationError
from jekyllpy.late.patterns import late
from jekyllpy.text.unreadable import unreadable

MAGIC = late(r"[*?\[{]")
BRACE_OR_COMMA = late(r"[{},]")
HAS_SIGNS = late(r"[*?\[\\]")
ANY_FOLDERS = "**"
NEVER = "(?!)"
MAX_EXPANDED = 10_000
# Characters that are gone through for one pattern.
MAX_LOOKED_AT = 80_000_000
SHOWN = 40


def glob(pattern: str) -> list[str]:
    """The paths that match, as Ruby's `Dir.glob` gives them: braces in turn, then sorted by folder.

    `**/` is any number of folders, hidden ones and links to folders excepted; names that begin with a
    dot are matched by patterns that begin with one. On Windows a backslash is a slash.
    """
    found: list[str] = []
    for one in expanded_braces(pattern.replace("\\", "/") if os.sep == "\\" else pattern):
        drive, rest = os.path.splitdrive(one)
        parts = [part for part in rest.split("/") if part]
        # `**/**/` is what `**/` is; a `**` at the end is a name's pattern.
        parts = [
            part
            for at, part in enumerate(parts)
            if part != ANY_FOLDERS or at + 2 >= len(parts) or parts[at + 1] != ANY_FOLDERS
        ]
        if parts:
            found += _walk(drive + "/" * rest.startswith("/"), [parts])
    return found


def walk(folder: str) -> Iterator[str]:
    """The files below `folder`, relative to it, in the order of `Dir.glob("**/*")`, hidden ones too.

    Links to folders aren't followed, and come as files do.

    Raises:
        ReadError: for a folder that can't be read.
    """
    return (path for path, _ in walk_kinds(folder))


def walk_kinds(folder: str) -> Iterator[tuple[str, bool]]:
    """What `walk` gives, each with whether it is surely a plain file: no link, pipe or the like.

    Raises:
        ReadError: for a folder that can't be read.
    """
    pending = [("", iter(_entries_or_error(folder)))]
    while pending:
        below, entries = pending[-1]
        for entry in entries:
            path = below + entry.name
            if entry.is_dir(follow_symlinks=False):
                pending.append((f"{path}/", iter(_entries_or_error(f"{folder}/{path}"))))
                break
            yield path, entry.is_file(follow_symlinks=False)
        else:
            pending.pop()


def expanded_braces(pattern: str) -> list[str]:
    """`a{b,c}` as `ab` and `ac`; nested braces too.

    Raises:
        ConfigurationError: for more than `MAX_EXPANDED` patterns, or for very long ones.
    """
    found: list[str] = []
    room = MAX_LOOKED_AT
    pending = [(pattern, pattern.find("{"))]
    while pending:
        one, start = pending.pop()
        bounds = bounds_of_braces(one, start) if start >= 0 else []
        if not bounds:
            found.append(one)
            continue
        room -= len(one) * len(bounds)
        if len(found) + len(pending) + len(bounds) > MAX_EXPANDED or room < 0:
            raise ConfigurationError(
                f"the pattern {pattern[:SHOWN]!r} stands for too many others (the most are "
                f"{MAX_EXPANDED}): name fewer in its braces"
            )
        head, tail = one[:start], one[bounds[-1] + 1 :]
        parts = [head + one[left + 1 : right] + tail for left, right in pairwise(bounds)]
        pending += [(part, part.find("{", start)) for part in reversed(parts)]
    return found


def bounds_of_braces(pattern: str, start: int) -> list[int]:
    """Where the brace at `start`, its commas and its closing brace are; nothing if it isn't closed."""
    bounds = [start]
    depth = 0
    for found in BRACE_OR_COMMA.finditer(pattern, start):
        depth += {"{": 1, "}": -1, ",": 0}[found[0]]
        if depth == 0 or (depth == 1 and found[0] == ","):
            bounds.append(found.start())
        if depth == 0:
            return bounds
    return []


def _walk(folder: str, patterns: list[list[str]]) -> Iterator[str]:
    """The matches below `folder` of any of `patterns`, each a list of parts."""
    pending = [(folder, _entries(folder, patterns))]
    while pending:
        folder, entries = pending[-1]
        found = next(entries, None)
        if found is None:
            pending.pop()
            continue
        name, matched, deeper = found
        if matched:
            yield folder + name
        if deeper and os.path.isdir(folder + name):
            inner = f"{folder}{name}/"
            pending.append((inner, _entries(inner, deeper)))


def _entries(folder: str, patterns: list[list[str]]) -> Iterator[tuple[str, bool, list[list[str]]]]:
    """The names in `folder` that matter: whether each is a match, and the patterns for what is in it."""
    patterns = [tail for pattern in patterns for tail in _without_leading_stars(pattern)]
    patterns = [list(parts) for parts in dict.fromkeys(map(tuple, patterns))]
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
        yield name, matched, deeper


def _without_leading_stars(pattern: list[str]) -> Iterator[list[str]]:
    """The pattern itself and, since `**/` may be no folder at all, what follows it."""
    yield pattern
    while pattern[0] == ANY_FOLDERS and len(pattern) > 1:
        pattern = pattern[1:]
        yield pattern


def _entries_or_error(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=attrgetter("name"))
    except OSError as error:
        raise unreadable(folder, error) from None


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder or "."))
    except OSError:
        return []


def _existing(folder: str, name: str) -> list[str]:
    return [name] if os.path.lexists(folder + name) else []


def name_matches(pattern: str, name: str) -> bool:
    """Whether `pattern` matches a name; `*` matches no dot at the beginning."""
    if name.startswith(".") and not pattern.startswith("."):
        return False
    if not HAS_SIGNS.search(pattern):
        return pattern == name
    return name_pattern(pattern).match(name) is not None


def fnmatch(pattern: str, path: str) -> bool:
    """Ruby's `File.fnmatch?` without flags: `*` crosses slashes, but not a leading dot of the path."""
    if path.startswith(".") and pattern[:1] in ("*", "?", "["):
        return False
    return name_pattern(pattern).match(path) is not None


@lru_cache(maxsize=4096)
def name_pattern(pattern: str) -> re.Pattern[str]:
    """A regular expression for a pattern of `*`, `?`, `[set]` and backslashes."""
    pieces: list[list[str]] = [[]]
    at = 0
    while at < len(pattern):
        char = pattern[at]
        at += 1
        if char == "*":
            pieces.append([])
        elif char == "?":
            pieces[-1].append(".")
        elif char == "\\" and at < len(pattern):
            pieces[-1].append(re.escape(pattern[at]))
            at += 1
        elif char == "[":
            end = closing_bracket(pattern, at)
            if end < 0:
                return re.compile(NEVER)
            pieces[-1].append(set_pattern(pattern[at:end]))
            at = end + 1
        else:
            pieces[-1].append(re.escape(char))
    try:
        return re.compile(between_stars(["".join(piece) for piece in pieces]), re.DOTALL)
    except re.error:  # a range that ends before it begins
        return re.compile(NEVER)


def between_stars(pieces: list[str]) -> str:
    """A regular expression for `pieces` with anything between them.

    Each but the first and last is taken where it is met first, and never looked for again: what
    follows it has the most room then.
    """
    first, *others = pieces
    if not others:
        return first + r"\Z"
    *middle, last = others
    met = "".join(f"(?>.*?{piece})" for piece in middle if piece)
    return rf"{first}{met}.*{last}\Z"


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
