"""Gives rules the selectors that Ruby Sass gives them where others extend them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jekyllpy.errors import SassError
from jekyllpy.site.converters.libsass_options import Options
from jekyllpy.site.converters.ruby_sass.extends.compound import (
    NEWLINE,
    Complex,
    is_invisible,
    text_of,
)
from jekyllpy.site.converters.ruby_sass.extends.extending import Extends
from jekyllpy.site.converters.ruby_sass.extends.marks import PLACEHOLDER
from jekyllpy.site.converters.ruby_sass.extends.reading import UnreadableSelectorError, read_list
from jekyllpy.site.converters.ruby_sass.extends.simple import Kind
from jekyllpy.site.converters.ruby_sass.extends.unextended import (
    extends_of,
    rules,
    unextended,
    written,
)
from jekyllpy.site.converters.ruby_sass.tree import Block, Declaration, Node


def restore_extended(nodes: Iterable[Node], text: str, options: Options) -> None:
    """Set the selectors of the rules among `nodes` that are extended; none if it can't be told which those are.

    Args:
        nodes: what libsass made of `text`.
    """
    try:
        before = unextended(text, options)
        selectors = Selectors(before)
    except (SassError, UnreadableSelectorError):
        return
    found = ((written(rule), selectors.of(rule)) for rule in before)
    visible = ((names(inside), selector) for inside, selector in found if inside and selector)
    pairs = list(paired(rules(nodes), visible))
    if all(selector for _, selector in pairs):
        for block, selector in pairs:
            block.prelude = selector


def paired(
    blocks: Iterable[Block], visible: Iterator[tuple[list[str], str]]
) -> Iterator[tuple[Block, str]]:
    """Each block with the selector of the next rule that declares the same, since libsass loses some; else with nothing."""
    for block in blocks:
        wanted = names(block.inside)
        yield block, next((selector for inside, selector in visible if inside == wanted), "")


def names(nodes: Iterable[Node]) -> list[str]:
    """What is declared, and what else there is, by its kind."""
    return [node.name if isinstance(node, Declaration) else type(node).__name__ for node in nodes]


class Selectors:
    """The selectors of rules once all extends are made.

    Raises:
        UnreadableSelectorError: for extends of no known kind.
    """

    def __init__(self, before: list[Block]) -> None:
        found = extends_of(before)
        self._extends = Extends(found)
        simples = {extend.target[0] for extend in found}
        self._clues = {
            simple.text.replace("%", f".{PLACEHOLDER}", 1)
            if simple.kind is Kind.PLACEHOLDER
            else simple.text
            for simple in simples
        }

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


def written_list(selectors: list[Complex]) -> str:
    """A list of selectors, some on a line of their own."""
    return "".join(
        ("" if nth == 0 else ",\n" if one[0] == NEWLINE else ", ") + text_of(one)
        for nth, one in enumerate(selectors)
    )
