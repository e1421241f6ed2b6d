"""Abbreviations: words that a document defines are marked wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Element

_ANY_SPACE = re.compile(r"(?:\\?\s)")
_BEFORE = re.compile(r"[^A-Za-z0-9_]|^", re.M)


class Abbreviations:
    """Marks the abbreviations of one document."""

    def __init__(self, names: Iterable[str]) -> None:
        longest_first = sorted(names, key=len, reverse=True)
        words = "|".join(_ANY_SPACE.sub(r"\\s+", re.escape(name)) for name in longest_first)
        self._word = re.compile(f"(?:{words})")
        self._bounded = re.compile(rf"(?=(?:[^A-Za-z0-9_]|^)(?:{words})(?![A-Za-z0-9_]))", re.M)

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
        """Where the next abbreviation begins that is a word of its own."""
        m = self._bounded.search(text, pos)
        at_start = self._starts_here(text, pos)
        if at_start and (m is None or m.start() >= pos):
            return pos
        if m is None:
            return None
        if self._word.match(text, m.start()):
            return m.start()
        return m.start() + len(_BEFORE.match(text, m.start())[0])  # type: ignore[index]

    def _starts_here(self, text: str, pos: int) -> bool:
        m = self._word.match(text, pos)
        return m is not None and not (
            (text[m.end() : m.end() + 1].isascii() and text[m.end() : m.end() + 1].isalnum())
            or text[m.end() : m.end() + 1] == "_"
        )


def mark_abbreviations(root: Element, document: Document) -> None:
    """Mark a document's abbreviations in `root`'s subtree and in the footnotes."""
    if not document.abbreviations:
        return
    abbreviations = Abbreviations(document.abbreviations)
    abbreviations.mark(root)
    for footnote in document.footnotes.values():
        abbreviations.mark(footnote.content)
