"""The selectors of rules once all extends are made."""

from __future__ import annotations

from collections.abc import Iterable

from jekyllpy.site.converters.ruby_sass.extends.compound import (
    NEWLINE,
    Complex,
    is_invisible,
    text_of,
)
from jekyllpy.site.converters.ruby_sass.extends.extending import Extends
from jekyllpy.site.converters.ruby_sass.extends.marks import PLACEHOLDER
from jekyllpy.site.converters.ruby_sass.extends.reading import UnreadableSelectorError, read_list
from jekyllpy.site.converters.ruby_sass.extends.simple import Kind, Simple
from jekyllpy.site.converters.ruby_sass.extends.unextended import Written
from jekyllpy.site.converters.ruby_sass.tree import Block


class Selectors:
    """What the extends of a stylesheet make of its selectors.

    Raises:
        UnreadableSelectorError: for extends of no known kind.
    """

    def __init__(self, extends: Iterable[Written]) -> None:
        found = [one for extend in extends for one in extend.extends]
        self._extends = Extends(found)
        self._clues = {clue(extend.target[0]) for extend in found}

    def of(self, rule: Block) -> str:
        """The selectors of a rule that are shown."""
        selector = rule.prelude
        if PLACEHOLDER not in selector and not any(clue in selector for clue in self._clues):
            return selector
        try:
            extended = self._extends.extended(read_list(selector))
        except UnreadableSelectorError:
            return selector
        return written_list([one for one in extended if not is_invisible(one)])


def clue(simple: Simple) -> str:
    """What a marked selector has in it that the simple one is a part of."""
    if simple.kind is Kind.PLACEHOLDER:
        return simple.text.replace("%", f".{PLACEHOLDER}", 1)
    return simple.text


def written_list(selectors: list[Complex]) -> str:
    """A list of selectors, some on a line of their own."""
    return "".join(
        ("" if nth == 0 else ",\n" if one[0] == NEWLINE else ", ") + text_of(one)
        for nth, one in enumerate(selectors)
    )
