"""What the source sets properties to, property by property and stretch by stretch."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from jekyllpy.site.converters.ruby_sass.expressions import IN_NAME, essence, expression, static

NAME = re.compile(rf"[*.#:]?(?:{IN_NAME}|#\{{[^{{}}]*+\}})++\s*+:\s*+", re.DOTALL)
INTERPOLATION = re.compile(r"#\{[^{}]*+\}")
REACH = 4_000
"""How far before a declaration libsass may place it, which miscounts lines and columns of interpolations."""
STRETCH = 4_096
MOST_KEPT = 1 << 16
"""Characters of a stretch's values that are kept: hostile ones reach to the end of the text, each of them."""
Parts = tuple[str, ...]


class Candidate:
    """A value in the source.

    Attributes:
        start: where it starts.
        text: as it is written.
        is_static: whether nothing is worked out in it.
    """

    def __init__(self, source: str, start: int, is_indented: bool) -> None:
        found = None if is_indented else static(source, start)
        self.start = start
        self.is_static = found is not None
        self.text = expression(source, start) if found is None else found

    @property
    def is_worked_out(self) -> bool:
        """Whether it is one that something is worked out in."""
        return not self.is_static and self.text != ""

    @property
    def is_only_interpolated(self) -> bool:
        """Whether it is as it is written but for its interpolations."""
        if "#{" not in self.text or len(self.parts) == 1:
            return False
        return not any("$" in part for part in self.parts)

    @cached_property
    def parts(self) -> Parts:
        """The essence of what stands between interpolations."""
        if self.is_static:
            return (essence(self.text),)
        return tuple(map(essence, INTERPOLATION.split(self.text)))

    def fits(self, whole: str) -> bool:
        """Whether the essence of a value is what is written, but for what is interpolated."""
        return fits(self.parts, whole)


class Stretch:
    """Where a stretch of the source sets one property: the places, in order, and the values there."""

    def __init__(self, places: list[int], candidates: list[Candidate]) -> None:
        self._places = places
        self._candidates = candidates

    @property
    def size(self) -> int:
        """How many characters its values have."""
        return sum(len(candidate.text) for candidate in self._candidates)

    @cached_property
    def _starts(self) -> set[int]:
        return {candidate.start for candidate in self._candidates}

    @cached_property
    def _kinds(self) -> set[Parts]:
        return {candidate.parts for candidate in self._candidates}

    @cached_property
    def _interpolated(self) -> list[Parts]:
        return [parts for parts in self._kinds if len(parts) > 1]

    def may_have(self, whole: str, start: int | None) -> bool:
        """Whether one of the values is at `start` or fits `whole`."""
        if start in self._starts or (whole,) in self._kinds:
            return True
        return any(fits(parts, whole) for parts in self._interpolated)

    def between(self, start: int, end: int) -> Sequence[Candidate]:
        """The values of the properties from one place to before another."""
        places = self._places
        return self._candidates[bisect_left(places, start) : bisect_left(places, end)]


class Candidates:
    """The values in one text of the source."""

    def __init__(self, text: str, is_indented: bool) -> None:
        self.text = text
        self.is_indented = is_indented
        self._stretches: dict[tuple[str, int], Stretch] = {}

    def at(self, start: int) -> Candidate:
        """The value that starts there."""
        return Candidate(self.text, start, self.is_indented)

    def around(self, name: str, offset: int) -> Iterator[tuple[Stretch, Sequence[Candidate]]]:
        """The values that a property is set to near a place: those before it in its line from there on, then those after."""
        first = max(self.text.rfind("\n", 0, offset) + 1, offset - REACH)
        for number in reversed(range(first // STRETCH, -(-offset // STRETCH))):
            stretch = self._stretch(name, number)
            if found := stretch.between(first, offset):
                yield stretch, found[::-1]
        end = offset + REACH - len(name) + 1
        for number in range((offset + 1) // STRETCH, -(-end // STRETCH)):
            stretch = self._stretch(name, number)
            if found := stretch.between(offset + 1, end):
                yield stretch, found

    def _stretch(self, name: str, number: int) -> Stretch:
        known = self._stretches.get((name, number))
        if known is not None:
            return known
        begin = number * STRETCH
        pairs = list(settings(self.text, name, begin, begin + STRETCH))
        found = Stretch([place for place, _ in pairs], [self.at(start) for _, start in pairs])
        if found.size <= MOST_KEPT:
            self._stretches[name, number] = found
        return found


def settings(text: str, name: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a property is set whose name starts from `start` to before `end`, and where its value starts."""
    last = end + len(name) - 1
    while (start := text.find(name, start, last)) >= 0:
        found = NAME.match(text, start)
        if found is not None and found[0].rstrip().rstrip(":").rstrip() == name:
            yield start, found.end()
        start += 1


def fits(parts: Parts, whole: str) -> bool:
    """Whether a value has all parts, in their order, the first at its start."""
    first, *rest = parts
    if not rest:
        return whole == first
    if not whole.startswith(first):
        return False
    position = 0
    for part in rest:
        position = whole.find(part, position)
        if position < 0:
            return False
        position += len(part)
    return True
