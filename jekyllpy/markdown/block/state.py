"""Where block parsing stands: in which text, at which position, filling which element."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mistune import BlockState

from jekyllpy.markdown.attributes import AttributeList
from jekyllpy.markdown.block.fences import FenceLines
from jekyllpy.markdown.block.ial import block_ial
from jekyllpy.markdown.block.patterns import BLANK, EOB
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Attributes, Element
from jekyllpy.markdown.scanning import Finder, LineCounter

MAX_DEPTH = 500
"""How deep blocks may nest; deeper ones are text. The output, indented by two columns a level,
grows with the square of the depth."""
EOB_TYPES_AFTER_DEFINITION = ("link_def", "abbrev_def", "footnote_def")


class KramdownState(BlockState):
    """One text in which blocks are looked for, and the element that receives them.

    Attributes:
        tree: the element that is being filled.
        pending_ial: an attribute list that waits for the block after it.
        nested: child states to be parsed before the next rule is tried, set by `descend`.
        stopped: an HTML end tag has closed `tree`.
    """

    def __init__(self, document: Document, tree: Element, src: str, line: int, depth: int) -> None:
        super().__init__()
        self.document = document
        self.tree = tree
        self.pending_ial: AttributeList | None = None
        self.nested: Iterator[KramdownState] | None = None
        self.stopped = False
        self.level = depth
        self.process(src)
        self.finder = Finder(src)
        self.lines = LineCounter(src, line)
        self._fences: FenceLines | None = None

    def child(self, tree: Element, src: str, line: int | None = None) -> KramdownState:
        """A state for a text of its own, one level deeper."""
        return KramdownState(
            self.document, tree, src, tree.line if line is None else line, self.level + 1
        )

    def inner(self, tree: Element) -> KramdownState:
        """A state for the rest of this same text, filling another element."""
        state = self.child(tree, "")
        state.src = self.src
        state.cursor = self.cursor
        state.cursor_max = self.cursor_max
        state.finder = self.finder
        state.lines = self.lines
        return state

    def descend(self, states: Iterator[KramdownState]) -> None:
        """Have these states parsed, one after the other, before this one goes on."""
        self.nested = states

    def fence_lines(self, indent: str) -> FenceLines:
        """The lines of this text that can close a fenced code block."""
        if self._fences is None:
            self._fences = FenceLines(self.src, indent)
        return self._fences

    @property
    def line(self) -> int:
        """The line of the cursor."""
        return self.lines.line_at(self.cursor)

    @property
    def at_end(self) -> bool:
        """Whether all of the text is parsed."""
        return self.cursor >= self.cursor_max

    def warn(self, message: str) -> None:
        """Warn of something in the text."""
        self.document.warn(message)

    def new_element(
        self,
        type: str,
        value: str | None = None,
        attr: Attributes | None = None,
        options: dict[str, Any] | None = None,
        line: int = 1,
    ) -> Element:
        """A block that takes the attribute list waiting for it."""
        element = Element(type, value, attr, options, line)
        if self.pending_ial is not None:
            element.options["ial"] = self.pending_ial
            self.pending_ial = None
        return element

    def append(self, element: Element) -> None:
        """Add `element` to what is being parsed."""
        self.tree.children.append(element)

    def add_text(self, text: str, tree: Element) -> None:
        """Append text that the span parser will read."""
        tree.add_text(text, "raw_text")

    @property
    def last(self) -> Element | None:
        """The element before, None if this is the first."""
        children = self.tree.children
        return children[-1] if children else None

    @property
    def after_boundary(self) -> bool:
        """Whether a block may begin here that cannot interrupt a paragraph."""
        last = self.last
        return (
            last is None
            or last.type == "blank"
            or (last.type == "eob" and last.value is None)
            or self.pending_ial is not None
        )

    @property
    def before_boundary(self) -> bool:
        """Whether a blank line, an end of block, an attribute list or the end follows."""
        src, pos = self.src, self.cursor
        return (
            pos >= self.cursor_max
            or BLANK.match(src, pos) is not None
            or EOB.match(src, pos) is not None
            or block_ial(src, pos, self.finder) is not None
        )
