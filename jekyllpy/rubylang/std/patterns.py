"""Patterns of file names with flags: `File.fnmatch`, `Dir.glob`."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterator
from functools import lru_cache

from jekyllpy.rubylang.told import FOLDER, told
from jekyllpy.text.glob import NEVER, closing_bracket, expanded_braces, set_pattern

WILD = frozenset("*?[\\")
NOESCAPE, PATHNAME, DOTMATCH, CASEFOLD, EXTGLOB = 1, 2, 4, 8, 16


def matches(pattern: str, name: str, flags: int = 0) -> bool:
    """Ruby's `File.fnmatch?`."""
    if flags & EXTGLOB:
        plain = flags & ~EXTGLOB
        return any(matches(each, name, plain) for each in expanded_braces(pattern))
    if not flags & PATHNAME:
        return _part_matches(pattern, name, flags)
    return _parts_match(pattern.split("/"), name.split("/"), flags)


def _parts_match(pattern: list[str], parts: list[str], flags: int) -> bool:
    """Part by part, `**/` for any folders; which parts have led to each place is kept as a set."""
    places = {0}
    for number, each in enumerate(pattern):
        last = number == len(pattern) - 1
        found: set[int] = set()
        for place in places:
            if each == "**" and not last:
                found.add(place)
                while place < len(parts) - 1 and (
                    flags & DOTMATCH or not parts[place].startswith(".")
                ):
                    place += 1
                    found.add(place)
            elif place < len(parts) and _part_matches(each, parts[place], flags):
                found.add(place + 1)
        places = found
    return len(parts) in places


def _part_matches(pattern: str, name: str, flags: int) -> bool:
    hidden = name.startswith(".") and not flags & DOTMATCH
    if hidden and pattern[:1] in ("*", "?", "["):
        return False
    return compiled(pattern, flags & (NOESCAPE | CASEFOLD)).match(name) is not None


@lru_cache(maxsize=1024)
def compiled(pattern: str, flags: int) -> re.Pattern[str]:
    """A regular expression for one part of a pattern."""
    out: list[str] = []
    at = 0
    while at < len(pattern):
        char = pattern[at]
        at += 1
        if char == "*":
            while pattern[at : at + 1] == "*":
                at += 1
            out.append(".*")
        elif char == "?":
            out.append(".")
        elif char == "\\" and at < len(pattern) and not flags & NOESCAPE:
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
        folded = re.IGNORECASE if flags & CASEFOLD else 0
        return re.compile("".join(out) + r"\Z", re.DOTALL | folded)
    except re.error:
        return re.compile(NEVER)


def glob(pattern: str, base: str = "", flags: int = 0) -> list[str]:
    """Ruby's `Dir.glob`: braces in turn, then sorted by folder; relative to `base` if given."""
    found: list[str] = []
    for each in expanded_braces(pattern):
        told(FOLDER, os.path.join(base, _before_wildcards(each)))
        parts = [part for part in each.split("/") if part]
        absolute = each.startswith("/")
        if parts:
            start = "" if absolute or not base else base.rstrip("/") + "/"
            walk = _Walk(start, flags, only_folders=each.endswith("/"))
            found += walk.visit("/" if absolute else "", [parts])
        elif absolute:
            found.append("/")
    return found


def _before_wildcards(pattern: str) -> str:
    """The folder in which a pattern without braces finds all that it does."""
    parts = pattern.split("/")
    plain = list(itertools.takewhile(lambda part: WILD.isdisjoint(part), parts))
    return "/".join(plain) or ("/" if pattern.startswith("/") else ".")


class _Walk:
    """Looks for the files of one pattern; folders are named as the results show them."""

    def __init__(self, start: str, flags: int, *, only_folders: bool) -> None:
        self.start = start
        self.flags = flags
        self.only_folders = only_folders

    def visit(self, folder: str, patterns: list[list[str]]) -> Iterator[str]:
        """What matches below a folder any of some patterns."""
        patterns = [tail for pattern in patterns for tail in _tails(pattern)]
        for name in self.names(folder, patterns):
            whole = self.start + folder + name
            matched = False
            deeper: list[list[str]] = []
            for pattern in patterns:
                if pattern[0] == "**" and len(pattern) > 1:
                    if self.descends(name) and not os.path.islink(whole):
                        deeper.append(pattern)
                elif _part_matches(pattern[0], name, self.flags):
                    if len(pattern) == 1:
                        matched = True
                    else:
                        deeper.append(pattern[1:])
            is_folder = bool(deeper or self.only_folders) and os.path.isdir(whole)
            if matched and (is_folder or not self.only_folders):
                yield folder + name + ("/" if self.only_folders else "")
            if deeper and is_folder and name != ".":
                yield from self.visit(f"{folder}{name}/", deeper)

    def descends(self, name: str) -> bool:
        """Whether `**/` goes into a folder of that name."""
        return not name.startswith(".") or bool(self.flags & DOTMATCH)

    def names(self, folder: str, patterns: list[list[str]]) -> list[str]:
        """The names in a folder that may match."""
        firsts = {pattern[0] for pattern in patterns}
        below = self.start + folder
        if not any(char in first for first in firsts for char in "*?[\\"):
            return sorted(name for name in firsts if os.path.lexists(below + name))
        try:
            names = os.listdir(below or ".")
        except OSError:
            return []
        if self.flags & DOTMATCH and not folder:
            names.append(".")
        return sorted(names)


def _tails(parts: list[str]) -> list[list[str]]:
    """The pattern itself and, since `**/` may be no folder at all, what follows it."""
    found = [parts]
    while found[-1][0] == "**" and len(found[-1]) > 1:
        found.append(found[-1][1:])
    return found
