"""Ruby's Regexp and MatchData over the `regex` package."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import regex

from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.regexps.group_names import outer
from jekyllpy.rubylang.regexps.translate import (
    TranslationError,
    translate,
    translate_from_here,
)

_FLAGS = {"i": regex.IGNORECASE, "m": regex.DOTALL}
IGNORECASE, EXTENDED, MULTILINE = 1, 2, 4
BITS = {"i": IGNORECASE, "x": EXTENDED, "m": MULTILINE}


@lru_cache(maxsize=1000)
def _compiled(source: str, options: str, *, from_here: bool = False) -> Any:
    translated = translate_from_here if from_here else translate
    flags = regex.MULTILINE | regex.VERSION1
    for each in options:
        flags |= _FLAGS.get(each, 0)
    try:
        return regex.compile(translated(source, "x" in options), flags)
    except (regex.error, TranslationError, OverflowError) as wrong:
        from jekyllpy.rubylang.errors import error

        reason = getattr(wrong, "msg", str(wrong))
        raise error("RegexpError", f"{reason}: /{source}/") from None


def group_names(pattern: Any) -> list[str]:
    """The names of a compiled pattern's groups, in the order of the text."""
    index = pattern.groupindex
    return [outer(name) for name in sorted(index, key=index.__getitem__)]


class Regexp:
    """A regular expression: its source, its options and what it was compiled to."""

    __slots__ = ("__dict__", "options", "pattern", "source")

    frozen = False

    def __init__(self, source: str = "", options: str = "") -> None:
        self.source = source
        self.options = "".join(each for each in "mix" if each in options)
        self.pattern = _compiled(source, self.options)

    @classmethod
    def literal(cls, source: str, options: str) -> Regexp:
        """The value of a literal in a program."""
        made = cls(source, options)
        made.frozen = True
        return made

    @property
    def bits(self) -> int:
        """The options as Ruby numbers them."""
        return sum(BITS[each] for each in self.options)

    @property
    def from_here(self) -> Any:
        """What it is compiled to where the text before the match is none of its business."""
        return _compiled(self.source, self.options, from_here=True)

    def embedded(self) -> str:
        """How it is written within another one, and by `to_s`."""
        off = "".join(each for each in "mix" if each not in self.options)
        return f"(?{self.options}{'-' + off if off else ''}:{self.source})"

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Regexp)
            and self.source == other.source
            and self.options == other.options
        )

    def __hash__(self) -> int:
        return hash((self.source, self.options))


class LiteralMatch:
    """A match of a String as a pattern, with what is asked of the package's matches."""

    __slots__ = ("at", "found", "string")

    def __init__(self, string: str, at: int, found: str) -> None:
        self.string = string
        self.at = at
        self.found = found

    def __getitem__(self, group: int) -> str:
        if group:
            raise IndexError(group)
        return self.found

    def start(self, group: int = 0) -> int:
        return self.at

    def end(self, group: int = 0) -> int:
        return self.at + len(self.found)

    def span(self, group: int = 0) -> tuple[int, int]:
        return self.at, self.at + len(self.found)

    def group(self, group: int = 0) -> str:
        return self[group]

    def groups(self) -> tuple[str, ...]:
        return ()


class MatchData:
    """What a match found; `group(0)` is the whole of it."""

    __slots__ = ("__dict__", "given", "match")

    frozen = False

    def __init__(self, match: Any, regexp: Regexp | None) -> None:
        self.match = match
        self.given = regexp

    @property
    def regexp(self) -> Regexp:
        """The pattern that matched; of a String, one that is the same."""
        if self.given is None:
            from jekyllpy.rubylang.regexps.quoting import quote

            self.given = Regexp(quote(self.match.group()))
        return self.given

    def group(self, number: int) -> Any:
        """A group as a String, None if it took no part or isn't there."""
        if number > len(self.match.groups()):
            return None
        found = self.match[number]
        return None if found is None else RString(found)

    @property
    def names(self) -> list[str]:
        """The names of the groups, in the order of the text."""
        if isinstance(self.match, LiteralMatch):
            return []
        return group_names(self.match.re)
