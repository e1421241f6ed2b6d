"""How the lines of list items and definitions are recognised and unindented."""

from __future__ import annotations

import re
from functools import lru_cache

from jekyllpy.late.patterns import late
from jekyllpy.markdown.attributes import NAME, parse_attribute_list
from jekyllpy.markdown.block.ial import block_ial
from jekyllpy.markdown.block.patterns import block_tag
from jekyllpy.markdown.block.state import KramdownState
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.html.tags import Elements
from jekyllpy.markdown.scanning import NON_SPACE, SPACE, WHITESPACE

_ITEM_IAL = late(rf"{SPACE}*\{{:(?!(?:{NAME})?:|/)((?:\\\}}|[^}}])+)\}}{SPACE}*")
_LEADING_TABS = late(r"( *)(\t+)")
_TABS = late(r"\t+")
TAB_WIDTH = 4


def first_line(indentation: int, content: str) -> tuple[str, int]:
    """The text behind an item's mark, and the column that its further lines are indented to.

    Args:
        indentation: the length of the mark, with the spaces before it.
    """
    m = _ITEM_IAL.match(content)
    if not (content[m.end() :] if m else content).strip(WHITESPACE):
        return content.lstrip(WHITESPACE), TAB_WIDTH
    while m := _LEADING_TABS.match(content):
        column = len(m[1]) + indentation
        spaces = TAB_WIDTH - column % TAB_WIDTH + (len(m[2]) - 1) * TAB_WIDTH
        content = m[1] + " " * spaces + content[m.end() :]
    indentation += len(content) - len(content.lstrip(" "))
    return content.lstrip(WHITESPACE), indentation


def take_ial(text: str, element: Element, state: KramdownState) -> str:
    """Give `element` the attribute list that `text` begins with; returns the rest."""
    m = _ITEM_IAL.match(text)
    if m is None:
        return text
    parse_attribute_list(m[1], element.options.setdefault("ial", {}), state.warn)
    return text[m.end() :]


@lru_cache(maxsize=64)
def _patterns(elements: Elements, indentation: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    whole, rest = divmod(indentation, TAB_WIDTH)
    step = r"(?:\t| {4})"
    content = rf"(?:{step}{{{whole}}} {{{rest}}}|{step}{{{whole + 1}}})[^\n]*{NON_SPACE}"
    spaces = min(indentation, 3)
    tag = rf" {{0,{spaces}}}{block_tag(elements)}"
    return late(content), late(tag)


class ItemLines:
    """Recognizes the lines that belong to an item of a given indentation."""

    __slots__ = ("_content", "_ial_indent", "_state", "_tag", "indentation")

    def __init__(self, indentation: int, state: KramdownState) -> None:
        self.indentation = indentation
        self._state = state
        self._content, self._tag = _patterns(state.document.elements, indentation)
        self._ial_indent = min(indentation, 3)

    def end_of_content(self, pos: int, *, lazy: bool) -> int | None:
        """The end of the line at `pos` if it is indented enough or, `lazy`, just follows."""
        src = self._state.src
        if self._content.match(src, pos) or (lazy and self._is_lazy(pos)):
            return self._state.find_line_end_at(pos)
        return None

    def _is_lazy(self, pos: int) -> bool:
        src = self._state.src
        if not src[pos : self._state.find_line_end_at(pos)].strip(WHITESPACE):
            return False
        if self._tag.match(src, pos):
            return False
        start = pos
        while start - pos < self._ial_indent and src[start] == " ":
            start += 1
        return not (src.startswith("{:", start) and block_ial(src, start, self._state.finder))

    def unindent(self, line: str) -> tuple[str, bool]:
        """The line without the item's indentation, and whether it had it."""
        if line[0] == "\t" and (m := _TABS.match(line)):
            line = " " * (TAB_WIDTH * len(m[0])) + line[m.end() :]
        if line.startswith(" " * self.indentation):
            return line[self.indentation :], True
        return line, False
