"""The rules of a stylesheet as they are before anything extends them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jekyllpy.site.converters import libsass
from jekyllpy.site.converters.compiled import Compiled
from jekyllpy.site.converters.libsass_options import Options
from jekyllpy.site.converters.ruby_sass.disguise import disguised
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
from jekyllpy.site.converters.ruby_sass.tree import Block, Declaration, Node


def compile_marked(text: str, options: Options) -> Compiled:
    """The stylesheet with its extends as declarations, its placeholders as classes, calls of CSS in disguise.

    Raises:
        SassError: if that doesn't compile.
    """
    start = marked_start(disguised(text), options.indented)
    return libsass.compile_text(start, options, lambda imported: marked(disguised(imported)))


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


class Written(NamedTuple):
    """An extend as it is written.

    Attributes:
        number: the how manyth it is to be come to.
        targets: what it extends.
        is_optional: whether that needn't be there.
        selector: that of its rule.
    """

    number: int
    targets: str
    is_optional: bool
    selector: str

    @property
    def extends(self) -> list[Extend]:
        """Each selector with each target.

        Raises:
            UnreadableSelectorError: for a selector of no known kind.
        """
        return [
            Extend(extender, members(target))
            for target in read_list(self.targets)
            for extender in read_list(self.selector)
        ]


def extends_of(blocks: Iterable[Block]) -> list[Written]:
    """The extends in rules, in the order in which they are come to."""
    return sorted(
        Written(*found, block.prelude)
        for block in blocks
        for child in block.inside
        if isinstance(child, Declaration) and child.name == EXTEND
        if (found := extend_of(child.value)) is not None
    )


def members(target: Complex) -> Members:
    """The simple selectors of the one compound that is extended."""
    only = plain(target)
    if len(only) != 1 or isinstance(only[0], str):
        raise UnreadableSelectorError(str(only))
    return only[0].members
