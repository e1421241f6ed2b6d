"""Abbreviations: words that a document defines are marked wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jekyllpy.late.patterns import late
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Element

_ANY_SPACE = late(r"\\?\s")
_WORD_CHARACTER = "[A-Za-z0-9_]"


class Abbreviations:
    """Marks the abbreviations of one document."""

    def __init__(self, names: Iterable[str], *, any_space: bool) -> None:
        longest_first = sorted(names, key=len, reverse=True)
        escaped = [re.escape(name) for name in longest_first]
        if any_space:
            escaped = [_ANY_SPACE.sub(r"\\s+", name) for name in escaped]
        words = "|".join(escaped)
        ended = rf"(?:{words})(?!{_WORD_CHARACTER})"
        self._word = re.compile(words)
        self._ended = re.compile(ended)
        self._bounded = re.compile(rf"(?=(?:(?!{_WORD_CHARACTER}).|^){ended})", re.M | re.S)

    def mark(self, root: Element) -> None:
        """Replace abbreviations in the text of `root`'s subtree."""
        work = [root]
        while work:
            element = work.pop()
            raw = element.options.get("content_model") == "raw"
            children: list[Element] = []
            for child in element.children:
                if child.type == "text" and not raw and self._word.search(child.value):
                    children.extend(self._split(child.value))
                else:
                    children.append(child)
                    if child.type != "text":
                        work.append(child)
            element.children = children

    def _split(self, text: str) -> list[Element]:
        found: list[Element] = []
        start = pos = 0
        while (before := self._next(text, pos)) is not None:
            m = self._word.match(text, before)
            if m is None:
                break
            found.append(Element("text", text[start : m.start()]))
            found.append(Element("abbreviation", m[0]))
            start = pos = m.end()
        found.append(Element("text", text[start:]))
        return found

    def _next(self, text: str, pos: int) -> int | None:
        """Where the next abbreviation begins that is a word of its own.

        What follows an abbreviation counts as a new beginning.
        """
        if self._ended.match(text, pos):
            return pos
        m = self._bounded.search(text, pos)
        if m is None:
            return None
        start = m.start()
        return start if self._word.match(text, start) else start + 1


def mark_abbreviations(root: Element, document: Document) -> None:
    """Mark a document's abbreviations in `root`'s subtree and in the footnotes."""
    if not document.abbreviations:
        return
    any_space = document.traits.bends_space_in_abbreviations
    abbreviations = Abbreviations(document.abbreviations, any_space=any_space)
    abbreviations.mark(root)
    for footnote in document.footnotes.values():
        abbreviations.mark(footnote.content)
