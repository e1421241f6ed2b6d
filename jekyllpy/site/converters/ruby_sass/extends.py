"""The order of selectors that `@extend` adds: libsass puts the last first, Ruby Sass the first."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from jekyllpy.site.converters.ruby_sass.reading import TOKEN, end_of_comment
from jekyllpy.site.converters.ruby_sass.selectors import members
from jekyllpy.site.converters.ruby_sass.source_map import Place, SourceMap
from jekyllpy.site.converters.ruby_sass.tree import Block

EXTEND = "@extend"
MARK = re.compile(r"[{};]")
Rank = tuple[int, int]


class Extenders:
    """The rules of the source that extend others, in their order."""

    def __init__(self, source: SourceMap) -> None:
        self._source = source
        self._preludes = {
            rank: sorted(set(extending(text)))
            for rank, text in enumerate(source.texts)
            if EXTEND in text
        }

    def reorder(self, rule: Block) -> None:
        """Put the selectors that were added to a rule into the order of the rules that extend it."""
        if not self._preludes or "," not in rule.prelude:
            return
        parts = members(rule.prelude)
        ranked = list(zip(self._ranks(rule, [text for text, _ in parts]), parts, strict=True))
        ordered: list[tuple[str, bool]] = []
        for is_added, run in groupby(ranked, key=lambda pair: pair[0] is not None):
            found = list(run)
            if is_added:
                found.sort(key=lambda pair: pair[0] or (0, 0))
            ordered += [part for _, part in found]
        if ordered != parts:
            first, *others = ordered
            rule.prelude = first[0] + "".join(
                (",\n" if on_own_line else ", ") + text for text, on_own_line in others
            )

    def _ranks(self, rule: Block, parts: list[str]) -> Iterator[Rank | None]:
        """Where the rule stands that each selector was added for; None for those of the rule itself."""
        own = [self._rank(place) for place in self._source.origins(rule.start)[-1:]]
        start = 0
        for text in parts:
            start = rule.prelude.index(text, start)
            begin = rule.start + start
            places = self._source.between(begin, begin + len(text))
            yield next((rank for rank in map(self._rank, places) if rank and rank not in own), None)
            start += len(text)

    def _rank(self, place: Place) -> Rank | None:
        """The rule that extends in whose selectors a place is."""
        file, offset = place
        preludes = self._preludes.get(file, [])
        index = bisect_right(preludes, (offset, len(self._source.texts[file]))) - 1
        if index < 0 or offset >= preludes[index][1]:
            return None
        return file, preludes[index][0]


def extending(text: str) -> Iterator[tuple[int, int]]:
    """Where the selectors of each rule that extends start and end."""
    open_rules: list[tuple[int, int]] = []
    start = position = 0
    while position < len(text):
        found = TOKEN.match(text, position)
        assert found is not None
        token, position = found[0], found.end()
        if token == "/*":
            position = end_of_comment(text, found.start())
        elif MARK.fullmatch(token):
            if token == "{":
                open_rules.append((start, found.start()))
            elif token == "}":
                del open_rules[-1:]
            start = position
        elif EXTEND in token and open_rules:
            yield open_rules[-1]
