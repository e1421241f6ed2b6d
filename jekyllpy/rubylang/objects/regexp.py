"""Ruby's Regexp and MatchData over the `regex` package."""

from __future__ import annotations

from typing import Any

import regex

_FLAGS = {"i": regex.IGNORECASE, "m": regex.DOTALL, "x": regex.VERBOSE}


class Regexp:
    """A regular expression: its source, its options and what it was compiled to."""

    __slots__ = ("__dict__", "options", "pattern", "source")

    def __init__(self, source: str, options: str = "") -> None:
        self.source = source
        self.options = "".join(each for each in "mix" if each in options)
        flags = regex.MULTILINE | regex.VERSION0
        for each in self.options:
            flags |= _FLAGS[each]
        self.pattern = regex.compile(source, flags)

    @classmethod
    def literal(cls, source: str, options: str) -> Regexp:
        """The value of a literal in a program."""
        return cls(source, options)

    def embedded(self) -> str:
        """How it is written within another one, and by `to_s`."""
        off = "".join(each for each in "mix" if each not in self.options)
        return f"(?{self.options}{'-' + off if off else ''}:{self.source})"


class MatchData:
    """What a match found; `group(0)` is the whole of it."""

    __slots__ = ("match", "regexp")

    def __init__(self, match: Any, regexp: Regexp) -> None:
        self.match = match
        self.regexp = regexp

    def group(self, number: int) -> Any:
        """A group as a String, None if it took no part or isn't there."""
        from jekyllpy.rubylang.objects.string import RString

        if number > len(self.match.groups()):
            return None
        found = self.match[number]
        return None if found is None else RString(found)
