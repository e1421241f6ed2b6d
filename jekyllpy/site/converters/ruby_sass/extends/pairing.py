"""Gives rules that libsass has extended the selectors that Ruby Sass gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jekyllpy.site.converters.ruby_sass.extends.selectors import Selectors
from jekyllpy.site.converters.ruby_sass.extends.unextended import extends_of, rules, written
from jekyllpy.site.converters.ruby_sass.tree import Block, Declaration, Node


def paired_with(nodes: Iterable[Node], marked: Iterable[Node]) -> list[tuple[Block, str]]:
    """The rules among `nodes` with their selectors; none if it can't be told which those are.

    Args:
        marked: what the same stylesheet is with its marks.

    Raises:
        UnreadableSelectorError: for extends of no known kind.
    """
    before = list(rules(marked))
    selectors = Selectors(extends_of(before))
    found = ((written(rule), selectors.of(rule)) for rule in before)
    visible = ((names(inside), selector) for inside, selector in found if inside and selector)
    pairs = list(paired(rules(nodes), visible))
    return pairs if all(selector for _, selector in pairs) else []


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
