"""Makes the extends of a stylesheet that libsass has compiled with its marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jekyllpy.site.converters.ruby_sass.extends.compound import Compound
from jekyllpy.site.converters.ruby_sass.extends.marks import EXTEND, unmarked
from jekyllpy.site.converters.ruby_sass.extends.reading import UnreadableSelectorError, read_list
from jekyllpy.site.converters.ruby_sass.extends.selectors import Selectors, clue
from jekyllpy.site.converters.ruby_sass.extends.simple import Simple
from jekyllpy.site.converters.ruby_sass.extends.unextended import (
    Written,
    extends_of,
    is_mark,
    rules,
    written,
)
from jekyllpy.site.converters.ruby_sass.tree import STEP, Block, Comment, Declaration, Node

LOST_IF_EMPTY = ("@media", "@supports")


def extended(css: str, nodes: Sequence[Node]) -> tuple[list[Node], list[tuple[Block, str]]] | None:
    """What is shown of a stylesheet and the selectors of its rules; None if libsass may refuse its extends.

    Args:
        css: as it was compiled with its marks.
        nodes: what that was read to.

    Raises:
        UnreadableSelectorError: for extends of no known kind.
    """
    extends = extends_of(node for node in nodes if isinstance(node, Block))
    if css.count(EXTEND) != len(extends) or not are_found(extends, list(rules(nodes))):
        return None
    visible = Visible(Selectors(extends))
    return visible.among(nodes), visible.selectors


def are_found(extends: Iterable[Written], blocks: Sequence[Block]) -> bool:
    """Whether each extend is of one simple selector at a time, and of one that a rule has."""
    wanted: set[Simple] = set()
    for extend in extends:
        targets = [one.target for one in extend.extends]
        if any(len(target) != 1 for target in targets):
            return False
        if not extend.is_optional:
            wanted.update(target[0] for target in targets)
    return all(any(has(block, simple) for block in blocks) for simple in wanted)


def has(block: Block, simple: Simple) -> bool:
    """Whether a rule's selectors have a simple one, in no brackets."""
    if clue(simple) not in block.prelude:
        return False
    try:
        selectors = read_list(block.prelude)
    except UnreadableSelectorError:
        return False
    parts = (part for selector in selectors for part in selector)
    return any(isinstance(part, Compound) and simple in part.members for part in parts)


class Visible:
    """Tells what is shown of a stylesheet.

    Attributes:
        selectors: the rules that are shown, with their selectors.
    """

    def __init__(self, extended: Selectors) -> None:
        self._extended = extended
        self.selectors: list[tuple[Block, str]] = []

    def among(self, nodes: Iterable[Node], columns: int = 0) -> list[Node]:
        """What of `nodes` is shown, indented as if there were no marks.

        Args:
            columns: how much less all of it is indented.
        """
        found: list[Node] = []
        above: list[int] = []  # the columns of the rules around that have nothing but marks
        for node in nodes:
            if isinstance(node, Block):
                while above and node.column <= above[-1]:
                    above.pop()
                less = columns + len(above) * STEP
                if node.children and not node.is_at_rule and not written(node):
                    above.append(node.column)
                node.column -= less
                if self._is_shown(node, less):
                    found.append(node)
            elif not is_mark(node):
                found.append(without_marks(node))
        return found

    def _is_shown(self, block: Block, columns: int) -> bool:
        is_filled = bool(block.children)
        if block.children is not None:
            block.children = self.among(block.children, columns)
        if block.is_at_rule or block.is_keyframe:
            block.prelude = unmarked(block.prelude)
            return bool(block.children) or not is_filled or block.name not in LOST_IF_EMPTY
        if not block.children:
            return False
        selector = self._extended.of(block)
        if selector:
            self.selectors.append((block, selector))
        return bool(selector)


def without_marks(node: Comment | Declaration) -> Comment | Declaration:
    """The node with what stood in the source for marks in it."""
    if isinstance(node, Comment):
        node.text = unmarked(node.text)
    else:
        node.value = unmarked(node.value)
    return node
