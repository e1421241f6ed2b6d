"""A renderer some of whose elements are written by someone else, who may ask it for the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.render.html import INDENT, HtmlRenderer
from jekyllpy.markdown.render.toc import TableOfContents

Writer = Callable[["ChangedRenderer", Element, int], str]
"""Gives the whole of an element: its own tags and what is in it."""


class ChangedRenderer(HtmlRenderer):
    """Renders one document with the writers of some types of elements.

    Args:
        writers: by the type of the elements they write.
        contents: gathers the headers; who writes headers may add to it.
    """

    def __init__(
        self, document: Document, writers: Mapping[str, Writer], contents: TableOfContents
    ) -> None:
        super().__init__(document)
        self._toc = contents
        self.document = document
        self._usual = dict(self._leaves)
        for kind, writer in writers.items():
            self._leaves[kind] = partial(self._ask, writer)

    def _ask(self, writer: Writer, element: Element, indent: int) -> str:
        if element.type == "table":
            self._prepare_cells(element)
        return writer(self, element, indent)

    def inner(self, element: Element, indent: int) -> str:
        """The content of an element that is itself written at `indent`."""
        out, self._out = self._out, []
        self._write(element, indent + INDENT)
        text = "".join(self._out)
        self._out = out
        return text

    def usual(self, element: Element, indent: int) -> str:
        """An element as it is written where nobody has changed that."""
        leaf = self._usual.get(element.type)
        if leaf is not None:
            return leaf(element, indent)
        out, self._out = self._out, []
        opening, closing = self._containers[element.type]
        if opening(element, indent):
            start = len(self._out)
            self._write(element, indent + INDENT)
            closing(element, indent, start)
        text = "".join(self._out)
        self._out = out
        return text

    def header_id(self, text: str) -> str:
        """An identifier for a header's text that no header before has."""
        return self._ids.make(text)
