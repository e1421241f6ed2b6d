"""Where span parsing stands: in which text, and inside which unfinished spans."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from mistune import InlineState

from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.inline.parentheses import Parentheses
from jekyllpy.markdown.scanning import Finder, LineCounter, RunFinder

IN_EM, IN_STRONG, IN_LINK, DIRECTLY_IN_EM = 1, 2, 4, 8
"""What the spans around a position forbid inside it, as flags of a frame."""
SpanRule = Callable[["SpanState", int], "int | None"]
"""Reads one span at a position: where to go on from, or `None` if there is none."""

MAX_REPEATS = 8
"""How often, on the average, a character may be walked over in vain to repeat a warning."""
SHORT = 1000
"""A text so short that it doesn't matter."""


@dataclass(slots=True, frozen=True)
class Rules:
    """Which spans are looked for.

    Args:
        special: finds the next character that may begin one.
        special_in_link: the same, and the `]` that may end a link's text.
        early: rules by their first character, tried before smart quotes.
        late: those tried after them.
        quotes: the rule for smart quotes, if they are looked for.
    """

    special: re.Pattern[str]
    special_in_link: re.Pattern[str]
    early: dict[str, list[SpanRule]]
    late: dict[str, list[SpanRule]]
    quotes: SpanRule | None


class Frame:
    """A span that has been opened; the outermost frame is the whole text.

    Text from `text_start` on hasn't been appended to the element yet; `pieces` comes before it.
    """

    __slots__ = ("element", "flags", "pieces", "refused", "rules", "search", "text_start")
    revertible = False

    def __init__(self, element: Element, text_start: int, flags: int, rules: Rules) -> None:
        self.element = element
        self.text_start = text_start
        self.pieces: list[str] = []
        self.flags = flags
        self.rules = rules
        self.search = rules.special.search
        self.refused: list[tuple[int, int]] = []

    def stop(self, state: SpanState, pos: int) -> int | None:
        """Close the span if it ends at `pos`: the position to go on from, else `None`."""
        return None

    def fail(self, state: SpanState) -> int:
        """The text has ended before the span: the position to go on from."""
        raise NotImplementedError


class SpanState(InlineState):
    """One text in which spans are looked for.

    Attributes:
        frame: the innermost open span.
        revertible: how many open spans need an end, or else are text.
        failed: for a kind of span and the flags inside it, the positions where it is known never
            to end. Another attempt there would walk the rest of the text again, to no avail.
        link_ends: for the flags inside a link's text and where it begins, where it ends.
        endless_html: for the flags around an HTML element and where it begins, those that have no
            end tag.
    """

    def __init__(
        self, document: Document, src: str, line: int, root: Element, rules: Rules, text_type: str
    ) -> None:
        self.tokens = []
        self.document = document
        self.src = src
        self.line = line
        self.end = len(src)
        self.text_type = text_type
        self.full_rules = rules
        self.finder = Finder(src)
        self.frame = Frame(root, 0, 0, rules)
        self.outer: list[Frame] = []
        self.revertible = 0
        self.failed: dict[tuple[str, int], set[int]] = {}
        self._may_foresee = not document.options.show_warnings
        self._walked_in_vain = 0
        self.link_ends: dict[tuple[int, int], int] = {}
        self.endless_html: set[tuple[int, int]] = set()
        self._parentheses: Parentheses | None = None
        self._underscores: RunFinder | None = None
        self._lines: LineCounter | None = None

    def parentheses(self) -> Parentheses:
        """The pairs of parentheses in this text."""
        if self._parentheses is None:
            self._parentheses = Parentheses(self.src)
        return self._parentheses

    @property
    def underscores(self) -> RunFinder:
        """The runs of underscores in this text."""
        if self._underscores is None:
            self._underscores = RunFinder(self.src, "_")
        return self._underscores

    def line_at(self, pos: int) -> int:
        """The number of the line in the document that holds `pos`."""
        if self._lines is None:
            self._lines = LineCounter(self.src, self.line)
        return self._lines.line_at(pos)

    def warn(self, message: str) -> None:
        """Warn of something in the text."""
        self.document.warn(message)

    def push(self, frame: Frame) -> None:
        """Begin a span within the one that is being parsed."""
        self.outer.append(self.frame)
        self.frame = frame
        self.revertible += frame.revertible

    def pop(self) -> Frame:
        """Leave the innermost span; what is left out of it stays as it was."""
        frame = self.frame
        self.frame = self.outer.pop()
        self.revertible -= frame.revertible
        return frame

    def append(self, element: Element, start: int, end: int) -> int:
        """Append an element that the text from `start` to `end` stands for; returns `end`."""
        self.flush(start)
        self.frame.element.children.append(element)
        self.frame.text_start = end
        return end

    def replace_text(self, text: str, start: int, end: int) -> int:
        """Let `text` stand for what is there from `start` to `end`; returns `end`."""
        frame = self.frame
        frame.pieces.append(self.src[frame.text_start : start])
        frame.pieces.append(text)
        frame.text_start = end
        return end

    def flush(self, end: int) -> None:
        """Append the text up to `end` to the element."""
        frame = self.frame
        if frame.text_start == end and not frame.pieces:
            return
        text = self.src[frame.text_start : end]
        if frame.pieces:
            frame.pieces.append(text)
            text = "".join(frame.pieces)
            frame.pieces = []
        if text:
            frame.element.add_text(text, self.text_type)
        frame.text_start = end

    @property
    def may_foresee(self) -> bool:
        """Whether an attempt that is known to fail may be left out.

        kramdown makes it and repeats the warnings of everything it walks over again. So does this
        parser where warnings are shown, but not to the point of walking a long text all the time.
        """
        return self._may_foresee

    def note_failure(self, start: int) -> None:
        """Take account of an attempt that has walked from `start` to the end in vain."""
        self._walked_in_vain += self.end - start
        if self._walked_in_vain > MAX_REPEATS * max(self.end, SHORT):
            self._may_foresee = True

    def is_known_to_fail(self, kind: str, flags: int, pos: int) -> bool:
        """Whether a span of this kind that begins at `pos` was seen to have no end."""
        if not self._may_foresee:
            return False
        known = self.failed.get((kind, flags))
        return known is not None and pos in known

    def remember_failure(self, kind: str, flags: int, pos: int) -> None:
        """Keep in mind that a span of this kind that begins at `pos` has no end."""
        self.failed.setdefault((kind, flags), set()).add(pos)
