"""Versions of gems, their order, and the requirements that they meet.

Rules: RubyGems 3.3, `Gem::Version` and `Gem::Requirement`: parts are numbers or letters, a version with
letters is a prerelease and comes before what it leads to, zeros at the end count for nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, total_ordering
from itertools import zip_longest

from jekyllpy.errors import GemError
from jekyllpy.late.patterns import late

LONGEST = 200
"""Characters of a version; RubyGems' own are far shorter."""
VERSION = late(r"[0-9]+(?:\.[0-9a-zA-Z]+)*+(?:-[0-9A-Za-z-]++(?:\.[0-9A-Za-z-]++)*+)?+", re.ASCII)
PART = late(r"[0-9]+|[a-zA-Z]+")
CONDITION = late(r"(=|!=|>=|<=|~>|>|<)?\s*+([^\s=!<>~]++)", re.ASCII)

Part = tuple[bool, int, str]
"""Whether it is a number, the number, the letters: in the order of parts."""
ZERO: Part = (True, 0, "")


@total_ordering
class Version:
    """A version, such as `4.3.1` or `5.0.0.beta1`.

    Raises:
        GemError: if the text is none.
    """

    def __init__(self, text: str) -> None:
        text = text.strip() or "0"
        if len(text) > LONGEST or not VERSION.fullmatch(text):
            raise GemError(f"'{text[:LONGEST]}' is no version of a gem.")
        self.text = text

    @cached_property
    def segments(self) -> tuple[int | str, ...]:
        """The parts of it: `(5, 0, 0, "beta", 1)`."""
        parts = PART.findall(self.text.replace("-", ".pre."))
        return tuple(int(part) if part.isdigit() else part for part in parts)

    @property
    def is_prerelease(self) -> bool:
        """Whether it has letters in it."""
        return any(isinstance(part, str) for part in self.segments)

    @property
    def release(self) -> Version:
        """What a prerelease leads to; a release itself."""
        return Version(joined(self._numbers)) if self.is_prerelease else self

    @property
    def bumped(self) -> Version:
        """The first version that `~>` with this one leaves out."""
        numbers = self._numbers[:-1] or self._numbers
        return Version(joined([*numbers[:-1], numbers[-1] + 1]))

    @property
    def _numbers(self) -> list[int]:
        """The parts before the first letters."""
        numbers: list[int] = []
        for part in self.segments:
            if isinstance(part, str):
                break
            numbers.append(part)
        return numbers

    @cached_property
    def _key(self) -> tuple[Part, ...]:
        """The parts as they are compared: without zeros before letters and at the end."""
        first = len(self._numbers)
        parts = [
            (True, part, "") if isinstance(part, int) else (False, 0, part)
            for part in self.segments
        ]
        return (*without_zeros(parts[:first]), *without_zeros(parts[first:]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Version) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    def __lt__(self, other: Version) -> bool:
        for mine, others in zip_longest(self._key, other._key, fillvalue=ZERO):
            if mine != others:
                return mine < others
        return False

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Version({self.text!r})"


def joined(numbers: list[int]) -> str:
    """Parts as a version's text."""
    return ".".join(map(str, numbers))


def without_zeros(parts: list[Part]) -> list[Part]:
    """The parts up to the last that isn't zero."""
    end = len(parts)
    while end and parts[end - 1] == ZERO:
        end -= 1
    return parts[:end]


@dataclass(frozen=True)
class Requirement:
    """What a version has to meet: all of some conditions; without any, every version will do."""

    conditions: tuple[tuple[str, Version], ...] = ()

    @classmethod
    def parse(cls, *texts: str) -> Requirement:
        """The requirement that `texts` state, each one condition or several with commas.

        Raises:
            GemError: if one is none.
        """
        return cls(tuple(condition(part) for text in texts for part in text.split(",")))

    @property
    def allows_prereleases(self) -> bool:
        """Whether it names one."""
        return any(version.is_prerelease for _, version in self.conditions)

    @property
    def exact(self) -> Version | None:
        """The one version that meets it, if it says so."""
        return next((version for operator, version in self.conditions if operator == "="), None)

    def is_met_by(self, version: Version) -> bool:
        """Whether a version meets all of the conditions."""
        return all(meets(version, operator, bound) for operator, bound in self.conditions)

    def __and__(self, other: Requirement) -> Requirement:
        return Requirement(tuple(dict.fromkeys((*self.conditions, *other.conditions))))

    def __str__(self) -> str:
        return ", ".join(f"{operator} {version}" for operator, version in self.conditions) or ">= 0"


def condition(text: str) -> tuple[str, Version]:
    """A condition's operator, `=` if it has none, and version."""
    match = CONDITION.fullmatch(text.strip()) if len(text) <= LONGEST else None
    if match is None:
        raise GemError(f"'{text[:LONGEST].strip()}' is no requirement on a gem's version.")
    return match[1] or "=", Version(match[2])


def meets(version: Version, operator: str, bound: Version) -> bool:
    """Whether `version operator bound` holds."""
    match operator:
        case "=":
            return version == bound
        case "!=":
            return version != bound
        case ">":
            return version > bound
        case "<":
            return version < bound
        case ">=":
            return version >= bound
        case "<=":
            return version <= bound
        case _:  # ~>
            return version >= bound and version.release < bound.bumped
