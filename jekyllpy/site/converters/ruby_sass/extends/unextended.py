"""The rules of a stylesheet as they are before anything extends them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jekyllpy.site.converters import libsass
from jekyllpy.site.converters.libsass_options import Options
from jekyllpy.site.converters.ruby_sass.extends.compound import Complex, plain
from jekyllpy.site.converters.ruby_sass.extends.extending import Extend
from jekyllpy.site.converters.ruby_sass.extends.marks import (
    EXTEND,
    extend_of,
    marked,
    marked_start,
)
from jekyllpy.site.converters.ruby_sass.extends.reading import UnreadableSelectorError, read_list
from jekyllpy.site.converters.ruby_sass.extends.simple import Members
from jekyllpy.site.converters.ruby_sass.reading import read
from jekyllpy.site.converters.ruby_sass.tree import Block, Declaration, Node


def unextended(text: str, options: Options) -> list[Block]:
    """The rules with their extends as declarations.

    Raises:
        SassError: if that doesn't compile.
    """
    start = marked_start(text, options.indented)
    return list(
        rules(read(libsass.compile_text(start, replace(options, style="nested"), marked).css))
    )


def rules(nodes: Iterable[Node]) -> Iterator[Block]:
    """All rules with something in them, but those of `@keyframes`."""
    for node in nodes:
        if isinstance(node, Block) and not node.is_keyframe:
            if not node.is_at_rule and node.children:
                yield node
            yield from rules(node.inside)


def written(rule: Block) -> list[Node]:
    """What is in a rule besides extends."""
    return [child for child in rule.inside if not is_mark(child)]


def is_mark(node: Node) -> bool:
    return isinstance(node, Declaration) and node.name == EXTEND


def extends_of(blocks: Iterable[Block]) -> list[Extend]:
    """The extends in rules, in the order in which they are come to.

    Raises:
        UnreadableSelectorError: for a selector of no known kind.
    """
    numbered = [
        (*found, block.prelude)
        for block in blocks
        for child in block.inside
        if isinstance(child, Declaration) and child.name == EXTEND
        if (found := extend_of(child.value)) is not None
    ]
    return [
        Extend(extender, members(target))
        for _, targets, selector in sorted(numbered)
        for target in read_list(targets)
        for extender in read_list(selector)
    ]


def members(target: Complex) -> Members:
    """The simple selectors of the one compound that is extended."""
    only = plain(target)
    if len(only) != 1 or isinstance(only[0], str):
        raise UnreadableSelectorError(str(only))
    return only[0].members
